package org.belladonna.generator.bottom;

import java.util.Arrays;
import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Products uniform in phase space, with masses of resonances drawn. A vector in a two-body decay is decayed with the helicity that angular
 * momentum allows: 0 beside a particle without spin, that and 1 and -1 beside another vector. With V - A the first two products are the
 * neutrino and the lepton and the rest stands for the charm quark: the weight is (p_B . p_neutrino)(p_lepton . p_hadrons).
 */
final class PhaseSpaceShape implements DecayShape {
    private static final int TRIES = 100_000;
    private static final int[] WITHOUT_SPIN = {
        111, 211, 221, 331, 130, 310, 311, 321, 411, 421, 431, 441, 10411, 10421, 10431, 10441
    };

    /** Vectors of models: of their helicity nothing is known. */
    private static final int[] NEW_VECTORS = {32, 33, 1023};

    /** How the momenta are weighted. */
    enum Weight {
        FLAT,
        V_MINUS_A
    }

    private final int[] codes;
    private final double[] given;
    private final double[] mass;
    private final double[][] momentum;
    private final double[] hadrons = new double[4];
    private final FlatPhaseSpace space;
    private final HadronDecayer masses;
    private final VectorDecays vectors;
    private final Weight weight;
    private final double longitudinal;

    /**
     * @param codes products
     * @param given mass of each in GeV, NaN for that of the particle table with its width
     * @param longitudinal of two vectors, the fraction with helicity 0
     */
    PhaseSpaceShape(
            int[] codes,
            double[] given,
            double longitudinal,
            Weight weight,
            HadronDecayer masses,
            VectorDecays vectors) {
        this.codes = codes.clone();
        this.given = given.clone();
        this.longitudinal = longitudinal;
        this.weight = weight;
        this.masses = masses;
        this.vectors = vectors;
        mass = new double[codes.length];
        momentum = new double[codes.length][4];
        space = new FlatPhaseSpace(new double[codes.length]);
    }

    @Override
    public void generate(double total, EventStream stream, Products products) {
        drawMasses(total, stream);
        space.setMasses(mass);
        do {
            space.generate(stream, total, momentum, 0);
        } while (weight == Weight.V_MINUS_A && total * total * total * total / 16 * stream.uniform() > weight(total));
        products.clear();
        for (int i = 0; i < codes.length; i++) {
            products.add(codes[i], -1, momentum[i]);
        }
        if (codes.length == 2) {
            decayVectors(stream, products);
        }
    }

    private void drawMasses(double total, EventStream stream) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double sum = 0;
            for (int i = 0; i < codes.length; i++) {
                mass[i] = Double.isNaN(given[i]) ? masses.drawMass(ParticleTable.get(codes[i]), stream) : given[i];
                sum += mass[i];
            }
            if (sum < total) {
                return;
            }
        }
        throw new IllegalStateException("a meson of " + total + " GeV is too light for " + Arrays.toString(codes));
    }

    private double weight(double total) {
        Arrays.fill(hadrons, 0);
        for (int i = 2; i < codes.length; i++) {
            for (int k = 0; k < 4; k++) {
                hadrons[k] += momentum[i][k];
            }
        }
        return total * momentum[0][3] * Kinematics.product(momentum[1], hadrons);
    }

    private void decayVectors(EventStream stream, Products products) {
        boolean both = vectors.knows(codes[0]) && vectors.knows(codes[1]);
        // Of two vectors both have the same helicity.
        double chance = both ? (stream.uniform() < longitudinal ? 1 : 0) : 1;
        for (int i = 0; i < 2; i++) {
            int partner = codes[1 - i];
            if (vectors.knows(codes[i]) && (both || isSpinless(partner) || partner == 22)) {
                vectors.decay(i, partner == 22 ? 0 : chance, stream, products);
            }
        }
    }

    /** Whether a particle has no spin; of those that no table knows it is assumed, unless they are known as vectors. */
    private static boolean isSpinless(int code) {
        int size = Math.abs(code);
        for (int vector : NEW_VECTORS) {
            if (size == vector) {
                return false;
            }
        }
        for (int scalar : WITHOUT_SPIN) {
            if (size == scalar) {
                return true;
            }
        }
        return ParticleTable.find(code) == null;
    }
}
