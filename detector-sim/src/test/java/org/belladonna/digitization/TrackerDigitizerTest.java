package org.belladonna.digitization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.DriftChamberSettings.ResolutionSettings;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.TrackerHits;
import org.junit.jupiter.api.Test;

class TrackerDigitizerTest {
    private static final double DEPOSIT = 1e-6;
    private final Detector detector = Detectors.belle2();
    private final TrackerDigitizer digitizer = new TrackerDigitizer(detector);
    private final TrackerHits hits = new TrackerHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final EventStream stream = new EventStream(4, "digits");

    private void digitize(long event) {
        digitizer.digitize(hits, stream.at(event, Stage.DIGITIZATION), digits);
    }

    private void cell(int layer, int number, double distance) {
        int hit = hits.add(new ParticleState(), TrackerHits.CDC, layer, number, DEPOSIT);
        hits.driftDistance[hit] = distance;
    }

    /** Efficiency and resolution of a drift cell at a distance where the side is certain; statistical errors below 2 %. */
    @Test
    void driftLengthsHaveTheirEfficiencyAndResolution() {
        int n = 5000;
        double distance = 4;
        for (int wire = 0; wire < 250; wire++) {
            cell(40, wire, -distance);
        }
        ResolutionSettings resolution =
                detector.description().tracker().driftChamber().resolution();
        double sigma = resolution.sigma(distance, detector.tracker().drift.halfWidth[40]);
        int seen = 0;
        double square = 0;
        for (int event = 0; event < n / 250; event++) {
            digitize(event);
            seen += digits.size();
            for (int i = 0; i < digits.size(); i++) {
                square += Math.pow(digits.u[i] + distance, 2);
            }
        }
        double efficiency = detector.description().tracker().driftChamber().efficiency();
        assertEquals(efficiency, (double) seen / n, 4 * Math.sqrt(efficiency * (1 - efficiency) / n));
        assertEquals(sigma, Math.sqrt(square / seen), 0.04 * sigma);
    }

    /** Close to the wire the side is a guess; the share of wrong ones is that of the configuration. */
    @Test
    void sidesAreWrongNearTheWire() {
        double scale = detector.description().tracker().driftChamber().sideErrorScale();
        for (int wire = 0; wire < 250; wire++) {
            cell(40, wire, 1.5);
        }
        int wrong = 0;
        int seen = 0;
        for (int event = 0; event < 80; event++) {
            digitize(event);
            seen += digits.size();
            for (int i = 0; i < digits.size(); i++) {
                wrong += digits.u[i] < 0 ? 1 : 0;
            }
        }
        double expected = 0.5 * Math.exp(-1.5 / scale) * seen;
        assertEquals(expected, wrong, 4 * Math.sqrt(expected + 1));
    }

    @Test
    void aWireMeasuresTheNearestParticleOnly() {
        cell(20, 7, 5);
        cell(20, 7, 0.5);
        cell(20, 7, -3);
        int near = 0;
        for (int event = 0; event < 100; event++) {
            digitize(event);
            assertTrue(digits.size() <= 1);
            near += digits.size() == 1 && Math.abs(digits.u[0]) < 2 ? 1 : 0;
        }
        assertTrue(near > 85);
    }

    @Test
    void nothingIsSeenBelowTheThreshold() {
        int hit = hits.add(new ParticleState(), TrackerHits.CDC, 3, 3, 20e-9);
        hits.driftDistance[hit] = 1;
        digitize(0);
        assertEquals(0, digits.size());
    }

    @Test
    void sensorsMeasureTheirLocalCoordinates() {
        SiliconGeometry silicon = detector.tracker().silicon;
        int sensor = silicon.sensor(6, 5);
        ParticleState state = new ParticleState();
        double u = 7.3;
        double v = -21.4;
        state.x = silicon.cx[sensor] + u * silicon.ux[sensor] + v * silicon.vx[sensor];
        state.y = silicon.cy[sensor] + u * silicon.uy[sensor] + v * silicon.vy[sensor];
        state.z = silicon.cz[sensor] + v * silicon.vz[sensor];
        int n = 4000;
        for (int i = 0; i < n; i++) {
            hits.add(state, TrackerHits.SVD, 6, 5, 1e-4);
        }
        digitize(0);
        double sumU = 0;
        double squareV = 0;
        for (int i = 0; i < digits.size(); i++) {
            assertEquals(sensor, digits.element[i]);
            sumU += digits.u[i] - u;
            squareV += Math.pow(digits.v[i] - v, 2);
        }
        assertEquals(silicon.efficiency[sensor] * n, digits.size(), 4 * Math.sqrt(0.005 * n));
        assertEquals(0, sumU / digits.size(), 4 * silicon.resolutionU[sensor] / Math.sqrt(n));
        assertEquals(silicon.resolutionV[sensor], Math.sqrt(squareV / n), 0.05 * silicon.resolutionV[sensor]);
    }

    @Test
    void theSameEventGivesTheSameDigits() {
        for (int layer = 0; layer < 56; layer++) {
            cell(layer, 3, 1 + 0.05 * layer);
        }
        digitize(9);
        double[] first = digits.u.clone();
        int size = digits.size();
        digitize(10);
        digitize(9);
        assertEquals(size, digits.size());
        for (int i = 0; i < size; i++) {
            assertEquals(first[i], digits.u[i]);
        }
    }
}
