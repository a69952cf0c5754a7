package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;

/**
 * How an excited nucleus cools: it evaporates nucleons and light nuclei (V. Weisskopf, Phys. Rev. 52 (1937) 295, with the inverse cross-sections of I. Dostrovsky, Z.
 * Fraenkel, G. Friedlander, Phys. Rev. 116 (1959) 683, and the level density of a Fermi gas with A/8 per MeV), then radiates photons. Nuclei that are
 * not bound fall apart. Every step is a decay into two bodies with exact kinematics. Left out: fission, pairing in the level density. Reused.
 */
final class Deexcitation {
    private static final int CHANNELS = 6;
    private static final int[] NUCLEONS = {1, 1, 2, 3, 3, 4};
    private static final int[] PROTONS = {0, 1, 1, 1, 2, 2};
    private static final int[] CODE = {2112, 2212, 1000010020, 1000010030, 1000020030, 1000020040};
    /** Spin states. */
    private static final double[] STATES = {2, 2, 3, 2, 2, 1};

    /** Levels of the Fermi gas: nucleons over 8 MeV. */
    private static final double LEVEL_DENSITY = 1 / 8e-3;
    /** GeV fm. */
    private static final double COULOMB = 1.44e-3;
    /** Radius of touching nuclei over the sum of the cube roots, fm, and the part of the barrier that is left by tunnelling. */
    private static final double TOUCHING = 1.5;

    private static final double TUNNEL = 0.85;
    /** Nuclei up to this many nucleons have no excited states below the first break-up, nearly. */
    private static final int NO_LEVELS = 4;

    private static final int LIGHT = 16;
    /** What is left below is radiated as one photon, GeV. */
    private static final double LAST_PHOTON = 1.5e-3;

    /** Cube roots of the numbers of nucleons. */
    private static final double[] ROOT = new double[NuclearMasses.MOST_NUCLEONS + 2];

    static {
        for (int i = 0; i < ROOT.length; i++) {
            ROOT[i] = Math.cbrt(i);
        }
    }

    private final Frame frame = new Frame();
    private final double[] rate = new double[CHANNELS];
    private final double[] room = new double[CHANNELS];
    private EventStream stream;
    private Products products;
    private double mass;

    /** Cools the nucleus of the products: adds what it sends out and leaves it in its ground state. */
    void cool(Products excited, EventStream draws) {
        products = excited;
        stream = draws;
        boolean goesOn = products.nucleons > 0;
        while (goesOn) {
            double p2 =
                    products.restX * products.restX + products.restY * products.restY + products.restZ * products.restZ;
            mass = Math.sqrt(products.restEnergy * products.restEnergy - p2);
            goesOn = products.nucleons > 1 && (evaporate() || radiate());
        }
        named();
    }

    private double excitation() {
        return mass - NuclearMasses.mass(products.nucleons, products.protons);
    }

    private boolean evaporate() {
        double sum = 0;
        int widest = 0;
        for (int i = 0; i < CHANNELS; i++) {
            room[i] = room(i, mass);
            rate[i] = rate(i);
            sum += rate[i];
            widest = room[i] > room[widest] ? i : widest;
        }
        if (sum > 0) {
            double left = stream.uniform() * sum;
            int i = 0;
            while (i < CHANNELS - 1 && left >= rate[i]) {
                left -= rate[i++];
            }
            emit(i);
            return true;
        }
        if (room[widest] >= 0 && unbound()) {
            separate(widest, mass - room[widest]);
            return true;
        }
        return false;
    }

    /** Energy that a channel has beyond the masses, GeV; negative when it is closed. */
    private double room(int i, double total) {
        int nucleons = products.nucleons - NUCLEONS[i];
        int protons = products.protons - PROTONS[i];
        if (nucleons < 1 || protons < 0 || protons > nucleons) {
            return -1;
        }
        return total - Hadrons.mass(CODE[i]) - NuclearMasses.mass(nucleons, protons);
    }

    /** Whether the ground state falls apart. Alpha decay of heavy nuclei is slow and does not count. */
    private boolean unbound() {
        double ground = NuclearMasses.mass(products.nucleons, products.protons);
        for (int i = 0; products.nucleons <= LIGHT && i < CHANNELS; i++) {
            if (room(i, ground) > -1e-12) {
                return true;
            }
        }
        return products.protons == 0 || products.protons == products.nucleons;
    }

    private double barrier(int i) {
        int charges = PROTONS[i] * (products.protons - PROTONS[i]);
        double roots = ROOT[products.nucleons - NUCLEONS[i]] + ROOT[NUCLEONS[i]];
        return TUNNEL * COULOMB * charges / (TOUCHING * roots);
    }

    private double rate(int i) {
        if (room[i] <= 0) {
            return 0;
        }
        double above = room[i] - barrier(i);
        if (above <= 0) {
            return 0;
        }
        int left = products.nucleons - NUCLEONS[i];
        double density = LEVEL_DENSITY * left;
        double y = Math.sqrt(density * above);
        double integral = first(y, density);
        double factor = 1;
        if (i == 0) {
            factor = alpha(left);
            integral += beta(left) * zeroth(y, density);
        }
        return STATES[i] * NUCLEONS[i] * factor * ROOT[left] * ROOT[left] * integral;
    }

    /** Of the inverse cross-section of neutrons, Dostrovsky et al., eq. 4. */
    private static double alpha(int nucleons) {
        return 0.76 + 2.2 / ROOT[nucleons];
    }

    private static double beta(int nucleons) {
        double third = ROOT[nucleons];
        return Math.max(0, 1e-3 * (2.12 / (third * third) - 0.05) / alpha(nucleons));
    }

    /** Integral of x exp(2 sqrt(a(U - x))) over x from 0 to U, with y^2 = a U. */
    private static double first(double y, double a) {
        if (y < 0.1) {
            double above = y * y / a;
            return 0.5 * above * above;
        }
        return 2 / (a * a) * (Math.exp(2 * y) * (0.5 * y * y - 0.75 * y + 0.375) + 0.25 * y * y - 0.375);
    }

    /** The same without the factor x. */
    private static double zeroth(double y, double a) {
        return (Math.exp(2 * y) * (2 * y - 1) + 1) / (2 * a);
    }

    private void emit(int i) {
        int left = products.nucleons - NUCLEONS[i];
        double above = room[i] - barrier(i);
        double kinetic = room[i];
        if (left > NO_LEVELS) {
            boolean flat = false;
            double density = LEVEL_DENSITY * left;
            if (i == 0) {
                double y = Math.sqrt(density * above);
                double constant = beta(left) * zeroth(y, density);
                flat = stream.uniform() * (constant + first(y, density)) < constant;
            }
            kinetic = room[i] - above + spectrum(above, density, flat);
        }
        separate(i, mass - kinetic);
    }

    /** Draws from x exp(2 sqrt(a(U - x))), or without the factor x, between 0 and U. */
    private double spectrum(double above, double density, boolean flat) {
        double y = Math.sqrt(density * above);
        double temperature = above / y;
        double x;
        double bound;
        do {
            if (y < 1) {
                x = above * (flat ? stream.uniform() : Math.sqrt(stream.uniform()));
                bound = 2 * y;
            } else {
                x = temperature * (stream.exponential() + (flat ? 0 : stream.exponential()));
                bound = 2 * y - x / temperature;
            }
        } while (x > above || Math.log(stream.uniform()) > 2 * Math.sqrt(density * (above - x)) - bound);
        return x;
    }

    /** Sends out the particle of a channel; the masses of it and of the nucleus that is left add up to the given one. */
    private void separate(int i, double sum) {
        products.nucleons -= NUCLEONS[i];
        products.protons -= PROTONS[i];
        decay(CODE[i], Hadrons.mass(CODE[i]), sum - Hadrons.mass(CODE[i]));
    }

    private boolean radiate() {
        double excitation = excitation();
        double ground = NuclearMasses.mass(products.nucleons, products.protons);
        if (!(excitation > 1e-9)) {
            return false;
        }
        double photon = excitation;
        if (excitation > LAST_PHOTON) {
            double temperature = Math.sqrt(excitation / (LEVEL_DENSITY * products.nucleons));
            photon = temperature * (stream.exponential() + stream.exponential() + stream.exponential());
        }
        boolean last = photon >= excitation;
        decay(22, 0, last ? ground : mass - photon);
        return !last;
    }

    /** Two bodies, isotropic in the rest frame of the nucleus. */
    private void decay(int code, double own, double rest) {
        frame.of(products.restX, products.restY, products.restZ, products.restEnergy);
        double p = Frame.breakup(mass, own, rest);
        double cosine = 2 * stream.uniform() - 1;
        double phi = 2 * Math.PI * stream.uniform();
        double sine = p * Math.sqrt(1 - cosine * cosine);
        double cx = sine * Math.cos(phi);
        double cy = sine * Math.sin(phi);
        frame.back(cx, cy, p * cosine, Math.sqrt(p * p + own * own));
        products.add(code, frame.px, frame.py, frame.pz, frame.energy);
        products.restX -= frame.px;
        products.restY -= frame.py;
        products.restZ -= frame.pz;
        products.restEnergy -= frame.energy;
    }

    /** A nucleus that is left and has a name of its own is a particle. */
    private void named() {
        for (int i = 0; i < CHANNELS; i++) {
            if (products.nucleons == NUCLEONS[i] && products.protons == PROTONS[i]) {
                products.add(CODE[i], products.restX, products.restY, products.restZ, products.restEnergy);
                products.nucleons = 0;
                products.protons = 0;
                return;
            }
        }
    }
}
