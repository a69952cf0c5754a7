package org.belladonna.generator.twophoton;

import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Unweighted two-photon events by rejection; an event above the maximum has a weight above 1, so nothing is lost. */
final class TwoPhotonGenerator implements EventGenerator {
    private final int lepton;
    private final TwoPhotonSampler sampler;
    private final double maximum;

    TwoPhotonGenerator(int lepton, TwoPhotonSampler sampler, double maximum) {
        this.lepton = lepton;
        this.sampler = sampler;
        this.maximum = maximum;
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        stream.at(event, Stage.GENERATOR);
        double relative;
        do {
            relative = sampler.draw(stream, sqrtS) / maximum;
        } while (relative < stream.uniform());
        record.clear();
        record.weight = Math.max(1, relative);
        double energy = 0.5 * sqrtS;
        double momentum = TwoPhotonPoint.beamMomentum(sqrtS);
        record.add(11, ParticleRecord.BEAM, -1, 0, 0, momentum, energy);
        record.add(-11, ParticleRecord.BEAM, -1, 0, 0, -momentum, energy);
        add(record, 11, sampler.point.electron);
        add(record, -11, sampler.point.positron);
        add(record, lepton, sampler.point.leptonMinus);
        add(record, -lepton, sampler.point.leptonPlus);
    }

    private static void add(ParticleRecord record, int pdg, double[] p) {
        record.add(pdg, ParticleRecord.FINAL, 0, p[0], p[1], p[2], p[3]);
    }

    /** What every shard needs. */
    record Prepared(int lepton, double mass, TwoPhotonCuts cuts, double maximum, CrossSection crossSection)
            implements PreparedGenerator {
        @Override
        public EventGenerator open() {
            return new TwoPhotonGenerator(lepton, new TwoPhotonSampler(mass, cuts), maximum);
        }
    }
}
