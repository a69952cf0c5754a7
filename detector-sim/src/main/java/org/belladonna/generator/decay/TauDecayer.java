package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Decays all undecayed taus of an event, and the neutral mesons that they make. One per thread; draws at
 * {@link Stage#TAU_DECAY} only, which the generator of the taus must leave alone.
 *
 * <p>A tau+ tau- pair that comes with nothing but photons is taken to be from a virtual photon and gets its spin correlation, in
 * the rest frame of the pair, with the axis half-way between the electron and the reversed positron there. A pair whose mother
 * is a mediator of the table gets the correlation of its coupling. All other taus decay unpolarised. Radiation in the
 * decays is left out. Four-momentum is conserved as well as the mass of the tau in the record agrees with that of the particle
 * table.
 */
public final class TauDecayer implements EventStep {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    /** Upper bound of the spin weight 1 + h.R h. */
    private static final double SPIN_BOUND = 2;

    private final TauChoice minusChoice;
    private final TauChoice plusChoice;
    private final boolean either;
    private final HadronDecayer mesons = new HadronDecayer();
    private final TauMediator[] mediators;
    private final double cTau = ParticleTable.get(15).cTau();
    private final SpinCorrelation correlation = new SpinCorrelation();
    private final DecayProducts first = new DecayProducts();
    private final DecayProducts second = new DecayProducts();
    private final PairFrame frame = new PairFrame();
    private final double[] tau = new double[4];
    private boolean swap;

    /** All taus decay in a selection of the modes. */
    public TauDecayer(TauDecayTable table, TauModes selection) {
        this(table, TauSides.of(selection));
    }

    /**
     * @param table decay modes
     * @param sides what each tau decays to
     */
    public TauDecayer(TauDecayTable table, TauSides sides) {
        minusChoice = sides.minusChoice(table);
        plusChoice = sides.plusChoice(table);
        either = sides.either();
        mediators = table.mediators().toArray(new TauMediator[0]);
    }

    @Override
    public void apply(ParticleRecord record, EventStream stream, long event) {
        decayAll(record, stream, event);
    }

    /**
     * Decays the taus of an event.
     *
     * @param record particles in the centre-of-mass frame, the electron along +z; taus with status 1 get status 2 and
     *     daughters
     * @param stream random numbers of the sample
     * @param event number of the event
     */
    public void decayAll(ParticleRecord record, EventStream stream, long event) {
        decay(record, stream.at(event, Stage.TAU_DECAY));
    }

    /** The same with the stream where it is. */
    void decay(ParticleRecord record, EventStream stream) {
        int end = record.size();
        swap = either && stream.uniform() < 0.5;
        if (frame.findAlone(record)) {
            frame.enter(record);
            correlation.virtualPhoton(frame.axis, frame.minus, TAU);
            decayPair(record, stream);
        } else {
            decayOfMediators(record, end, stream);
            for (int i = 0; i < end; i++) {
                if (Math.abs(record.pdg[i]) == 15 && record.status[i] == ParticleRecord.FINAL) {
                    decayAlone(record, i, stream);
                }
            }
        }
        mesons.decayFrom(end, record, stream);
    }

    private void decayOfMediators(ParticleRecord record, int end, EventStream stream) {
        for (int i = 0; i < end; i++) {
            TauMediator.Coupling coupling = coupling(record.pdg[i]);
            if (coupling != null && frame.findDaughters(record, i)) {
                frame.enter(record);
                correlation.mediator(coupling, frame.minus, TAU);
                decayPair(record, stream);
            }
        }
    }

    private TauMediator.Coupling coupling(int pdg) {
        for (TauMediator mediator : mediators) {
            if (mediator.pdg() == pdg) {
                return mediator.coupling();
            }
        }
        return null;
    }

    private void decayAlone(ParticleRecord record, int i, EventStream stream) {
        generate(choice(record.pdg[i]).choose(stream), record.pdg[i], stream, first);
        load(record, i, tau);
        double mass = Kinematics.mass(tau);
        for (int j = 0; j < first.count; j++) {
            Kinematics.boost(first.momentum[j], tau, mass);
        }
        append(record, i, first, stream);
    }

    private void decayPair(ParticleRecord record, EventStream stream) {
        DecayChannel minusChannel = choice(15).choose(stream);
        DecayChannel plusChannel = choice(-15).choose(stream);
        do {
            generate(minusChannel, 15, stream, first);
            generate(plusChannel, -15, stream, second);
        } while (SPIN_BOUND * stream.uniform() > correlation.weight(first.polarimeter, second.polarimeter));
        toPairAndCentreOfMass(first, frame.minus);
        toPairAndCentreOfMass(second, frame.plus);
        append(record, frame.minusIndex, first, stream);
        append(record, frame.plusIndex, second, stream);
    }

    private void toPairAndCentreOfMass(DecayProducts products, double[] tauInPair) {
        double mass = Kinematics.mass(tauInPair);
        for (int i = 0; i < products.count; i++) {
            Kinematics.boost(products.momentum[i], tauInPair, mass);
            Kinematics.boost(products.momentum[i], frame.pair, frame.pairMass);
        }
    }

    private TauChoice choice(int pdg) {
        return pdg > 0 != swap ? minusChoice : plusChoice;
    }

    private static void generate(DecayChannel channel, int pdg, EventStream stream, DecayProducts products) {
        channel.generate(stream, products);
        if (pdg < 0) {
            products.reverseMomenta();
            for (int i = 0; i < products.count; i++) {
                products.pdg[i] = ChargeConjugation.of(products.pdg[i]);
            }
        }
    }

    /** Adds the daughters, boosted already, where the tau decays. */
    private void append(ParticleRecord record, int i, DecayProducts products, EventStream stream) {
        double flight = cTau * stream.exponential() / TAU;
        double x = record.x[i] + flight * record.px[i];
        double y = record.y[i] + flight * record.py[i];
        double z = record.z[i] + flight * record.pz[i];
        double t = record.t[i] + flight * record.energy[i] / PhysicalConstants.SPEED_OF_LIGHT;
        record.status[i] = ParticleRecord.DECAYED;
        for (int j = 0; j < products.count; j++) {
            double[] p = products.momentum[j];
            int daughter = record.add(products.pdg[j], ParticleRecord.FINAL, i, p[0], p[1], p[2], p[3]);
            record.setVertex(daughter, x, y, z, t);
        }
    }

    static void load(ParticleRecord record, int i, double[] p) {
        p[0] = record.px[i];
        p[1] = record.py[i];
        p[2] = record.pz[i];
        p[3] = record.energy[i];
    }
}
