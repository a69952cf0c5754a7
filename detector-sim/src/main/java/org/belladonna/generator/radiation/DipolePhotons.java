package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.Products;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * The photons that one electron line radiates: from its momentum p before to p' after it is deflected, or, for an annihilation,
 * from both beams. The soft spectrum is exact, independent photons with beta dx/x each and
 *
 * <pre>beta = (2 alpha/pi) [w / sqrt(w^2 - 1) ln(w + sqrt(w^2 - 1)) - 1],   w = p p' / m^2,</pre>
 *
 * <p>which is (2 alpha/pi)(ln(Q^2/m^2) - 1) at large momentum transfer Q and vanishes with it: an electron at a zero angle does
 * not radiate. Hard photons follow the leading logarithm, beta (1 - x + x^2/2) dx/x. One half goes along either end of the line,
 * spread as 1/(theta^2 + m^2/E^2) up to the angle between both. The momentum is taken from a pair of particles that keeps its
 * total momentum together with the photons.
 *
 * <p>Photons come in the order of falling energy: {@link #start}, then {@link #next} as long as there is one. The probability of
 * an event does not change: what is radiated is what the exponentiated virtual correction takes.
 *
 * <p>Sources: D. R. Yennie, S. C. Frautschi, H. Suura, Ann. Phys. 13 (1961) 379 (soft spectrum); V. N. Baier, V. S. Fadin, V. A.
 * Khoze, Nucl. Phys. B 65 (1973) 381 (quasi-real electrons). Reused; one per thread.
 */
public final class DipolePhotons {
    private static final double MASS = PhysicalConstants.ELECTRON_MASS;
    private static final double SLOPE = 2 * PhysicalConstants.ALPHA / Math.PI;

    /** Energy, in units of the scale, below which photons are left out. */
    private static final double SMALLEST = 1e-6;

    private final double[] ends = new double[8];
    private final double[] pair = new double[8];
    private final double[] trial = new double[8];
    private final double[] photon = new double[4];
    private final double[] inside = new double[4];
    private final RestFrame direction = new RestFrame();
    private final RestFrame outer = new RestFrame();
    private final RestFrame left = new RestFrame();
    private final double pairMass;
    private double inverseBeta;
    private double scale;
    private double x;

    /**
     * @param pairMass mass of each of the two particles that the momentum is taken from, GeV
     */
    public DipolePhotons(double pairMass) {
        this.pairMass = pairMass;
    }

    /** Sets the momentum of one (0 or 1) of the pair that the momentum is taken from, GeV. */
    public void setPair(int which, double px, double py, double pz, double energy) {
        set(pair, 4 * which, px, py, pz, energy);
    }

    /** Sets the momentum of one end (0 or 1) of the line, GeV. */
    public void setEnd(int which, double px, double py, double pz, double energy) {
        set(ends, 4 * which, px, py, pz, energy);
    }

    private static void set(double[] p, int at, double px, double py, double pz, double energy) {
        p[at] = px;
        p[at + 1] = py;
        p[at + 2] = pz;
        p[at + 3] = energy;
    }

    /** Momenta (px, py, pz, E) of the pair after all photons so far, GeV; a view. */
    public double[] pair() {
        return pair;
    }

    /** Momentum (px, py, pz, E) of the last photon, GeV; a view. */
    public double[] photon() {
        return photon;
    }

    /** The exponent beta for w = p p'/m^2, from 1 up. */
    public static double beta(double w) {
        if (w - 1 < 1e-6) {
            // to first order in w - 1, where the logarithm would cancel
            return SLOPE * 2 * Math.max(0, w - 1) / 3;
        }
        double root = Math.sqrt((w - 1) * (w + 1));
        return SLOPE * (w / root * Math.log(w + root) - 1);
    }

    /**
     * Begins the photons of the line whose ends are set.
     *
     * @param energyScale energy of a photon with x = 1, GeV
     * @param largest largest x
     */
    public void start(double energyScale, double largest) {
        double w = Products.dot(ends, 0, MASS, 4, MASS) / (MASS * MASS);
        inverseBeta = 1 / beta(w);
        scale = energyScale;
        x = largest;
    }

    /**
     * Draws the next photon.
     *
     * @return whether there is one; then it is {@link #photon} and the pair has changed
     */
    public boolean next(EventStream stream) {
        while (true) {
            x *= Math.pow(stream.uniform(), inverseBeta);
            if (!(x > SMALLEST)) {
                return false;
            }
            if (stream.uniform() < 1 - x + 0.5 * x * x) {
                place(stream);
                if (takeFromPair()) {
                    return true;
                }
            }
        }
    }

    private void place(EventStream stream) {
        int at = stream.uniform() < 0.5 ? 0 : 4;
        double angle2 = MASS * MASS / (ends[at + 3] * ends[at + 3]);
        // Chord of the angle between the ends, squared; 4 is the opposite direction.
        double square = angle2 * Math.expm1(stream.uniform() * Math.log1p(chord2() / angle2));
        double fromAxis = 0.5 * square;
        double sine = Math.sqrt(Math.max(0, fromAxis * (2 - fromAxis)));
        double k = x * scale;
        set(photon, 0, k * sine, 0, k * (1 - fromAxis), k);
        direction.set(0, 0, 0, 1, 1).orient(ends[at], ends[at + 1], ends[at + 2], 2 * Math.PI * stream.uniform());
        direction.leave(photon, 0);
    }

    private double chord2() {
        double before = length(ends, 0);
        double after = length(ends, 4);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double difference = ends[i] / before - ends[4 + i] / after;
            sum += difference * difference;
        }
        return sum;
    }

    private static double length(double[] p, int at) {
        return Math.sqrt(p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2]);
    }

    /** Takes the photon out of the pair, whose two particles keep their direction in its rest frame; false when it has too little. */
    private boolean takeFromPair() {
        double px = pair[0] + pair[4];
        double py = pair[1] + pair[5];
        double pz = pair[2] + pair[6];
        double energy = pair[3] + pair[7];
        double product = Products.dot(pair, 0, pairMass, 4, pairMass);
        double total = Math.sqrt(2 * (pairMass * pairMass + product));
        outer.set(px, py, pz, energy, total);
        System.arraycopy(photon, 0, inside, 0, 4);
        outer.enter(inside, 0);
        double rest2 = total * (total - 2 * inside[3]);
        if (!(rest2 > 4 * pairMass * pairMass)) {
            return false;
        }
        System.arraycopy(pair, 0, trial, 0, 8);
        outer.enter(trial, 0);
        double rest = Math.sqrt(rest2);
        double momentum = Math.sqrt(0.25 * rest2 - pairMass * pairMass);
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
        System.arraycopy(trial, 0, pair, 0, 8);
        return true;
    }
}
