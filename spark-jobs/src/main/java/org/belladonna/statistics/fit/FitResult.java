package org.belladonna.statistics.fit;

import java.io.Serializable;
import java.util.List;
import org.belladonna.statistics.likelihood.Parameter;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * What a fit found.
 *
 * @param parameters which parameters, in order
 * @param values their best values; copied in and out
 * @param covariance row-major inverse of the Hessian of -ln L over the parameters that were free and off their bounds,
 *     NaN in rows and columns of the others; copied in and out
 * @param twiceNll -2 ln L with all constants
 * @param status how the minimisation ended
 * @param reason why it failed; empty otherwise
 * @param iterations number of Newton steps
 * @param evaluations number of evaluations of the likelihood, with or without derivatives
 * @param distance estimated distance of -ln L to its minimum before the last step, of which the distance left is about the
 *     square
 */
public record FitResult(
        List<Parameter> parameters,
        double[] values,
        double[] covariance,
        double twiceNll,
        FitStatus status,
        String reason,
        int iterations,
        int evaluations,
        double distance)
        implements Serializable {
    public FitResult {
        parameters = List.copyOf(parameters);
        values = values.clone();
        covariance = covariance.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public double[] covariance() {
        return covariance.clone();
    }

    /** Best value of the parameter at a position. */
    public double value(int position) {
        return values[position];
    }

    /** Standard error from the Hessian; NaN for a parameter that was fixed or ended at a bound. */
    public double error(int position) {
        return Math.sqrt(covariance[position * values.length + position]);
    }

    /** Correlation coefficient of two parameters; NaN if either has no error. */
    public double correlation(int first, int second) {
        return covariance[first * values.length + second] / (error(first) * error(second));
    }
}
