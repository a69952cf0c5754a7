package org.belladonna.reconstruction.vertexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.TrackingSample;
import org.belladonna.reconstruction.tracking.TrackFinder;
import org.belladonna.schema.Vertex;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Particles that decay into two where they are told to, through transport, digits, finding and fit. */
class VertexFinderTest {
    private static final double K_SHORT = 0.497611;
    private static final double LAMBDA = 1.115683;

    private final Detector detector = Detectors.belle2();
    private final Transport transport = new Transport(detector);
    private final TrackerDigitizer digitizer = new TrackerDigitizer(detector);
    private final TrackFinder finder = new TrackFinder(detector);
    private final VertexFinder vertexFinder = new VertexFinder(detector);
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final ParticleRecord event = new ParticleRecord();
    private final EventStream stream = new EventStream(5, "vertices");

    /** Two-body decay at a distance (mm) from the beam spot. */
    private List<Vertex> decay(long number, double mass, double p, double distance, int... pdg) {
        TrackingSample.pair(mass, p, distance, pdg).next(number, stream, event);
        hits.clear();
        transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, new TrackerTruth());
        return vertexFinder.find(finder.fit(digits, PhysicalConstants.PION_MASS));
    }

    private List<Vertex> kShort(long number, double p, double distance) {
        return decay(number, K_SHORT, p, distance, 211, -211);
    }

    /**
     * Efficiency, pulls of the place, and mass, for decays in the vacuum, before the strips, between them, and in the drift chamber; there the
     * gas before the first hit is not counted and the pulls are wider. The peak of the mass is at the mass, to the energy loss that is not known
     * well; statistical errors 0.02 to 0.03 on the pulls.
     */
    @ParameterizedTest
    @CsvSource({"1.0, 5, 0.78, 0.12", "1.5, 30, 0.86, 0.12", "1.5, 70, 0.85, 0.12", "2.0, 200, 0.84, 0.2"})
    void kShortsAreFoundWhereTheyDecay(double p, double distance, double efficiency, double tolerance) {
        int n = 1500;
        double[][] pulls = new double[3][n];
        double[] masses = new double[n];
        int found = 0;
        for (int number = 0; number < n; number++) {
            for (Vertex vertex : kShort(number, p, distance)) {
                if (vertex.kind() == VertexFinder.K_SHORT && found < n) {
                    float[] c = vertex.covariance();
                    pulls[0][found] = (vertex.x() - event.x[0]) / Math.sqrt(c[0]);
                    pulls[1][found] = (vertex.y() - event.y[0]) / Math.sqrt(c[3]);
                    pulls[2][found] = (vertex.z() - event.z[0]) / Math.sqrt(c[5]);
                    masses[found++] = vertex.mass();
                    assertTrue(vertex.flightSignificance() > 4);
                    break;
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            Arrays.sort(pulls[i], 0, found);
        }
        Arrays.sort(masses, 0, found);
        double width = 0.5 * (masses[(int) (0.8413 * found)] - masses[(int) (0.1587 * found)]);
        assertTrue(found > efficiency * n, "found " + found);
        for (int i = 0; i < 3; i++) {
            double half = 0.5 * (pulls[i][(int) (0.8413 * found)] - pulls[i][(int) (0.1587 * found)]);
            assertEquals(0, pulls[i][found / 2], 0.15, "median of " + i);
            assertEquals(1, half, tolerance, "width of " + i);
        }
        assertEquals(K_SHORT, masses[found / 2], 5e-4);
        assertTrue(width < 2.5e-3, "width of the mass " + width);
    }

    @Test
    void lambdasAndTheirAntiparticlesAreToldApart() {
        int[] right = new int[2];
        int n = 200;
        for (int number = 0; number < n; number++) {
            for (int anti = 0; anti < 2; anti++) {
                int sign = anti == 0 ? 1 : -1;
                int[] pdg = {2212 * sign, -211 * sign};
                List<Vertex> list = decay(2L * number + anti, LAMBDA, 2, 40, pdg);
                int kind = VertexFinder.LAMBDA * sign;
                right[anti] += list.stream().anyMatch(vertex -> vertex.kind() == kind) ? 1 : 0;
            }
        }
        assertTrue(right[0] > 0.6 * n && right[1] > 0.6 * n, right[0] + " and " + right[1]);
    }

    /** A particle of 2 GeV that decays to muons after 20 mm is none of the known ones. */
    @Test
    void somethingNewIsNoneOfTheKnown() {
        int unknown = 0;
        int n = 200;
        for (int number = 0; number < n; number++) {
            List<Vertex> list = decay(number, 2, 3, 20, -13, 13);
            unknown += list.stream().anyMatch(v -> v.kind() == VertexFinder.UNKNOWN && Math.abs(v.mass() - 2) < 0.1)
                    ? 1
                    : 0;
        }
        assertTrue(unknown > 0.85 * n, "found " + unknown);
    }

    /** A particle of 2 GeV mass and momentum that decays to muons, inside the silicon and inside the drift chamber. */
    @ParameterizedTest
    @CsvSource({"100, 0.79", "300, 0.71", "600, 0.59"})
    void decaysInTheDriftChamberAreFound(double distance, double efficiency) {
        int n = 300;
        int found = 0;
        for (int number = 0; number < n; number++) {
            List<Vertex> list = decay(number, 2, 2, distance, 13, -13);
            found += list.stream().anyMatch(v -> v.kind() == VertexFinder.UNKNOWN && isThere(v)) ? 1 : 0;
        }
        assertTrue(found > efficiency * n, "found " + found);
    }

    /** Whether a vertex is within 20 mm of the decay. */
    private boolean isThere(Vertex vertex) {
        double dx = vertex.x() - event.x[0];
        double dy = vertex.y() - event.y[0];
        double dz = vertex.z() - event.z[0];
        return Math.sqrt(dx * dx + dy * dy + dz * dz) < 20;
    }

    /** Prompt pairs do not make displaced vertices but in one of a hundred. */
    @Test
    void promptPairsMakeNoVertices() {
        int made = 0;
        for (int number = 0; number < 300; number++) {
            made += decay(number, 3, 2, 0, -13, 13).size();
        }
        assertTrue(made <= 3, "vertices " + made);
    }
}
