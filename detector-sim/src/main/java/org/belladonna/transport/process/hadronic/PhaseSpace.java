package org.belladonna.transport.process.hadronic;

import java.util.Arrays;
import org.belladonna.random.EventStream;

/**
 * Momenta of several bodies in their common rest frame, by phase space (G. Raubold, G. Lynch, in F. James, CERN 68-15 (1968)) times a factor
 * that keeps transverse momenta small and the first two bodies forward and backward, as the particles that they come from. A few candidates are drawn, and one is
 * chosen by its weight. Reused; GeV.
 */
final class PhaseSpace {
    static final int MOST = 16;

    /** Width of the transverse momentum in one direction: mean transverse momentum of 0.33 GeV with the limits of phase space, PDG review 2022, section 53. */
    private static final double TRANSVERSE = 0.32;

    /** How much the first two bodies keep their directions. */
    private static final double LEADING = 4;

    final double[] px = new double[MOST];
    final double[] py = new double[MOST];
    final double[] pz = new double[MOST];
    final double[] energy = new double[MOST];

    private final double[] x = new double[MOST];
    private final double[] y = new double[MOST];
    private final double[] z = new double[MOST];
    private final double[] masses = new double[MOST];
    private final double[] order = new double[MOST];

    /** How the direction of the bodies is drawn. */
    enum Shape {
        ISOTROPIC,
        PERIPHERAL
    }

    /**
     * Draws.
     *
     * @param n number of bodies, 2 to {@link #MOST}
     * @param mass of each, GeV
     * @param total mass of the system, above the sum
     */
    void draw(int n, double[] mass, double total, Shape shape, EventStream stream) {
        int candidates = n == 2 ? 1 : shape == Shape.ISOTROPIC ? 6 : 12;
        double sum = 0;
        for (int i = 0; i < candidates; i++) {
            double weight = candidate(n, mass, total, stream);
            if (shape == Shape.PERIPHERAL) {
                weight *= peripheral(n, total);
            }
            sum += weight;
            if (i == 0 || stream.uniform() * sum < weight) {
                keep(n, mass);
            }
        }
    }

    private void keep(int n, double[] mass) {
        for (int i = 0; i < n; i++) {
            px[i] = x[i];
            py[i] = y[i];
            pz[i] = z[i];
            energy[i] = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i] + mass[i] * mass[i]);
        }
    }

    private double peripheral(int n, double total) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i] * x[i] + y[i] * y[i];
        }
        return Math.exp(-sum / (2 * TRANSVERSE * TRANSVERSE) + LEADING * (z[0] - z[1]) / total);
    }

    /** Masses of the first k bodies together from ordered numbers, then decays one after the other; returns the weight. */
    private double candidate(int n, double[] mass, double total, EventStream stream) {
        double rest = total;
        for (int i = 0; i < n; i++) {
            rest -= mass[i];
        }
        for (int i = 0; i < n - 2; i++) {
            order[i] = stream.uniform();
        }
        Arrays.sort(order, 0, n - 2);
        double together = 0;
        for (int k = 0; k < n; k++) {
            together += mass[k];
            masses[k] = k == 0 ? mass[0] : k == n - 1 ? total : together + order[k - 1] * rest;
        }
        double weight = 1;
        double p = Frame.breakup(masses[1], mass[0], mass[1]);
        weight *= p;
        direct(0, p, stream);
        x[1] = -x[0];
        y[1] = -y[0];
        z[1] = -z[0];
        for (int k = 2; k < n; k++) {
            p = Frame.breakup(masses[k], masses[k - 1], mass[k]);
            weight *= p;
            direct(k, p, stream);
            boost(k, mass, masses[k - 1]);
        }
        return weight;
    }

    private void direct(int i, double p, EventStream stream) {
        double cosine = 2 * stream.uniform() - 1;
        double phi = 2 * Math.PI * stream.uniform();
        double sine = p * Math.sqrt(1 - cosine * cosine);
        x[i] = sine * Math.cos(phi);
        y[i] = sine * Math.sin(phi);
        z[i] = p * cosine;
    }

    /** Lets the first k bodies recoil against body k. */
    private void boost(int k, double[] mass, double system) {
        double bx = -x[k];
        double by = -y[k];
        double bz = -z[k];
        double e = Math.sqrt(bx * bx + by * by + bz * bz + system * system);
        for (int i = 0; i < k; i++) {
            double own = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i] + mass[i] * mass[i]);
            double factor = ((bx * x[i] + by * y[i] + bz * z[i]) / (e + system) + own) / system;
            x[i] += factor * bx;
            y[i] += factor * by;
            z[i] += factor * bz;
        }
    }
}
