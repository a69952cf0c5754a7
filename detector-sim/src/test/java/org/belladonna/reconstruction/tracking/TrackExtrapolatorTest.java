package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.MappedDetector;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.field.RungeKuttaFlight;
import org.belladonna.transport.process.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackExtrapolatorTest {
    private static final double RADIUS = 1200;
    private static final double FORWARD = 1900;
    private static final double BACKWARD = -1000;

    @TempDir
    Path folder;

    private final ParticleState state = new ParticleState();

    private static FittedTrack track(double pt, double tan, double field) {
        double omega = PhysicalConstants.CURVATURE * field / pt;
        FittedTrack.State inner = new FittedTrack.State(0.2, 0.3, omega, 2, tan, new double[15], 1);
        return new FittedTrack(
                1, 0.2, 0.3, omega, 2, tan, new double[15], 1, 1, 0, 0, 0, Double.NaN, 0, inner, new int[0]);
    }

    /** To the last digit: what the code did before there were maps. */
    @ParameterizedTest
    @CsvSource({"1, 0.1", "0.6, 1.5", "2, -0.9"})
    void withoutAMapItIsTheHelix(double pt, double tan) {
        FittedTrack track = track(pt, tan, 1.5);
        assertTrue(new TrackExtrapolator(Detectors.belle2()).leave(track, RADIUS, BACKWARD, FORWARD, state));
        Helix helix = new Helix().set(track.d0(), track.phi0(), track.omega(), track.z0(), tan);
        double barrel = helix.arcToRadius(RADIUS);
        double plane = helix.arcToPlane(tan > 0 ? FORWARD : BACKWARD);
        double arc = Double.isNaN(barrel) || plane < barrel ? plane : barrel;
        assertEquals(helix.x(arc), state.x, 0);
        assertEquals(helix.y(arc), state.y, 0);
        assertEquals(helix.z(arc), state.z, 0);
        assertEquals(helix.transverseMomentum(1.5) * Math.cos(helix.phi(arc)), state.px, 0);
        assertEquals(helix.transverseMomentum(1.5) * tan, state.pz, 0);
        assertEquals(arc * Math.hypot(1, tan) / PhysicalConstants.SPEED_OF_LIGHT, state.t, 0);
    }

    /** Where the equation of motion, integrated over the same path, arrives; the uniform field errs by millimetres. */
    @ParameterizedTest
    @CsvSource({"1, 0.1", "0.6, 1.5", "2, -0.9", "0.25, 3"})
    void throughAMapItIsTheEquationOfMotion(double pt, double tan) throws IOException {
        Detector detector = MappedDetector.belle2(folder, 1e-8);
        FittedTrack track = track(pt, tan, detector.field());
        assertTrue(new TrackExtrapolator(detector).leave(track, RADIUS, BACKWARD, FORWARD, state));
        Track exact = new Track();
        double norm = Math.hypot(1, tan);
        exact.x = 0.2 * Math.sin(0.3);
        exact.y = -0.2 * Math.cos(0.3);
        exact.z = 2;
        exact.ux = Math.cos(0.3) / norm;
        exact.uy = Math.sin(0.3) / norm;
        exact.uz = tan / norm;
        new RungeKuttaFlight(detector.fieldMap(), 1e-8, 2, 100_000)
                .fly(exact, pt * norm, 1, state.t * PhysicalConstants.SPEED_OF_LIGHT);
        assertEquals(exact.x, state.x, 0.02);
        assertEquals(exact.y, state.y, 0.02);
        assertEquals(exact.z, state.z, 0.02);
        assertEquals(exact.ux, state.px / (pt * norm), 1e-4);
        assertEquals(exact.uz, state.pz / (pt * norm), 1e-4);
        double r = Math.hypot(state.x, state.y);
        assertTrue(Math.abs(r - RADIUS) < 1e-6
                || Math.abs(state.z - FORWARD) < 1e-6
                || Math.abs(state.z - BACKWARD) < 1e-6);
        double x = state.x;
        double y = state.y;
        new TrackExtrapolator(detector.field()).leave(track, RADIUS, BACKWARD, FORWARD, state);
        assertTrue(
                Math.hypot(x - state.x, y - state.y) > 0.2, "uniform field: " + Math.hypot(x - state.x, y - state.y));
    }

    @Test
    void aFlatCurlerDoesNotLeave() throws IOException {
        Detector detector = MappedDetector.belle2(folder, 1e-8);
        TrackExtrapolator extrapolator = new TrackExtrapolator(detector);
        assertFalse(extrapolator.leave(track(0.1, 0, detector.field()), RADIUS, BACKWARD, FORWARD, state));
    }
}
