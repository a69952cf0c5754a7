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
    private final double[] place = new double[3];

    /** Two-body decay at a distance (mm) from the beam spot, at a polar angle even between 45 and 125 degrees. */
    private List<Vertex> decay(long number, double mass, double p, double distance, int[] pdg, double[] masses) {
        stream.at(number, Stage.GENERATOR);
        event.clear();
        double cosine = Math.cos(Math.toRadians(stream.uniform(45, 125)));
        double phi = stream.uniform(-Math.PI, Math.PI);
        double sine = Math.sqrt(1 - cosine * cosine);
        double[] u = {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
        double[] size = {0.012, 0.001, 0.3};
        for (int i = 0; i < 3; i++) {
            place[i] = distance * u[i] + size[i] * stream.gaussian();
        }
        double sum = mass * mass - masses[0] * masses[0] - masses[1] * masses[1];
        double q = Math.sqrt(sum * sum - 4 * Math.pow(masses[0] * masses[1], 2)) / (2 * mass);
        double c = stream.uniform(-1, 1);
        double a = stream.uniform(-Math.PI, Math.PI);
        double s = Math.sqrt(1 - c * c);
        double[] w = {q * s * Math.cos(a), q * s * Math.sin(a), q * c};
        double gamma = Math.hypot(p, mass) / mass;
        for (int k = 0; k < 2; k++) {
            double sign = k == 0 ? 1 : -1;
            double along = sign * (w[0] * u[0] + w[1] * u[1] + w[2] * u[2]);
            double energy = Math.hypot(q, masses[k]);
            double boost = (gamma - 1) * along + p / mass * energy;
            double[] v = new double[3];
            for (int i = 0; i < 3; i++) {
                v[i] = sign * w[i] + boost * u[i];
            }
            int index = event.add(pdg[k], ParticleRecord.FINAL, -1, v[0], v[1], v[2], 0);
            event.energy[index] = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2] + masses[k] * masses[k]);
            event.setVertex(
                    index,
                    place[0],
                    place[1],
                    place[2],
                    distance / (PhysicalConstants.SPEED_OF_LIGHT * p / Math.hypot(p, mass)));
        }
        hits.clear();
        transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, new TrackerTruth());
        return vertexFinder.find(finder.fit(digits, PhysicalConstants.PION_MASS));
    }

    private List<Vertex> kShort(long number, double p, double distance) {
        double pion = PhysicalConstants.PION_MASS;
        return decay(number, K_SHORT, p, distance, new int[] {211, -211}, new double[] {pion, pion});
    }

    /**
     * Efficiency, pulls of the place, and mass, for decays in the vacuum, before the strips, between them, and in the drift chamber; there the
     * gas before the first hit is not counted and the pulls are wider. The peak of the mass is at the mass, to the energy loss that is not known
     * well; statistical errors 0.02 to 0.03 on the pulls.
     */
    @ParameterizedTest
    @CsvSource({"1.0, 5, 0.7, 0.12", "1.5, 30, 0.85, 0.12", "1.5, 70, 0.78, 0.12", "2.0, 200, 0.7, 0.2"})
    void kShortsAreFoundWhereTheyDecay(double p, double distance, double efficiency, double tolerance) {
        int n = 1500;
        double[][] pulls = new double[3][n];
        double[] masses = new double[n];
        int found = 0;
        for (int number = 0; number < n; number++) {
            for (Vertex vertex : kShort(number, p, distance)) {
                if (vertex.kind() == VertexFinder.K_SHORT && found < n) {
                    float[] c = vertex.covariance();
                    pulls[0][found] = (vertex.x() - place[0]) / Math.sqrt(c[0]);
                    pulls[1][found] = (vertex.y() - place[1]) / Math.sqrt(c[3]);
                    pulls[2][found] = (vertex.z() - place[2]) / Math.sqrt(c[5]);
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
                double[] masses = {PhysicalConstants.PROTON_MASS, PhysicalConstants.PION_MASS};
                List<Vertex> list = decay(2L * number + anti, LAMBDA, 2, 40, pdg, masses);
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
        double muon = PhysicalConstants.MUON_MASS;
        for (int number = 0; number < n; number++) {
            List<Vertex> list = decay(number, 2, 3, 20, new int[] {-13, 13}, new double[] {muon, muon});
            unknown += list.stream().anyMatch(v -> v.kind() == VertexFinder.UNKNOWN && Math.abs(v.mass() - 2) < 0.1)
                    ? 1
                    : 0;
        }
        assertTrue(unknown > 0.85 * n, "found " + unknown);
    }

    /** Prompt pairs do not make displaced vertices but in one of a hundred. */
    @Test
    void promptPairsMakeNoVertices() {
        int made = 0;
        double muon = PhysicalConstants.MUON_MASS;
        for (int number = 0; number < 300; number++) {
            made += decay(number, 3, 2, 0, new int[] {-13, 13}, new double[] {muon, muon})
                    .size();
        }
        assertTrue(made <= 3, "vertices " + made);
    }
}
