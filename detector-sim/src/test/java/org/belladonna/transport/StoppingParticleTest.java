package org.belladonna.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.detector.Detector;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

/**
 * A particle that stops between the layers of one surface once came out with more energy than it had: the loss formulae were
 * used at a momentum where they turn negative. A pion that is absorbed gives all of its energy to nucleons that were there.
 */
class StoppingParticleTest {
    @Test
    void nothingLeavesTheTrackerWithMoreMomentumThanItWasMadeWith() {
        Detector detector = Detector.load(Path.of("../conf/detectors/belle2.conf"));
        Transport transport = new Transport(detector);
        EventStream stream = new EventStream(1, "stopping");
        ParticleRecord record = new ParticleRecord();
        SimulatedHits hits = new SimulatedHits();
        for (int event = 0; event < 3000; event++) {
            stream.at(event, Stage.BENCHMARK);
            double p = stream.uniform(0.02, 0.12);
            double theta = stream.uniform(0.5, 2.4);
            double phi = stream.uniform(-Math.PI, Math.PI);
            double mass = PhysicalConstants.PION_MASS;
            record.clear();
            record.add(
                    211,
                    ParticleRecord.FINAL,
                    -1,
                    p * Math.sin(theta) * Math.cos(phi),
                    p * Math.sin(theta) * Math.sin(phi),
                    p * Math.cos(theta),
                    Math.sqrt(p * p + mass * mass));
            hits.clear();
            double available = p + mass;
            transport.transport(
                    record,
                    stream.at(event, Stage.TRANSPORT),
                    (state, draws, deposits) -> assertTrue(
                            state.kineticEnergy() + (state.pdg == 211 ? mass : 0) <= available,
                            () -> state.pdg + " with " + state.kineticEnergy() + " GeV of " + available),
                    hits);
        }
    }
}
