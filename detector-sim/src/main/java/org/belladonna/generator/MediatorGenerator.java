package org.belladonna.generator;

import java.io.Serializable;
import java.util.Optional;
import org.belladonna.generator.PairBosonProcess.Reaction;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.generator.radiation.PairPhotons;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Makes events e- e+ -> f- f+ X (photons), X -> pair of fermions. */
final class MediatorGenerator implements EventGenerator {
    /**
     * Everything that a generator is made from.
     *
     * @param model model with numbers
     * @param reaction what is sampled
     * @param decay decay of the mediator
     * @param pairRadiation whether pairs of charged leptons radiate
     * @param plan result of the integration
     */
    record Prepared(
            Model model,
            Reaction reaction,
            MediatorDecay decay,
            GeneratorSettings.Switch pairRadiation,
            SamplingPlan plan)
            implements PreparedGenerator, Serializable {
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
            return new MediatorGenerator(this);
        }
    }

    private final PairBosonProcess process;
    private final PointSampler sampler;
    private final MediatorDecay decay;
    private final MediatorDecay.Sampler decaySampler;
    private final BeamPhotons beamPhotons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final Optional<PairPhotons> pairPhoton;
    private final Optional<PairPhotons> decayPhoton;
    private final int fermionPdg;
    private final int bosonPdg;

    private MediatorGenerator(Prepared prepared) {
        process = new PairBosonProcess(prepared.model(), prepared.reaction());
        sampler = new PointSampler(process, prepared.plan());
        decay = prepared.decay();
        Model.Field boson = prepared.model().field(prepared.reaction().boson());
        Model.Field fermion = prepared.model().field(prepared.reaction().fermion());
        decaySampler = new MediatorDecay.Sampler(decay, boson.spin(), boson.mass());
        boolean radiate = prepared.pairRadiation() == GeneratorSettings.Switch.ON;
        pairPhoton = radiate ? Optional.of(new PairPhotons(fermion.mass())) : Optional.empty();
        decayPhoton = radiate && decay.charged() ? Optional.of(new PairPhotons(decay.mass())) : Optional.empty();
        fermionPdg = fermion.pdg();
        bosonPdg = boson.pdg();
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        stream.at(event, Stage.GENERATOR);
        process.setEnergy(sqrtS);
        record.weight = sampler.drawEvent(stream);
        int daughter = decay(stream.at(event, Stage.DECAY));
        stream.at(event, Stage.RADIATION);
        beamPhotons.sample(stream, sqrtS, process.fraction());
        beamPhotons.leave(stream, sqrtS, process.fraction(), frame);
        Records.addBeams(record, sqrtS);
        Records.addBeamPhotons(record, beamPhotons);
        double[] p = process.momenta();
        Records.addPair(stream, record, frame, p, 8, new Records.Pair(pairPhoton, fermionPdg, 0));
        int status = daughter == 0 ? ParticleRecord.FINAL : ParticleRecord.DECAYED;
        int mediator = Records.addFrom(record, frame, p, 4 * PairBosonProcess.BOSON, bosonPdg, status, 0);
        if (daughter != 0) {
            Records.Pair pair = new Records.Pair(decayPhoton, daughter, mediator);
            Records.addPair(stream, record, frame, decaySampler.daughters, 0, pair);
        }
    }

    /** Draws the decay of the mediator and returns the code of the fermion; 0 when it is stable. */
    private int decay(EventStream stream) {
        if (decay.fermions().isEmpty()) {
            return 0;
        }
        int boson = 4 * PairBosonProcess.BOSON;
        decaySampler.sample(stream, process.amplitude(), process.squared(), process.momenta(), boson);
        return decaySampler.fermion(stream);
    }
}
