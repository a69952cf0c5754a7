package org.belladonna.generator.radiation;

import java.util.Arrays;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * The photons that carry away a given fraction x of the squared collision energy, with exact momentum conservation. Reused; one
 * per thread.
 *
 * <p>Independent soft photons with the spectrum beta dk/k whose energies add up to x share it out as a Poisson-Dirichlet
 * process of parameter beta: each photon takes of what is left a share V with the density beta (1 - V)^(beta - 1) (J. F. C.
 * Kingman, "Poisson Processes" (1993), chapter 9). This is the spectrum of which the radiator x^(beta - 1) is the sum, for two
 * beams of parameter beta/2 each; it is used for hard photons as well. The angle of each photon to its beam follows the
 * distribution of single-photon emission with the electron mass (M. Benayoun et al., Mod. Phys. Lett. A 14 (1999) 2605,
 * equation 6; G. Bonneau and F. Martin, Nucl. Phys. B 27 (1971) 381).
 */
public final class BeamPhotons {
    /** Largest number of photons; the chance of more above the smallest fraction is below 1e-6. */
    public static final int LARGEST_COUNT = 12;

    private final double[] photons = new double[4 * LARGEST_COUNT];
    private final int[] beams = new int[LARGEST_COUNT];
    private final double[] beam = new double[8];
    private final RestFrame rest = new RestFrame();
    private int count;

    /** Number of photons. */
    public int count() {
        return count;
    }

    /** Momenta (px, py, pz, E) of the photons one after the other, GeV; a view. */
    public double[] momenta() {
        return photons;
    }

    /** Beam of a photon: 0 the electron, 1 the positron. */
    public int beam(int photon) {
        return beams[photon];
    }

    /**
     * Draws the photons.
     *
     * @param sqrtS collision energy, GeV
     * @param fraction fraction of s that is radiated, from 0 to below 1
     */
    public void sample(EventStream stream, double sqrtS, double fraction) {
        count = 0;
        double beta =
                2 * PhysicalConstants.ALPHA / Math.PI * (2 * Math.log(sqrtS / PhysicalConstants.ELECTRON_MASS) - 1);
        double left = 1;
        while (left * fraction > InitialStateRadiation.SMALLEST_FRACTION && count < LARGEST_COUNT) {
            double kept = left * Math.pow(stream.uniform(), 1 / beta);
            double share = left - kept;
            // The size-biased order draws the large shares first, so that a negligible one can come before a larger.
            if (share * fraction > InitialStateRadiation.SMALLEST_FRACTION) {
                emit(stream, sqrtS, fraction, share);
            }
            left = kept;
        }
        if (count == 0 && fraction > 0) {
            emit(stream, sqrtS, fraction, 1);
        }
        scale(sqrtS, fraction);
    }

    private void emit(EventStream stream, double sqrtS, double fraction, double share) {
        beams[count] = stream.uniform() < 0.5 ? 0 : 1;
        direction(stream, sqrtS, fraction * share, count);
        photons[4 * count + 3] = share;
        count++;
    }

    /** Turns directions and shares into momenta: s x = 2 sqrt(s) K - K^2 m^2, K the sum of energies, m^2 at K = 1. */
    private void scale(double sqrtS, double fraction) {
        double x = 0;
        double y = 0;
        double z = 0;
        double sum = 0;
        for (int i = 0; i < 4 * count; i += 4) {
            x += photons[i + 3] * photons[i];
            y += photons[i + 3] * photons[i + 1];
            z += photons[i + 3] * photons[i + 2];
            sum += photons[i + 3];
        }
        double mass2 = 1 - (x * x + y * y + z * z) / (sum * sum);
        double total = sqrtS * fraction / (1 + Math.sqrt(1 - Math.max(0, mass2) * fraction));
        for (int i = 0; i < 4 * count; i += 4) {
            double energy = total * photons[i + 3] / sum;
            photons[i] *= energy;
            photons[i + 1] *= energy;
            photons[i + 2] *= energy;
            photons[i + 3] = energy;
        }
    }

    /** Draws the direction of a photon with energy fraction x about its beam; the electron's is +z. */
    private void direction(EventStream stream, double sqrtS, double x, int photon) {
        double mass = 2 * PhysicalConstants.ELECTRON_MASS / sqrtS;
        double mass2 = mass * mass;
        double velocity = Math.sqrt(1 - mass2);
        double largest = Math.log((1 + velocity) / mass);
        double sin2;
        double accept;
        do {
            double t = Math.tanh(largest * stream.uniform());
            double denominator = (1 - t) * (1 + t);
            sin2 = Math.max(0, (denominator - mass2) / (velocity * velocity));
            accept = angularDensity(x, sin2, mass2) * denominator;
        } while (stream.uniform() > accept);
        double sine = Math.sqrt(sin2);
        double phi = 2 * Math.PI * stream.uniform();
        double z = Math.sqrt(1 - sin2);
        photons[4 * photon] = sine * Math.cos(phi);
        photons[4 * photon + 1] = sine * Math.sin(phi);
        photons[4 * photon + 2] = beams[photon] == 0 ? z : -z;
    }

    /**
     * Sets the rest frame of what the photons leave over, turned by a random angle about its z axis. That axis is the
     * direction of the electron, or the opposite of the positron's, in that frame, with probabilities in proportion to their
     * squared energies there: what the amplitude of one photon of massless beams gives for the products of a virtual photon
     * (F. A. Berends, R. Kleiss, Nucl. Phys. B 178 (1981) 141).
     *
     * @param sqrtS collision energy, GeV
     * @param fraction fraction of s that the photons carry away
     */
    public void leave(EventStream stream, double sqrtS, double fraction, RestFrame frame) {
        double px = -sum(0);
        double py = -sum(1);
        double pz = -sum(2);
        double mass = sqrtS * Math.sqrt(1 - fraction);
        double energy = sqrtS - sum(3);
        rest.set(px, py, pz, energy, mass);
        double electron = PhysicalConstants.ELECTRON_MASS;
        double momentum = Math.sqrt((sqrtS / 2 - electron) * (sqrtS / 2 + electron));
        Arrays.fill(beam, 0);
        beam[2] = momentum;
        beam[3] = sqrtS / 2;
        beam[6] = -momentum;
        beam[7] = sqrtS / 2;
        rest.enter(beam, 0);
        rest.enter(beam, 4);
        double first = beam[3] * beam[3];
        int axis = stream.uniform() * (first + beam[7] * beam[7]) < first ? 0 : 4;
        double sign = axis == 0 ? 1 : -1;
        frame.set(px, py, pz, energy, mass)
                .orient(
                        sign * beam[axis],
                        sign * beam[axis + 1],
                        sign * beam[axis + 2],
                        2 * Math.PI * stream.uniform());
    }

    private double sum(int component) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += photons[4 * i + component];
        }
        return sum;
    }

    /**
     * Angular distribution of one photon to the beams, sin^-2(theta) where the electron mass does not matter.
     *
     * @param x energy in units of half the collision energy
     * @param sin2 sine squared of the polar angle
     * @param mass2 electron mass squared in units of the beam energy squared
     */
    public static double angularDensity(double x, double sin2, double mass2) {
        double cos2 = 1 - sin2;
        double q = x * x - 2 * x + 2;
        double massTerm = mass2 * ((1 - 2 * x) * sin2 - x * x * cos2 * cos2) / q;
        double denominator = sin2 + mass2 * cos2;
        return (sin2 - x * x * sin2 * sin2 / (2 * q) - massTerm) / (denominator * denominator);
    }
}
