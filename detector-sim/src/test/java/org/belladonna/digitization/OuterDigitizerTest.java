package org.belladonna.digitization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.cherenkov.QuartzBar;
import org.belladonna.detector.cherenkov.Radiator;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.CherenkovHits;
import org.belladonna.transport.CrystalDeposits;
import org.belladonna.transport.MuonHits;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.outer.Gun;
import org.belladonna.transport.process.Ionisation;
import org.junit.jupiter.api.Test;

class OuterDigitizerTest {
    private static final CalorimeterSettings.Readout READOUT =
            Gun.BELLE2.calorimeter().readout();

    private final EventStream stream = new EventStream(1, "digits");

    @Test
    void crystalEnergyHasTheConfiguredSpread() {
        CalorimeterDigitizer digitizer = new CalorimeterDigitizer(Gun.BELLE2);
        CrystalDeposits deposits = new CrystalDeposits();
        CalorimeterDigits digits = new CalorimeterDigits();
        deposits.add(4000, 0.1, 1, 5, 3);
        int n = 5000;
        double sum = 0;
        double sum2 = 0;
        for (int i = 0; i < n; i++) {
            digitizer.digitize(deposits, stream.at(i, Stage.DIGITIZATION), digits);
            sum += digits.energy[4000];
            sum2 += digits.energy[4000] * digits.energy[4000];
            assertEquals(3, digits.particle[4000]);
        }
        double noise = Math.hypot(READOUT.noise(), READOUT.backgroundNoise());
        double expected =
                Math.sqrt(noise * noise + Math.pow(READOUT.responseSpread() * 0.1, 2) + 0.1 / READOUT.pairsPerGeV());
        assertEquals(0.1, sum / n, 4 * expected / Math.sqrt(n));
        double sigma = Math.sqrt(sum2 / n - sum * sum / n / n);
        assertEquals(expected, sigma, 4 * expected / Math.sqrt(2.0 * n));
    }

    @Test
    void digitsAreAboveThresholdAndNearDeposits() {
        CalorimeterDigitizer digitizer = new CalorimeterDigitizer(Gun.BELLE2);
        CrystalDeposits deposits = new CrystalDeposits();
        CalorimeterDigits digits = new CalorimeterDigits();
        deposits.add(4000, 0.1, 1, 5, 0);
        digitizer.digitize(deposits, stream.at(0, Stage.DIGITIZATION), digits);
        assertTrue(digits.size() >= 1 && digits.size() <= 21, "digits: " + digits.size());
        for (int i = 0; i < digits.size(); i++) {
            assertTrue(digits.energy[digits.cell(i)] > READOUT.threshold());
        }
        deposits.clear();
        digitizer.digitize(deposits, stream.at(1, Stage.DIGITIZATION), digits);
        assertEquals(0, digits.size());
        assertEquals(0, digits.energy[4000]);
    }

    /** A deposit at the front face at the speed of light has time 0. */
    @Test
    void timeIsThatAfterTheFlightOfLight() {
        CalorimeterDigitizer digitizer = new CalorimeterDigitizer(Gun.BELLE2);
        CrystalDeposits deposits = new CrystalDeposits();
        CalorimeterDigits digits = new CalorimeterDigits();
        double[] point = new double[3];
        Gun.BELLE2.crystals().pointAt(5000, 0, point);
        double flight = Math.sqrt(point[0] * point[0] + point[1] * point[1] + point[2] * point[2]) / 299.792458;
        deposits.add(5000, 1, 1, flight + 10, 0);
        double sum = 0;
        int n = 2000;
        for (int i = 0; i < n; i++) {
            digitizer.digitize(deposits, stream.at(i, Stage.DIGITIZATION), digits);
            sum += digits.time[5000];
        }
        assertEquals(10, sum / n, 4 * Math.hypot(READOUT.timeNoise(), READOUT.timeFloor()) / Math.sqrt(n));
    }

    @Test
    void muonLayersHaveTheirEfficiencyAndStrips() {
        MuonDigitizer digitizer = new MuonDigitizer(Gun.BELLE2);
        MuonHits hits = new MuonHits();
        MuonDigits digits = new MuonDigits();
        ParticleState state = new ParticleState();
        state.x = 2220;
        state.y = 123;
        state.z = 456;
        hits.add(state, MuonHits.BARREL, 0, 3);
        int n = 5000;
        int seen = 0;
        for (int i = 0; i < n; i++) {
            digitizer.digitize(hits, stream.at(i, Stage.DIGITIZATION), digits);
            seen += digits.size();
            if (digits.size() > 0) {
                assertEquals(2220, digits.x[0], 1e-9);
                assertEquals(123, digits.y[0], 0.5 * 49);
                assertEquals(456, digits.z[0], 0.5 * 49);
            }
        }
        assertEquals(0.94, seen / (double) n, 4 * Math.sqrt(0.94 * 0.06 / n));
    }

    /** Kaons of 2 GeV across the bars: as many photons as the yield and the bar allow; nothing where no detector is. */
    @Test
    void velocityIsMeasuredWhereADetectorIs() {
        CherenkovDigitizer digitizer = new CherenkovDigitizer(Gun.BELLE2);
        CherenkovSettings.Bar settings =
                Gun.BELLE2.identification().cherenkov().bars().get(0);
        CherenkovHits hits = new CherenkovHits();
        CherenkovDigits digits = new CherenkovDigits();
        ParticleState state = new ParticleState();
        state.mass = 0.493677;
        state.px = 2;
        state.x = 1256;
        hits.add(state);
        double loss = Ionisation.momentumLoss(
                Gun.BELLE2.velocityMatter(), state.mass, 2, settings.coverage().behind());
        double inverseBeta = Math.hypot(1, state.mass / (2 + loss));
        Radiator radiator = new Radiator(settings.index());
        QuartzBar bar = new QuartzBar(settings);
        bar.enter(1, 0, 0, 0);
        double expected = settings.background()
                + settings.photonsPerMm()
                        * settings.thickness()
                        * radiator.relativeYield(inverseBeta)
                        * bar.trapped(radiator.angle(inverseBeta));
        int n = 4000;
        int seen = 0;
        long photons = 0;
        for (int i = 0; i < n; i++) {
            digitizer.digitize(hits, stream.at(i, Stage.DIGITIZATION), digits);
            seen += digits.size();
            photons += digits.size() > 0 ? digits.end(0) - digits.begin(0) : 0;
        }
        double efficiency = settings.coverage().efficiency();
        assertEquals(efficiency, seen / (double) n, 4 * Math.sqrt(efficiency * (1 - efficiency) / n));
        // Colours are not in the expectation: 2%.
        assertEquals(1, photons / (expected * seen), 0.02);
        hits.clear();
        state.x = 0.1;
        state.z = -1034;
        hits.add(state);
        digitizer.digitize(hits, stream.at(0, Stage.DIGITIZATION), digits);
        assertEquals(0, digits.size());
    }
}
