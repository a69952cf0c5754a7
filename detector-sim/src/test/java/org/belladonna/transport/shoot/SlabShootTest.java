package org.belladonna.transport.shoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlabShootTest {
    private static SlabScore shoot(String slab, int pdg, double kinetic, double cutMm, int events) {
        SlabShoot gun = new SlabShoot(new SlabShoot.Settings(
                SlabDescription.parse(slab, TestMedia.LIBRARY), pdg, kinetic, 0, 0, cutMm, 60, Physics.EM, 1e-3));
        EventStream stream = new EventStream(9, "slab");
        for (int i = 0; i < events; i++) {
            gun.shoot(stream, i);
        }
        return gun.score();
    }

    private static double kinetic(double momentum, double mass) {
        return Math.sqrt(momentum * momentum + mass * mass) - mass;
    }

    /**
     * Most probable loss and width of muons in Geant4 with two models of fluctuation, the limits of what is allowed: lower and upper
     * value in MeV of each, with the 3 % and 10 % of the requirement outside of them.
     */
    @ParameterizedTest
    @CsvSource({
        "HeC2H6:10, 0.3, 0.02, 0.0007387, 0.0008245, 0.0006939, 0.0008524",
        "HeC2H6:10, 1, 0.02, 0.0007923, 0.0008611, 0.0007262, 0.0008704",
        "Si:0.3, 0.5, 0.02, 0.07645, 0.08032, 0.02877, 0.02916",
        "Si:0.3, 4, 0.02, 0.08389, 0.08487, 0.02801, 0.0303",
        "CsI:300, 1, 0.1, 174.8, 174.8, 27.54, 27.54",
        "CsI:300, 4, 0.1, 186.8, 186.8, 34.76, 34.76"
    })
    void lossOfMuons(String slab, double momentum, double cut, double low, double high, double narrow, double wide) {
        int events = slab.startsWith("CsI") ? 6000 : 20_000;
        Distribution.Peak peak = shoot("slab:" + slab, 13, kinetic(momentum, 0.1056583755), cut, events)
                .deposit(0)
                .peak();
        double most = 1e3 * peak.mostProbable();
        double width = 1e3 * peak.fullWidth();
        assertTrue(most > 0.97 * low && most < 1.03 * high, "most probable " + most);
        assertTrue(width > 0.9 * narrow && width < 1.1 * wide, "width " + width);
    }

    @Test
    void muonsOfThreeHundredMevStopInCsi() {
        SlabScore score = shoot("slab:CsI:300", 13, kinetic(0.3, 0.1056583755), 0.7, 400);
        assertTrue(score.loss().size() < 300, "transmitted " + score.loss().size());
        assertEquals(0.2046, score.deposit(0).mean(), 0.004);
    }

    @Test
    void aThinLayerLetsAPhotonThrough() {
        SlabScore score = shoot("slab:Be:1", 22, 1, 0.7, 2000);
        assertEquals(1, score.loss().size() / 2000.0, 0.01);
        assertEquals(0, score.loss().quantile(0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slab:",
                "slab:CsI",
                "slab:CsI:-3",
                "slab:CsI:0",
                "slab:CsI:NaN",
                "slab:CsI:1:2",
                "slab:Kryptonite:3",
                "slab:CsI:300,",
                "slab::300",
                "slab:CsI:1e9",
                "slab:CsI:3x"
            })
    void wrongSlabs(String text) {
        UserException error = assertThrows(UserException.class, () -> SlabDescription.parse(text, TestMedia.LIBRARY));
        assertTrue(error.getMessage().contains("expected"), error.getMessage());
    }

    @Test
    void wrongGuns() {
        SlabDescription slab = SlabDescription.parse("slab:Fe:1", TestMedia.LIBRARY);
        assertThrows(UserException.class, () -> new SlabShoot.Settings(slab, 12, 1, 0, 0, 0.7, 60, Physics.EM, 1e-3));
        assertThrows(
                UserException.class,
                () -> new SlabShoot.Settings(slab, 13, Double.NaN, 0, 0, 0.7, 60, Physics.EM, 1e-3));
        assertThrows(UserException.class, () -> new SlabShoot.Settings(slab, 13, -1, 0, 0, 0.7, 60, Physics.EM, 1e-3));
        assertThrows(UserException.class, () -> new SlabShoot.Settings(slab, 13, 1, 2, 0, 0.7, 60, Physics.EM, 1e-3));
        assertThrows(
                UserException.class,
                () -> new SlabShoot(new SlabShoot.Settings(slab, 13, 1, 0, 0, -1, 60, Physics.EM, 1e-3)));
    }

    @Test
    void peakOfAKnownDistribution() {
        EventStream stream = new EventStream(1, "peak").at(0, Stage.BENCHMARK);
        Distribution normal = new Distribution();
        Distribution skewed = new Distribution();
        for (int i = 0; i < 20_000; i++) {
            normal.add(5 + 2 * stream.gaussian());
            skewed.add(stream.gamma(4));
        }
        assertEquals(5, normal.peak().mostProbable(), 0.15);
        assertEquals(2 * 2.3548, normal.peak().fullWidth(), 0.15);
        assertEquals(3, skewed.peak().mostProbable(), 0.1);
        assertEquals(4, skewed.mean(), 0.05);
        assertEquals(2, skewed.rms(), 0.05);
    }
}
