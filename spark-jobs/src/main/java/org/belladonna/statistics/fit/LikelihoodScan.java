package org.belladonna.statistics.fit;

import java.io.Serializable;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.LikelihoodEvaluator;

/**
 * -2 ln L above its minimum as a function of one parameter.
 *
 * @param values values of the parameter; copied in and out
 * @param profile minimised over all other parameters; infinite where the model cannot give the data
 * @param fixed with the other parameters at their best values: what is left of the profile without systematic uncertainties
 */
public record LikelihoodScan(double[] values, double[] profile, double[] fixed) implements Serializable {
    public LikelihoodScan {
        values = values.clone();
        profile = profile.clone();
        fixed = fixed.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public double[] profile() {
        return profile.clone();
    }

    @Override
    public double[] fixed() {
        return fixed.clone();
    }

    /**
     * Scans a parameter.
     *
     * @param likelihood the model
     * @param data counts and auxiliary data
     * @param best the free fit of these data
     * @param position which parameter
     * @param values values to take, ascending
     */
    public static LikelihoodScan of(
            Likelihood likelihood, double[] data, FitResult best, int position, double[] values) {
        Fitter fitter = new Fitter(likelihood);
        fitter.use(data);
        fitter.start(best.values());
        fitter.freeFit();
        ProfileFinder finder = new ProfileFinder(fitter);
        LikelihoodEvaluator evaluator = likelihood.evaluator();
        evaluator.use(data);
        double[] theta = best.values();
        double lowest = evaluator.value(theta);
        double[] profile = new double[values.length];
        double[] fixed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            profile[i] = Math.max(0, finder.rise(position, values[i]));
            theta[position] = values[i];
            fixed[i] = Math.max(0, 2 * (evaluator.value(theta) - lowest));
        }
        return new LikelihoodScan(values, profile, fixed);
    }
}
