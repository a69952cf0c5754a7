package org.belladonna.generator;

import java.io.Serializable;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PointSampler;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.generator.radiation.PairPhotons;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Makes events e- e+ -> f- f+ with photons of the beams and of the pair. */
final class LeptonPairGenerator implements EventGenerator {
    private static final int PHOTON = 22;

    /**
     * Everything that a generator is made from.
     *
     * @param qed model
     * @param reaction what is sampled
     * @param plan result of the integration, without the one-photon weight
     * @param crossSection cross-section with that weight
     */
    record Prepared(Model qed, LeptonPairProcess.Reaction reaction, SamplingPlan plan, CrossSection crossSection)
            implements PreparedGenerator, Serializable {
        @Override
        public EventGenerator open() {
            return new LeptonPairGenerator(qed, reaction, plan);
        }
    }

    /**
     * One-photon weight against which events are accepted: the largest of pure interference, |a + b|^2 <= 2 (|a|^2 + |b|^2). An
     * event whose weight is larger carries a weight above 1.
     */
    private static final double LARGEST_WEIGHT = 2;

    private final LeptonPairProcess process;
    private final PointSampler sampler;
    private final OnePhotonWeight onePhoton;
    private final boolean radiates;
    private final BeamPhotons beamPhotons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final double[] products = new double[12];
    private final double[] photons = new double[4 * (BeamPhotons.LARGEST_COUNT + 1)];
    private final PairPhotons softer;
    private final int pdg;
    private double weight;

    LeptonPairGenerator(Model qed, LeptonPairProcess.Reaction reaction, SamplingPlan plan) {
        process = new LeptonPairProcess(qed, reaction);
        sampler = new PointSampler(process, plan);
        onePhoton = new OnePhotonWeight(qed, reaction);
        radiates = reaction.radiation() == GeneratorSettings.Switch.ON;
        softer = new PairPhotons(qed.field(reaction.fermion()).mass());
        pdg = qed.field(reaction.fermion()).pdg();
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        stream.at(event, Stage.GENERATOR);
        process.setEnergy(sqrtS);
        double ratio = draw(stream, sqrtS) / LARGEST_WEIGHT;
        while (radiates && stream.uniform() > ratio) {
            ratio = draw(stream, sqrtS) / LARGEST_WEIGHT;
        }
        // The hardest photon of the pair is in the sampling; these are the softer ones, which its cross-section has
        // summed.
        softer.sample(stream.at(event, Stage.RADIATION), products, 0, process.hardest());
        record.clear();
        record.weight = radiates ? weight * Math.max(1, ratio) : weight;
        Records.addBeams(record, sqrtS);
        Records.addBeamPhotons(record, beamPhotons);
        add(record, pdg, softer.momenta, 0);
        add(record, -pdg, softer.momenta, 4);
        if (process.withPhoton()) {
            add(record, PHOTON, products, 8);
        }
        for (int i = 0; i < softer.count(); i++) {
            add(record, PHOTON, softer.momenta, 8 + 4 * i);
        }
    }

    private static void add(ParticleRecord record, int pdgCode, double[] p, int at) {
        record.add(pdgCode, ParticleRecord.FINAL, 0, p[at], p[at + 1], p[at + 2], p[at + 3]);
    }

    /**
     * Draws an event without its one-photon weight at the energy that the process is set to.
     *
     * @return that weight
     */
    double draw(EventStream stream, double sqrtS) {
        weight = sampler.drawEvent(stream);
        beamPhotons.sample(stream, sqrtS, process.fraction());
        beamPhotons.leave(stream, sqrtS, process.fraction(), frame);
        process.momenta(products);
        int last = 4 * beamPhotons.count();
        System.arraycopy(beamPhotons.momenta(), 0, photons, 0, last);
        frame.leave(products, 0);
        frame.leave(products, 4);
        if (process.withPhoton()) {
            frame.leave(products, 8);
            System.arraycopy(products, 8, photons, last, 4);
            last += 4;
        }
        return radiates ? onePhoton.of(sqrtS, products, photons, last / 4) : 1;
    }

    /** Mean of the one-photon weight and its error, as {mean, error}. */
    double[] meanWeight(EventStream stream, double sqrtS, int events) {
        process.setEnergy(sqrtS);
        double sum = 0;
        double squares = 0;
        double weights = 0;
        for (int i = 0; i < events; i++) {
            double value = draw(stream, sqrtS);
            sum += weight * value;
            squares += weight * value * value;
            weights += weight;
        }
        double mean = sum / weights;
        return new double[] {mean, Math.sqrt((squares / weights - mean * mean) / events)};
    }
}
