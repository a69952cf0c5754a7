package org.belladonna.generator;

import java.io.Serializable;
import org.belladonna.generator.PairBosonProcess.Reaction;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
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
     * @param plan result of the integration
     */
    record Prepared(Model model, Reaction reaction, MediatorDecay decay, SamplingPlan plan)
            implements PreparedGenerator, Serializable {
        @Override
        public CrossSection crossSection() {
            return new CrossSection(plan.crossSectionFb(), plan.errorFb(), plan.evaluations());
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
    private final int fermionPdg;
    private final int bosonPdg;

    private MediatorGenerator(Prepared prepared) {
        process = new PairBosonProcess(prepared.model(), prepared.reaction());
        sampler = new PointSampler(process, prepared.plan());
        decay = prepared.decay();
        Model.Field boson = prepared.model().field(prepared.reaction().boson());
        decaySampler = new MediatorDecay.Sampler(decay, boson.spin(), boson.mass());
        fermionPdg = prepared.model().field(prepared.reaction().fermion()).pdg();
        bosonPdg = boson.pdg();
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        stream.at(event, Stage.GENERATOR);
        process.setEnergy(sqrtS);
        record.weight = sampler.drawEvent(stream);
        double azimuth = 2 * Math.PI * stream.uniform();
        stream.at(event, Stage.RADIATION);
        beamPhotons.sample(stream, sqrtS, process.fraction());
        beamPhotons.leave(sqrtS, process.fraction(), azimuth, frame);
        Records.addBeams(record, sqrtS);
        Records.addBeamPhotons(record, beamPhotons);
        addProducts(stream.at(event, Stage.DECAY), record);
    }

    private void addProducts(EventStream stream, ParticleRecord record) {
        double[] p = process.momenta();
        int boson = 4 * PairBosonProcess.BOSON;
        boolean decays = !decay.fermions().isEmpty();
        if (decays) {
            decaySampler.sample(stream, process.amplitude(), process.squared(), p, boson);
        }
        Records.addFrom(record, frame, p, 8, fermionPdg, ParticleRecord.FINAL, 0);
        Records.addFrom(record, frame, p, 12, -fermionPdg, ParticleRecord.FINAL, 0);
        int status = decays ? ParticleRecord.DECAYED : ParticleRecord.FINAL;
        int mediator = Records.addFrom(record, frame, p, boson, bosonPdg, status, 0);
        if (decays) {
            int pdg = decaySampler.fermion(stream);
            Records.addFrom(record, frame, decaySampler.daughters, 0, pdg, ParticleRecord.FINAL, mediator);
            Records.addFrom(record, frame, decaySampler.daughters, 4, -pdg, ParticleRecord.FINAL, mediator);
        }
    }
}
