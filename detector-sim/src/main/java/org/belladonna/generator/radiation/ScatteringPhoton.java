package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.Products;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * Photons of electron and positron that are deflected but go on, one off each. The soft spectrum is exact: beta dx/x with
 *
 * <pre>beta = (2 alpha/pi) [w / sqrt(w^2 - 1) ln(w + sqrt(w^2 - 1)) - 1],   w = p p' / m^2,</pre>
 *
 * <p>which is (2 alpha/pi)(ln(Q^2/m^2) - 1) at large momentum transfer Q and vanishes with it: an electron at a zero angle does
 * not radiate. Hard photons follow the leading logarithm, x^(beta - 1) (1 - x + x^2/2), with soft ones summed; one half along
 * the electron before, one half along that after the scattering, spread as 1/(theta^2 + m^2/E^2) up to the angle between
 * both. The momentum is taken from electron and positron together, so that what they exchange photons with stays as it is; the
 * density integrates to one, for the exchange of soft photons is as frequent at the lower energy.
 *
 * <p>Sources: D. R. Yennie, S. C. Frautschi, H. Suura, Ann. Phys. 13 (1961) 379 (soft spectrum); V. N. Baier, V. S. Fadin, V. A.
 * Khoze, Nucl. Phys. B 65 (1973) 381 (quasi-real electrons). Reused; one per thread.
 */
public final class ScatteringPhoton {
    private static final double MASS = PhysicalConstants.ELECTRON_MASS;
    private static final double SLOPE = 2 * PhysicalConstants.ALPHA / Math.PI;

    private final double[] beams = new double[8];
    private final double[] scattered = new double[8];
    private final double[] trial = new double[8];
    private final double[] photon = new double[4];
    private final double[] inside = new double[4];
    private final RestFrame direction = new RestFrame();
    private final RestFrame outer = new RestFrame();
    private final RestFrame left = new RestFrame();

    /** Sets the momentum of a beam: 0 the electron, 1 the positron. GeV. */
    public void setBeam(int beam, double px, double py, double pz, double energy) {
        set(beams, 4 * beam, px, py, pz, energy);
    }

    /** Sets the momentum of the electron (0) or positron (1) after the scattering, GeV. */
    public void setScattered(int beam, double px, double py, double pz, double energy) {
        set(scattered, 4 * beam, px, py, pz, energy);
    }

    private static void set(double[] p, int at, double px, double py, double pz, double energy) {
        p[at] = px;
        p[at + 1] = py;
        p[at + 2] = pz;
        p[at + 3] = energy;
    }

    /** Momenta (px, py, pz, E) of electron and positron after all photons so far, GeV; a view. */
    public double[] scattered() {
        return scattered;
    }

    /** Momentum (px, py, pz, E) of the last photon, GeV; a view. */
    public double[] photon() {
        return photon;
    }

    /** The exponent beta of a scattering with w = p p'/m^2, from 1 up. */
    public static double beta(double w) {
        if (w - 1 < 1e-6) {
            // to first order in w - 1, where the logarithm would cancel
            return SLOPE * 2 * Math.max(0, w - 1) / 3;
        }
        double root = Math.sqrt((w - 1) * (w + 1));
        return SLOPE * (w / root * Math.log(w + root) - 1);
    }

    /**
     * Draws the photon of the electron (0) or positron (1).
     *
     * @return whether there is one; then it is {@link #photon} and the scattered momenta have changed
     */
    public boolean sample(EventStream stream, int beam) {
        int at = 4 * beam;
        double transfer = -Products.transfer(momenta(at), 0, 4, MASS);
        double beta = beta(1 + transfer / (2 * MASS * MASS));
        while (true) {
            double x = Math.pow(stream.uniform(), 1 / beta);
            if (x < InitialStateRadiation.SMALLEST_FRACTION) {
                return false;
            }
            if (stream.uniform() > 1 - x + 0.5 * x * x) {
                continue;
            }
            place(stream, at, x);
            if (takeFromBoth()) {
                return true;
            }
        }
    }

    /** The momenta before and after the scattering. */
    private double[] momenta(int at) {
        System.arraycopy(beams, at, trial, 0, 4);
        System.arraycopy(scattered, at, trial, 4, 4);
        return trial;
    }

    private void place(EventStream stream, int at, double x) {
        double[] along = stream.uniform() < 0.5 ? beams : scattered;
        double energy = scattered[at + 3];
        double angle2 = MASS * MASS / (along[at + 3] * along[at + 3]);
        // Chord of the angle between the two electrons, squared; 4 is the opposite direction.
        double chord2 = chord2(at);
        double square = angle2 * Math.expm1(stream.uniform() * Math.log1p(chord2 / angle2));
        double fromAxis = 0.5 * square;
        double sine = Math.sqrt(Math.max(0, fromAxis * (2 - fromAxis)));
        double k = x * energy;
        photon[0] = k * sine;
        photon[1] = 0;
        photon[2] = k * (1 - fromAxis);
        photon[3] = k;
        direction.set(0, 0, 0, 1, 1).orient(along[at], along[at + 1], along[at + 2], 2 * Math.PI * stream.uniform());
        direction.leave(photon, 0);
    }

    private double chord2(int at) {
        double before = length(beams, at);
        double after = length(scattered, at);
        double sum = 0;
        for (int i = at; i < at + 3; i++) {
            double difference = beams[i] / before - scattered[i] / after;
            sum += difference * difference;
        }
        return sum;
    }

    private static double length(double[] p, int at) {
        return Math.sqrt(p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2]);
    }

    /** Makes electron and positron lighter by the photon at the same total momentum; false when they cannot be. */
    private boolean takeFromBoth() {
        double px = scattered[0] + scattered[4];
        double py = scattered[1] + scattered[5];
        double pz = scattered[2] + scattered[6];
        double energy = scattered[3] + scattered[7];
        double product = Products.dot(scattered, 0, MASS, 4, MASS);
        double total = Math.sqrt(2 * (MASS * MASS + product));
        outer.set(px, py, pz, energy, total);
        System.arraycopy(photon, 0, inside, 0, 4);
        outer.enter(inside, 0);
        double rest2 = total * (total - 2 * inside[3]);
        if (!(rest2 > 4 * MASS * MASS)) {
            return false;
        }
        System.arraycopy(scattered, 0, trial, 0, 8);
        outer.enter(trial, 0);
        double rest = Math.sqrt(rest2);
        double momentum = Math.sqrt(0.25 * rest2 - MASS * MASS);
        double scale = momentum / length(trial, 0);
        for (int i = 0; i < 3; i++) {
            trial[i] *= scale;
            trial[4 + i] = -trial[i];
        }
        trial[3] = 0.5 * rest;
        trial[7] = 0.5 * rest;
        left.set(-inside[0], -inside[1], -inside[2], total - inside[3], rest);
        for (int at = 0; at < 8; at += 4) {
            left.leave(trial, at);
            outer.leave(trial, at);
        }
        System.arraycopy(trial, 0, scattered, 0, 8);
        return true;
    }
}
