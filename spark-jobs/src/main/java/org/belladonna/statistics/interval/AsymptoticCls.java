package org.belladonna.statistics.interval;

import java.util.Arrays;
import org.belladonna.error.UserException;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * CLs limits with the asymptotic distributions of the test statistic: good from some ten expected events on, within about
 * ten percent with fewer. The observed limit is the mu above the best fit with CLs = 1 - CL; expected limits come from the
 * Asimov data of the background, with nuisance parameters fitted to the data at mu = 0.
 *
 * <p>The upper bound of the parameter of interest in the measurement is not applied, so that no limit is the edge of a range.
 * Limits are solved for to a relative 1e-8.
 *
 * <p>Source: CCGV, sections 3.5, 3.6 and 4; A. Read, J. Phys. G 28 (2002) 2693.
 */
public final class AsymptoticCls implements IntervalMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;
    private final TestStatistic statistic;

    /** With q-tilde. */
    public AsymptoticCls(double confidenceLevel) {
        this(confidenceLevel, TestStatistic.Q_TILDE);
    }

    /**
     * @param confidenceLevel between 0 and 1
     * @param statistic the test statistic
     * @throws UserException if the confidence level is not between 0 and 1
     */
    public AsymptoticCls(double confidenceLevel, TestStatistic statistic) {
        this.confidenceLevel = ConfidenceLevel.checked(confidenceLevel);
        this.statistic = statistic;
    }

    @Override
    public String name() {
        return switch (statistic) {
            case Q_TILDE -> "cls-asymptotic";
            case Q -> "cls-asymptotic-q";
            case Q_UNBOUNDED -> "cls-asymptotic-q-unbounded";
        };
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public UpperLimit limit(Likelihood likelihood, double[] data) {
        try {
            return limit(AsymptoticWork.of(likelihood, data, statistic));
        } catch (FitFailure e) {
            return UpperLimit.failed(this, Double.NaN, e.getMessage());
        }
    }

    /**
     * The upper limit of any model with one signal strength.
     *
     * @param observed profile of the data
     * @param asimov profile of the Asimov data of the background, with nuisance parameters fitted to the data at mu = 0
     */
    public UpperLimit limit(ProfileCurve observed, ProfileCurve asimov) {
        try {
            return limit(new AsymptoticWork(observed, asimov, statistic));
        } catch (FitFailure e) {
            return UpperLimit.failed(this, observed.bestFit(), e.getMessage());
        }
    }

    private UpperLimit limit(AsymptoticWork work) {
        double bestFit = work.observed().bestFit();
        try {
            double[] expected = new double[5];
            if (!(work.parabola(1) < Double.POSITIVE_INFINITY)) {
                Arrays.fill(expected, Double.POSITIVE_INFINITY);
                return UpperLimit.found(this, Double.POSITIVE_INFINITY, 0, expected, bestFit);
            }
            double last = 0;
            for (int i = 0; i < 5; i++) {
                last = expected(work, 2 - i, last);
                expected[i] = last;
            }
            double start = Math.max(bestFit, 0) + expected[2];
            double observed = Crossing.find(work, -Math.log(1 - confidenceLevel), 0, start);
            return UpperLimit.found(this, observed, 0, expected, bestFit);
        } catch (FitFailure e) {
            return UpperLimit.failed(this, bestFit, e.getMessage());
        }
    }

    /**
     * Tests one signal strength.
     *
     * @param mu above 0
     * @throws UserException if a fit fails
     */
    public HypothesisTest test(Likelihood likelihood, double[] data, double mu) {
        try {
            AsymptoticWork work = AsymptoticWork.of(likelihood, data, statistic);
            work.at(mu);
            return work.test(mu);
        } catch (FitFailure e) {
            throw failed(likelihood, e);
        }
    }

    /**
     * Tests the background alone.
     *
     * @throws UserException if a fit fails
     */
    public static Discovery discovery(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.CAREFUL);
            profile.use(data);
            profile.at(0);
            double q0 = profile.bestFit() > 0 ? profile.ratio() : 0;
            double significance = Math.sqrt(q0);
            return new Discovery(profile.bestFit(), q0, significance, NormalTail.above(significance));
        } catch (FitFailure e) {
            throw failed(likelihood, e);
        }
    }

    /** mu at which CLs for data at n standard deviations is 1 - CL: the root of the Asimov statistic has to be this value. */
    private double expected(AsymptoticWork work, int n, double below) throws FitFailure {
        double target = NormalTail.quantileAbove((1 - confidenceLevel) * NormalTail.above(n)) - n;
        double start = Math.max(work.parabola(target * target), 1.0001 * below);
        return Crossing.find(work.expectedCurve(), target, below, start);
    }

    static UserException failed(Likelihood likelihood, FitFailure e) {
        return new UserException(
                "measurement '" + likelihood.measurement() + "': " + e.getMessage()
                        + "; expected a likelihood with a minimum; look for bins with data and no expectation",
                e);
    }
}
