package org.belladonna.generator.radiation;

import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * Puts one photon onto a pair of equal charged leptons that was made without: the pair's total momentum stays, its invariant
 * mass squared shrinks by the fraction x. Leading logarithm with soft photons summed: the density of x is proportional to
 * x^(beta - 1) (1 - x + x^2/2) times the growth of beta with the mass that is left, and integrates to one, for radiation off a
 * final state changes no total by a logarithm (T. Kinoshita, J. Math. Phys. 3 (1962) 650). In the rest frame of the pair that
 * is left the photon has the angular distribution of soft emission with the lepton mass. Reused; one per thread.
 */
public final class PairPhoton {
    /** Momenta (px, py, pz, E) of lepton, antilepton and photon, GeV; E = 0 for the last without a photon. */
    public final double[] momenta = new double[12];

    private final double mass;
    private final PairCorrection correction;
    private final RestFrame outer = new RestFrame();
    private final RestFrame before = new RestFrame();
    private final RestFrame axis = new RestFrame();

    /**
     * @param mass mass of the leptons, GeV
     */
    public PairPhoton(double mass) {
        this.mass = mass;
        correction = new PairCorrection(mass);
    }

    /** Draws a photon for the pair whose momenta are at index {@code at} and {@code at} + 4 of p. */
    public void sample(EventStream stream, double[] p, int at) {
        System.arraycopy(p, at, momenta, 0, 8);
        momenta[11] = 0;
        double px = p[at] + p[at + 4];
        double py = p[at + 1] + p[at + 5];
        double pz = p[at + 2] + p[at + 6];
        double energy = p[at + 3] + p[at + 7];
        double pairMass = Math.sqrt(energy * energy - px * px - py * py - pz * pz);
        double x = fraction(stream, pairMass);
        if (x < InitialStateRadiation.SMALLEST_FRACTION) {
            return;
        }
        outer.set(px, py, pz, energy, pairMass);
        outer.enter(momenta, 0);
        axis.set(0, 0, 0, 1, 1).orient(momenta[0], momenta[1], momenta[2], 2 * Math.PI * stream.uniform());
        place(stream, pairMass, x);
        for (int i = 0; i < 12; i += 4) {
            outer.leave(momenta, i);
        }
    }

    private double fraction(EventStream stream, double pairMass) {
        double ratio = 2 * mass / pairMass;
        double largest = 1 - ratio * ratio;
        if (largest < InitialStateRadiation.SMALLEST_FRACTION) {
            return 0;
        }
        correction.setSquaredMass(pairMass * pairMass);
        double beta = correction.cutOffSlope();
        while (true) {
            double x = largest * Math.pow(stream.uniform(), 1 / beta);
            if (x < InitialStateRadiation.SMALLEST_FRACTION) {
                return 0;
            }
            correction.setSquaredMass(pairMass * pairMass * (1 - x));
            if (stream.uniform() * beta < (1 - x + x * x / 2) * correction.cutOffSlope()) {
                return x;
            }
        }
    }

    /** Sets the momenta in the rest frame of pair and photon together. */
    private void place(EventStream stream, double pairMass, double x) {
        double left = pairMass * Math.sqrt(1 - x);
        double photon = x * pairMass * pairMass / (2 * left);
        double ratio = 2 * mass / left;
        double beta2 = Math.max(0, 1 - ratio * ratio);
        double cosine = angle(stream, Math.sqrt(beta2));
        set(0, 0, 0.5 * left * Math.sqrt(beta2), 0.5 * left);
        set(4, 0, -0.5 * left * Math.sqrt(beta2), 0.5 * left);
        set(8, photon * Math.sqrt((1 - cosine) * (1 + cosine)), photon * cosine, photon);
        for (int i = 0; i < 12; i += 4) {
            axis.leave(momenta, i);
        }
        before.set(momenta[8], momenta[9], momenta[10], left + photon, pairMass);
        for (int i = 0; i < 12; i += 4) {
            before.enter(momenta, i);
        }
    }

    /** Cosine to the leptons with the density sin^2 / (1 - beta^2 cos^2)^2. */
    private static double angle(EventStream stream, double beta) {
        double largest = 0.5 * Math.log((1 + beta) / (1 - beta));
        while (true) {
            double t = Math.tanh(largest * (2 * stream.uniform() - 1));
            double cosine = beta > 1e-6 ? t / beta : 2 * stream.uniform() - 1;
            if (stream.uniform() * (1 - t * t) < 1 - cosine * cosine) {
                return cosine;
            }
        }
    }

    private void set(int at, double px, double pz, double e) {
        momenta[at] = px;
        momenta[at + 1] = 0;
        momenta[at + 2] = pz;
        momenta[at + 3] = e;
    }
}
