package org.belladonna.generator.bottom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.generator.decay.ChargeConjugation;
import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.generator.decay.HadronDecayMode;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Decays of polarised vector mesons among the products of a B: D*, K*, rho, phi, J/psi, with the modes of the table of hadrons. To two
 * pseudoscalars the amplitude of helicity h is d_{h 0}, to a pseudoscalar and a photon d_{h, 1} and d_{h, -1}, to two leptons (light against
 * the vector) likewise; other decays are by phase space. One per thread.
 */
final class VectorDecays {
    private static final List<Integer> VECTORS = List.of(113, 213, 313, 323, 333, 413, 423, 433, 443);
    private static final int PHOTON = 22;
    private static final int MOST = 6;

    /** What the angular distribution of a decay follows. */
    enum Kind {
        /** Two particles without spin. */
        SPINLESS,
        /** Helicity 1 or -1 along the products. */
        TRANSVERSE,
        /** More than two products, or two of which one has to be drawn again. */
        FLAT
    }

    /** A decay mode. */
    record Mode(int[] products, double fraction, Kind kind, double threshold, FlatPhaseSpace space) {}

    private final Map<Integer, Mode[]> modes = new HashMap<>();
    private final HadronDecayer masses;
    private final double[] drawn = new double[MOST];
    private final double[][] momentum = new double[MOST][4];
    private final double[] flat = new double[4];
    private final RestFrame frame = new RestFrame();

    VectorDecays(List<HadronDecayMode> table, HadronDecayer masses) {
        this.masses = masses;
        for (int vector : VECTORS) {
            List<Mode> list = new ArrayList<>();
            for (HadronDecayMode mode : table) {
                if (mode.hadron() == vector) {
                    list.add(mode(mode));
                }
            }
            modes.put(vector, list.toArray(new Mode[0]));
        }
    }

    private static Mode mode(HadronDecayMode mode) {
        int[] products = mode.products().stream().mapToInt(Integer::intValue).toArray();
        double threshold = 0;
        boolean sharp = products.length == 2;
        boolean photon = false;
        for (int product : products) {
            ParticleTable.Particle particle = ParticleTable.get(product);
            threshold += particle.mass();
            sharp &= particle.width() < 1e-3;
            photon |= product == PHOTON || Math.abs(product) < PHOTON;
        }
        Kind kind = !sharp ? Kind.FLAT : photon ? Kind.TRANSVERSE : Kind.SPINLESS;
        return new Mode(products, mode.fraction(), kind, threshold, new FlatPhaseSpace(new double[products.length]));
    }

    /** Whether a product is a vector that is decayed here. */
    boolean knows(int code) {
        return modes.containsKey(Math.abs(code));
    }

    /** Chooses a mode of a vector of a given mass. */
    Mode choose(int code, double mass, EventStream stream) {
        Mode[] list = modes.get(Math.abs(code));
        double open = 0;
        for (Mode mode : list) {
            open += mode.threshold() < mass ? mode.fraction() : 0;
        }
        double rest = open * stream.uniform();
        Mode last = null;
        for (Mode mode : list) {
            if (mode.threshold() < mass) {
                last = mode;
                rest -= mode.fraction();
                if (rest < 0) {
                    return mode;
                }
            }
        }
        if (last == null) {
            throw new IllegalStateException("a vector " + code + " of mass " + mass + " GeV decays to nothing");
        }
        return last;
    }

    /** Decays a product with a helicity that is 0 with a given probability, else 1 or -1. */
    void decay(int index, double longitudinal, EventStream stream, Products products) {
        Mode mode = choose(products.pdg[index], Kinematics.mass(products.p[index]), stream);
        boolean zero = stream.uniform() < longitudinal;
        double cosine;
        double weight;
        do {
            cosine = stream.uniform(-1, 1);
            double square = cosine * cosine;
            weight = mode.kind() == Kind.TRANSVERSE
                    ? zero ? 1 - square : 0.5 * (1 + square)
                    : zero ? square : 1 - square;
        } while (stream.uniform() > weight);
        decay(index, mode, cosine, stream.uniform(0, 2 * Math.PI), stream, products);
    }

    /**
     * Decays a product.
     *
     * @param cosine of the first daughter in the rest frame of the vector, to its direction of flight; without meaning when the mode is flat
     * @param azimuth of the first daughter in rad, about that direction
     */
    void decay(int index, Mode mode, double cosine, double azimuth, EventStream stream, Products products) {
        double[] p = products.p[index];
        double mass = Kinematics.mass(p);
        int count = mode.products().length;
        if (mode.kind() == Kind.FLAT) {
            drawMasses(mode, mass, stream);
            mode.space().setMasses(drawn);
            mode.space().generate(stream, mass, momentum, 0);
        } else {
            double m1 = ParticleTable.get(mode.products()[0]).mass();
            double m2 = ParticleTable.get(mode.products()[1]).mass();
            double size = Kinematics.momentum(mass, m1, m2);
            double transverse = size * Math.sqrt((1 - cosine) * (1 + cosine));
            momentum[0][0] = transverse * Math.cos(azimuth);
            momentum[0][1] = transverse * Math.sin(azimuth);
            momentum[0][2] = size * cosine;
            momentum[0][3] = Math.sqrt(size * size + m1 * m1);
            Kinematics.opposite(momentum[0], m2, momentum[1]);
        }
        frame.set(p[0], p[1], p[2], p[3], mass).orient(p[0], p[1], p[2], 0);
        products.decayed[index] = true;
        for (int j = 0; j < count; j++) {
            int code = mode.products()[j];
            System.arraycopy(momentum[j], 0, flat, 0, 4);
            frame.leave(flat, 0);
            products.add(products.pdg[index] < 0 ? ChargeConjugation.of(code) : code, index, flat);
        }
    }

    private void drawMasses(Mode mode, double mass, EventStream stream) {
        double sum;
        do {
            sum = 0;
            for (int j = 0; j < mode.products().length; j++) {
                drawn[j] = masses.drawMass(ParticleTable.get(mode.products()[j]), stream);
                sum += drawn[j];
            }
        } while (sum >= mass);
    }
}
