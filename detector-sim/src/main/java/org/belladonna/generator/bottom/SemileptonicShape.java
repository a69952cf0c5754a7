package org.belladonna.generator.bottom;

import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.generator.decay.Rotation;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * B to a hadron, a lepton and its neutrino by form factors. With helicity amplitudes H of the W and sigma = -1 for a left-handed lepton, 0
 * for one turned by its mass, the rate is
 *
 * <pre>sqrt(w^2 - 1) (1 - m^2/q^2)^2 q^2 sum |H_h d_{h sigma}(theta)|^2</pre>
 *
 * with sigma = 0 suppressed by m^2/(2 q^2) and the timelike amplitude subtracted there; theta is the angle of the lepton to the W in the
 * rest frame of the W (J. Koerner, G. Schuler, Z. Phys. C 46 (1990) 93). A vector that decays to two particles gets its full angular
 * correlation with the lepton. The charge conjugate decay is the mirror image, with the same energies.
 */
final class SemileptonicShape implements DecayShape {
    private static final int W_STEPS = 150;
    private static final int ANGLE_STEPS = 20;
    private static final double MARGIN = 1.1;
    private static final int MOST = 10;
    private static final double ROOT_HALF = Math.sqrt(0.5);

    private final int hadron;
    private final int lepton;
    private final int neutrino;
    private final double meson;
    private final double leptonMass;
    private final HelicityAmplitudes amplitudes;
    private final HadronDecayer masses;
    private final VectorDecays vectors;
    private final double bound;

    private final double[] h = new double[4];

    /** Amplitudes by lepton spin (0 left-handed, 1 turned) and helicity of the W. */
    private final double[][] t = new double[2][3];

    private final double[][] straight = new double[3][4];

    /** Work space by number of products. */
    private final double[][][] copies = new double[MOST][][];

    private final double[] boson = new double[4];
    private double cosine;

    /**
     * @param meson mass of the B, GeV
     * @param products codes of hadron, lepton, neutrino
     */
    SemileptonicShape(
            double meson, int[] products, HelicityAmplitudes amplitudes, HadronDecayer masses, VectorDecays vectors) {
        this.meson = meson;
        hadron = products[0];
        lepton = products[1];
        neutrino = products[2];
        leptonMass = ParticleTable.get(lepton).mass();
        this.amplitudes = amplitudes;
        this.masses = masses;
        this.vectors = vectors;
        for (int i = 0; i < MOST; i++) {
            copies[i] = new double[i][4];
        }
        bound = MARGIN * largest();
    }

    private double largest() {
        ParticleTable.Particle particle = ParticleTable.get(hadron);
        double top = 0;
        int steps = particle.width() > 1e-3 ? 5 : 0;
        for (int k = -steps; k <= steps; k++) {
            double mass = Math.max(0.25, particle.mass() + 0.5 * k * particle.width());
            double largestW = largestW(mass);
            for (int i = 0; i <= W_STEPS; i++) {
                double w = 1 + (largestW - 1) * i / W_STEPS;
                for (int j = 0; j <= ANGLE_STEPS; j++) {
                    top = Math.max(top, rate(w, mass / meson, -1 + 2.0 * j / ANGLE_STEPS));
                }
            }
        }
        return top;
    }

    /** Largest w that a mass of the hadron (GeV) leaves. */
    double largestW(double mass) {
        return (meson * meson + mass * mass - leptonMass * leptonMass) / (2 * meson * mass);
    }

    /** The rate in w and the cosine of the lepton's angle, up to a factor; leaves the amplitudes in {@code t}. */
    double rate(double w, double r, double c) {
        double q2 = HelicityAmplitudes.q2(w, r);
        double ratio = leptonMass * leptonMass / (meson * meson * q2);
        if (!(q2 > 0 && ratio < 1)) {
            return 0;
        }
        amplitudes.evaluate(w, r, h);
        double s = Math.sqrt((1 - c) * (1 + c));
        t[0][0] = h[0] * 0.5 * (1 - c);
        t[0][1] = -h[1] * s * ROOT_HALF;
        t[0][2] = h[2] * 0.5 * (1 + c);
        double turn = Math.sqrt(0.5 * ratio);
        t[1][0] = -turn * h[0] * s * ROOT_HALF;
        t[1][1] = turn * (h[1] * c - h[3]);
        t[1][2] = turn * h[2] * s * ROOT_HALF;
        double sum = 0;
        for (double[] spin : t) {
            sum += spin[0] * spin[0] + spin[1] * spin[1] + spin[2] * spin[2];
        }
        return Math.sqrt((w - 1) * (w + 1)) * (1 - ratio) * (1 - ratio) * q2 * sum;
    }

    @Override
    public void generate(double total, EventStream stream, Products products) {
        double mass = masses.drawMass(ParticleTable.get(hadron), stream);
        double r = mass / meson;
        double range = largestW(mass) - 1;
        double w;
        do {
            w = 1 + range * stream.uniform();
            cosine = stream.uniform(-1, 1);
        } while (bound * stream.uniform() > rate(w, r, cosine));
        place(w, mass, total);
        VectorDecays.Mode mode = null;
        double vectorCosine = 0;
        double azimuth = 0;
        if (vectors.knows(hadron)) {
            mode = vectors.choose(hadron, mass, stream);
            do {
                vectorCosine = stream.uniform(-1, 1);
                azimuth = stream.uniform(0, 2 * Math.PI);
            } while (mode.kind() != VectorDecays.Kind.FLAT && stream.uniform() > share(mode, vectorCosine, azimuth));
        }
        products.clear();
        products.add(hadron, -1, straight[0]);
        if (mode != null) {
            vectors.decay(0, mode, vectorCosine, azimuth, stream, products);
        }
        products.add(lepton, -1, straight[1]);
        products.add(neutrino, -1, straight[2]);
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
     * Momenta with the hadron along z, lepton and neutrino in the x-z plane. The x axis of the W, whose z axis is its own direction, is
     * against that of the hadron (second particle of M. Jacob, G. Wick, Ann. Phys. 7 (1959) 404).
     */
    private void place(double w, double mass, double total) {
        double size = mass * Math.sqrt((w - 1) * (w + 1));
        double q2 = Math.max(leptonMass * leptonMass, total * total + mass * mass - 2 * total * mass * w);
        double q = Math.sqrt(q2);
        set(straight[0], 0, size, mass * w);
        set(boson, 0, -size, total - mass * w);
        double inside = (q2 - leptonMass * leptonMass) / (2 * q);
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        set(straight[1], -inside * sine, -inside * cosine, q - inside);
        set(straight[2], inside * sine, inside * cosine, inside);
        Kinematics.boost(straight[1], boson, q);
        Kinematics.boost(straight[2], boson, q);
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
