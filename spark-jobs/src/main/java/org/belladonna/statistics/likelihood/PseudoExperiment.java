package org.belladonna.statistics.likelihood;

import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Data drawn from the model: Poisson counts, and auxiliary data from their constraints if asked. An experiment is a function
 * of (seed, sample, number) and of the expected data alone.
 */
public final class PseudoExperiment {
    private final List<Parameter> parameters;
    private final int bins;
    private final AuxiliaryData mode;
    private final EventStream stream;

    /**
     * @param likelihood the model
     * @param mode what to do with auxiliary data
     * @param seed seed of the campaign
     * @param sample name of the ensemble; experiments of different names are independent
     */
    public PseudoExperiment(Likelihood likelihood, AuxiliaryData mode, long seed, String sample) {
        parameters = likelihood.parameters();
        bins = likelihood.bins();
        this.mode = mode;
        stream = new EventStream(seed, sample);
    }

    /**
     * Draws one experiment.
     *
     * @param expected expected data, as {@link Likelihood#expectedData}
     * @param number number of the experiment, 0 or more
     * @param to receives counts and auxiliary data; may be {@code expected} itself
     */
    public void draw(double[] expected, long number, double[] to) {
        stream.at(number, Stage.PSEUDO_EXPERIMENT);
        for (int b = 0; b < bins; b++) {
            to[b] = stream.poisson(expected[b]);
        }
        int at = bins;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.constraint() == Constraint.NONE) {
                continue;
            }
            double mean = expected[at];
            if (mode == AuxiliaryData.EXPECTED) {
                to[at] = mean;
            } else if (parameter.constraint() == Constraint.NORMAL) {
                to[at] = mean + parameter.width() * stream.gaussian();
            } else {
                to[at] = stream.poisson(mean);
            }
            at++;
        }
    }
}
