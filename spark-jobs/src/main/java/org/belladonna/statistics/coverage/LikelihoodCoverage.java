package org.belladonna.statistics.coverage;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.statistics.likelihood.AuxiliaryData;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.PseudoExperiment;

/**
 * Coverage of a method for any likelihood, by pseudo-experiments. The true nuisance parameters are the starting values of the
 * measurement; counts and auxiliary data are drawn. An experiment is a function of seed, signal and number, so that the answer
 * does not depend on how many threads share the work.
 */
public final class LikelihoodCoverage {
    private final Likelihood likelihood;
    private final int experiments;
    private final long seed;

    /**
     * @param likelihood the model
     * @param experiments pseudo-experiments per signal strength, 100 or more
     * @param seed their seed
     */
    public LikelihoodCoverage(Likelihood likelihood, int experiments, long seed) {
        if (experiments < 100) {
            throw UserException.of(
                    experiments + " experiments", "coverage", "100 or more", "ask for more, 1000 as a start");
        }
        this.likelihood = likelihood;
        this.experiments = experiments;
        this.seed = seed;
    }

    /** Coverage of a method that draws no random numbers at one true signal strength of 0 or more. */
    public CoveragePoint at(IntervalMethod method, double mu) {
        return at(experiment -> method, mu);
    }

    /**
     * Coverage at one true signal strength.
     *
     * @param method the method for an experiment of this number: one that draws random numbers needs other ones in each, or all share
     *     the fluctuation of its toys
     * @param mu 0 or more
     */
    public CoveragePoint at(IntFunction<IntervalMethod> method, double mu) {
        double[] truth = likelihood.backgroundParameters();
        truth[likelihood.poi()] = mu;
        double[] expected = likelihood.expectedData(truth);
        IntervalMethod.Membership[] answers = new IntervalMethod.Membership[experiments];
        IntStream.range(0, experiments).parallel().forEach(i -> {
            double[] data = new double[expected.length];
            new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, seed, "coverage:" + mu).draw(expected, i, data);
            answers[i] = method.apply(i).membership(likelihood, data, mu);
        });
        CoverageSum sum = new CoverageSum(mu);
        Arrays.stream(answers).forEach(answer -> {
            if (answer == IntervalMethod.Membership.UNKNOWN) {
                sum.addFailed(1);
            } else {
                sum.add(answer == IntervalMethod.Membership.INSIDE, 1);
            }
        });
        IntervalMethod first = method.apply(0);
        return sum.point(first.name(), first.confidenceLevel(), experiments);
    }
}
