package org.belladonna.statistics.fit;

import java.io.Serializable;
import org.belladonna.statistics.likelihood.Constraint;
import org.belladonna.statistics.likelihood.Parameter;

/**
 * All that a fit says of one parameter.
 *
 * @param parameter which
 * @param value best value
 * @param error standard error from the Hessian; NaN if it is fixed or at a bound
 * @param profile errors from the profile of the likelihood
 * @param impact on the parameter of interest
 */
public record ParameterEstimate(Parameter parameter, double value, double error, ProfileErrors profile, Impact impact)
        implements Serializable {

    /** Distance of the best value to what the auxiliary measurement gave, in units of its width; NaN without a constraint. */
    public double pull() {
        return (value - prefitValue(parameter)) / prefitError(parameter);
    }

    /** Error after the fit over width of the constraint: 1 if the data say nothing; NaN without either. */
    public double pullError() {
        return error / prefitError(parameter);
    }

    /** What the auxiliary measurement alone says of a parameter; NaN without a constraint. */
    static double prefitValue(Parameter parameter) {
        return parameter.constraint() == Constraint.POISSON
                ? parameter.auxiliary() / parameter.width()
                : parameter.auxiliary();
    }

    /** How well it says so; NaN without a constraint. */
    static double prefitError(Parameter parameter) {
        return parameter.constraint() == Constraint.POISSON ? 1 / Math.sqrt(parameter.width()) : parameter.width();
    }
}
