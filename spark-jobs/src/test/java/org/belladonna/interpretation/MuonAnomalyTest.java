package org.belladonna.interpretation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;

class MuonAnomalyTest {
    private static final MuonAnomaly ANOMALY =
            new MuonAnomaly(new MuonAnomaly.Settings(251e-11, 59e-11, "band", "made for this test"));

    @Test
    void masslessVectorGivesSchwingersTerm() {
        assertEquals(1 / (8 * Math.PI * Math.PI), MuonAnomaly.contribution(0), 1e-12);
        // alpha / 2 pi when the coupling is the electric charge.
        double charge2 = 4 * Math.PI * PhysicalConstants.ALPHA;
        assertEquals(PhysicalConstants.ALPHA / (2 * Math.PI), charge2 * MuonAnomaly.contribution(0), 1e-13);
    }

    @Test
    void heavyVectorDecouplesWithItsMassSquared() {
        for (double mass : new double[] {100, 1000}) {
            double muon = PhysicalConstants.MUON_MASS;
            double limit = muon * muon / (12 * Math.PI * Math.PI * mass * mass);
            assertEquals(1, MuonAnomaly.contribution(mass) / limit, 5e-5);
        }
    }

    /** The integral has a closed form when the vector has twice the mass of the muon: then the denominator is a square. */
    @Test
    void twiceTheMuonMassHasAClosedForm() {
        // 2 int z^2 (1 - z) / (z - 2)^2 dz from 0 to 1 = 2 (int of -z - 3 - 8 / (z - 2) - 4 / (z - 2)^2).
        double integral = 2 * (-0.5 - 3 + 8 * Math.log(2) - 2);
        assertEquals(
                integral / (8 * Math.PI * Math.PI), MuonAnomaly.contribution(2 * PhysicalConstants.MUON_MASS), 1e-11);
    }

    @Test
    void bandSurroundsTheCentralCouplingAndGrowsWithSigmas() {
        double previous = 0;
        for (double mass : new double[] {0.001, 0.1, 1, 5}) {
            MuonAnomaly.Range one = ANOMALY.couplings(mass, 1);
            MuonAnomaly.Range two = ANOMALY.couplings(mass, 2);
            double central = ANOMALY.couplings(mass, 0).low();
            assertTrue(two.low() < one.low() && one.low() < central);
            assertTrue(central < one.high() && one.high() < two.high());
            assertEquals(251e-11, central * central * MuonAnomaly.contribution(mass), 1e-20);
            assertTrue(central > previous, "a heavier vector needs a larger coupling");
            previous = central;
        }
        // 4.5e-4 is the well-known coupling of a light Z' for a difference of about 250e-11.
        assertEquals(4.45e-4, ANOMALY.couplings(1e-4, 0).low(), 0.05e-4);
    }

    @Test
    void bandIsMadeOfTheCouplings() {
        MuonAnomaly.Band band = ANOMALY.band(2, 4);
        assertArrayEquals(new double[] {0.5, 1, 1.5, 2}, band.mass(), 1e-15);
        assertEquals(ANOMALY.couplings(1.5, 1), new MuonAnomaly.Range(band.innerLow()[2], band.innerHigh()[2]));
        assertEquals(ANOMALY.couplings(2, 2), new MuonAnomaly.Range(band.outerLow()[3], band.outerHigh()[3]));
    }

    @Test
    void intervalThatHoldsZeroNeedsNoCoupling() {
        MuonAnomaly none = new MuonAnomaly(new MuonAnomaly.Settings(38e-11, 63e-11, "band", "made for this test"));
        assertEquals(0, none.couplings(1, 1).low());
        assertTrue(none.couplings(1, 1).high() > 0);
        MuonAnomaly negative = new MuonAnomaly(new MuonAnomaly.Settings(-9e-11, 1e-11, "band", "made for this test"));
        assertTrue(Double.isNaN(negative.couplings(1, 2).high()));
    }

    @Test
    void negativeMassIsABug() {
        assertThrows(IllegalArgumentException.class, () -> MuonAnomaly.contribution(-1));
    }

    @Test
    void configurationNamesItsSource() {
        var settings =
                ConfigurationReader.read(Path.of("../conf/published/muon-anomaly.conf"), MuonAnomaly.Settings.class);
        assertTrue(settings.source().contains("126 (2021) 141801"), settings.source());
        assertTrue(settings.difference() / settings.error() > 4);
    }
}
