package org.belladonna.generator.decay;

import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.resonance.VirtualPhotonHadrons;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Decays the undecayed new particles of a model as the model says, down to stable ones, then the taus and hadrons that come of it: a
 * channel by its fraction, a flight with exponential proper time, two products isotropically, three by the squared amplitude averaged
 * over the spin of the particle, hadrons as {@link VirtualPhotonHadrons} makes them. Draws at its stage only, after the one number that {@link DecayMixture} may have drawn there.
 */
final class ModelDecays implements EventStep {
    private final Stage stage;
    private final ModelDecayTable.Unstable[] particles;
    private final FlatPhaseSpace[][] spaces;
    private final TreeAmplitude[][] amplitudes;
    private final HadronDecayer hadrons = new HadronDecayer();
    private final VirtualPhotonHadrons photonHadrons = new VirtualPhotonHadrons();
    private final TauDecayer taus = new TauDecayer(TauDecayTable.standard(), TauModes.ALL);
    private final double[][] momentum = new double[3][4];
    private final double[] rest = new double[16];
    private final double[] mother = new double[4];

    /**
     * @param table how particles decay
     * @param stage stage that draws
     */
    ModelDecays(ModelDecayTable table, Stage stage) {
        this.stage = stage;
        particles = table.particles().toArray(ModelDecayTable.Unstable[]::new);
        spaces = new FlatPhaseSpace[particles.length][];
        amplitudes = new TreeAmplitude[particles.length][];
        for (int i = 0; i < particles.length; i++) {
            spaces[i] = particles[i].channels().stream()
                    .map(channel -> channel.isHadrons()
                            ? null
                            : new FlatPhaseSpace(channel.masses().stream()
                                    .mapToDouble(m -> m)
                                    .toArray()))
                    .toArray(FlatPhaseSpace[]::new);
            amplitudes[i] = particles[i].channels().stream()
                    .map(channel -> channel.hasAmplitude() ? new TreeAmplitude(table.model(), channel.process()) : null)
                    .toArray(TreeAmplitude[]::new);
        }
    }

    @Override
    public void apply(ParticleRecord record, EventStream stream, long event) {
        stream.at(event, stage).uniform();
        int end = record.size();
        for (int i = 0; i < record.size(); i++) {
            for (int k = 0; k < particles.length && record.status[i] == ParticleRecord.FINAL; k++) {
                if (Math.abs(record.pdg[i]) == Math.abs(particles[k].pdg())) {
                    decay(record, i, k, stream);
                }
            }
        }
        hadrons.decayFrom(end, record, stream);
        taus.decay(record, stream);
    }

    private void decay(ParticleRecord record, int i, int k, EventStream stream) {
        ModelDecayTable.Unstable particle = particles[k];
        int channel = choose(particle, stream.uniform());
        TauDecayer.load(record, i, mother);
        double mass = Kinematics.mass(mother);
        record.status[i] = ParticleRecord.DECAYED;
        if (particle.channels().get(channel).isHadrons()) {
            decayToHadrons(record, i, particle.cTau(), stream);
            return;
        }
        place(particle.channels().get(channel), spaces[k][channel], amplitudes[k][channel], mass, stream);
        double flight = Offspring.flight(stream, particle.cTau(), mass);
        boolean conjugate = record.pdg[i] != particle.pdg();
        for (int j = 0; j < particle.channels().get(channel).products().size(); j++) {
            Kinematics.boost(momentum[j], mother, mass);
            int code = particle.channels().get(channel).codes().get(j);
            Offspring.add(record, i, conjugate ? ChargeConjugation.of(code) : code, momentum[j], flight);
        }
    }

    /** Decays the particle of which the momentum is loaded. */
    private void decayToHadrons(ParticleRecord record, int i, double cTau, EventStream stream) {
        double mass = Kinematics.mass(mother);
        int count = photonHadrons.make(mass, stream);
        double flight = Offspring.flight(stream, cTau, mass);
        for (int j = 0; j < count; j++) {
            photonHadrons.momentum(j, momentum[0]);
            Kinematics.boost(momentum[0], mother, mass);
            Offspring.add(record, i, photonHadrons.pdg(j), momentum[0], flight);
        }
    }

    private static int choose(ModelDecayTable.Unstable particle, double uniform) {
        double left = uniform;
        int last = particle.channels().size() - 1;
        for (int channel = 0; channel < last; channel++) {
            left -= particle.channels().get(channel).fraction();
            if (left < 0) {
                return channel;
            }
        }
        return last;
    }

    private void place(
            ModelDecayTable.Channel channel,
            FlatPhaseSpace space,
            TreeAmplitude amplitude,
            double mass,
            EventStream stream) {
        space.generate(stream, mass, momentum, 0);
        if (amplitude == null) {
            return;
        }
        while (stream.uniform() * channel.largest() > squared(amplitude, mass)) {
            space.generate(stream, mass, momentum, 0);
        }
    }

    private double squared(TreeAmplitude amplitude, double mass) {
        rest[3] = mass;
        for (int j = 0; j < 3; j++) {
            System.arraycopy(momentum[j], 0, rest, 4 + 4 * j, 4);
        }
        return amplitude.squared(rest);
    }
}
