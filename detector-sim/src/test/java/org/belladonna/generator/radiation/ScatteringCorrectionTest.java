package org.belladonna.generator.radiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;

class ScatteringCorrectionTest {
    private static final double S = 10.58 * 10.58;
    private static final double MASS2 = PhysicalConstants.ELECTRON_MASS * PhysicalConstants.ELECTRON_MASS;
    private static final double ALPHA_OVER_PI = PhysicalConstants.ALPHA / Math.PI;

    /** At small angles: 4 (L_t - 1) ln(x) + 3 L_t - 4, the vertex corrections and soft photons of both electrons apart. */
    @Test
    void bhabhaGoesOverIntoTwoFormFactors() {
        BhabhaCorrection correction = new BhabhaCorrection();
        double cosine = 1 - 1e-6;
        double logarithm = Math.log(S * 0.5 * (1 - cosine) / MASS2);
        assertEquals(4 * ALPHA_OVER_PI * (logarithm - 1), correction.exponent(S, cosine), 1e-8);
        assertEquals(ALPHA_OVER_PI * (3 * logarithm - 4), correction.finite(S, cosine), 1e-5);
    }

    /** Photons are equal. */
    @Test
    void diphotonIsSymmetric() {
        DiphotonCorrection correction = new DiphotonCorrection();
        assertEquals(correction.finite(S, 0.7), correction.finite(S, -0.7), 1e-14);
        assertEquals(correction.exponent(S, 0.7), correction.exponent(S, -0.7), 0);
    }

    /** At 90 degrees: pi^2/3 - (5/2) ln 2 + (5/2) ln^2 2 beside the logarithm. */
    @Test
    void diphotonAtRightAngles() {
        double ln2 = Math.log(2);
        double k = Math.PI * Math.PI / 3 - 2.5 * ln2 + 2.5 * ln2 * ln2;
        double expected = ALPHA_OVER_PI * (1.5 * (Math.log(S / MASS2) - 1) + k);
        assertEquals(expected, new DiphotonCorrection().finite(S, 0), 1e-14);
    }
}
