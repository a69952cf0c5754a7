package org.belladonna.reconstruction.vertexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.MappedDetector;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackFinder;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of muons from a point in the drift chamber, where the field map is weaker than at the origin. */
class VertexInFieldMapTest {
    private static final double MUON = PhysicalConstants.MUON_MASS;
    private static final double RHO = 250;
    private static final double ALONG = 500;
    private static final double POLAR_ANGLE = 0.9;
    private static final double HALF_ANGLE = 0.35;

    @TempDir
    Path folder;

    /** Relative error of the mass of the pairs, and their distance from the axis less the true one (mm): medians. */
    private static double[] medians(Detector detector, double momentum) {
        Transport transport = new Transport(detector);
        TrackerDigitizer digitizer = new TrackerDigitizer(detector);
        TrackFinder finder = new TrackFinder(detector);
        VertexFit fit = new VertexFit(detector.field());
        SimulatedHits hits = new SimulatedHits();
        TrackerDigits digits = new TrackerDigits();
        TrackerTruth truth = new TrackerTruth();
        ParticleRecord event = new ParticleRecord();
        EventStream stream = new EventStream(5, "vertex in a map");
        DescriptiveStatistics mass = new DescriptiveStatistics();
        DescriptiveStatistics distance = new DescriptiveStatistics();
        double energy = Math.hypot(momentum, MUON);
        double theta = POLAR_ANGLE;
        for (int number = 0; number < 400; number++) {
            double phi = 0.1 * number;
            event.clear();
            for (int charge = -1; charge <= 1; charge += 2) {
                double azimuth = phi + charge * HALF_ANGLE;
                double pt = momentum * Math.sin(theta);
                event.add(
                        -13 * charge,
                        ParticleRecord.FINAL,
                        -1,
                        pt * Math.cos(azimuth),
                        pt * Math.sin(azimuth),
                        momentum * Math.cos(theta),
                        energy);
                event.setVertex((charge + 1) / 2, RHO * Math.cos(phi), RHO * Math.sin(phi), ALONG, 0);
            }
            hits.clear();
            transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
            List<FittedTrack> tracks = finder.fit(digits, MUON);
            if (tracks.size() == 2
                    && fit.fit(tracks.get(0).inner(), tracks.get(1).inner())) {
                double pt = momentum * Math.sin(theta);
                double px = 2 * pt * Math.cos(HALF_ANGLE);
                double pz = 2 * momentum * Math.cos(theta);
                double expected = Math.sqrt(4 * energy * energy - px * px - pz * pz);
                mass.addValue(fit.mass(MUON, MUON) / expected - 1);
                distance.addValue(Math.hypot(fit.x, fit.y) - RHO);
            }
        }
        assertTrue(mass.getN() > 250, "pairs: " + mass.getN());
        return new double[] {mass.getPercentile(50), distance.getPercentile(50)};
    }

    /** The same draws in the uniform field: masses and places move by their statistical error, where the field is 4% weaker than at the origin. */
    @Test
    void massAndPlaceAreThoseInAUniformField() throws IOException {
        double[] uniform = medians(Detectors.belle2(), 1);
        double[] mapped = medians(MappedDetector.belle2(folder, 3e-7), 1);
        assertEquals(uniform[0], mapped[0], 3e-4);
        assertEquals(uniform[1], mapped[1], 0.1);
    }
}
