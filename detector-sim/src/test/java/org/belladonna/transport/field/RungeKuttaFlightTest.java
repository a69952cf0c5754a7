package org.belladonna.transport.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belladonna.detector.FieldMap;
import org.belladonna.detector.MagneticField;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.process.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RungeKuttaFlightTest {
    private static final double MICROMETRE = 1e-3;

    private static Track start(double thetaDeg, double phiDeg) {
        double theta = Math.toRadians(thetaDeg);
        double phi = Math.toRadians(phiDeg);
        Track track = new Track();
        track.ux = Math.sin(theta) * Math.cos(phi);
        track.uy = Math.sin(theta) * Math.sin(phi);
        track.uz = Math.cos(theta);
        return track;
    }

    /** Closed form in 1.5 T: 1 um and 1e-7 rad, by the exact helix of the engine and by integration. */
    @ParameterizedTest
    @CsvFileSource(resources = "/org/belladonna/kinematics/helix.csv", numLinesToSkip = 2)
    void bothFlightsFollowTheHelix(
            double p,
            double charge,
            double thetaDeg,
            double phiDeg,
            double pathCm,
            double xCm,
            double yCm,
            double zCm,
            double px,
            double py,
            double pz) {
        Track exact = start(thetaDeg, phiDeg);
        exact.fly(10 * pathCm, -PhysicalConstants.CURVATURE * charge * 1.5 / p);
        Track integrated = start(thetaDeg, phiDeg);
        RungeKuttaFlight flight = new RungeKuttaFlight(MagneticField.uniform(0, 0, 1.5), 1e-6, 100, 100_000);
        assertEquals(RungeKuttaFlight.End.PATH, flight.fly(integrated, p, charge, 10 * pathCm));
        for (Track track : new Track[] {exact, integrated}) {
            assertEquals(10 * xCm, track.x, MICROMETRE);
            assertEquals(10 * yCm, track.y, MICROMETRE);
            assertEquals(10 * zCm, track.z, MICROMETRE);
            assertEquals(px / p, track.ux, 1e-7);
            assertEquals(py / p, track.uy, 1e-7);
            assertEquals(pz / p, track.uz, 1e-7);
        }
    }

    /** A field of any direction keeps the momentum along it. */
    @Test
    void theComponentAlongTheFieldStays() {
        EventStream stream = new EventStream(6, "field").at(0, Stage.TRANSPORT);
        for (int i = 0; i < 50; i++) {
            double[] b = {stream.uniform(-1, 1), stream.uniform(-1, 1), stream.uniform(-1, 1)};
            Track track = start(stream.uniform(1, 179), stream.uniform(0, 360));
            double before = track.ux * b[0] + track.uy * b[1] + track.uz * b[2];
            RungeKuttaFlight flight = new RungeKuttaFlight(MagneticField.uniform(b[0], b[1], b[2]), 1e-6, 100, 100_000);
            flight.fly(track, stream.uniform(0.05, 4), 1, 1000);
            assertEquals(before, track.ux * b[0] + track.uy * b[1] + track.uz * b[2], 1e-7);
        }
    }

    @Test
    void aFlightThatCurlsIsEnded() {
        MagneticField field = MagneticField.uniform(0, 0, 1.5);
        Track track = start(90, 0);
        assertEquals(
                RungeKuttaFlight.End.TURNS, new RungeKuttaFlight(field, 1e-4, 5, 1_000_000).fly(track, 0.05, 1, 1e7));
        assertEquals(RungeKuttaFlight.End.STEPS, new RungeKuttaFlight(field, 1e-4, 1e9, 50).fly(track, 0.05, 1, 1e7));
    }

    @Test
    void mapOfAUniformField(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("# a test\nr_mm,z_mm,br_T,bz_T\n");
        for (int r = 0; r <= 2000; r += 500) {
            for (int z = -2000; z <= 2000; z += 1000) {
                text.append(r).append(',').append(z).append(",0,1.5\n");
            }
        }
        Path file = Files.writeString(folder.resolve("map.csv"), text);
        Track inMap = start(70, 30);
        Track exact = start(70, 30);
        new RungeKuttaFlight(FieldMap.read(file), 1e-6, 100, 100_000).fly(inMap, 1, -1, 1000);
        exact.fly(1000, PhysicalConstants.CURVATURE * 1.5);
        assertEquals(exact.x, inMap.x, MICROMETRE);
        assertEquals(exact.y, inMap.y, MICROMETRE);
        double[] b = new double[3];
        FieldMap.read(file).at(0, 0, 5000, b);
        assertEquals(0, b[2]);
    }

    /** In a map with a gradient that obeys Maxwell's equations, div B = 0, energy and the canonical momentum about z are kept. */
    @Test
    void theCanonicalAngularMomentumIsKept(@TempDir Path folder) throws IOException {
        double gradient = 2e-4;
        StringBuilder text = new StringBuilder("r_mm,z_mm,br_T,bz_T\n");
        for (int r = 0; r <= 2000; r += 100) {
            for (int z = -2000; z <= 2000; z += 100) {
                text.append(r).append(',').append(z).append(',');
                text.append(-0.5 * gradient * r)
                        .append(',')
                        .append(1.5 + gradient * z)
                        .append('\n');
            }
        }
        FieldMap map = FieldMap.read(Files.writeString(folder.resolve("map.csv"), text));
        Track track = start(65, 10);
        double momentum = 0.8;
        RungeKuttaFlight flight = new RungeKuttaFlight(map, 1e-7, 100, 100_000);
        double before = canonical(track, momentum, gradient);
        flight.fly(track, momentum, 1, 1500);
        assertEquals(before, canonical(track, momentum, gradient), 1e-7);
        assertTrue(flight.steps() > 3);
    }

    /** p (x uy - y ux) + 0.3 q r A_phi, with r A_phi = Bz r^2/2 in this field; GeV m units of 1e3 mm. */
    private static double canonical(Track track, double momentum, double gradient) {
        double r2 = track.x * track.x + track.y * track.y;
        double flux = 0.5 * r2 * (1.5 + gradient * track.z);
        return (momentum * (track.x * track.uy - track.y * track.ux) + PhysicalConstants.CURVATURE * flux) / 1e3;
    }

    @Test
    void wrongMaps(@TempDir Path folder) throws IOException {
        String header = "r_mm,z_mm,br_T,bz_T\n";
        wrong(folder, "r,z\n0,0,0,1\n");
        wrong(folder, header);
        wrong(folder, header + "0,0,0,1\n0,1,0,1\n1,0,0,1\n");
        wrong(folder, header + "0,0,0,1\n0,1,0,1\n1,0,0,x\n1,1,0,1\n");
        wrong(folder, header + "0,0,0,NaN\n0,1,0,1\n1,0,0,1\n1,1,0,1\n");
        wrong(folder, header + "5,0,0,1\n5,1,0,1\n1,0,0,1\n1,1,0,1\n");
        assertThrows(UserException.class, () -> FieldMap.read(folder.resolve("none.csv")));
    }

    private static void wrong(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.csv"), text);
        assertThrows(UserException.class, () -> FieldMap.read(file));
    }
}
