package org.belladonna.statistics.interval;

import java.util.Comparator;
import java.util.List;
import org.belladonna.error.UserException;

/**
 * A CLs limit from tests at given signal strengths, by linear interpolation of ln CLs between the two strengths where it passes
 * the wanted value last. With neighbours a few per cent apart the interpolation costs less than a per mille.
 */
public final class ToyLimit {
    /** Tested strengths begin at this part of the smallest asymptotic limit. */
    private static final double BELOW = 0.5;

    /** They end at this multiple of the largest. */
    private static final double ABOVE = 1.8;

    private final IntervalMethod method;
    private final List<HypothesisTest> tests;
    private final int toys;

    /**
     * @param method name and confidence level of the result
     * @param tests at different signal strengths, two at least
     * @param toys pseudo-experiments of each hypothesis
     */
    public ToyLimit(IntervalMethod method, List<HypothesisTest> tests, int toys) {
        if (tests.size() < 2 || toys < 1) {
            throw UserException.of(
                    tests.size() + " tests with " + toys + " toys", "toy limit", "two tests and some toys", "add some");
        }
        this.method = method;
        this.tests = tests.stream()
                .sorted(Comparator.comparingDouble(HypothesisTest::mu))
                .toList();
        this.toys = toys;
    }

    /**
     * Signal strengths at which a limit is likely to be passed: a geometric series around the observed and expected asymptotic
     * ones.
     *
     * @param asymptotic a limit that was found
     * @param ratio of neighbours, above 1
     */
    public static double[] strengths(UpperLimit asymptotic, double ratio) {
        double lowest = asymptotic.observed();
        double highest = asymptotic.observed();
        for (double expected : asymptotic.expected()) {
            lowest = Math.min(lowest, expected);
            highest = Math.max(highest, expected);
        }
        double low = BELOW * lowest;
        int steps = (int) Math.ceil(Math.log(ABOVE * highest / low) / Math.log(ratio));
        double[] strengths = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            strengths[i] = low * Math.pow(ratio, i);
        }
        return strengths;
    }

    /**
     * The limit, with its statistical uncertainty.
     *
     * @param bestFit best-fit signal strength in the data
     */
    public UpperLimit limit(double bestFit) {
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = passed(i + 1);
        }
        double observed = passed(0);
        if (Double.isNaN(observed) || Double.isNaN(expected[0]) || Double.isNaN(expected[4])) {
            return UpperLimit.failed(
                    method,
                    bestFit,
                    "CLs does not pass " + (1 - method.confidenceLevel()) + " between mu = "
                            + tests.get(0).mu() + " and "
                            + tests.get(tests.size() - 1).mu());
        }
        return UpperLimit.found(method, observed, uncertainty(observed), expected, bestFit);
    }

    /** NaN if it does not happen between the tests. */
    private double passed(int which) {
        double target = Math.log(1 - method.confidenceLevel());
        for (int i = tests.size() - 2; i >= 0; i--) {
            double above = logCls(i, which) - target;
            double below = target - logCls(i + 1, which);
            if (above > 0) {
                return below < 0
                        ? Double.NaN
                        : tests.get(i).mu()
                                + (tests.get(i + 1).mu() - tests.get(i).mu()) * above / (above + below);
            }
        }
        return Double.NaN;
    }

    /** No toy beyond the observation counts as half a one. */
    private double logCls(int place, int which) {
        HypothesisTest test = tests.get(place);
        double cls = which == 0 ? test.cls() : test.expectedCls()[which - 1];
        return Math.log(Math.max(cls, 0.5 / toys));
    }

    /** Binomial uncertainty of ln CLs over its slope in mu, from the tests on either side. */
    private double uncertainty(double mu) {
        int high = 1;
        while (high < tests.size() - 1 && tests.get(high).mu() < mu) {
            high++;
        }
        HypothesisTest test = tests.get(high);
        double slope = (logCls(high - 1, 0) - logCls(high, 0))
                / (test.mu() - tests.get(high - 1).mu());
        double relative = Math.sqrt((1 - test.clsb()) / (toys * Math.max(test.clsb(), 0.5 / toys))
                + (1 - test.clb()) / (toys * Math.max(test.clb(), 0.5 / toys)));
        return relative / Math.abs(slope);
    }
}
