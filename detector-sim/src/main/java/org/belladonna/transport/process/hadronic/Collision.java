package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;

/**
 * Collision of a hadron with one nucleon: elastic, charge exchange, production of pions, hyperons from antikaons, annihilation of antibaryons, chosen by
 * {@link FreeCrossSections}. Charge, baryon number, strangeness and four-momentum are conserved. Numbers of pions follow the published mean charged multiplicities
 * (PDG Review 2022, section 53; 5 at the annihilation at rest: C. Dover et al., Prog. Part. Nucl. Phys. 29 (1992) 87); which of them have which charge
 * is at random as far as charge allows. Resonances are not made, nor strangeness by pions and nucleons (below 3 % of their collisions). Reused; GeV.
 */
final class Collision {
    /** What comes out. */
    int count;

    final int[] pdg = new int[PhaseSpace.MOST];
    final double[] px = new double[PhaseSpace.MOST];
    final double[] py = new double[PhaseSpace.MOST];
    final double[] pz = new double[PhaseSpace.MOST];
    final double[] energy = new double[PhaseSpace.MOST];

    /** Which channels may be chosen. */
    enum Channels {
        ALL,
        /** Not elastic scattering. */
        INELASTIC,
        /** Only those that end a stopped particle: hyperons, annihilation. */
        ABSORBING
    }

    private static final int TRIES = 300;
    private static final double PION = 0.138;
    /** Share of the annihilations with a pair of kaons: C. Dover et al. (1992). */
    private static final double KAON_PAIRS = 0.055;

    /**
     * Share of Lambda among the hyperons of antikaons: 7 % with pi0 from stopped K- and protons (D. Tovee et al., Nucl. Phys. B 33 (1971) 493; all with neutrons), about half above 0.4 GeV (V. Flaminio et al.).
     */
    private static final double LAMBDA_AT_REST = 0.07;

    private static final double LAMBDA_RISE = 0.95;
    private static final double MOST_LAMBDA = 0.45;
    /** Of Sigma and a nucleon that make Lambda; R. Engelmann et al., Phys. Lett. 21 (1966) 587, have about as many at low energy as elastic ones. */
    private static final double CONVERTED = 0.5;

    private final Frame frame = new Frame();
    private final PhaseSpace space = new PhaseSpace();
    private final ElasticAngle angle = new ElasticAngle();
    private final double[] masses = new double[PhaseSpace.MOST];

    // The system.
    private double x;
    private double y;
    private double z;
    private double e;
    private PhaseSpace.Shape shape;

    /** Momentum of the first of two particles where the second is at rest, GeV, from the square of their mass together. */
    static double laboratory(double s, double first, double second) {
        double sum = first + second;
        double difference = first - second;
        double product = (s - sum * sum) * (s - difference * difference);
        return product <= 0 ? 0 : Math.sqrt(product) / (2 * second);
    }

    /** Sets the four-momentum of both together and the direction of the first. */
    void system(double x1, double y1, double z1, double e1, double x2, double y2, double z2, double e2) {
        x = x1 + x2;
        y = y1 + y2;
        z = z1 + z2;
        e = e1 + e2;
        frame.of(x, y, z, e);
        frame.along(x1, y1, z1, e1);
    }

    /** Square of the mass of the system. */
    double s() {
        return frame.mass * frame.mass;
    }

    /**
     * Draws what comes out of the system that was set.
     *
     * @param hadron PDG code of the first
     * @param nucleon that of the second
     * @param well depth of the potential of nucleons, which every nucleon that vanishes takes from the energy and every new one gives
     * @return false when there is not enough energy for what was chosen
     */
    boolean draw(int hadron, int nucleon, double well, Channels channels, EventStream stream) {
        double mass = frame.mass;
        double p = laboratory(mass * mass, Hadrons.mass(hadron), Hadrons.mass(nucleon));
        int before = (Hadrons.nucleon(hadron) ? 1 : 0) + 1;
        if (!choose(hadron, nucleon, p, mass, channels, stream)) {
            return false;
        }
        int after = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            after += Hadrons.nucleon(pdg[i]) ? 1 : 0;
            masses[i] = Hadrons.mass(pdg[i]);
            sum += masses[i];
        }
        double lifted = e - well * (before - after);
        double total = Math.sqrt(lifted * lifted - x * x - y * y - z * z);
        if (!(total > sum + 1e-6)) {
            return false;
        }
        double energyBefore = e;
        e = lifted;
        if (count == 2 && shape == PhaseSpace.Shape.PERIPHERAL) {
            twoBodies(angle.cosine(hadron, nucleon, p, Frame.breakup(total, masses[0], masses[1]), stream), stream);
        } else {
            several(total, stream);
        }
        e = energyBefore;
        return true;
    }

    /**
     * Two given bodies, isotropic; false when there is not enough energy.
     *
     * @param lifted energy that nucleons which vanish need to come out of their well
     */
    boolean isotropic(int first, int second, double lifted, EventStream stream) {
        count = 2;
        pdg[0] = first;
        pdg[1] = second;
        masses[0] = Hadrons.mass(first);
        masses[1] = Hadrons.mass(second);
        e -= lifted;
        rebase();
        if (!(frame.mass > masses[0] + masses[1])) {
            return false;
        }
        twoBodies(2 * stream.uniform() - 1, stream);
        return true;
    }

    private void twoBodies(double cosine, EventStream stream) {
        rebase();
        double p = Frame.breakup(frame.mass, masses[0], masses[1]);
        double phi = 2 * Math.PI * stream.uniform();
        double sine = p * Math.sqrt(Math.max(0, 1 - cosine * cosine));
        double cx = sine * Math.cos(phi);
        double cy = sine * Math.sin(phi);
        double cz = p * cosine;
        frame.back(cx, cy, cz, Math.sqrt(p * p + masses[0] * masses[0]));
        set(0);
        frame.back(-cx, -cy, -cz, Math.sqrt(p * p + masses[1] * masses[1]));
        set(1);
    }

    private void several(double total, EventStream stream) {
        rebase();
        space.draw(count, masses, total, shape, stream);
        for (int i = 0; i < count; i++) {
            frame.back(space.px[i], space.py[i], space.pz[i], space.energy[i]);
            set(i);
        }
    }

    /** The frame after a change of the energy; its direction stays, which is exact enough for an angle. */
    private void rebase() {
        frame.shift(e);
    }

    private void set(int i) {
        px[i] = frame.px;
        py[i] = frame.py;
        pz[i] = frame.pz;
        energy[i] = frame.energy;
    }

    private boolean choose(int hadron, int nucleon, double p, double mass, Channels channels, EventStream stream) {
        boolean proton = nucleon == 2212;
        shape = PhaseSpace.Shape.PERIPHERAL;
        double total = FreeCrossSections.of(hadron, proton, p, FreeCrossSections.TOTAL);
        double elastic = FreeCrossSections.of(hadron, proton, p, FreeCrossSections.ELASTIC);
        double exchange = FreeCrossSections.of(hadron, proton, p, FreeCrossSections.EXCHANGE);
        double annihilation = FreeCrossSections.of(hadron, proton, p, FreeCrossSections.ANNIHILATION);
        boolean absorbing = channels == Channels.ABSORBING;
        if (annihilation > 0 && (absorbing || stream.uniform() * total < annihilation)) {
            return annihilate(hadron, nucleon, mass, stream);
        }
        if (absorbing) {
            return hyperon(hadron, nucleon, p, mass, stream);
        }
        double lowest = channels == Channels.INELASTIC ? Math.min(elastic, total - annihilation) : 0;
        double u = stream.uniform(lowest, total - annihilation);
        if (u < elastic) {
            return Hadrons.sigma(hadron) ? convert(hadron, nucleon, stream) : pair(hadron, nucleon);
        }
        if (u < elastic + exchange) {
            return exchange(hadron, nucleon, stream);
        }
        boolean antikaon = hadron == -321 || hadron == -311;
        if (antikaon && stream.uniform() < hyperonShare(p)) {
            return hyperon(hadron, nucleon, p, mass, stream);
        }
        return produce(hadron, nucleon, mass, stream);
    }

    /** Of the reactions of an antikaon that are neither elastic nor exchange: all below 0.6 GeV, 10 % from 6 GeV (V. Flaminio et al.). */
    private static double hyperonShare(double p) {
        return Math.max(0.1, Math.min(1, 0.6 / p));
    }

    private boolean pair(int first, int second) {
        count = 2;
        pdg[0] = first;
        pdg[1] = second;
        return true;
    }

    private boolean exchange(int hadron, int nucleon, EventStream stream) {
        int charge = Hadrons.charge(hadron) + Hadrons.charge(nucleon);
        for (int i = 0; i < TRIES; i++) {
            int first = Hadrons.member(hadron, stream);
            int second = Hadrons.member(nucleon, stream);
            if (first != hadron && Hadrons.charge(first) + Hadrons.charge(second) == charge) {
                return pair(first, second);
            }
        }
        return pair(hadron, nucleon);
    }

    private boolean produce(int hadron, int nucleon, double mass, EventStream stream) {
        double left = mass - Hadrons.mass(hadron) - Hadrons.mass(nucleon);
        if (left < 1.02 * PION) {
            return pair(hadron, nucleon);
        }
        int pions = pions(left, stream);
        boolean nucleons = Hadrons.nucleon(hadron) && pions == 1;
        pdg[0] = hadron;
        pdg[1] = nucleon;
        return charges(2, pions, Hadrons.charge(hadron) + Hadrons.charge(nucleon), nucleons, stream);
    }

    /** Sigma to Lambda on a nucleon of the right charge, in a part of the collisions without new particles. */
    private boolean convert(int sigma, int nucleon, EventStream stream) {
        int charge = Hadrons.charge(sigma) + Hadrons.charge(nucleon);
        boolean possible = charge == 0 || charge == 1;
        if (possible && stream.uniform() < CONVERTED) {
            return pair(3122, charge == 1 ? 2212 : 2112);
        }
        return pair(sigma, nucleon);
    }

    private boolean hyperon(int antikaon, int nucleon, double p, double mass, EventStream stream) {
        double left = mass - Hadrons.mass(3122);
        if (left < PION || Hadrons.strangeness(antikaon) != -1) {
            return false;
        }
        int pions = pions(left - PION, stream) - 1;
        boolean lambda = stream.uniform() < Math.min(MOST_LAMBDA, LAMBDA_AT_REST + LAMBDA_RISE * p);
        boolean allowed = left > Hadrons.mass(3112) - Hadrons.mass(3122) + PION;
        pdg[0] = 211;
        pdg[1] = lambda || !allowed ? 3122 : 3212;
        return charges(2, pions, Hadrons.charge(antikaon) + Hadrons.charge(nucleon), false, stream);
    }

    /** At least one. */
    private static int pions(double left, EventStream stream) {
        int most = (int) Math.min(left / (1.15 * PION), PhaseSpace.MOST - 4);
        long more = stream.poisson(0.95 * Math.max(0, left - 0.35));
        return (int) Math.max(1, Math.min(most, 1 + more));
    }

    private boolean annihilate(int antibaryon, int nucleon, double mass, EventStream stream) {
        shape = PhaseSpace.Shape.ISOTROPIC;
        int charge = Hadrons.charge(antibaryon) + Hadrons.charge(nucleon);
        int kaons = Hadrons.strangeness(antibaryon);
        boolean pair = kaons == 0 && stream.uniform() < KAON_PAIRS;
        int strange = pair ? 2 : kaons;
        for (int i = 0; i < strange; i++) {
            pdg[i] = pair && i == 1 ? -321 : 321;
        }
        double room = mass - strange * Hadrons.mass(321);
        long mesons = Math.round(5 + 1.4 * (mass - 1.876) + stream.gaussian()) - (strange * 3L + 1) / 2;
        int most = (int) (room / (1.2 * PION));
        int least = strange == 0 ? 2 : 1;
        int pions = (int) Math.max(least, Math.min(Math.min(mesons, most), PhaseSpace.MOST - 4));
        return charges(strange, pions, charge, false, stream);
    }

    /**
     * Gives charges at random that add up: to the first few particles, each within its multiplet, and to pions after them.
     *
     * @param first number of particles that stand in {@link #pdg}
     * @param excited whether two nucleons with one pion come from a Delta: neutral pions from like nucleons are then rarer
     */
    private boolean charges(int first, int pions, int charge, boolean excited, EventStream stream) {
        count = first + pions;
        int like = pdg[0];
        boolean identical = excited && pdg[0] == pdg[1];
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                pdg[i] = Hadrons.member(i < first ? pdg[i] : 211, stream);
                sum += Hadrons.charge(pdg[i]);
            }
            boolean rare = identical && pdg[0] == like && pdg[1] == like;
            if (sum == charge && !(rare && stream.uniform() < 0.5)) {
                return true;
            }
        }
        return false;
    }
}
