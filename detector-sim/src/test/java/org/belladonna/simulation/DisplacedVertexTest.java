package org.belladonna.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.detector.DetectorSource;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.schema.Event;
import org.belladonna.schema.GeneratorParticle;
import org.junit.jupiter.api.Test;

/** A long-lived mediator through the whole chain: its decay is where it flew to in the laboratory, and the detector copes. */
class DisplacedVertexTest {
    private static final int EVENTS = 40;

    @Test
    void vertexAndTimeReachTheEventTable() {
        DetectorSource source = DetectorSource.read(Path.of("../conf/detectors/belle2.conf"));
        EventSimulator simulator = new EventSimulator(source, prepare(1000), List.of(), 1, "displaced", 1);
        double farthest = 0;
        double mean = 0;
        for (int event = 0; event < EVENTS; event++) {
            simulator.generate(event);
            simulator.simulateDetector();
            Event row = simulator.reconstruct();
            GeneratorParticle mediator = find(row, 32);
            GeneratorParticle muon = row.generator().stream()
                    .filter(p ->
                            p.mother() >= 0 && row.generator().get(p.mother()).equals(mediator))
                    .findFirst()
                    .orElseThrow();
            double[] way = {muon.x() - mediator.x(), muon.y() - mediator.y(), muon.z() - mediator.z()};
            double length = Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
            double momentum = Math.sqrt(
                    mediator.px() * mediator.px() + mediator.py() * mediator.py() + mediator.pz() * mediator.pz());
            assertEquals(mediator.px() / momentum, way[0] / length, 1e-4);
            assertEquals(mediator.pz() / momentum, way[2] / length, 1e-4);
            double time = (muon.t() - mediator.t()) * PhysicalConstants.SPEED_OF_LIGHT;
            assertEquals(length * mediator.energy() / momentum, time, 1e-4 * time);
            farthest = Math.max(farthest, length);
            mean += length / momentum / EVENTS;
        }
        assertTrue(farthest > 3000, "some decay outside of the tracker: " + farthest);
        // Mean of beta gamma c tau over momentum is c tau over the mass; a third is 2 standard deviations.
        assertEquals(1000, mean, 330 * 1.5);
    }

    private static GeneratorParticle find(Event row, int pdg) {
        return row.generator().stream()
                .filter(particle -> particle.pdg() == pdg)
                .findFirst()
                .orElseThrow();
    }

    private static PreparedGenerator prepare(double lifetime) {
        return ProcessCatalog.find("ee->mumu-zprime")
                .prepare(
                        new GeneratorSettings(
                                "ee->mumu-zprime",
                                Optional.of(1.0),
                                Map.of("gprime", 0.01),
                                "mumu",
                                GeneratorSettings.Switch.ON,
                                0.02,
                                Map.of("lifetime", lifetime),
                                Optional.empty()),
                        10.58,
                        1);
    }
}
