package org.belladonna.statistics.interval;

import org.belladonna.statistics.likelihood.Likelihood;

/** CLs of one data set as a function of mu, by the asymptotic formulas: the profiles of the data and of its Asimov data. */
final class AsymptoticWork implements Crossing.Curve {
    private final TestStatistic statistic;
    private final ProfileCurve observed;
    private final ProfileCurve asimov;
    private final double startSlope;
    private final double startCurvature;
    private double q;
    private double root;
    private double rootAsimov;
    private double shifted;
    private double logCls;
    private double logClsSlope;

    AsymptoticWork(ProfileCurve observed, ProfileCurve asimov, TestStatistic statistic) throws FitFailure {
        this.statistic = statistic;
        this.observed = observed;
        this.asimov = asimov;
        asimov.at(0);
        startSlope = asimov.slope();
        startCurvature = asimov.curvature();
    }

    /** The profiles of a data set and of the Asimov data of its background. */
    static AsymptoticWork of(Likelihood likelihood, double[] data, TestStatistic statistic) throws FitFailure {
        SignalProfile observed = new SignalProfile(likelihood, statistic, SignalProfile.Care.CAREFUL);
        observed.use(data);
        observed.at(0);
        double[] background = observed.values().clone();
        SignalProfile asimov = new SignalProfile(likelihood, statistic, SignalProfile.Care.CAREFUL);
        asimov.use(likelihood.expectedData(background), background);
        return new AsymptoticWork(observed, asimov, statistic);
    }

    ProfileCurve observed() {
        return observed;
    }

    /** mu at which the Asimov test statistic would reach a value, were it a parabola; NaN if the signal has no effect. */
    double parabola(double value) {
        double linear = Math.max(0, startSlope);
        double root2 = Math.sqrt(linear * linear + 2 * Math.max(0, startCurvature) * value);
        return 2 * value / (linear + root2);
    }

    /** Square root of the Asimov test statistic, for the expected limits. */
    Crossing.Curve expectedCurve() {
        return new RootCurve(asimov);
    }

    /** Fits at mu and computes CLs (CCGV equations 59, 65 and 66 for q-tilde, 49 and 50 for q). */
    @Override
    public void at(double mu) throws FitFailure {
        observed.at(mu);
        asimov.at(mu);
        boolean above = mu > observed.bestFit();
        q = above ? observed.ratio() : 0;
        double qSlope = above ? observed.slope() : 0;
        root = Math.sqrt(q);
        rootAsimov = Math.sqrt(asimov.ratio());
        double asimovSlope = 0.5 * asimov.slope() / rootAsimov;
        double rootSlope = root > 0 ? 0.5 * qSlope / root : 0;
        double shiftedSlope;
        if (statistic != TestStatistic.Q_TILDE || root <= rootAsimov) {
            shifted = root - rootAsimov;
            shiftedSlope = rootSlope - asimovSlope;
        } else {
            shifted = (q - asimov.ratio()) / (2 * rootAsimov);
            shiftedSlope = (qSlope - asimov.slope()) / (2 * rootAsimov) - shifted * asimovSlope / rootAsimov;
        }
        double signal = shifted + rootAsimov;
        logCls = NormalTail.logAbove(signal) - NormalTail.logAbove(shifted);
        logClsSlope =
                -NormalTail.hazard(signal) * (shiftedSlope + asimovSlope) + NormalTail.hazard(shifted) * shiftedSlope;
    }

    /** -ln CLs, which grows with mu. */
    @Override
    public double value() {
        return -logCls;
    }

    @Override
    public double slope() {
        return -logClsSlope;
    }

    /** The test at the last mu. */
    HypothesisTest test(double mu) {
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            double n = 2 - i;
            expected[i] = Math.exp(NormalTail.logAbove(n + rootAsimov) - NormalTail.logAbove(n));
        }
        return new HypothesisTest(
                mu,
                q,
                asimov.ratio(),
                NormalTail.above(shifted + rootAsimov),
                NormalTail.above(shifted),
                Math.exp(logCls),
                expected);
    }
}
