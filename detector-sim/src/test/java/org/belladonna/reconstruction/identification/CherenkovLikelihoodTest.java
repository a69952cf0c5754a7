package org.belladonna.reconstruction.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.transport.ParticleState;
import org.junit.jupiter.api.Test;

class CherenkovLikelihoodTest {
    private final CherenkovDigits digits = new CherenkovDigits();
    private final ParticleState front = new ParticleState();

    private double kaonLessPion() {
        double[] logarithms = new double[Hypothesis.COUNT];
        new CherenkovLikelihood().add(digits, front, 2, logarithms);
        return logarithms[Hypothesis.KAON.ordinal()] - logarithms[Hypothesis.PION.ordinal()];
    }

    /** Two measurements at the same place are of one particle in two detectors; the nearest one only would lose the other. */
    @Test
    void detectorsBehindEachOtherBothCount() {
        digits.add(10, 0, 0, 1.001, 0.01);
        double first = kaonLessPion();
        digits.clear();
        digits.add(10, 0, 0, 1.02, 0.02);
        double second = kaonLessPion();
        digits.add(10, 0, 0, 1.001, 0.01);
        // Of another particle, further away.
        digits.add(40, 0, 0, 1.03, 0.01);
        assertEquals(first + second, kaonLessPion(), 1e-12);
    }
}
