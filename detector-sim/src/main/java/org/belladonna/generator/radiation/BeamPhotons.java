package org.belladonna.generator.radiation;

import java.util.Arrays;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * The photons that carry away a given fraction x of the squared collision energy, with exact momentum conservation. Reused; one
 * per thread.
 *
 * <p>They are those of the leading logarithm: independent photons of relative fraction x_i of their beam's energy with the
 * density beta (1 - x_i + x_i^2/2)/x_i, of which the radiator is the sum, on the condition that all (1 - x_i) multiply to 1 - x.
 * For soft photons, which have the density beta dx_i/x_i, this is a Poisson-Dirichlet process of parameter beta: each photon
 * takes of what is left of y = -ln(1 - x) a share V with the density beta (1 - V)^(beta - 1) (J. F. C. Kingman, "Poisson
 * Processes" (1993), chapter 9); the rest of the density is a weight that is unweighted. A photon's energy is its fraction of what
 * photons before it have left to its beam, in an order at random.
 *
 * <p>The angle of each photon to its beam follows the distribution of single-photon emission with the electron mass: the eikonal
 * (p/pk - p'/p'k)^2 for soft ones, exact to first order for hard ones (M. Benayoun et al., Mod. Phys. Lett. A 14 (1999) 2605,
 * equation 6; G. Bonneau and F. Martin, Nucl. Phys. B 27 (1971) 381).
 */
public final class BeamPhotons {
    /** Largest number of photons; the chance of more above the smallest fraction is below 1e-6. */
    public static final int LARGEST_COUNT = 12;

    private static final int MOST_EQUAL = 4;

    private final double[] photons = new double[4 * LARGEST_COUNT];
    private final double[] relative = new double[LARGEST_COUNT];
    private final double[] order = new double[LARGEST_COUNT];
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
        double logarithm = -Math.log1p(-fraction);
        double inverseBeta = 1 / InitialStateRadiation.exponent(sqrtS);
        double bound = largestWeight(logarithm);
        double weight;
        do {
            weight = share(stream, inverseBeta, logarithm);
        } while (stream.uniform() * bound > weight);
        for (int i = 0; i < count; i++) {
            beams[i] = stream.uniform() < 0.5 ? 0 : 1;
            order[i] = stream.uniform();
        }
        for (int i = 0; i < count; i++) {
            direction(stream, sqrtS, relative[i], i);
            photons[4 * i + 3] = relative[i] * leftByEarlier(i);
        }
        scale(sqrtS, fraction);
    }

    /** Draws the relative fractions for y = -ln(1 - x) and returns their weight. */
    private double share(EventStream stream, double inverseBeta, double y) {
        count = 0;
        double weight = 1;
        double left = y;
        while (left > InitialStateRadiation.SMALLEST_FRACTION && count < LARGEST_COUNT) {
            double kept = left * Math.pow(stream.uniform(), inverseBeta);
            double taken = left - kept;
            // The size-biased order draws the large shares first, so that a negligible one can come before a larger.
            if (taken > InitialStateRadiation.SMALLEST_FRACTION) {
                relative[count++] = -Math.expm1(-taken);
                weight *= weight(taken);
            }
            left = kept;
        }
        if (count == 0 && y > 0) {
            relative[count++] = -Math.expm1(-y);
        }
        return weight;
    }

    /**
     * The density of a photon over that of a soft one in y = -ln(1 - x), times exp(y), which is the same for all photons
     * together however they share.
     */
    private static double weight(double y) {
        double x = -Math.expm1(-y);
        return (1 - x + 0.5 * x * x) * y / x;
    }

    /** A bound on the product of weights: at fixed sum it is largest for some equal large shares, or for no large one. */
    private static double largestWeight(double y) {
        double largest = 1;
        for (int equal = 1; y > 1 && equal <= MOST_EQUAL; equal++) {
            largest = Math.max(largest, Math.pow(weight(y / equal), equal));
        }
        return largest;
    }

    private double leftByEarlier(int photon) {
        double left = 1;
        for (int i = 0; i < count; i++) {
            left *= beams[i] == beams[photon] && order[i] < order[photon] ? 1 - relative[i] : 1;
        }
        return left;
    }

    /** Turns directions and relative energies into momenta: s x = 2 sqrt(s) K - K^2 m^2, K the sum of energies, m^2 at K = 1. */
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
