package org.belladonna.statistics.counting;

import java.util.Arrays;
import org.belladonna.error.UserException;

/** Acceptance in the order of the likelihood ratio, averaged over background and efficiency, by steps in s. */
final class AveragedOrdering {
    private static final double FAR = 0.001;
    private static final double NEGLIGIBLE = 1e-7;
    private static final int STEPS = 400;
    private static final int MOST_EVENTS = 800;
    private static final int MOST_GRID_STEPS = 4000;

    /** Ranks that differ by less are the same. */
    private static final double TIE = 1e-12;

    private final double confidenceLevel;
    private final int observed;
    private final double largest;
    private final CountDistribution distribution;
    private final double[] best;
    private final double[] probabilities;

    AveragedOrdering(double confidenceLevel, CountingExperiment experiment) {
        this.confidenceLevel = confidenceLevel;
        observed = experiment.observed();
        double step = (observed + 1) / experiment.efficiency().mean();
        CountDistribution few = new CountDistribution(experiment, observed);
        double rare = FAR * (1 - confidenceLevel);
        double reference = Math.min(1, few.upTo(observed, 0));
        double reached = Roots.above(s -> few.upTo(observed, s) - rare * reference, 0, step);
        if (reached == Double.POSITIVE_INFINITY) {
            throw UserException.of(
                    "an efficiency that can be 0",
                    "method feldman-cousins",
                    "one that is measured to be above 0",
                    "use a log-normal one");
        }
        largest = reached;
        distribution = wide(experiment, largest);
        probabilities = new double[distribution.most() + 1];
        best = best(experiment.efficiency().mean());
    }

    /** Ends of the set of accepted s. */
    double[] ends() {
        double step = largest / STEPS;
        int first = 0;
        while (first < STEPS && !accepts(first * step)) {
            first++;
        }
        int last = STEPS;
        while (last > first && !accepts(last * step)) {
            last--;
        }
        double lower = first == 0 ? 0 : edge(first * step, (first - 1) * step);
        return new double[] {lower, edge(last * step, (last + 1) * step)};
    }

    private double edge(double accepted, double refused) {
        double inside = accepted;
        double outside = refused;
        while (Math.abs(outside - inside) > 1e-9 * largest) {
            double middle = 0.5 * (inside + outside);
            if (accepts(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private boolean accepts(double s) {
        distribution.probabilities(s, probabilities);
        double rank = probabilities[observed] / best[observed];
        double before = 0;
        for (int n = 0; n < probabilities.length; n++) {
            if (probabilities[n] / best[n] > rank * (1 + TIE)) {
                before += probabilities[n];
            }
        }
        return before < confidenceLevel;
    }

    /** Largest probability of each number of events: parabolas in the logarithm through the largest of many steps in s. */
    private double[] best(double efficiency) {
        double step = largest / STEPS;
        int steps = (int) Math.min(MOST_GRID_STEPS, Math.ceil(2 * probabilities.length / efficiency / step));
        double[][] grid = new double[steps + 1][probabilities.length];
        for (int i = 0; i <= steps; i++) {
            distribution.probabilities(i * step, grid[i]);
        }
        double[] highest = new double[probabilities.length];
        for (int n = 0; n < highest.length; n++) {
            int top = 0;
            for (int i = 1; i <= steps; i++) {
                top = grid[i][n] > grid[top][n] ? i : top;
            }
            highest[n] = top == 0 || top == steps
                    ? grid[top][n]
                    : parabola(grid[top - 1][n], grid[top][n], grid[top + 1][n]);
        }
        return highest;
    }

    private static double parabola(double left, double middle, double right) {
        double below = Math.log(left / middle);
        double above = Math.log(right / middle);
        double bend = below + above;
        return bend < 0 ? middle * Math.exp(-0.125 * (above - below) * (above - below) / bend) : middle;
    }

    private static CountDistribution wide(CountingExperiment experiment, double s) {
        int most = 2 * experiment.observed() + 20;
        while (most <= MOST_EVENTS) {
            CountDistribution distribution = new CountDistribution(experiment, most);
            double[] probabilities = new double[most + 1];
            distribution.probabilities(s, probabilities);
            if (Arrays.stream(probabilities).sum() > 1 - NEGLIGIBLE) {
                return distribution;
            }
            most *= 2;
        }
        throw UserException.of(
                experiment.observed() + " observed events with an uncertain background or efficiency",
                "method feldman-cousins",
                "fewer events, some 100",
                "use method rolke-bounded, which is as good for so many");
    }
}
