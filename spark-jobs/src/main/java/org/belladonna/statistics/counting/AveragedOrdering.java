package org.belladonna.statistics.counting;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.belladonna.error.UserException;

/** Acceptance in the order of the likelihood ratio, averaged over background and efficiency, by steps in s. */
final class AveragedOrdering {
    private static final double FAR = 0.001;
    private static final double NEGLIGIBLE = 1e-7;
    private static final int STEPS = 400;
    private static final int MOST_EVENTS = 5000;

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
        best = new double[probabilities.length];
        for (int n = 0; n < best.length; n++) {
            best[n] = best(n, experiment);
        }
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

    private double best(int n, CountingExperiment experiment) {
        double highest = 2 * (n + 5) / experiment.efficiency().mean();
        double atZero = probability(n, 0);
        double inside = new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new MaxEval(300),
                        new UnivariateObjectiveFunction(s -> probability(n, s)),
                        GoalType.MAXIMIZE,
                        new SearchInterval(0, highest))
                .getValue();
        return Math.max(atZero, inside);
    }

    private double probability(int n, double s) {
        distribution.probabilities(s, probabilities);
        return probabilities[n];
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
                "a few hundred at most",
                "use method rolke, which is as good for so many");
    }
}
