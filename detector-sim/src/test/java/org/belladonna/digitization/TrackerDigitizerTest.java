package org.belladonna.digitization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.TrackerHits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerDigitizerTest {
    private static final double DEPOSIT = 1e-6;
    private static final double MINIMUM_IONISING = 85e-6;
    private final Detector detector = Detectors.belle2With("tracker.background = false");
    private final DriftGeometry drift = detector.tracker().drift;
    private final SiliconGeometry silicon = detector.tracker().silicon;
    private final SiliconErrors errors = new SiliconErrors(silicon);
    private final TrackerDigitizer digitizer = new TrackerDigitizer(detector);
    private final TrackerHits hits = new TrackerHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth truth = new TrackerTruth();
    private final EventStream stream = new EventStream(4, "digits");

    private void digitize(long event) {
        digitizer.digitize(hits, stream.at(event, Stage.DIGITIZATION), digits, truth);
    }

    private void cell(int layer, int number, double distance) {
        ParticleState state = new ParticleState();
        state.t = drift.radius[layer] / PhysicalConstants.SPEED_OF_LIGHT;
        int hit = hits.add(state, TrackerHits.CDC, layer, number, DEPOSIT);
        hits.driftDistance[hit] = distance;
    }

    /** Efficiency and resolution of a drift cell, whichever side; statistical errors below 2 %. */
    @ParameterizedTest
    @CsvSource({"4", "-4", "-6.5"})
    void driftLengthsHaveTheirEfficiencyAndResolution(double distance) {
        int events = 20;
        for (int wire = 0; wire < 250; wire++) {
            cell(40, wire, distance);
        }
        double sigma = drift.settings.resolution().sigma(Math.abs(distance), drift.halfWidth[40]);
        int seen = 0;
        double sum = 0;
        double square = 0;
        for (int event = 0; event < events; event++) {
            digitize(event);
            seen += digits.size();
            for (int i = 0; i < digits.size(); i++) {
                double deviation = digits.u[i] - Math.abs(distance);
                sum += deviation;
                square += deviation * deviation;
            }
        }
        int n = 250 * events;
        double efficiency = drift.settings.efficiency() * (1 - drift.settings.deadCells());
        assertEquals(efficiency, (double) seen / n, 0.015);
        assertEquals(0, sum / seen, 4 * sigma / Math.sqrt(n));
        assertEquals(sigma, Math.sqrt(square / seen), 0.04 * sigma);
    }

    @Test
    void theFirstChargeIsWhatAWireMeasures() {
        cell(20, 7, 5);
        cell(20, 7, 0.5);
        cell(20, 7, -3);
        int near = 0;
        for (int event = 0; event < 100; event++) {
            digitize(event);
            assertTrue(digits.size() <= 1);
            near += digits.size() == 1 && digits.u[0] < 2 ? 1 : 0;
        }
        assertTrue(near > 90);
    }

    @Test
    void nothingIsSeenBelowTheThreshold() {
        int hit = hits.add(new ParticleState(), TrackerHits.CDC, 3, 3, 20e-9);
        hits.driftDistance[hit] = 1;
        digitize(0);
        assertEquals(0, digits.size());
    }

    @Test
    void driftTimesAreThoseOfTheConfiguration() {
        assertEquals(430, drift.times.time(55, drift.halfWidth[55]), 1e-9);
        assertEquals(84, drift.times.time(0, drift.halfWidth[0]), 1e-9);
        for (int layer = 0; layer < 56; layer += 5) {
            for (double x = 0; x < 1.19 * drift.halfWidth[layer]; x += 0.3) {
                // The table of 256 steps is linear in between: 10 um at most.
                assertEquals(x, drift.times.length(layer, drift.times.time(layer, x)), 0.01);
            }
        }
        assertEquals(0, drift.times.length(7, -3));
    }

    private ParticleState crossing(int sensor, double u, double v, double slopeU, double slopeV) {
        ParticleState state = new ParticleState();
        state.x = silicon.cx[sensor] + u * silicon.ux[sensor] + v * silicon.vx[sensor];
        state.y = silicon.cy[sensor] + u * silicon.uy[sensor] + v * silicon.vy[sensor];
        state.z = silicon.cz[sensor] + v * silicon.vz[sensor];
        state.px = silicon.wx[sensor] + slopeU * silicon.ux[sensor] + slopeV * silicon.vx[sensor];
        state.py = silicon.wy[sensor] + slopeU * silicon.uy[sensor] + slopeV * silicon.vy[sensor];
        state.pz = silicon.wz[sensor] + slopeV * silicon.vz[sensor];
        return state;
    }

    private ParticleState fromBeamSpot(int sensor, double u, double v) {
        ParticleState state = crossing(sensor, u, v, 0, 0);
        state.px = state.x;
        state.py = state.y;
        state.pz = state.z;
        return state;
    }

    /**
     * Points have the errors that they claim, of particles of all inclinations in strips, and in pixels of those that come from the beam spot, which their
     * errors suppose; and the resolution in u is that of beam tests and data: pixels 10 to 14 um, strips 7 to 12 um.
     */
    @ParameterizedTest
    @CsvSource({"1, 3, 0.010, 0.014", "3, 4, 0.006, 0.012", "5, 5, 0.008, 0.012", "6, 0, 0.005, 0.012"})
    void pointsHaveTheErrorsThatTheyClaim(int layer, int number, double least, double most) {
        int sensor = silicon.sensor(layer, number);
        boolean pixel = silicon.pixel[sensor];
        int n = 4000;
        double[] pull = new double[2];
        double square = 0;
        int seen = 0;
        for (int event = 0; event < n; event++) {
            stream.at(event, Stage.GENERATOR);
            double u = stream.uniform(-5, 5);
            double v = stream.uniform(-20, 20);
            ParticleState state = pixel
                    ? fromBeamSpot(sensor, u, v)
                    : crossing(sensor, u, v, stream.uniform(-0.4, 0.4), stream.uniform(-1, 1));
            hits.clear();
            double deposit = MINIMUM_IONISING * silicon.thickness[sensor] / 0.3 * (1 + 0.3 * stream.exponential());
            hits.add(state, pixel ? TrackerHits.PXD : TrackerHits.SVD, layer, number, deposit);
            digitize(event);
            if (digits.size() == 1) {
                seen++;
                double through =
                        silicon.wx[sensor] * state.px + silicon.wy[sensor] * state.py + silicon.wz[sensor] * state.pz;
                double slopeU = (silicon.ux[sensor] * state.px + silicon.uy[sensor] * state.py) / through;
                double slopeV =
                        (silicon.vx[sensor] * state.px + silicon.vy[sensor] * state.py + silicon.vz[sensor] * state.pz)
                                / through;
                pull[0] += Math.pow(digits.u[0] - u, 2) / errors.varianceU(digits, 0, slopeU);
                pull[1] += Math.pow(digits.v[0] - v, 2) / errors.varianceV(digits, 0, slopeV);
                square += Math.pow(digits.u[0] - u, 2);
                assertEquals(sensor, digits.element[0]);
                assertEquals(0, truth.particle[0]);
            }
        }
        assertEquals(silicon.efficiency[sensor], (double) seen / n, 0.01);
        assertEquals(1, Math.sqrt(pull[0] / seen), 0.1, "u");
        assertEquals(1, Math.sqrt(pull[1] / seen), 0.1, "v");
        double resolution = Math.sqrt(square / seen);
        assertTrue(resolution > least && resolution < most, "resolution " + resolution);
    }

    /** Two particles in a strip sensor make four points, two of which belong to nobody; all share clusters. */
    @Test
    void twoParticlesInASensorMakeGhosts() {
        int sensor = silicon.sensor(5, 5);
        hits.add(crossing(sensor, -4, -10, 0, 0), TrackerHits.SVD, 5, 5, MINIMUM_IONISING);
        hits.add(crossing(sensor, 7, 20, 0, 0), TrackerHits.SVD, 5, 5, MINIMUM_IONISING);
        int events = 0;
        for (int event = 0; event < 50; event++) {
            digitize(event);
            if (digits.size() == 4) {
                events++;
                int real = 0;
                for (int i = 0; i < 4; i++) {
                    real += truth.particle[i] >= 0 ? 1 : 0;
                }
                assertEquals(2, real);
                assertEquals(4, digits.clusters());
            }
        }
        assertTrue(events > 40);
    }

    /** Background alone: as many cells, and silicon channels in pairs, as configured. */
    @Test
    void backgroundHasTheConfiguredRate() {
        TrackerDigitizer noisy = new TrackerDigitizer(Detectors.belle2());
        int n = 40;
        double cells = 0;
        double points = 0;
        for (int event = 0; event < n; event++) {
            noisy.digitize(hits, stream.at(event, Stage.DIGITIZATION), digits, truth);
            for (int i = 0; i < digits.size(); i++) {
                cells += digits.layer[i] >= 50 && digits.subdetector[i] == TrackerHits.CDC ? 1 : 0;
                points += digits.layer[i] == 6 && digits.subdetector[i] == TrackerHits.SVD ? 1 : 0;
                assertEquals(-1, truth.particle[i]);
            }
        }
        double window = drift.times.latest(52) / (drift.times.latest(52) + drift.settings.backgroundLead());
        assertEquals(0.01 * 6 * 384 * window, cells / n, 1.5);
        // Poisson with mean m by sensor: m points of one particle, and m^2 of two, of which some have charges too
        // different.
        double mean = 0.001 * 768 / 2;
        assertTrue(points / n > 80 * mean && points / n < 80 * mean * (1 + mean), "points " + points / n);
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
