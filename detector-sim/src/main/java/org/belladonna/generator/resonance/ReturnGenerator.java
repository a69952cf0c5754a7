package org.belladonna.generator.resonance;

import java.io.Serializable;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.Records;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Makes events of a {@link ReturnProcess}: photons of the beams, the resonance, and its decay to two particles, fermions with
 * 1 + cos^2 + (4 m^2/M^2) sin^2 and mesons with sin^2 to the beams.
 */
final class ReturnGenerator implements EventGenerator {
    /**
     * Everything that a generator is made from.
     *
     * @param reaction what is sampled
     * @param pion form factor
     * @param mother code of what decays in the record
     * @param daughter code of the first decay product, its antiparticle the second; 0 for no decay
     * @param plan result of the integration
     */
    record Prepared(
            ReturnProcess.Reaction reaction, ResonanceTable.Pion pion, int mother, int daughter, SamplingPlan plan)
            implements PreparedGenerator, Serializable {
        @Override
        public CrossSection crossSection() {
            return new CrossSection(plan.crossSectionFb(), plan.errorFb(), plan.evaluations());
        }

        @Override
        public EventGenerator open() {
            return new ReturnGenerator(this);
        }
    }

    private static final int FIRST_MESON = 100;

    private final Prepared prepared;
    private final ReturnProcess process;
    private final PointSampler sampler;
    private final BeamPhotons photons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final double[] p = new double[12];

    private ReturnGenerator(Prepared prepared) {
        this.prepared = prepared;
        process = new ReturnProcess(prepared.reaction(), prepared.pion());
        sampler = new PointSampler(process, prepared.plan());
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        process.setEnergy(sqrtS);
        record.weight = sampler.drawEvent(stream.at(event, Stage.GENERATOR));
        double mass = process.mass();
        double ratio = mass / sqrtS;
        double fraction = (1 - ratio) * (1 + ratio);
        stream.at(event, Stage.RADIATION);
        photons.sample(stream, sqrtS, fraction);
        photons.leave(stream, sqrtS, fraction, frame);
        Records.addBeams(record, sqrtS);
        Records.addBeamPhotons(record, photons);
        p[0] = 0;
        p[1] = 0;
        p[2] = 0;
        p[3] = mass;
        boolean decays = prepared.daughter() != 0;
        int status = decays ? ParticleRecord.DECAYED : ParticleRecord.FINAL;
        int mother = Records.addFrom(record, frame, p, 0, prepared.mother(), status, 0);
        if (decays) {
            place(stream, mass);
            Records.addFrom(record, frame, p, 4, prepared.daughter(), ParticleRecord.FINAL, mother);
            Records.addFrom(record, frame, p, 8, -prepared.daughter(), ParticleRecord.FINAL, mother);
        }
    }

    private void place(EventStream stream, double mass) {
        double m = ParticleTable.get(prepared.daughter()).mass();
        double ratio = 4 * m * m / (mass * mass);
        boolean mesons = prepared.daughter() > FIRST_MESON;
        double cosine;
        double sin2;
        double weight;
        do {
            cosine = stream.uniform(-1, 1);
            sin2 = (1 - cosine) * (1 + cosine);
            weight = mesons ? sin2 : 0.5 * (2 - sin2 + ratio * sin2);
        } while (stream.uniform() > weight);
        double momentum = 0.5 * mass * Math.sqrt(1 - ratio);
        double transverse = momentum * Math.sqrt(sin2);
        // The frame is turned by a random azimuth.
        for (int i = 0; i < 2; i++) {
            double sign = i == 0 ? 1 : -1;
            p[4 + 4 * i] = sign * transverse;
            p[5 + 4 * i] = 0;
            p[6 + 4 * i] = sign * momentum * cosine;
            p[7 + 4 * i] = 0.5 * mass;
        }
    }
}
