package org.belladonna.statistics.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.statistics.counting.Background;
import org.belladonna.statistics.counting.CountingExperiment;
import org.belladonna.statistics.counting.CountingMethod;
import org.belladonna.statistics.counting.Efficiency;
import org.belladonna.statistics.interval.Interval;

/**
 * Coverage of the methods for counting experiments. The true background and efficiency are the measured ones of the given
 * experiment; each pseudo-experiment measures them anew. With a known efficiency, and a background that is known or counted in a
 * sideband, all outcomes are summed with their probability and the coverage is exact; otherwise they are drawn.
 *
 * <p>A normal measurement below 0 counts as 0 (of the background) or is drawn again (of the efficiency, which has to be positive).
 */
public final class CountingCoverage {
    /** Outcomes that are left out have less probability than this on either side. */
    private static final double NEGLIGIBLE = 1e-10;

    private final CountingExperiment truth;
    private final int toys;
    private final EventStream stream;
    private final Map<List<Object>, Interval> known = new HashMap<>();

    /**
     * @param truth true background and efficiency; its number of events is not used
     * @param toys pseudo-experiments per signal, where they are drawn
     * @param seed their seed
     * @throws UserException for a background with a gamma distribution, which is no measurement, or fewer than 100 toys
     */
    public CountingCoverage(CountingExperiment truth, int toys, long seed) {
        if (truth.background() instanceof Background.Gamma) {
            throw UserException.of(
                    "a background with a gamma distribution",
                    "coverage",
                    "a measurement that can be repeated",
                    "give a sideband or a normal uncertainty");
        }
        if (toys < 100) {
            throw UserException.of(toys + " toys", "coverage", "100 or more", "ask for more, 2000 as a start");
        }
        this.truth = truth;
        this.toys = toys;
        stream = new EventStream(seed, "counting-coverage");
    }

    /** Whether coverages are exact. */
    public boolean isExact() {
        return truth.efficiency() instanceof Efficiency.Known && !(truth.background() instanceof Background.Gauss);
    }

    /**
     * Coverage at one true signal.
     *
     * @param signal 0 or more
     */
    public CoveragePoint at(CountingMethod method, double signal) {
        CoverageSum sum = new CoverageSum(signal);
        double mean = truth.efficiency().mean() * signal + truth.background().mean();
        if (!isExact()) {
            draw(method, mean, sum);
            return sum.point(method.name(), method.confidenceLevel(), toys);
        }
        double[] counts = poisson(mean);
        if (truth.background() instanceof Background.Sideband sideband) {
            double[] sidebandCounts = poisson(sideband.count());
            for (int y = 0; y < sidebandCounts.length; y++) {
                if (sidebandCounts[y] > 0) {
                    Background measured = new Background.Sideband(y, sideband.tau());
                    addAll(method, counts, measured, sidebandCounts[y], sum);
                }
            }
        } else {
            addAll(method, counts, truth.background(), 1, sum);
        }
        return sum.point(method.name(), method.confidenceLevel(), 0);
    }

    private void addAll(
            CountingMethod method, double[] counts, Background measured, double probability, CoverageSum sum) {
        for (int n = 0; n < counts.length; n++) {
            if (counts[n] > 0) {
                sum.add(
                        interval(method, new CountingExperiment(n, measured, truth.efficiency())),
                        counts[n] * probability);
            }
        }
    }

    private void draw(CountingMethod method, double mean, CoverageSum sum) {
        for (int i = 0; i < toys; i++) {
            stream.at(i, Stage.PSEUDO_EXPERIMENT);
            Background background = measuredBackground();
            Efficiency efficiency = measuredEfficiency();
            int n = (int) stream.poisson(mean);
            sum.add(interval(method, new CountingExperiment(n, background, efficiency)), 1);
        }
    }

    private Interval interval(CountingMethod method, CountingExperiment experiment) {
        return known.computeIfAbsent(List.of(method, experiment), key -> method.interval(experiment));
    }

    private Background measuredBackground() {
        if (truth.background() instanceof Background.Gauss gauss) {
            double measured = gauss.mean() + gauss.sigma() * stream.gaussian();
            return new Background.Gauss(Math.max(0, measured), gauss.sigma(), gauss.range());
        }
        if (truth.background() instanceof Background.Sideband sideband) {
            return new Background.Sideband((int) stream.poisson(sideband.count()), sideband.tau());
        }
        return truth.background();
    }

    private Efficiency measuredEfficiency() {
        if (truth.efficiency() instanceof Efficiency.Gauss gauss) {
            double measured;
            do {
                measured = gauss.mean() + gauss.sigma() * stream.gaussian();
            } while (!(measured > 0));
            return new Efficiency.Gauss(measured, gauss.sigma());
        }
        if (truth.efficiency() instanceof Efficiency.LogNormal log) {
            return new Efficiency.LogNormal(log.mean() * Math.pow(log.kappa(), stream.gaussian()), log.kappa());
        }
        if (truth.efficiency() instanceof Efficiency.Binomial binomial) {
            int selected = 0;
            while (selected == 0) {
                for (int i = 0; i < binomial.trials(); i++) {
                    selected += stream.uniform() < binomial.mean() ? 1 : 0;
                }
            }
            return new Efficiency.Binomial(selected, binomial.trials());
        }
        return truth.efficiency();
    }

    /** Probabilities of all counts that matter; 0 for those that do not. */
    private static double[] poisson(double mean) {
        int most = (int) Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
        double[] probabilities = new double[most];
        for (int n = 0; n < most; n++) {
            double p = mean == 0 ? (n == 0 ? 1 : 0) : Math.exp(n * Math.log(mean) - mean - Gamma.logGamma(n + 1.0));
            probabilities[n] = p < NEGLIGIBLE * 1e-2 ? 0 : p;
        }
        return probabilities;
    }
}
