package org.belladonna.generator;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.generator.radiation.PairPhotons;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Makes events of a {@link TreeProcess}, with photons of the beams where they radiate. */
public final class TreeGenerator implements EventGenerator {
    /**
     * The particle that decays.
     *
     * @param leg its leg
     * @param decay how it decays
     * @param radiates whether a pair of charged leptons radiates
     */
    record Decaying(int leg, MediatorDecay decay, GeneratorSettings.Switch radiates) implements Serializable {}

    /**
     * Everything that a generator is made from.
     *
     * @param model model with numbers
     * @param reaction what is sampled
     * @param plan result of the integration
     * @param decaying particle that decays
     */
    public record Prepared(Model model, TreeProcess.Reaction reaction, SamplingPlan plan, List<Decaying> decaying)
            implements PreparedGenerator, Serializable {
        /** Without decays. */
        public Prepared(Model model, TreeProcess.Reaction reaction, SamplingPlan plan) {
            this(model, reaction, plan, List.of());
        }

        @Override
        public CrossSection crossSection() {
            return new CrossSection(plan.crossSectionFb(), plan.errorFb(), plan.evaluations());
        }

        @Override
        public Optional<Unweighting> unweighting() {
            return Optional.of(new Unweighting(plan.efficiency(), plan.overweightFraction()));
        }

        @Override
        public EventGenerator open() {
            return new TreeGenerator(this);
        }
    }

    private static final class Decayer {
        private final int leg;
        private final MediatorDecay.Sampler sampler;
        private final Optional<PairPhotons> radiator;
        private int daughter;

        Decayer(Decaying decaying, Model.Field field) {
            leg = decaying.leg();
            sampler = new MediatorDecay.Sampler(decaying.decay(), field.spin(), field.mass());
            radiator = decaying.radiates() == GeneratorSettings.Switch.ON
                            && decaying.decay().charged()
                    ? Optional.of(new PairPhotons(decaying.decay().mass()))
                    : Optional.empty();
        }
    }

    private final TreeProcess process;
    private final PointSampler sampler;
    private final BeamPhotons beamPhotons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final int[] pdg;
    private final Decayer[] decayerOfLeg;

    private TreeGenerator(Prepared prepared) {
        process = new TreeProcess(prepared.model(), prepared.reaction());
        sampler = new PointSampler(process, prepared.plan());
        TreeAmplitude amplitude = process.amplitude();
        pdg = new int[amplitude.legs()];
        decayerOfLeg = new Decayer[pdg.length];
        for (Decaying decaying : prepared.decaying()) {
            int field = amplitude.field(decaying.leg());
            decayerOfLeg[decaying.leg()] =
                    new Decayer(decaying, prepared.model().fields().get(field));
        }
        for (int leg = 0; leg < pdg.length; leg++) {
            pdg[leg] = prepared.model().fields().get(amplitude.field(leg)).pdg(amplitude.antiparticle(leg));
        }
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        stream.at(event, Stage.GENERATOR);
        process.setEnergy(sqrtS);
        record.weight = sampler.drawEvent(stream);
        stream.at(event, Stage.DECAY);
        for (Decayer decayer : decayerOfLeg) {
            if (decayer != null) {
                int at = 4 * decayer.leg;
                double squared = process.squared();
                decayer.sampler.sample(stream, process.amplitude(), squared, process.momenta(), at);
                decayer.daughter = decayer.sampler.fermion(stream);
            }
        }
        stream.at(event, Stage.RADIATION);
        beamPhotons.sample(stream, sqrtS, process.fraction());
        beamPhotons.leave(stream, sqrtS, process.fraction(), frame);
        Records.addBeams(record, sqrtS);
        Records.addBeamPhotons(record, beamPhotons);
        double[] p = process.momenta();
        for (int leg = 2; leg < pdg.length; leg++) {
            Decayer decayer = decayerOfLeg[leg];
            int status = decayer == null ? ParticleRecord.FINAL : ParticleRecord.DECAYED;
            int index = Records.addFrom(record, frame, p, 4 * leg, pdg[leg], status, 0);
            if (decayer != null) {
                Records.Pair pair = new Records.Pair(decayer.radiator, decayer.daughter, index);
                Records.addPair(stream, record, frame, decayer.sampler.daughters, 0, pair);
            }
        }
    }
}
