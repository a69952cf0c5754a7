package org.belladonna.generator.decay;

import java.util.List;
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
public final class TauDecayer {
    private static final double TAU = PhysicalConstants.TAU_MASS;

    /** Upper bound of the spin weight 1 + h.R h. */
    private static final double SPIN_BOUND = 2;

    private final TauDecayMode[] modes;

    /** Made when first used: their tables take a while, and most events of most samples have no tau. */
    private final DecayChannel[] channels;

    private final double[] cumulative;
    private final LightMesonDecayer mesons;
    private final TauMediator[] mediators;
    private final double cTau = ParticleTable.get(15).cTau();
    private final SpinCorrelation correlation = new SpinCorrelation();
    private final DecayProducts first = new DecayProducts();
    private final DecayProducts second = new DecayProducts();
    private final PairFrame frame = new PairFrame();
    private final double[] tau = new double[4];

    /**
     * @param table decay modes
     * @param selection which of them to use
     */
    public TauDecayer(TauDecayTable table, TauModes selection) {
        List<TauDecayMode> accepted =
                table.modes().stream().filter(selection::accepts).toList();
        modes = accepted.toArray(new TauDecayMode[0]);
        channels = new DecayChannel[modes.length];
        cumulative = new double[modes.length];
        double sum = 0;
        for (int i = 0; i < modes.length; i++) {
            sum += modes[i].fraction();
            cumulative[i] = sum;
        }
        mesons = new LightMesonDecayer(table.mesons());
        mediators = table.mediators().toArray(new TauMediator[0]);
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
        stream.at(event, Stage.TAU_DECAY);
        int end = record.size();
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
        generate(choose(stream), record.pdg[i], stream, first);
        load(record, i, tau);
        double mass = Kinematics.mass(tau);
        for (int j = 0; j < first.count; j++) {
            Kinematics.boost(first.momentum[j], tau, mass);
        }
        append(record, i, first, stream);
    }

    private void decayPair(ParticleRecord record, EventStream stream) {
        int minusChannel = choose(stream);
        int plusChannel = choose(stream);
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

    private int choose(EventStream stream) {
        double u = cumulative[cumulative.length - 1] * stream.uniform();
        int i = 0;
        while (i < cumulative.length - 1 && u >= cumulative[i]) {
            i++;
        }
        return i;
    }

    private void generate(int channel, int pdg, EventStream stream, DecayProducts products) {
        if (channels[channel] == null) {
            channels[channel] = modes[channel].channel();
        }
        channels[channel].generate(stream, products);
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
