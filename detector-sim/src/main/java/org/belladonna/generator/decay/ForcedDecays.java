package org.belladonna.generator.decay;

import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Decays undecayed particles as the user prescribes, and the taus and hadrons that come of it: uniformly in phase space (isotropic for two bodies: the spin of a particle from
 * outside is not known), after a flight with exponential proper time. Draws at {@link Stage#FORCED_DECAY} only.
 */
final class ForcedDecays implements EventStep {
    private final Mode[] modes;
    private final HadronDecayer hadrons = new HadronDecayer();
    private final TauDecayer taus = new TauDecayer(TauDecayTable.standard(), TauModes.ALL);
    private final double[][] momentum = new double[6][4];
    private final double[] mother = new double[4];

    private record Mode(int pdg, int[] products, double cTau, FlatPhaseSpace space) {}

    ForcedDecays(List<ForcedDecay> decays) {
        modes = decays.stream()
                .map(decay -> new Mode(
                        decay.pdg(),
                        decay.products().stream().mapToInt(Integer::intValue).toArray(),
                        decay.cTau(),
                        new FlatPhaseSpace(decay.masses().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())))
                .toArray(Mode[]::new);
    }

    @Override
    public void apply(ParticleRecord record, EventStream stream, long event) {
        stream.at(event, Stage.FORCED_DECAY);
        int end = record.size();
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                for (Mode mode : modes) {
                    if (mode.pdg() == record.pdg[i] || ChargeConjugation.of(mode.pdg()) == record.pdg[i]) {
                        decay(record, i, mode, stream);
                        break;
                    }
                }
            }
        }
        hadrons.decayFrom(end, record, stream);
        taus.decay(record, stream);
    }

    private void decay(ParticleRecord record, int i, Mode mode, EventStream stream) {
        TauDecayer.load(record, i, mother);
        double mass = Kinematics.mass(mother);
        if (!(mass > mode.space().threshold())) {
            throw UserException.of(
                    "a particle " + record.pdg[i] + " of mass " + mass + " GeV cannot decay to "
                            + java.util.Arrays.toString(mode.products()),
                    "event " + stream.event(),
                    "a mass above " + mode.space().threshold() + " GeV",
                    "choose other products");
        }
        mode.space().generate(stream, mass, momentum, 0);
        double flight = Offspring.flight(stream, mode.cTau(), mass);
        boolean conjugate = mode.pdg() != record.pdg[i];
        record.status[i] = ParticleRecord.DECAYED;
        for (int j = 0; j < mode.products().length; j++) {
            double[] p = momentum[j];
            Kinematics.boost(p, mother, mass);
            int code = conjugate ? ChargeConjugation.of(mode.products()[j]) : mode.products()[j];
            Offspring.add(record, i, code, p, flight);
        }
    }
}
