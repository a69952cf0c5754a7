package org.belladonna.statistics.interval;

import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * The likelihood ratio of one data set as a function of the signal strength mu: q(mu) = 2 (-ln L(mu, profiled) + ln L(best
 * fit)), with its derivative, which by the envelope theorem needs no further fit. Each fit starts where the last one ended,
 * moved along the valley.
 *
 * <p>The upper bound of the parameter of interest is not applied: a best fit or a limit beyond it is as good as any.
 */
final class SignalProfile {
    /** A conditional fit this far below the free one means that the free one had found the wrong minimum. */
    private static final double BETTER = 1e-7;

    private final Fitter fitter;
    private final int poi;
    private double bestFit;
    private double bestNll;
    private boolean onValley;
    private double ratio;
    private double slope;

    SignalProfile(Likelihood likelihood, TestStatistic statistic) {
        fitter = new Fitter(likelihood);
        poi = likelihood.poi();
        double lower = likelihood.parameters().get(poi).lower();
        fitter.release(poi);
        fitter.bound(poi, statistic == TestStatistic.Q_TILDE ? Math.max(0, lower) : lower, Double.POSITIVE_INFINITY);
    }

    /** Takes data and finds the best fit. */
    void use(double[] data) throws FitFailure {
        fitter.use(data);
        fitter.restart();
        free();
    }

    /** Takes data and finds the best fit from a start. */
    void use(double[] data, double[] start) throws FitFailure {
        fitter.use(data);
        fitter.start(start);
        free();
    }

    /** Fits at mu; {@link #ratio} and {@link #slope} are renewed. */
    void at(double mu) throws FitFailure {
        conditional(mu);
        ratio = 2 * (fitter.nll() - bestNll);
        if (ratio < -BETTER) {
            free();
            conditional(mu);
            ratio = 2 * (fitter.nll() - bestNll);
        }
        ratio = Math.max(0, ratio);
        slope = 2 * fitter.slope(poi);
    }

    /** q at the last mu; also below the best fit. */
    double ratio() {
        return ratio;
    }

    /** Derivative of {@link #ratio}. */
    double slope() {
        return slope;
    }

    /** Second derivative of {@link #ratio} in the quadratic model. */
    double curvature() {
        return 2 * fitter.profileCurvature(poi);
    }

    /** Square root of {@link #ratio} as a curve: nearly straight where the likelihood is nearly a parabola. */
    Crossing.Curve rootCurve() {
        return new Crossing.Curve() {
            @Override
            public void at(double mu) throws FitFailure {
                SignalProfile.this.at(mu);
            }

            @Override
            public double value() {
                return Math.sqrt(ratio);
            }

            @Override
            public double slope() {
                return 0.5 * slope / Math.sqrt(ratio);
            }
        };
    }

    Likelihood likelihood() {
        return fitter.likelihood();
    }

    double bestFit() {
        return bestFit;
    }

    /** The parameters of the last fit; a view. */
    double[] values() {
        return fitter.values();
    }

    private void free() throws FitFailure {
        onValley = false;
        if (fitter.freeFit() == FitStatus.FAILED) {
            fitter.restart();
            if (fitter.freeFit() == FitStatus.FAILED) {
                throw new FitFailure("free fit: " + fitter.reason());
            }
        }
        bestFit = fitter.values()[poi];
        bestNll = fitter.nll();
    }

    private void conditional(double mu) throws FitFailure {
        if (onValley) {
            fitter.slide(poi, mu);
        }
        if (fitter.conditionalFit(poi, mu) == FitStatus.FAILED) {
            fitter.restart();
            if (fitter.conditionalFit(poi, mu) == FitStatus.FAILED) {
                throw new FitFailure("fit at " + mu + ": " + fitter.reason());
            }
        }
        onValley = true;
    }
}
