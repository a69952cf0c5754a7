package org.belladonna.generator.hadronization;

import java.util.HashMap;
import java.util.Map;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Masses of the hadrons that strings make. That of a broad one, m, follows m Gamma(m)/((m^2 - m0^2)^2 + m^2 Gamma(m)^2) dm^2 with Gamma(m) =
 * Gamma sqrt((m^2 - t^2)/(m0^2 - t^2)), t the masses of the two hadrons that it mostly goes to, from t up to five widths above m0: the
 * shape that belongs to the tune of the other parameters (T. Sjostrand et al., Comput. Phys. Commun. 191 (2015) 159 and manual of Pythia 8,
 * Particle Data, Breit-Wigner mode 4). Others have their mass of the table.
 */
final class ResonanceShape {
    private static final double WIDTHS_ABOVE = 5;
    private static final int POINTS = 400;

    /** Broad hadrons and the two that they mostly go to. */
    private static final int[][] DECAYS = {
        {113, 211, 211},
        {213, 211, 111},
        {313, 321, 211},
        {323, 311, 211},
        {333, 321, 321},
        {2224, 2212, 211},
        {2214, 2212, 111},
        {2114, 2112, 111},
        {1114, 2112, 211},
        {3224, 3122, 211},
        {3214, 3122, 111},
        {3114, 3122, 211},
        {3324, 3312, 211},
        {3314, 3312, 111}
    };

    private final Map<Integer, Shape> shapes = new HashMap<>();

    /** Sum of the distribution at equal steps of the mass from the lowest on, ending in 1. */
    private record Shape(double lowest, double step, double[] sum) {
        double draw(EventStream stream) {
            double u = stream.uniform();
            int low = 0;
            int high = sum.length - 1;
            while (high - low > 1) {
                int middle = (low + high) / 2;
                if (sum[middle] <= u) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return lowest + step * (low + (u - sum[low]) / (sum[high] - sum[low]));
        }
    }

    ResonanceShape() {
        for (int[] decay : DECAYS) {
            ParticleTable.Particle hadron = ParticleTable.get(decay[0]);
            double lowest = ParticleTable.get(decay[1]).mass()
                    + ParticleTable.get(decay[2]).mass();
            double step = (hadron.mass() + WIDTHS_ABOVE * hadron.width() - lowest) / POINTS;
            double[] sum = new double[POINTS + 1];
            for (int i = 1; i <= POINTS; i++) {
                sum[i] = sum[i - 1] + density(hadron, lowest + (i - 0.5) * step, lowest);
            }
            for (int i = 1; i <= POINTS; i++) {
                sum[i] /= sum[POINTS];
            }
            shapes.put(decay[0], new Shape(lowest, step, sum));
        }
    }

    /** Distribution of the mass above a threshold, without norm. */
    static double density(ParticleTable.Particle hadron, double mass, double threshold) {
        double peak = hadron.mass();
        double open = (mass * mass - threshold * threshold) / (peak * peak - threshold * threshold);
        double width = hadron.width() * Math.sqrt(open);
        double off = mass * mass - peak * peak;
        return mass * mass * width / (off * off + mass * mass * width * width);
    }

    /** A mass for a hadron in GeV. */
    double draw(int pdg, EventStream stream) {
        Shape shape = shapes.get(Math.abs(pdg));
        return shape == null ? ParticleTable.get(pdg).mass() : shape.draw(stream);
    }
}
