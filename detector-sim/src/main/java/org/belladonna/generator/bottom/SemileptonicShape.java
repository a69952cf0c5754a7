package org.belladonna.generator.bottom;

import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.generator.decay.Rotation;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * B to a hadron and two leptons by the amplitudes of a current. A vector that decays to two particles gets its full angular correlation with
 * the leptons. The charge conjugate decay is the mirror image, with the same energies.
 */
final class SemileptonicShape implements DecayShape {
    private static final int MASS_STEPS = 150;
    private static final int ANGLE_STEPS = 20;
    private static final double MARGIN = 1.1;
    private static final int MOST = 10;
    private static final double ROOT_HALF = Math.sqrt(0.5);

    private final int[] codes;
    private final double meson;
    private final double firstMass;
    private final double secondMass;
    private final LeptonCurrent current;
    private final HadronDecayer masses;
    private final VectorDecays vectors;
    private final double bound;

    /** Amplitudes by the spins of the leptons and helicity of their sum. */
    private final double[][] t;

    private final double[][] straight = new double[3][4];

    /** Work space by number of products. */
    private final double[][][] copies = new double[MOST][][];

    private final double[] pair = new double[4];
    private double cosine;

    /**
     * @param meson mass of the B, GeV
     * @param products codes of the hadron and two leptons
     */
    SemileptonicShape(double meson, int[] products, LeptonCurrent current, HadronDecayer masses, VectorDecays vectors) {
        this.meson = meson;
        codes = products.clone();
        firstMass = ParticleTable.get(codes[1]).mass();
        secondMass = ParticleTable.get(codes[2]).mass();
        this.current = current;
        t = new double[current.spins()][3];
        this.masses = masses;
        this.vectors = vectors;
        for (int i = 0; i < MOST; i++) {
            copies[i] = new double[i][4];
        }
        bound = MARGIN * largest();
    }

    private double largest() {
        ParticleTable.Particle particle = ParticleTable.get(codes[0]);
        double top = 0;
        int steps = particle.width() > 1e-3 ? 5 : 0;
        for (int k = -steps; k <= steps; k++) {
            double mass = Math.max(0.25, particle.mass() + 0.5 * k * particle.width());
            for (int i = 0; i <= MASS_STEPS; i++) {
                double u = i / (double) MASS_STEPS;
                top = Math.max(top, largest(mass, uniformW(mass, u)));
                if (current.hasPhotonPole()) {
                    top = Math.max(top, largest(mass, logarithmicW(mass, u)));
                }
            }
        }
        return top;
    }

    private double largest(double mass, double w) {
        double top = 0;
        for (int j = 0; j <= ANGLE_STEPS; j++) {
            top = Math.max(top, rate(w, mass / meson, -1 + 2.0 * j / ANGLE_STEPS) / density(mass, w));
        }
        return top;
    }

    /** Largest w that a mass of the hadron (GeV) leaves. */
    double largestW(double mass) {
        double leptons = firstMass + secondMass;
        return (meson * meson + mass * mass - leptons * leptons) / (2 * meson * mass);
    }

    private double uniformW(double mass, double u) {
        return 1 + (largestW(mass) - 1) * u;
    }

    /** w such that the logarithm of the square of the mass of the pair is uniform. */
    private double logarithmicW(double mass, double u) {
        double q2 = leastSquare() * Math.pow(largestSquare(mass) / leastSquare(), u);
        return (meson * meson + mass * mass - q2) / (2 * meson * mass);
    }

    private double leastSquare() {
        return (firstMass + secondMass) * (firstMass + secondMass);
    }

    private double largestSquare(double mass) {
        return (meson - mass) * (meson - mass);
    }

    /** How often w is drawn, over that of a uniform one: with the pole of the photon half of the time by the logarithm. */
    private double density(double mass, double w) {
        if (!current.hasPhotonPole()) {
            return 1;
        }
        double q2 = Math.max(leastSquare(), meson * meson + mass * mass - 2 * meson * mass * w);
        double range = largestSquare(mass) - leastSquare();
        return 0.5 + 0.5 * range / (q2 * Math.log(largestSquare(mass) / leastSquare()));
    }

    private double drawW(double mass, EventStream stream) {
        boolean logarithmic = current.hasPhotonPole() && stream.uniform() < 0.5;
        return logarithmic ? logarithmicW(mass, stream.uniform()) : uniformW(mass, stream.uniform());
    }

    /** The rate in w and the cosine of the first lepton's angle, up to a factor; leaves the amplitudes in {@code t}. */
    double rate(double w, double r, double c) {
        return current.rate(w, r, c, t);
    }

    @Override
    public void generate(double total, EventStream stream, Products products) {
        double mass = masses.drawMass(ParticleTable.get(codes[0]), stream);
        double w;
        do {
            w = drawW(mass, stream);
            cosine = stream.uniform(-1, 1);
        } while (bound * density(mass, w) * stream.uniform() > rate(w, mass / meson, cosine));
        place(w, mass, total);
        VectorDecays.Mode mode = null;
        double vectorCosine = 0;
        double azimuth = 0;
        if (vectors.knows(codes[0])) {
            mode = vectors.choose(codes[0], mass, stream);
            do {
                vectorCosine = stream.uniform(-1, 1);
                azimuth = stream.uniform(0, 2 * Math.PI);
            } while (mode.kind() != VectorDecays.Kind.FLAT && stream.uniform() > share(mode, vectorCosine, azimuth));
        }
        products.clear();
        products.add(codes[0], -1, straight[0]);
        if (mode != null) {
            vectors.decay(0, mode, vectorCosine, azimuth, stream, products);
        }
        products.add(codes[1], -1, straight[1]);
        products.add(codes[2], -1, straight[2]);
        turn(stream, products);
    }

    /** Share of an angle of the vector's decay in the sum over its helicities: at most 1. */
    private double share(VectorDecays.Mode mode, double c, double azimuth) {
        double s = Math.sqrt((1 - c) * (1 + c));
        boolean spinless = mode.kind() == VectorDecays.Kind.SPINLESS;
        double sum = 0;
        double all = 0;
        for (double[] spin : t) {
            if (spinless) {
                sum += square(-spin[0] * s * ROOT_HALF, spin[1] * c, spin[2] * s * ROOT_HALF, azimuth);
            } else {
                sum += square(spin[0] * 0.5 * (1 + c), spin[1] * s * ROOT_HALF, spin[2] * 0.5 * (1 - c), azimuth);
                sum += square(spin[0] * 0.5 * (1 - c), -spin[1] * s * ROOT_HALF, spin[2] * 0.5 * (1 + c), azimuth);
            }
            all += spin[0] * spin[0] + spin[1] * spin[1] + spin[2] * spin[2];
        }
        return sum / ((spinless ? 1 : 2) * all);
    }

    /** |plus e^{i phi} + zero + minus e^{-i phi}|^2. */
    private static double square(double plus, double zero, double minus, double phi) {
        double real = zero + (plus + minus) * Math.cos(phi);
        double imaginary = (plus - minus) * Math.sin(phi);
        return real * real + imaginary * imaginary;
    }

    /**
     * Momenta with the hadron along z, the leptons in the x-z plane. The x axis of the pair, whose z axis is its own direction, is against
     * that of the hadron (second particle of M. Jacob, G. Wick, Ann. Phys. 7 (1959) 404).
     */
    private void place(double w, double mass, double total) {
        double size = mass * Math.sqrt((w - 1) * (w + 1));
        double q2 = Math.max(leastSquare(), total * total + mass * mass - 2 * total * mass * w);
        double q = Math.sqrt(q2);
        set(straight[0], 0, size, mass * w);
        set(pair, 0, -size, total - mass * w);
        double inside = Kinematics.momentum(q, firstMass, secondMass);
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        set(straight[1], -inside * sine, -inside * cosine, Math.sqrt(inside * inside + firstMass * firstMass));
        set(straight[2], inside * sine, inside * cosine, Math.sqrt(inside * inside + secondMass * secondMass));
        Kinematics.boost(straight[1], pair, q);
        Kinematics.boost(straight[2], pair, q);
    }

    private static void set(double[] p, double x, double z, double energy) {
        p[0] = x;
        p[1] = 0;
        p[2] = z;
        p[3] = energy;
    }

    /** Turns all products by one random rotation. */
    private void turn(EventStream stream, Products products) {
        double[][] from = copies[products.size];
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(products.p[i], 0, from[i], 0, 4);
        }
        Rotation.random(stream, from, products.p, 0);
    }
}
