package org.belladonna.transport.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsorberTest {
    private static final Absorber CSI = new Absorber(Gun.BELLE2.crystal());
    private static final Absorber IRON = new Absorber(Gun.BELLE2.materials().get("iron", "test"));

    /** Minimum of the mean loss: PDG Atomic and Nuclear Properties of Materials, 1.243 and 1.451 MeV cm2/g. */
    @Test
    void minimumIonisationIsThePdgOne() {
        assertEquals(1.243 * 4.51, minimum(CSI) * 1e4, 0.02);
        assertEquals(1.451 * 7.874, minimum(IRON) * 1e4, 0.04);
    }

    private static double minimum(Absorber absorber) {
        double least = Double.POSITIVE_INFINITY;
        for (double p = 0.2; p < 2; p += 0.005) {
            least = Math.min(least, absorber.meanLoss(p, PhysicalConstants.MUON_MASS));
        }
        return least;
    }

    /** Mean of the sampled loss against the Bethe mean, for steps of all sizes: 4 standard errors. */
    @ParameterizedTest
    @CsvSource({"0.3, 1", "1, 1", "1, 10", "1, 300", "5, 10"})
    void sampledLossHasTheBetheMean(double momentum, double length) {
        EventStream stream = new EventStream(1, "loss").at(0, Stage.TRANSPORT);
        int n = 40000;
        double sum = 0;
        double sum2 = 0;
        for (int i = 0; i < n; i++) {
            double loss = CSI.sampleLoss(momentum, PhysicalConstants.MUON_MASS, length, stream);
            sum += loss;
            sum2 += loss * loss;
        }
        double mean = sum / n;
        double error = Math.sqrt((sum2 / n - mean * mean) / n);
        assertEquals(CSI.meanLoss(momentum, PhysicalConstants.MUON_MASS) * length, mean, 4 * error);
    }

    @Test
    void scatteringVarianceDoesNotDependOnTheStep() {
        double whole = IRON.scatteringAngle(1, PhysicalConstants.MUON_MASS, 47);
        double part = IRON.scatteringAngle(1, PhysicalConstants.MUON_MASS, 47.0 / 5);
        assertEquals(whole * whole, 5 * part * part, 1e-12);
    }
}
