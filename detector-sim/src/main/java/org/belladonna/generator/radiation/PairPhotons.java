package org.belladonna.generator.radiation;

import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * Puts photons onto a pair of equal charged leptons that was made without them: the total momentum of pair and photons stays.
 * Photons come in the order of falling x, the fraction of its squared mass that the pair loses to a photon, with the density
 *
 * <pre>beta(s (1 - x)) (1 - x + x^2/2) dx/x,   beta = (2 alpha/pi) [w / sqrt(w^2 - 1) ln(w + sqrt(w^2 - 1)) - 1],   w = p p' / m^2,</pre>
 *
 * <p>s that squared mass before the photon. This is the exact soft spectrum and the leading logarithm of hard photons; the
 * probability of an event does not change, for radiation off a final state changes no total by a logarithm (T. Kinoshita, J.
 * Math. Phys. 3 (1962) 650). In the rest frame of the pair that is left a photon has the angular distribution of soft emission with
 * the lepton mass, (p/pk - p'/p'k)^2, and the leptons keep their direction. Reused; one per thread.
 *
 * <p>Source: D. R. Yennie, S. C. Frautschi, H. Suura, Ann. Phys. 13 (1961) 379; S. Jadach, B. F. L. Ward, Z. Was, Comput. Phys.
 * Commun. 130 (2000) 260, section 3 (multiplicity and angles of soft photons of a pair).
 */
public final class PairPhotons {
    /** Largest number of photons; the chance of more above the smallest fraction is below 1e-9. */
    public static final int LARGEST_COUNT = 12;

    /** Momenta (px, py, pz, E) of lepton, antilepton and then the photons, GeV. */
    public final double[] momenta = new double[4 * (LARGEST_COUNT + 2)];

    private final double mass;
    private final double[] trio = new double[12];
    private final RestFrame outer = new RestFrame();
    private final RestFrame before = new RestFrame();
    private final RestFrame axis = new RestFrame();
    private int count;

    /**
     * @param mass mass of the leptons, GeV
     */
    public PairPhotons(double mass) {
        this.mass = mass;
    }

    /** Number of photons. */
    public int count() {
        return count;
    }

    /**
     * Draws the photons of the pair whose momenta are at index {@code at} and {@code at} + 4 of p.
     *
     * @param largest upper end of x, at most 1; below 1 when harder photons have been made already
     */
    public void sample(EventStream stream, double[] p, int at, double largest) {
        System.arraycopy(p, at, momenta, 0, 8);
        count = 0;
        double x = largest;
        while (count < LARGEST_COUNT) {
            double px = momenta[0] + momenta[4];
            double py = momenta[1] + momenta[5];
            double pz = momenta[2] + momenta[6];
            double energy = momenta[3] + momenta[7];
            double pairMass = Math.sqrt(energy * energy - px * px - py * py - pz * pz);
            x = fraction(stream, pairMass, x);
            if (x == 0) {
                return;
            }
            outer.set(px, py, pz, energy, pairMass);
            System.arraycopy(momenta, 0, trio, 0, 4);
            outer.enter(trio, 0);
            axis.set(0, 0, 0, 1, 1).orient(trio[0], trio[1], trio[2], 2 * Math.PI * stream.uniform());
            place(stream, pairMass, x);
            for (int i = 0; i < 12; i += 4) {
                outer.leave(trio, i);
            }
            System.arraycopy(trio, 0, momenta, 0, 8);
            System.arraycopy(trio, 8, momenta, 8 + 4 * count, 4);
            count++;
        }
    }

    /** Draws the next fraction below x; 0 when there is none worth a photon. */
    private double fraction(EventStream stream, double pairMass, double x) {
        double slope = beta(pairMass * pairMass);
        double next = x;
        while (slope > 0) {
            next *= Math.pow(stream.uniform(), 1 / slope);
            if (!(next > InitialStateRadiation.SMALLEST_FRACTION)) {
                return 0;
            }
            double left = beta(pairMass * pairMass * (1 - next));
            if (stream.uniform() * slope < (1 - next + 0.5 * next * next) * left) {
                return next;
            }
        }
        return 0;
    }

    /** The exponent of a pair of a squared mass; 0 below its threshold. */
    private double beta(double s) {
        double w = s / (2 * mass * mass) - 1;
        return w > 1 ? DipolePhotons.beta(w) : 0;
    }

    /** Sets the momenta in the rest frame of pair and photon together. */
    private void place(EventStream stream, double pairMass, double x) {
        double left = pairMass * Math.sqrt(1 - x);
        double photon = x * pairMass * pairMass / (2 * left);
        double ratio = 2 * mass / left;
        double velocity = Math.sqrt(Math.max(0, (1 - ratio) * (1 + ratio)));
        double cosine = angle(stream, velocity);
        set(0, 0, 0.5 * left * velocity, 0.5 * left);
        set(4, 0, -0.5 * left * velocity, 0.5 * left);
        set(8, photon * Math.sqrt((1 - cosine) * (1 + cosine)), photon * cosine, photon);
        for (int i = 0; i < 12; i += 4) {
            axis.leave(trio, i);
        }
        before.set(trio[8], trio[9], trio[10], left + photon, pairMass);
        for (int i = 0; i < 12; i += 4) {
            before.enter(trio, i);
        }
    }

    /** Cosine to the leptons with the density sin^2 / (1 - velocity^2 cos^2)^2. */
    private static double angle(EventStream stream, double velocity) {
        double largest = 0.5 * Math.log((1 + velocity) / (1 - velocity));
        while (true) {
            double t = Math.tanh(largest * (2 * stream.uniform() - 1));
            double cosine = velocity > 1e-6 ? t / velocity : 2 * stream.uniform() - 1;
            if (stream.uniform() * (1 - t * t) < 1 - cosine * cosine) {
                return cosine;
            }
        }
    }

    private void set(int at, double px, double pz, double e) {
        trio[at] = px;
        trio[at + 1] = 0;
        trio[at + 2] = pz;
        trio[at + 3] = e;
    }
}
