package org.belladonna.generator.decay;

import org.belladonna.generator.OffShellHadrons;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
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
    /** Mass of the hadrons beside another particle. */
    private final TabulatedSpectrum[][] hadronMasses;

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
        hadronMasses = new TabulatedSpectrum[particles.length][];
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
            String parent = particles[i].name();
            hadronMasses[i] = particles[i].channels().stream()
                    .map(channel -> channel.isHadrons() && !channel.codes().isEmpty()
                            ? hadronMass(
                                    table.model(), parent, channel.products().get(0))
                            : null)
                    .toArray(TabulatedSpectrum[]::new);
        }
    }

    private static TabulatedSpectrum hadronMass(Model model, String parent, String product) {
        OffShellHadrons decay = OffShellHadrons.find(model, parent, product).orElseThrow();
        return new TabulatedSpectrum(decay.lowest(), decay.highest(), decay.steps(), decay::density);
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
            double flight = Offspring.flight(stream, particle.cTau(), mass);
            if (hadronMasses[k][channel] != null) {
                releaseHadrons(record, i, k, channel, flight, stream);
            } else {
                makeHadrons(record, i, mass, flight, stream);
            }
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

    /** A particle and hadrons of a drawn mass, back to back in the rest frame of the particle of which the momentum is loaded. */
    private void releaseHadrons(ParticleRecord record, int i, int k, int channel, double flight, EventStream stream) {
        ModelDecayTable.Channel decay = particles[k].channels().get(channel);
        double mass = Kinematics.mass(mother);
        double product = decay.masses().get(0);
        double hadronic = hadronMasses[k][channel].quantile(stream.uniform());
        Kinematics.isotropic(stream, Kinematics.momentum(mass, product, hadronic), product, momentum[0]);
        Kinematics.opposite(momentum[0], hadronic, momentum[1]);
        Kinematics.boost(momentum[0], mother, mass);
        Kinematics.boost(momentum[1], mother, mass);
        int code = decay.codes().get(0);
        boolean conjugate = record.pdg[i] != particles[k].pdg();
        Offspring.add(record, i, conjugate ? ChargeConjugation.of(code) : code, momentum[0], flight);
        System.arraycopy(momentum[1], 0, mother, 0, mother.length);
        makeHadrons(record, i, hadronic, flight, stream);
    }

    /** The hadrons of the loaded momentum of a mass. */
    private void makeHadrons(ParticleRecord record, int i, double mass, double flight, EventStream stream) {
        int count = photonHadrons.make(mass, stream);
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
