package org.belladonna.generator.decay;

import org.belladonna.random.EventStream;

/** Two-body kinematics and boosts on four-momenta (px, py, pz, E) in GeV. */
public final class Kinematics {
    private Kinematics() {}

    /** Momentum of the daughters of a two-body decay in the rest frame of the mother; 0 below the threshold. */
    public static double momentum(double mother, double first, double second) {
        double sum = first + second;
        double difference = first - second;
        double product = (mother * mother - sum * sum) * (mother * mother - difference * difference);
        return mother > sum ? Math.sqrt(product) / (2 * mother) : 0;
    }

    /** Fills {@code p} with an isotropic momentum of the given size and the energy of the given mass. */
    public static void isotropic(EventStream stream, double size, double mass, double[] p) {
        double cosine = stream.uniform(-1, 1);
        double phi = stream.uniform(0, 2 * Math.PI);
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        p[0] = size * sine * Math.cos(phi);
        p[1] = size * sine * Math.sin(phi);
        p[2] = size * cosine;
        p[3] = Math.sqrt(size * size + mass * mass);
    }

    /** Fills {@code opposite} with the momentum opposite to {@code p} and the energy of the given mass. */
    public static void opposite(double[] p, double mass, double[] opposite) {
        double p2 = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
        opposite[0] = -p[0];
        opposite[1] = -p[1];
        opposite[2] = -p[2];
        opposite[3] = Math.sqrt(p2 + mass * mass);
    }

    /**
     * Boosts {@code p} from the rest frame of a system to the frame in which the system has four-momentum {@code system}.
     *
     * @param mass mass of the system
     */
    public static void boost(double[] p, double[] system, double mass) {
        double along = system[0] * p[0] + system[1] * p[1] + system[2] * p[2];
        double shift = along / (mass * (system[3] + mass)) + p[3] / mass;
        p[0] += shift * system[0];
        p[1] += shift * system[1];
        p[2] += shift * system[2];
        p[3] = (system[3] * p[3] + along) / mass;
    }

    /** Boosts {@code p} to the rest frame of a system of four-momentum {@code system}. */
    public static void boostBack(double[] p, double[] system, double mass) {
        double along = system[0] * p[0] + system[1] * p[1] + system[2] * p[2];
        double shift = along / (mass * (system[3] + mass)) - p[3] / mass;
        p[0] += shift * system[0];
        p[1] += shift * system[1];
        p[2] += shift * system[2];
        p[3] = (system[3] * p[3] - along) / mass;
    }

    /** Mass of a four-momentum, GeV; 0 where rounding makes its square negative. */
    public static double mass(double[] p) {
        return Math.sqrt(Math.max(0, p[3] * p[3] - p[0] * p[0] - p[1] * p[1] - p[2] * p[2]));
    }

    /** Minkowski product. */
    public static double product(double[] a, double[] b) {
        return a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2];
    }
}
