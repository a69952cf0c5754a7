package org.belladonna.generator.hadronization;

import java.io.Serializable;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.Records;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.generator.shower.PartonList;
import org.belladonna.generator.shower.PartonShower;
import org.belladonna.generator.shower.ShowerSettings;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Makes events e- e+ -> q qbar (photons), with the quarks before their shower, the photons that they radiate, what is left of them as one
 * string (code 92) and its undecayed hadrons in the record.
 */
final class QuarkPairGenerator implements EventGenerator {
    private static final int STRING = 92;

    /**
     * Everything that a generator is made from.
     *
     * @param quarks codes of the quarks
     * @param smallestMass smallest mass of the hadrons, GeV
     * @param radiate whether the beams radiate
     * @param shower parameters of the parton shower
     * @param settings parameters of the string
     * @param plan result of the integration
     */
    record Prepared(
            int[] quarks,
            double smallestMass,
            boolean radiate,
            ShowerSettings shower,
            FragmentationSettings settings,
            SamplingPlan plan)
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
    private final PartonShower shower;
    private final Hadronization hadronization;
    private final BeamPhotons photons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final HadronList hadrons = new HadronList();
    private final PartonList partons = new PartonList();
    private final double[] work = new double[4];
    private double cosine;
    private double sine;

    private QuarkPairGenerator(Prepared prepared) {
        process = new QuarkPairProcess(prepared.quarks(), prepared.smallestMass(), prepared.radiate());
        sampler = new PointSampler(process, prepared.plan());
        shower = new PartonShower(prepared.shower());
        hadronization = new Hadronization(prepared.settings());
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
        cosine = process.cosine();
        sine = Math.sqrt((1 - cosine) * (1 + cosine));
        int first = addQuarks(record, quark, mass);
        shower.radiate(quark, mass, stream.at(event, Stage.HADRONIZATION), partons);
        hadronization.hadronize(partons, stream, hadrons);
        int string = addPhotonsAndString(record, first, mass);
        for (int i = 0; i < hadrons.size; i++) {
            add(record, hadrons.p, 4 * i, hadrons.pdg[i], ParticleRecord.FINAL, string);
        }
    }

    /** Adds quark and antiquark as they come from the photon, without mass; returns the index of the first. */
    private int addQuarks(ParticleRecord record, int quark, double mass) {
        set(0, 0, mass / 2, mass / 2);
        int first = add(record, work, 0, quark, ParticleRecord.DECAYED, 0);
        set(0, 0, -mass / 2, mass / 2);
        add(record, work, 0, -quark, ParticleRecord.DECAYED, 0);
        return first;
    }

    /** Adds the photons of the quarks and all strings as one; returns its index. */
    private int addPhotonsAndString(ParticleRecord record, int first, double mass) {
        double x = 0;
        double y = 0;
        double z = 0;
        double energy = mass;
        for (int i = 0; i < partons.size(); i++) {
            if (partons.pdg[i] == PartonList.PHOTON) {
                int at = 4 * i;
                x -= partons.p[at];
                y -= partons.p[at + 1];
                z -= partons.p[at + 2];
                energy -= partons.p[at + 3];
                add(record, partons.p, at, PartonList.PHOTON, ParticleRecord.FINAL, first);
            }
        }
        set(x, y, z, energy);
        return add(record, work, 0, STRING, ParticleRecord.DECAYED, first);
    }

    private void set(double x, double y, double z, double energy) {
        work[0] = x;
        work[1] = y;
        work[2] = z;
        work[3] = energy;
    }

    /** Turns the quark's axis to its polar angle, takes the momentum out of the frame of the pair and adds the particle. */
    private int add(ParticleRecord record, double[] p, int at, int pdg, int status, int mother) {
        double x = p[at];
        double z = p[at + 2];
        p[at] = x * cosine + z * sine;
        p[at + 2] = z * cosine - x * sine;
        return Records.addFrom(record, frame, p, at, pdg, status, mother);
    }
}
