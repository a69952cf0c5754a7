package org.belladonna.generator.resonance;

import java.util.Arrays;
import org.belladonna.generator.decay.ChargeConjugation;
import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.hadronization.QuarkPairHadrons;
import org.belladonna.generator.model.HadronicRatio;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * What a virtual photon, or a vector boson that mixes with it, becomes when it decays to hadrons: undecayed hadrons in its rest frame, averaged
 * over its polarisation.
 *
 * <p>From 2 GeV on a quark pair by the squared charges (charm from 4 GeV on) with shower and strings. Below it, by their shares of R ({@link
 * HadronicRatio}): below 1.05 GeV omega and phi of the mass of the boson within {@value #REACH} widths, with R = (9 Gamma_ee / alpha^2
 * Gamma) M^2 Gamma^2 / ((m^2 - M^2)^2 + M^2 Gamma^2), to be decayed by the table of hadrons, and pairs of charged pions; above it pairs of
 * charged pions with R = beta^3 |F|^2 / 4, the final states of {@link ExclusiveHadrons}, and for the rest (and states between their threshold
 * and a point of the table below it) four pions by way of a rho.
 * Products are uniform in phase space; resonances get a mass.
 *
 * <p>One per thread; keeps nothing from event to event.
 */
public final class VirtualPhotonHadrons {
    private static final int PION = 211;
    private static final int NEUTRAL_PION = 111;
    private static final int RHO = 113;
    private static final int CHARGED_RHO = 213;
    private static final int CHARM = 4;
    /** Squared charges times nine of d, u, s, c. */
    private static final int[] CHARGES = {1, 4, 1, 4};
    /** Widths about the mass of a resonance within which it is made; further away its shape is not known. */
    private static final int REACH = 25;

    private static final int TRIES = 1000;

    private static final int[] PAIR = {PION, -PION};
    private static final int[] CHARGED = {RHO, PION, -PION};
    private static final int[] MIXED = {CHARGED_RHO, -PION, NEUTRAL_PION};

    private final ResonanceTable.Resonance[] resonances;
    private final PionFormFactor pion;
    private final QuarkPairHadrons quarks = new QuarkPairHadrons();
    private final HadronDecayer decayer = new HadronDecayer();
    private final ExclusiveHadrons exclusive = ExclusiveHadrons.standard();
    private final State pair = new State(PAIR);
    private final State charged = new State(CHARGED);
    private final State mixed = new State(MIXED);
    private final State[] states;
    private final int[] resonance = new int[1];
    private final double[][] momenta = new double[6][4];
    /** Codes of the hadrons; none when they come from quarks. */
    private int[] codes;

    /** Parameters of the resonances and of the form factor are those of the processes of this package. */
    public VirtualPhotonHadrons() {
        ResonanceTable table = ResonanceTable.standard();
        resonances = table.resonances().stream()
                .filter(r -> r.name().equals("omega") || r.name().equals("phi"))
                .toArray(ResonanceTable.Resonance[]::new);
        pion = new PionFormFactor(table.pion());
        states = exclusive.channels().stream()
                .map(channel -> new State(
                        channel.products().stream().mapToInt(code -> code).toArray()))
                .toArray(State[]::new);
    }

    /** A final state, its antistate and their phase space. */
    private static final class State {
        final int[] products;
        final int[] conjugate;
        final ParticleTable.Particle[] particles;
        final double[] masses;
        final FlatPhaseSpace space;

        State(int[] products) {
            this.products = products.clone();
            conjugate = Arrays.stream(products).map(ChargeConjugation::of).toArray();
            particles = Arrays.stream(products).mapToObj(ParticleTable::get).toArray(ParticleTable.Particle[]::new);
            masses = Arrays.stream(particles)
                    .mapToDouble(ParticleTable.Particle::mass)
                    .toArray();
            space = new FlatPhaseSpace(masses);
        }
    }

    /**
     * Makes the hadrons.
     *
     * @param mass mass of the boson, GeV, above two pions
     * @return number of hadrons
     */
    public int make(double mass, EventStream stream) {
        if (mass >= QuarkPairHadrons.LOWEST) {
            codes = null;
            return quarks.make(quark(mass, stream), mass, stream);
        }
        boolean low = mass < exclusive.lowest();
        double all = low ? HadronicRatio.at(mass) : Math.max(HadronicRatio.at(mass), described(mass));
        double left = all * stream.uniform() - pairs(mass);
        if (left < 0) {
            return place(pair, mass, stream);
        }
        return low ? belowExclusive(left, mass, stream) : exclusive(left, mass, stream);
    }

    /** Part of R from 1.05 to 2 GeV that is not left to four pions. */
    double described(double mass) {
        double sum = pairs(mass);
        for (int channel = 0; channel < states.length; channel++) {
            sum += exclusive.ratio(channel, mass);
        }
        return sum;
    }

    private int belowExclusive(double part, double mass, EventStream stream) {
        double left = part;
        for (ResonanceTable.Resonance candidate : resonances) {
            left -= ratio(candidate, mass);
            if (left < 0) {
                return one(candidate.pdg(), mass);
            }
        }
        return place(pair, mass, stream);
    }

    private int exclusive(double part, double mass, EventStream stream) {
        double left = part;
        for (int channel = 0; channel < states.length; channel++) {
            left -= exclusive.ratio(channel, mass);
            if (left < 0) {
                int count = place(states[channel], mass, stream);
                if (count > 0) {
                    return count;
                }
                left = Double.POSITIVE_INFINITY;
            }
        }
        return place(stream.uniform() < exclusive.chargedShare(mass) ? charged : mixed, mass, stream);
    }

    private static int quark(double mass, EventStream stream) {
        int open = mass < QuarkPairHadrons.LOWEST_CHARM ? CHARM - 1 : CHARM;
        int sum = 0;
        for (int i = 0; i < open; i++) {
            sum += CHARGES[i];
        }
        double left = sum * stream.uniform();
        int quark = 0;
        do {
            left -= CHARGES[quark++];
        } while (left >= 0 && quark < open);
        return quark;
    }

    /** Part of R that a resonance makes. */
    static double ratio(ResonanceTable.Resonance resonance, double mass) {
        double width = resonance.width();
        if (Math.abs(mass - resonance.mass()) > REACH * width) {
            return 0;
        }
        double scale = resonance.mass() * width;
        double distance = (mass - resonance.mass()) * (mass + resonance.mass());
        double alpha = PhysicalConstants.ALPHA;
        double peak = 9 * resonance.electronWidth() / (width * alpha * alpha);
        return peak * scale * scale / (distance * distance + scale * scale);
    }

    /** Part of R that pairs of charged pions make. */
    double pairs(double mass) {
        double ratio = 2 * PhysicalConstants.PION_MASS / mass;
        return ratio < 1 ? 0.25 * Math.pow((1 - ratio) * (1 + ratio), 1.5) * pion.square(mass * mass) : 0;
    }

    /** A resonance of the mass of the boson. */
    private int one(int code, double mass) {
        resonance[0] = code;
        codes = resonance;
        momenta[0][0] = 0;
        momenta[0][1] = 0;
        momenta[0][2] = 0;
        momenta[0][3] = mass;
        return 1;
    }

    /** A final state or its antistate, with masses for its resonances; 0 when it is closed, so near to its threshold. */
    private int place(State state, double mass, EventStream stream) {
        codes = stream.uniform() < 0.5 ? state.products : state.conjugate;
        double sum = mass;
        for (int attempt = 0; attempt < TRIES && sum >= mass; attempt++) {
            sum = 0;
            for (int i = 0; i < codes.length; i++) {
                state.masses[i] = decayer.drawMass(state.particles[i], stream);
                sum += state.masses[i];
            }
        }
        if (sum >= mass) {
            return 0;
        }
        state.space.setMasses(state.masses);
        state.space.generate(stream, mass, momenta, 0);
        return codes.length;
    }

    /** Code of a hadron. */
    public int pdg(int i) {
        return codes == null ? quarks.pdg(i) : codes[i];
    }

    /** Fills the momentum (px, py, pz, E) of a hadron in the rest frame of the boson, GeV. */
    public void momentum(int i, double[] p) {
        if (codes == null) {
            quarks.momentum(i, p);
        } else {
            System.arraycopy(momenta[i], 0, p, 0, 4);
        }
    }
}
