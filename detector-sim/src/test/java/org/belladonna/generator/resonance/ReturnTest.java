package org.belladonna.generator.resonance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.radiation.InitialStateRadiation;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnTest {
    private static final double SQRT_S = 10.58;

    private static PreparedGenerator prepare(String process, String decay, boolean isr) {
        GeneratorSettings settings = new GeneratorSettings(
                process,
                Optional.empty(),
                Map.of(),
                decay,
                isr ? GeneratorSettings.Switch.ON : GeneratorSettings.Switch.OFF,
                0.002,
                Map.of(),
                Optional.empty());
        return ProcessCatalog.find(settings).prepare(settings, SQRT_S, 1);
    }

    /**
     * 12 pi^2 Gamma_ee B / (M s) D(1 - M^2/s) for narrow resonances; what a width of 9 MeV
     * smears and cuts off is 1%, and the threshold of two kaons takes 2% off the phi. */
    @ParameterizedTest
    @CsvSource({
        "jpsi, stable, 3.0969, 5.53, 1, 0.001",
        "jpsi, mumu, 3.0969, 5.53, 0.05961, 0.001",
        "psi2s, mumu, 3.6861, 2.33, 0.008, 0.001",
        "upsilon1s, ee, 9.4604, 1.34, 0.0238, 0.001",
        "phi, KK, 1.019461, 1.27, 0.491, 0.03",
        "omega, stable, 0.78266, 0.60, 1, 0.012"
    })
    void narrowResonancesHaveTheClosedForm(
            String name, String decay, double mass, double widthKeV, double fraction, double tolerance) {
        double s = SQRT_S * SQRT_S;
        double radiator = new InitialStateRadiation(SQRT_S).density(1 - mass * mass / s);
        double expected = 12
                * Math.PI
                * Math.PI
                * widthKeV
                * 1e-6
                * fraction
                / (mass * s)
                * radiator
                * PhysicalConstants.HBARC2_FB;
        double ours = prepare("ee->gamma-" + name, decay, true).crossSection().valueFb();
        assertEquals(1, ours / expected, tolerance);
    }

    /** |F|^2 at threshold is that of the charge radius, 1 + r^2 m^2 4/3 with r^2 = 0.43 fm^2 (PDG), 1.3; and about 45 at the top of the rho, where electrons and positrons make 1.3 microbarn of pion pairs. */
    @Test
    void pionFormFactorHasItsSize() {
        PionFormFactor formFactor = new PionFormFactor(ResonanceTable.standard().pion());
        assertEquals(1.31, formFactor.square(4.001 * 0.13957039 * 0.13957039), 0.1);
        double top = 0;
        for (double m = 0.7; m < 0.85; m += 0.001) {
            top = Math.max(top, formFactor.square(m * m));
        }
        assertEquals(45, top, 4);
    }

    @ParameterizedTest
    @CsvSource({"pipi, invisible", "jpsi, ee", "upsilon1s, tautau", "phi, KK", "rho, stable"})
    void conservesMomentum(String name, String decay) {
        EventGenerator generator = prepare("ee->gamma-" + name, decay, true).open();
        EventStream stream = new EventStream(3, name);
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 500; event++) {
            double sqrtS = SQRT_S + 0.005 * ((event % 7) - 3);
            generator.generate(stream, event, sqrtS, record);
            double[] sum = new double[4];
            for (int i = 0; i < record.size(); i++) {
                if (record.status[i] == ParticleRecord.FINAL) {
                    sum[0] += record.px[i];
                    sum[1] += record.py[i];
                    sum[2] += record.pz[i];
                    sum[3] += record.energy[i];
                }
            }
            assertEquals(0, sum[0], 1e-9);
            assertEquals(0, sum[1], 1e-9);
            assertEquals(0, sum[2], 1e-9);
            assertEquals(sqrtS, sum[3], 1e-9);
        }
    }

    @Test
    void wrongSettingsAreRefused() {
        UserException decay = assertThrows(UserException.class, () -> prepare("ee->gamma-jpsi", "pipi", true));
        assertTrue(decay.getMessage().contains("one of ee, mumu, stable"), decay.getMessage());
        UserException off = assertThrows(UserException.class, () -> prepare("ee->gamma-jpsi", "ee", false));
        assertTrue(off.getMessage().contains("initial-state radiation is off"), off.getMessage());
    }
}
