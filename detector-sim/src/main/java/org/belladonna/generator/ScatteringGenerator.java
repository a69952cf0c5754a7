package org.belladonna.generator;

import java.io.Serializable;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.DipolePhotons;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Makes events of a {@link ScatteringProcess}. The photons softer than the hardest one, which its cross-section has summed, are
 * made explicit: those of both electron lines in Bhabha scattering, those of the beams in annihilation.
 */
final class ScatteringGenerator implements EventGenerator {
    /**
     * Everything that a generator is made from.
     *
     * @param qed model
     * @param reaction what is sampled
     * @param plan result of the integration
     */
    record Prepared(Model qed, ScatteringProcess.Reaction reaction, SamplingPlan plan)
            implements PreparedGenerator, Serializable {
        @Override
        public CrossSection crossSection() {
            return new CrossSection(plan.crossSectionFb(), plan.errorFb(), plan.evaluations());
        }

        @Override
        public EventGenerator open() {
            return new ScatteringGenerator(this);
        }
    }

    private static final int PHOTON = 22;
    private static final int FIRST = 2;

    private final ScatteringProcess process;
    private final PointSampler sampler;
    private final DipolePhotons photons;
    private final boolean radiates;
    private final boolean annihilates;
    private final int[] pdg;
    private final int[] pair = new int[2];

    private ScatteringGenerator(Prepared prepared) {
        process = new ScatteringProcess(prepared.qed(), prepared.reaction());
        sampler = new PointSampler(process, prepared.plan());
        radiates = prepared.reaction().radiation() == GeneratorSettings.Switch.ON;
        annihilates = prepared.reaction().kind() == ScatteringProcess.Kind.DIPHOTON;
        photons = new DipolePhotons(annihilates ? 0 : PhysicalConstants.ELECTRON_MASS);
        TreeAmplitude amplitude = process.amplitude();
        pdg = new int[amplitude.legs()];
        for (int leg = 0; leg < pdg.length; leg++) {
            int code = prepared.qed().fields().get(amplitude.field(leg)).pdg();
            pdg[leg] = amplitude.antiparticle(leg) ? -code : code;
        }
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        stream.at(event, Stage.GENERATOR);
        process.setEnergy(sqrtS);
        record.weight = sampler.drawEvent(stream);
        Records.addBeams(record, sqrtS);
        double[] p = process.momenta();
        int found = 0;
        for (int leg = FIRST; leg < process.legs(); leg++) {
            int at = 4 * leg;
            record.add(pdg[leg], ParticleRecord.FINAL, 0, p[at], p[at + 1], p[at + 2], p[at + 3]);
            if (leg != process.radiated()) {
                pair[found++] = leg;
            }
        }
        if (radiates && process.radiated() > 0) {
            stream.at(event, Stage.RADIATION);
            addSofter(stream, sqrtS, record);
        }
    }

    private void addSofter(EventStream stream, double sqrtS, ParticleRecord record) {
        for (int i = 0; i < 2; i++) {
            int leg = pair[i];
            photons.setPair(i, record.px[leg], record.py[leg], record.pz[leg], record.energy[leg]);
        }
        double largest = 2 * process.hardest() / sqrtS;
        if (annihilates) {
            setEnd(0, record, 0);
            setEnd(1, record, 1);
            addLine(stream, sqrtS, largest, record);
        } else {
            for (int beam = 0; beam < 2; beam++) {
                double[] p = photons.pair();
                int at = 4 * beam;
                setEnd(0, record, beam);
                photons.setEnd(1, p[at], p[at + 1], p[at + 2], p[at + 3]);
                addLine(stream, sqrtS, largest, record);
            }
        }
        Records.replace(record, pair[0], photons.pair(), 0);
        Records.replace(record, pair[1], photons.pair(), 4);
    }

    private void setEnd(int which, ParticleRecord record, int i) {
        photons.setEnd(which, record.px[i], record.py[i], record.pz[i], record.energy[i]);
    }

    private void addLine(EventStream stream, double sqrtS, double largest, ParticleRecord record) {
        photons.start(0.5 * sqrtS, largest);
        while (photons.next(stream)) {
            double[] k = photons.photon();
            record.add(PHOTON, ParticleRecord.FINAL, 0, k[0], k[1], k[2], k[3]);
        }
    }
}
