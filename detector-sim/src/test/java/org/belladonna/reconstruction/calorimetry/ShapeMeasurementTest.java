package org.belladonna.reconstruction.calorimetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalNeighbours;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.SingleParticle;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class ShapeMeasurementTest {
    private static final double DEPTH = 120;
    private static final CrystalLayout CRYSTALS = Gun.BELLE2.crystals();
    private static final int CENTRE = CRYSTALS.cell(30, 17);

    private final CrystalNeighbours neighbours = new CrystalNeighbours(CRYSTALS);
    private final int[] window = neighbours.window(CENTRE);
    private final int nine = 1 + neighbours.next(CENTRE).length;
    private final double[] energy = new double[CRYSTALS.cells() + 1];
    private final ShapeMeasurement measurement =
            new ShapeMeasurement(CRYSTALS, Gun.BELLE2.calorimeter().clustering());

    private static double[] pointOf(int cell) {
        double[] point = new double[3];
        CRYSTALS.pointAt(cell, DEPTH, point);
        return point;
    }

    /** All energy in one crystal at the centroid: R_40(0) = 1, everything else vanishes. */
    @Test
    void oneCrystal() {
        energy[CENTRE] = 0.7;
        ClusterShape shape = measurement.measure(window, nine, energy, pointOf(CENTRE), DEPTH);
        assertEquals(1, shape.e1OverE9(), 1e-12);
        assertEquals(1, shape.e9OverE21(), 1e-12);
        assertEquals(0, shape.lateralMoment(), 1e-12);
        assertEquals(0, shape.secondMoment(), 1e-9);
        assertEquals(5 / Math.PI, shape.zernike40(), 1e-9);
        assertEquals(0, shape.zernike51(), 1e-9);
    }

    /** Two crystals, seen from the middle between them: both at the same distance r; no third, so no lateral moment. */
    @Test
    void twoCrystals() {
        int other = CRYSTALS.cell(30, 18);
        energy[CENTRE] = 0.5;
        energy[other] = 0.5;
        double[] a = pointOf(CENTRE);
        double[] b = pointOf(other);
        double[] middle = {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2};
        double r = Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2)) / 2;
        ClusterShape shape = measurement.measure(window, nine, energy, middle, DEPTH);
        double rho = r / 100;
        assertEquals(0, shape.lateralMoment(), 1e-9);
        assertEquals(r * r, shape.secondMoment(), 1e-9 * r * r);
        assertEquals(5 / Math.PI * Math.abs(6 * Math.pow(rho, 4) - 6 * rho * rho + 1), shape.zernike40(), 1e-9);
        // Opposite places cancel in a moment of odd order.
        assertEquals(0, shape.zernike51(), 1e-9);
    }

    /** The scale of the energy does not matter. */
    @Test
    void shapeIsThatOfFractions() {
        for (int i = 0; i < window.length; i++) {
            energy[window[i]] = 1.0 / (1 + i * i);
        }
        ClusterShape shape = measurement.measure(window, nine, energy, pointOf(CENTRE), DEPTH);
        for (int cell : window) {
            energy[cell] *= 3;
        }
        ClusterShape scaled = measurement.measure(window, nine, energy, pointOf(CENTRE), DEPTH);
        assertEquals(shape.lateralMoment(), scaled.lateralMoment(), 1e-12);
        assertEquals(shape.secondMoment(), scaled.secondMoment(), 1e-9);
        assertEquals(shape.zernike40(), scaled.zernike40(), 1e-12);
        assertEquals(shape.zernike51(), scaled.zernike51(), 1e-12);
        assertTrue(shape.lateralMoment() > 0 && shape.lateralMoment() < 1);
    }

    /** Two photons 56 mm apart, those of a neutral pion of 6 GeV, make one cluster that is wider than that of one photon. */
    @Test
    void mergedPhotonsAreWider() {
        double[] single = secondMoments(0);
        double[] merged = secondMoments(0.045);
        double cut = single[(int) (0.95 * single.length)];
        double passing = Arrays.stream(merged).filter(value -> value < cut).count() / (double) merged.length;
        assertTrue(merged.length > 100, merged.length + " merged clusters");
        assertTrue(passing < 0.35, "pairs that pass a cut with 95% of the photons: " + passing);
    }

    private static double[] secondMoments(double angle) {
        SingleParticle gun = new SingleParticle("shape");
        ClusterFinder finder = new ClusterFinder(Gun.BELLE2);
        double[] moments = new double[300];
        int n = 0;
        for (int i = 0; i < moments.length; i++) {
            gun.stream.at(i, Stage.TRANSPORT);
            gun.begin();
            double theta = gun.stream.uniform(0.8, 2.0);
            double phi = gun.stream.uniform(-3, 3);
            gun.addPhoton(0, 3, theta, phi);
            gun.addPhoton(0, 3, theta + angle, phi);
            gun.digitize(i);
            var clusters = finder.find(gun.crystals);
            if (clusters.get(0).energy() > 5) {
                moments[n++] = clusters.get(0).shape().secondMoment();
            }
        }
        double[] found = Arrays.copyOf(moments, n);
        Arrays.sort(found);
        return found;
    }
}
