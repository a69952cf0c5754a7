package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.MappedDetector;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Muons that fly through a field map that is 4 % weaker at the forward end than in the middle, and 1 % stronger at the outer wall, found and fitted with
 * the same map.
 */
class FieldMapFitTest {
    private static final double MUON = PhysicalConstants.MUON_MASS;
    private static final int[] DIAGONAL = {0, 5, 9, 12, 14};

    @TempDir
    static Path folder;

    private static Chain mapped;
    private static final Chain UNIFORM = new Chain(Detectors.belle2());

    @BeforeAll
    static void load() throws IOException {
        mapped = new Chain(MappedDetector.belle2(folder, 1e-8));
    }

    /** Transport, digits, finding and fit of one muon after the other. */
    private static final class Chain {
        private final Detector detector;
        private final Transport transport;
        private final TrackerDigitizer digitizer;
        private final TrackFinder finder;
        private final SimulatedHits hits = new SimulatedHits();
        private final TrackerDigits digits = new TrackerDigits();
        private final TrackerTruth digitTruth = new TrackerTruth();
        private final TrackMatcher matcher = new TrackMatcher();
        private final ParticleRecord event = new ParticleRecord();
        private final EventStream stream = new EventStream(23, "field map fit");
        private final Helix truth = new Helix();

        Chain(Detector detector) {
            this.detector = detector;
            transport = new Transport(detector);
            digitizer = new TrackerDigitizer(detector);
            finder = new TrackFinder(detector);
        }

        FittedTrack shoot(long number, double p, double theta) {
            stream.at(number, Stage.GENERATOR);
            double phi = stream.uniform(-Math.PI, Math.PI);
            int charge = number % 2 == 0 ? 1 : -1;
            double pt = p * Math.sin(theta);
            double pz = p * Math.cos(theta);
            event.clear();
            event.add(
                    -13 * charge,
                    ParticleRecord.FINAL,
                    -1,
                    pt * Math.cos(phi),
                    pt * Math.sin(phi),
                    pz,
                    Math.hypot(p, MUON));
            event.setVertex(0, 0, 0, 0.3 * stream.gaussian(), 0);
            truth.setThrough(0, 0, event.z[0], event.px[0], event.py[0], event.pz[0], charge, detector.field());
            hits.clear();
            transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, digitTruth);
            List<FittedTrack> tracks = finder.fit(digits, MUON);
            matcher.begin(digitTruth);
            return tracks.stream()
                    .filter(track -> matcher.particleOf(track) == 0)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What a sample of muons says. */
    private record Sample(double found, double scale, double[] mean, double[] width, double cells) {
        static Sample of(Chain chain, int muons, double p, double theta) {
            double[][] pulls = new double[5][muons];
            double[] relative = new double[muons];
            int n = 0;
            double cells = 0;
            for (int number = 0; number < muons; number++) {
                FittedTrack track = chain.shoot(number + Math.round(1e6 * p), p, theta);
                if (track == null) {
                    continue;
                }
                Helix t = chain.truth;
                double[] off = {
                    track.d0() - t.d0,
                    Helix.wrap(track.phi0() - t.phi0),
                    track.omega() - t.omega,
                    track.z0() - t.z0,
                    track.tanLambda() - t.tanLambda
                };
                for (int i = 0; i < 5; i++) {
                    double sign = i == 2 ? Math.signum(t.omega) : 1;
                    pulls[i][n] = sign * off[i] / Math.sqrt(track.covariance()[DIAGONAL[i]]);
                }
                relative[n] = off[2] / t.omega;
                cells += track.nCdcHits();
                n++;
            }
            double[] mean = new double[5];
            double[] width = new double[5];
            for (int i = 0; i < 5; i++) {
                mean[i] = Arrays.stream(pulls[i], 0, n)
                        .filter(pull -> Math.abs(pull) < 4)
                        .average()
                        .orElseThrow();
                Arrays.sort(pulls[i], 0, n);
                width[i] = 0.5 * (pulls[i][(int) (0.8413 * n)] - pulls[i][(int) (0.1587 * n)]);
            }
            Arrays.sort(relative, 0, n);
            double half = 0.5 * (relative[(int) (0.8413 * n)] - relative[(int) (0.1587 * n)]);
            double scale = Arrays.stream(relative, 0, n)
                    .filter(value -> Math.abs(value) < 4 * half)
                    .average()
                    .orElseThrow();
            return new Sample((double) n / muons, scale, mean, width, cells / n);
        }
    }

    /** The draws are those of the uniform field, so that the two samples differ by a part of their statistical error of 0.02 and 6e-5. */
    @ParameterizedTest
    @CsvSource({"0.5, 25", "0.5, 40", "0.5, 60", "1, 90", "1, 35", "3, 60"})
    void pullsAndMomentumScaleAreThoseOfAUniformField(double p, double degrees) {
        Sample map = Sample.of(mapped, 3000, p, Math.toRadians(degrees));
        Sample uniform = Sample.of(UNIFORM, 3000, p, Math.toRadians(degrees));
        assertEquals(uniform.found, map.found, 0.003);
        assertEquals(uniform.cells, map.cells, 0.3);
        assertEquals(0, map.scale - uniform.scale, 1e-4);
        for (int i = 0; i < 5; i++) {
            assertEquals(uniform.mean[i], map.mean[i], 0.05, "mean of parameter " + i);
            assertEquals(1, map.width[i], 0.1, "width of parameter " + i);
        }
    }
}
