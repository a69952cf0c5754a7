package org.belladonna.generator.hadronization;

import java.io.Serializable;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.Records;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Makes events e- e+ -> q qbar (photons), with the quarks, their string (code 92) and its undecayed hadrons in the record. */
final class QuarkPairGenerator implements EventGenerator {
    private static final int STRING = 92;

    /**
     * Everything that a generator is made from.
     *
     * @param quarks codes of the quarks
     * @param smallestMass smallest mass of the hadrons, GeV
     * @param radiate whether the beams radiate
     * @param settings parameters of the string
     * @param plan result of the integration
     */
    record Prepared(
            int[] quarks, double smallestMass, boolean radiate, FragmentationSettings settings, SamplingPlan plan)
            implements PreparedGenerator, Serializable {
        @Override
        public CrossSection crossSection() {
            return new CrossSection(plan.crossSectionFb(), plan.errorFb(), plan.evaluations());
        }

        @Override
        public EventGenerator open() {
            return new QuarkPairGenerator(this);
        }
    }

    private final QuarkPairProcess process;
    private final PointSampler sampler;
    private final StringFragmentation fragmentation;
    private final BeamPhotons photons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final HadronList hadrons = new HadronList();
    private final double[] pair = new double[12];

    private QuarkPairGenerator(Prepared prepared) {
        process = new QuarkPairProcess(prepared.quarks(), prepared.smallestMass(), prepared.radiate());
        sampler = new PointSampler(process, prepared.plan());
        fragmentation = new StringFragmentation(prepared.settings(), new HadronDecayer());
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        process.setEnergy(sqrtS);
        record.weight = sampler.drawEvent(stream.at(event, Stage.GENERATOR));
        int quark = process.quark(stream.uniform());
        stream.at(event, Stage.RADIATION);
        photons.sample(stream, sqrtS, process.fraction());
        photons.leave(stream, sqrtS, process.fraction(), frame);
        Records.addBeams(record, sqrtS);
        Records.addBeamPhotons(record, photons);
        double mass = sqrtS * Math.sqrt(1 - process.fraction());
        int string = addString(record, quark, mass);
        fragmentation.fragment(quark, mass, stream.at(event, Stage.HADRONIZATION), hadrons);
        double cosine = process.cosine();
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        for (int i = 0; i < hadrons.size; i++) {
            int at = 4 * i;
            double x = hadrons.p[at];
            double z = hadrons.p[at + 2];
            hadrons.p[at] = x * cosine + z * sine;
            hadrons.p[at + 2] = z * cosine - x * sine;
            Records.addFrom(record, frame, hadrons.p, at, hadrons.pdg[i], ParticleRecord.FINAL, string);
        }
    }

    /** Adds quark, antiquark (without mass) and the string that they span; returns the index of the string. */
    private int addString(ParticleRecord record, int quark, double mass) {
        double cosine = process.cosine();
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        for (int i = 0; i < 2; i++) {
            double sign = i == 0 ? 1 : -1;
            pair[4 * i] = sign * mass / 2 * sine;
            pair[4 * i + 1] = 0;
            pair[4 * i + 2] = sign * mass / 2 * cosine;
            pair[4 * i + 3] = mass / 2;
        }
        pair[8] = 0;
        pair[9] = 0;
        pair[10] = 0;
        pair[11] = mass;
        int first = Records.addFrom(record, frame, pair, 0, quark, ParticleRecord.DECAYED, 0);
        Records.addFrom(record, frame, pair, 4, -quark, ParticleRecord.DECAYED, 0);
        return Records.addFrom(record, frame, pair, 8, STRING, ParticleRecord.DECAYED, first);
    }
}
