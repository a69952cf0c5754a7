package org.belladonna.generator.hadronization;

import java.util.HashMap;
import java.util.Map;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Masses of the hadrons that strings make. Broad ones go to two hadrons with one unit of angular momentum, and their mass m follows m0
 * Gamma(m)/((m0^2 - m^2)^2 + m0^2 Gamma(m)^2) dm^2 with Gamma(m) = Gamma (q/q0)^3 (m0/m) (1 + R^2 q0^2)/(1 + R^2 q^2), q the momentum of the
 * two, R = 1 fm (PDG review, Resonances; J. M. Blatt, V. F. Weisskopf, Theoretical Nuclear Physics, 1952). From the threshold up to five
 * widths above. Others have their mass of the table.
 */
final class ResonanceShape {
    /** Radius of the barrier, 1/GeV. */
    private static final double RADIUS = 5.068;

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
            double first = ParticleTable.get(decay[1]).mass();
            double second = ParticleTable.get(decay[2]).mass();
            double lowest = first + second;
            double step = (hadron.mass() + WIDTHS_ABOVE * hadron.width() - lowest) / POINTS;
            double[] sum = new double[POINTS + 1];
            for (int i = 1; i <= POINTS; i++) {
                sum[i] = sum[i - 1] + density(hadron, lowest + (i - 0.5) * step, first, second);
            }
            for (int i = 1; i <= POINTS; i++) {
                sum[i] /= sum[POINTS];
            }
            shapes.put(decay[0], new Shape(lowest, step, sum));
        }
    }

    /** Distribution of the mass, without norm. */
    static double density(ParticleTable.Particle hadron, double mass, double first, double second) {
        double peak = hadron.mass();
        double q = momentum(mass, first, second);
        double q0 = momentum(peak, first, second);
        double barrier = (1 + RADIUS * RADIUS * q0 * q0) / (1 + RADIUS * RADIUS * q * q);
        double width = hadron.width() * q * q * q / (q0 * q0 * q0) * peak / mass * barrier;
        double off = peak * peak - mass * mass;
        return mass * peak * width / (off * off + peak * peak * width * width);
    }

    private static double momentum(double mass, double first, double second) {
        double sum = first + second;
        double difference = first - second;
        return Math.sqrt((mass * mass - sum * sum) * (mass * mass - difference * difference)) / (2 * mass);
    }

    /** A mass for a hadron in GeV. */
    double draw(int pdg, EventStream stream) {
        Shape shape = shapes.get(Math.abs(pdg));
        return shape == null ? ParticleTable.get(pdg).mass() : shape.draw(stream);
    }
}
