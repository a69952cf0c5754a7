package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Peaks of known particles: at the mass of the PDG, and as wide as they should be. MeV. */
class MassPeaksTest {
    private static void check(MassPeaks.Peak peak, int decays, double shift, double low, double high) {
        MassPeaks.Fit fit = MassPeaks.measure(peak, decays);
        String text = fit.shift() + " +- " + fit.shiftError() + ", " + fit.width() + " +- " + fit.widthError();
        assertEquals(0, fit.shift(), shift, text);
        assertTrue(fit.width() > low && fit.width() < high, text);
    }

    /** The lower limit is what the published momentum resolution makes; the upper one what Belle II has in data. */
    @Test
    void charmoniumToMuons() {
        check(MassPeaks.JPSI_MUONS, 700, 1.5, 6, 11);
    }

    /** Half of the spread of the collision energy, 2.5 MeV, is most of it; radiation of the beams moves the peak up. */
    @Test
    void mesonsWithTheEnergyOfTheBeam() {
        check(MassPeaks.B_MESON, 700, 0.9, 2.2, 3);
    }

    @Test
    void neutralKaons() {
        check(MassPeaks.K_SHORT, 900, 0.8, 1.5, 3);
    }

    @Test
    void neutralPions() {
        check(MassPeaks.NEUTRAL_PION, 900, 1, 4.3, 6.2);
    }
}
