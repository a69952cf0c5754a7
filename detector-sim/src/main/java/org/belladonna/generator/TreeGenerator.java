package org.belladonna.generator;

import java.io.Serializable;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Makes events of a {@link TreeProcess}, with photons of the beams where they radiate. */
public final class TreeGenerator implements EventGenerator {
    /**
     * Everything that a generator is made from.
     *
     * @param model model with numbers
     * @param reaction what is sampled
     * @param plan result of the integration
     */
    public record Prepared(Model model, TreeProcess.Reaction reaction, SamplingPlan plan)
            implements PreparedGenerator, Serializable {
        @Override
        public CrossSection crossSection() {
            return new CrossSection(plan.crossSectionFb(), plan.errorFb(), plan.evaluations());
        }

        @Override
        public EventGenerator open() {
            return new TreeGenerator(this);
        }
    }

    private final TreeProcess process;
    private final PointSampler sampler;
    private final BeamPhotons beamPhotons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final int[] pdg;

    private TreeGenerator(Prepared prepared) {
        process = new TreeProcess(prepared.model(), prepared.reaction());
        sampler = new PointSampler(process, prepared.plan());
        TreeAmplitude amplitude = process.amplitude();
        pdg = new int[amplitude.legs()];
        for (int leg = 0; leg < pdg.length; leg++) {
            int code = prepared.model().fields().get(amplitude.field(leg)).pdg();
            pdg[leg] = amplitude.antiparticle(leg) ? -code : code;
        }
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        stream.at(event, Stage.GENERATOR);
        process.setEnergy(sqrtS);
        record.weight = sampler.drawEvent(stream);
        stream.at(event, Stage.RADIATION);
        beamPhotons.sample(stream, sqrtS, process.fraction());
        beamPhotons.leave(stream, sqrtS, process.fraction(), frame);
        Records.addBeams(record, sqrtS);
        Records.addBeamPhotons(record, beamPhotons);
        double[] p = process.momenta();
        for (int leg = 2; leg < pdg.length; leg++) {
            Records.addFrom(record, frame, p, 4 * leg, pdg[leg], ParticleRecord.FINAL, 0);
        }
    }
}
