package org.belladonna.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class HelixReferenceTest {
    /** Place to 1 um and direction to 1e-7 rad after up to 2 m of path. */
    @ParameterizedTest
    @CsvFileSource(resources = "helix.csv", numLinesToSkip = 2)
    void followsTheClosedForm(
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
        double theta = Math.toRadians(thetaDeg);
        double phi = Math.toRadians(phiDeg);
        Helix helix = new Helix();
        helix.setThrough(
                0,
                0,
                0,
                p * Math.sin(theta) * Math.cos(phi),
                p * Math.sin(theta) * Math.sin(phi),
                p * Math.cos(theta),
                charge,
                1.5);
        HelixPoint point = new HelixPoint().at(helix, 10 * pathCm * Math.sin(theta));
        assertEquals(10 * xCm, point.x, 1e-3);
        assertEquals(10 * yCm, point.y, 1e-3);
        assertEquals(10 * zCm, point.z, 1e-3);
        assertEquals(px / (p * Math.sin(theta)), point.cosPhi, 1e-7);
        assertEquals(py / (p * Math.sin(theta)), point.sinPhi, 1e-7);
        assertEquals(pz, p * Math.sin(theta) * helix.tanLambda, 1e-7 * p);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 1.1, 4e-4, 300",
        "-7, -3.0, -2e-3, 900",
        "0.01, 0.2, 1e-9, 500",
        "3, 2.2, 1e-3, -450",
        "1, 2, 0, 77"
    })
    void thePointIsThatOfTheHelix(double d0, double phi0, double omega, double s) {
        Helix helix = new Helix().set(d0, phi0, omega, 2, 0.6);
        HelixPoint point = new HelixPoint().at(helix, s);
        assertEquals(helix.x(s), point.x, 1e-10);
        assertEquals(helix.y(s), point.y, 1e-10);
        assertEquals(helix.z(s), point.z, 1e-10);
        assertEquals(Math.cos(helix.phi(s)), point.cosPhi, 1e-13);
        assertEquals(Math.sin(helix.phi(s)), point.sinPhi, 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"0", "1e-12", "1e-7"})
    void straightLinesAreHelicesToo(double field) {
        Helix helix = new Helix();
        double s = helix.setThrough(300, -70, 31, 0.5, 0.8, -0.7, 1, field);
        assertEquals(300, helix.x(s), 1e-9);
        assertEquals(-70, helix.y(s), 1e-9);
        assertEquals(31, helix.z(s), 1e-9);
        double across = (300 * 0.8 + 70 * 0.5) / Math.hypot(0.5, 0.8);
        assertEquals(across, helix.d0, 1e-3);
    }
}
