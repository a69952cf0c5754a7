package org.belladonna.statistics.interval;

import java.util.Map;
import java.util.TreeMap;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * CLs limits with the distributions of q-tilde from pseudo-experiments, for few events, where the asymptotic ones fail.
 * Counts and auxiliary data are drawn at the conditional fit to the data, at mu and at 0; an experiment counts as extreme
 * when its statistic is as large as the observed one, or larger. Expected limits are those of the quantiles of
 * the statistic in the experiments of the background. The same numbered experiments serve all mu, so that CLs is a smooth function of mu at a given seed.
 *
 * <p>The limit is interpolated in ln CLs between two mu at most {@value #BRACKET} apart (relative); its statistical
 * uncertainty is given with it.
 *
 * <p>Source: A. Read, J. Phys. G 28 (2002) 2693; ATL-PHYS-PUB-2011-11, section 2.
 */
public final class ToyCls implements IntervalMethod {
    private static final long serialVersionUID = 1L;
    private static final double BRACKET = 0.03;
    private static final double STRIDE = 1.25;
    private static final int MAXIMUM_POINTS = 60;

    private final double confidenceLevel;
    private final int toys;
    private final long seed;

    /**
     * @param confidenceLevel above 0.5 and below 1
     * @param toys pseudo-experiments per hypothesis, 100 or more
     * @param seed seed of the pseudo-experiments
     * @throws org.belladonna.error.UserException if a value is out of its range
     */
    public ToyCls(double confidenceLevel, int toys, long seed) {
        this.confidenceLevel = ConfidenceLevel.checkedOneSided(confidenceLevel);
        this.toys = ToyEnsemble.checked(toys);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "cls-toys";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public UpperLimit limit(Likelihood likelihood, double[] data) {
        UpperLimit asymptotic = new AsymptoticCls(confidenceLevel).limit(likelihood, data);
        if (asymptotic.status() != LimitStatus.FOUND) {
            return asymptotic.status() == LimitStatus.FAILED
                    ? UpperLimit.failed(this, asymptotic.bestFit(), asymptotic.reason())
                    : UpperLimit.found(this, Double.POSITIVE_INFINITY, 0, asymptotic.expected(), asymptotic.bestFit());
        }
        try {
            Scan scan = new Scan(likelihood, data);
            double[] expected = new double[5];
            for (int i = 0; i < 5; i++) {
                expected[i] = scan.find(1 + i, asymptotic.expected(i - 2));
            }
            double observed = scan.find(0, asymptotic.observed());
            return UpperLimit.found(this, observed, scan.uncertainty(observed), expected, asymptotic.bestFit());
        } catch (FitFailure e) {
            return UpperLimit.failed(this, asymptotic.bestFit(), e.getMessage());
        }
    }

    /**
     * Tests one signal strength.
     *
     * @param mu above 0
     * @throws org.belladonna.error.UserException if a fit fails
     */
    public HypothesisTest test(Likelihood likelihood, double[] data, double mu) {
        try {
            return new Scan(likelihood, data).test(mu);
        } catch (FitFailure e) {
            throw AsymptoticCls.failed(likelihood, e);
        }
    }

    @Override
    public Membership membership(Likelihood likelihood, double[] data, double mu) {
        try {
            Scan scan = new Scan(likelihood, data);
            boolean inside =
                    mu >= scan.observed.lowest() && (mu == 0 || scan.test(mu).cls() > 1 - confidenceLevel);
            return inside ? Membership.INSIDE : Membership.OUTSIDE;
        } catch (FitFailure e) {
            return Membership.UNKNOWN;
        }
    }

    /** The tests made so far for one data set. */
    private final class Scan {
        private final SignalProfile observed;
        private final double[] background;
        private final ToyEnsemble signalToys;
        private final ToyEnsemble backgroundToys;
        private final TreeMap<Double, HypothesisTest> tests = new TreeMap<>();

        Scan(Likelihood likelihood, double[] data) throws FitFailure {
            observed = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.CAREFUL);
            observed.use(data);
            observed.at(0);
            background = observed.values().clone();
            signalToys = new ToyEnsemble(likelihood, ToyStatistic.UPPER_LIMIT, toys, seed, "cls-toys:signal");
            backgroundToys = new ToyEnsemble(likelihood, ToyStatistic.UPPER_LIMIT, toys, seed, "cls-toys:background");
        }

        /** The mu at which the observed CLs (0) or an expected one (1 to 5) is 1 - CL. */
        double find(int which, double start) throws FitFailure {
            double target = Math.log(1 - confidenceLevel);
            double mu = start;
            while (tests.size() < MAXIMUM_POINTS) {
                test(mu);
                Map.Entry<Double, HypothesisTest> low = null;
                Map.Entry<Double, HypothesisTest> high = null;
                for (Map.Entry<Double, HypothesisTest> entry : tests.entrySet()) {
                    if (logCls(entry, which) > target) {
                        low = entry;
                    } else if (high == null) {
                        high = entry;
                    }
                }
                if (high == null) {
                    mu = tests.lastKey() * STRIDE;
                } else if (low == null || low.getKey() > high.getKey()) {
                    mu = low == null ? tests.firstKey() / STRIDE : 0.5 * (low.getKey() + high.getKey());
                    if (low != null && low.getKey() - high.getKey() < BRACKET * mu) {
                        return mu;
                    }
                } else {
                    double between = interpolate(low, high, which, target);
                    if (high.getKey() - low.getKey() < BRACKET * between) {
                        return between;
                    }
                    mu = inside(between, low.getKey(), high.getKey());
                }
            }
            throw new FitFailure("no convergence of the toy limit in " + MAXIMUM_POINTS + " points; use more toys");
        }

        /** Goes beyond the interpolated place by a third of the wanted bracket, so that the bracket closes from both sides. */
        private double inside(double between, double low, double high) {
            double margin = BRACKET * between / 3;
            double side = between - low < high - between ? between + margin : between - margin;
            return Math.min(Math.max(side, low + 0.1 * (high - low)), high - 0.1 * (high - low));
        }

        private double interpolate(
                Map.Entry<Double, HypothesisTest> low,
                Map.Entry<Double, HypothesisTest> high,
                int which,
                double target) {
            double above = logCls(low, which) - target;
            double below = target - logCls(high, which);
            return low.getKey() + (high.getKey() - low.getKey()) * above / (above + below);
        }

        /** No toy beyond the observation counts as half a one. */
        private double logCls(Map.Entry<Double, HypothesisTest> entry, int which) {
            HypothesisTest test = entry.getValue();
            double cls = which == 0 ? test.cls() : test.expectedCls()[which - 1];
            return Math.log(Math.max(cls, 0.5 / toys));
        }

        HypothesisTest test(double mu) throws FitFailure {
            HypothesisTest known = tests.get(mu);
            if (known != null) {
                return known;
            }
            observed.at(mu);
            double statistic = mu > observed.bestFit() ? observed.ratio() : 0;
            double[] truth = observed.values().clone();
            double[] withSignal = signalToys.test(mu, truth);
            double[] without = backgroundToys.test(mu, background);
            ToyPoint point = new ToyPoint(mu, statistic, observed.bestFit(), truth, background);
            HypothesisTest test = point.test(withSignal, without);
            tests.put(mu, test);
            return test;
        }

        /** Binomial uncertainty of ln CLs over the slope of ln CLs in mu, from the tests on either side. */
        double uncertainty(double mu) {
            Map.Entry<Double, HypothesisTest> low = tests.floorEntry(mu);
            Map.Entry<Double, HypothesisTest> high = tests.ceilingEntry(mu);
            if (low == null || high == null || low.getKey().equals(high.getKey())) {
                return Double.NaN;
            }
            HypothesisTest test = low.getValue();
            double slope = (logCls(low, 0) - logCls(high, 0)) / (high.getKey() - low.getKey());
            double relative = Math.sqrt((1 - test.clsb()) / (toys * Math.max(test.clsb(), 0.5 / toys))
                    + (1 - test.clb()) / (toys * test.clb()));
            return relative / Math.abs(slope);
        }
    }
}
