package org.belladonna.statistics.interval;

import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * The likelihood ratio of one data set as a function of the signal strength mu: q(mu) = 2 (-ln L(mu, profiled) + ln L(best
 * fit)), with its derivative, which by the envelope theorem needs no further fit. Each fit starts where the last one ended,
 * moved along the valley. Where shifts are strongly asymmetric, or bins nearly empty, there can be more than one minimum: a
 * careful profile fits again from the best fit and from the starting values, and keeps the lowest one.
 *
 * <p>The upper bound of the parameter of interest is not applied: a best fit or a limit beyond it is as good as any. The
 * lower end of best fits is that of the test statistic.
 */
final class SignalProfile implements ProfileCurve {
    /** A conditional fit this far below the free one means that the free one had found the wrong minimum. */
    private static final double BETTER = 1e-7;

    /** Minima that differ by less are the same. */
    private static final double SAME = 1e-9;

    private final Fitter fitter;
    private final int poi;
    private final Care care;
    private final double[] inits;
    private final double[] bestValues;
    private final double[] previous;
    private double bestFit;
    private double bestNll;
    private boolean onValley;
    private double ratio;
    private double slope;

    /** How many starts a fit gets. */
    enum Care {
        /** One, and others only if it fails: for toys. */
        QUICK,
        /** Three. */
        CAREFUL
    }

    SignalProfile(Likelihood likelihood, TestStatistic statistic, Care care) {
        this.care = care;
        fitter = new Fitter(likelihood);
        inits = likelihood.inits();
        bestValues = new double[likelihood.dimension()];
        previous = new double[likelihood.dimension()];
        poi = likelihood.poi();
        double lower = likelihood.parameters().get(poi).lower();
        fitter.release(poi);
        fitter.bound(poi, statistic.lowest(lower), Double.POSITIVE_INFINITY);
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

    @Override
    public void at(double mu) throws FitFailure {
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

    @Override
    public double ratio() {
        return ratio;
    }

    @Override
    public double slope() {
        return slope;
    }

    @Override
    public double curvature() {
        return 2 * fitter.profileCurvature(poi);
    }

    /** Lower end of the range of signal strengths of 0 or more. */
    double lowest() {
        return Math.max(0, likelihood().parameters().get(poi).lower());
    }

    Likelihood likelihood() {
        return fitter.likelihood();
    }

    @Override
    public double bestFit() {
        return bestFit;
    }

    /** The parameters of the last fit; a view. */
    double[] values() {
        return fitter.values();
    }

    private void free() throws FitFailure {
        onValley = false;
        if (fitter.freeFit() == FitStatus.FAILED) {
            String reason = fitter.reason();
            fitter.restart();
            if (fitter.freeFit() == FitStatus.FAILED) {
                throw new FitFailure("free fit: " + reason);
            }
        }
        bestFit = fitter.values()[poi];
        bestNll = fitter.nll();
        System.arraycopy(fitter.values(), 0, bestValues, 0, bestValues.length);
    }

    private void conditional(double mu) throws FitFailure {
        boolean found = onValley ? alongTheValley(mu) : fitted(mu);
        String reason = found ? "" : fitter.reason();
        if (!found || care == Care.CAREFUL) {
            found = onValley ? from(bestValues, mu, found) : found;
            found = from(inits, mu, found);
        }
        if (!found) {
            throw new FitFailure("fit at " + mu + ": " + reason);
        }
        onValley = true;
    }

    private boolean fitted(double mu) {
        return fitter.conditionalFit(poi, mu) != FitStatus.FAILED;
    }

    /** From the last conditional fit, moved; if the move leaves the domain, from the fit as it was. */
    private boolean alongTheValley(double mu) {
        System.arraycopy(fitter.values(), 0, previous, 0, previous.length);
        fitter.slide(poi, mu);
        if (fitted(mu)) {
            return true;
        }
        fitter.start(previous);
        return fitted(mu);
    }

    /** Leaves the lower of the minimum found before, if there is one, and the one found from another start. */
    private boolean from(double[] start, double mu, boolean foundBefore) {
        double before = fitter.nll();
        System.arraycopy(fitter.values(), 0, previous, 0, previous.length);
        fitter.start(start);
        boolean found = fitted(mu);
        if (foundBefore && !(found && fitter.nll() < before + SAME)) {
            fitter.start(previous);
            return fitted(mu);
        }
        return found;
    }
}
