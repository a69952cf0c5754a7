package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * The photons that carry away a given fraction of the squared collision energy, with exact momentum conservation: one from a
 * beam, and one from the other beam when its share is not negligible. Reused; one per thread.
 *
 * <p>Shares of the two beams follow the product of their soft radiators, x^(beta/2 - 1) each. The angle of each photon to its
 * beam follows the distribution of single-photon emission with the electron mass (M. Benayoun et al., Mod. Phys. Lett. A 14
 * (1999) 2605, equation 6; G. Bonneau and F. Martin, Nucl. Phys. B 27 (1971) 381).
 */
public final class BeamPhotons {
    /** Momentum (px, py, pz, E) of the photon of the electron (index 0) and positron beam (4), GeV; E = 0 without. */
    public final double[] photons = new double[8];

    private final double[] direction = new double[6];
    private final double[] beam = new double[8];
    private final RestFrame rest = new RestFrame();

    /**
     * Draws the photons.
     *
     * @param sqrtS collision energy, GeV
     * @param fraction fraction of s that is radiated, from 0 to below 1
     */
    public void sample(EventStream stream, double sqrtS, double fraction) {
        java.util.Arrays.fill(photons, 0);
        if (fraction == 0) {
            return;
        }
        double beta =
                2 * PhysicalConstants.ALPHA / Math.PI * (2 * Math.log(sqrtS / PhysicalConstants.ELECTRON_MASS) - 1);
        double share = lesserShare(stream, beta / 2);
        if (share * fraction < InitialStateRadiation.SMALLEST_FRACTION) {
            share = 0;
        }
        int harder = stream.uniform() < 0.5 ? 0 : 1;
        direction(stream, sqrtS, fraction * (1 - share), harder);
        direction(stream, sqrtS, fraction * share, 1 - harder);
        double cosine = direction[0] * direction[3] + direction[1] * direction[4] + direction[2] * direction[5];
        // s - s' = 2 sqrt(s) K - 2 K^2 share (1 - share) (1 - cosine) for the sum K of both energies.
        double curvature = 2 * share * (1 - share) * (1 - cosine);
        double sum = sqrtS * fraction / (1 + Math.sqrt(1 - curvature * fraction));
        photon(harder, sum * (1 - share));
        photon(1 - harder, sum * share);
    }

    /** Share of the softer of two photons whose energies follow x^(exponent - 1) each, at a given sum. */
    private static double lesserShare(EventStream stream, double exponent) {
        while (true) {
            double share = 0.5 * Math.pow(stream.uniform(), 1 / exponent);
            if (stream.uniform() < Math.pow(2 * (1 - share), exponent - 1)) {
                return share;
            }
        }
    }

    /** Draws the direction of the photon of a beam (0 the electron, along +z) with energy fraction x. */
    private void direction(EventStream stream, double sqrtS, double x, int side) {
        double mass = 2 * PhysicalConstants.ELECTRON_MASS / sqrtS;
        double mass2 = mass * mass;
        double velocity = Math.sqrt(1 - mass2);
        double largest = Math.log((1 + velocity) / mass);
        double q = x * x - 2 * x + 2;
        double sin2;
        double cosine;
        double accept;
        do {
            double t = Math.tanh(largest * stream.uniform());
            cosine = t / velocity;
            double denominator = (1 - t) * (1 + t);
            sin2 = Math.max(0, (denominator - mass2) / (velocity * velocity));
            double cos2 = cosine * cosine;
            double massTerm = mass2 * ((1 - 2 * x) * sin2 - x * x * cos2 * cos2) / q;
            accept = (sin2 - x * x * sin2 * sin2 / (2 * q) - massTerm) / denominator;
        } while (stream.uniform() > accept);
        double sine = Math.sqrt(sin2);
        double phi = 2 * Math.PI * stream.uniform();
        direction[3 * side] = sine * Math.cos(phi);
        direction[3 * side + 1] = sine * Math.sin(phi);
        direction[3 * side + 2] = side == 0 ? Math.sqrt(1 - sin2) : -Math.sqrt(1 - sin2);
    }

    private void photon(int side, double energy) {
        for (int i = 0; i < 3; i++) {
            photons[4 * side + i] = energy * direction[3 * side + i];
        }
        photons[4 * side + 3] = energy;
    }

    /**
     * Sets the rest frame of what the photons leave over. Its z axis halves the angle between the electron and the
     * opposite of the positron there (J. C. Collins and D. E. Soper, Phys. Rev. D 16 (1977) 2219).
     *
     * @param sqrtS collision energy, GeV
     * @param azimuth angle in rad by which the frame is turned about its z axis
     */
    public void leave(double sqrtS, double fraction, double azimuth, RestFrame frame) {
        double px = -photons[0] - photons[4];
        double py = -photons[1] - photons[5];
        double pz = -photons[2] - photons[6];
        double mass = sqrtS * Math.sqrt(1 - fraction);
        double energy = sqrtS - photons[3] - photons[7];
        rest.set(px, py, pz, energy, mass);
        double momentum =
                Math.sqrt(sqrtS * sqrtS / 4 - PhysicalConstants.ELECTRON_MASS * PhysicalConstants.ELECTRON_MASS);
        java.util.Arrays.fill(beam, 0);
        beam[2] = momentum;
        beam[3] = sqrtS / 2;
        beam[6] = -momentum;
        beam[7] = sqrtS / 2;
        rest.enter(beam, 0);
        rest.enter(beam, 4);
        double electron = Math.sqrt(beam[0] * beam[0] + beam[1] * beam[1] + beam[2] * beam[2]);
        double positron = Math.sqrt(beam[4] * beam[4] + beam[5] * beam[5] + beam[6] * beam[6]);
        frame.set(px, py, pz, energy, mass)
                .orient(
                        beam[0] / electron - beam[4] / positron,
                        beam[1] / electron - beam[5] / positron,
                        beam[2] / electron - beam[6] / positron,
                        azimuth);
    }
}
