package org.belladonna.statistics.unbinned;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Draws events of simple spectra for the tests. */
final class ToyEvents {
    private final EventStream stream;

    ToyEvents(long seed, String name) {
        stream = new EventStream(seed, name);
    }

    /**
     * Events of an experiment: a number of background events that fall as exp(-slope t) with t from 0 to 1 between the ends,
     * and of Gaussian signal events.
     */
    double[] draw(long number, double low, double high, double slope, double background, double[] signal) {
        stream.at(number, Stage.PSEUDO_EXPERIMENT);
        int b = (int) stream.poisson(background);
        int s = (int) stream.poisson(signal[0]);
        double[] x = new double[b + s];
        int kept = 0;
        for (int i = 0; i < b; i++) {
            double u = stream.uniform();
            double t = slope == 0 ? u : -Math.log1p(u * Math.expm1(-slope)) / slope;
            x[kept++] = low + (high - low) * t;
        }
        for (int i = 0; i < s; i++) {
            double value = signal[1] + signal[2] * stream.gaussian();
            if (value >= low && value < high) {
                x[kept++] = value;
            }
        }
        return java.util.Arrays.copyOf(x, kept);
    }
}
