package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;

/** Electrons of the beams that are hardly deflected, against photons that move with them. */
class EquivalentPhotonsTest {
    private static final double SQRT_S = 10.58;
    private static final double MUON = PhysicalConstants.MUON_MASS;
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    /**
     * With both electrons within 1 mrad the photons are real: the cross-section is that of the equivalent-photon spectra (V. M.
     * Budnev et al., Phys. Rept. 15 (1975) 181, eq. 6.17b) and of two real photons to a pair (ibid., eq. E.1 at Q^2 = 0; G. Breit,
     * J. A. Wheeler, Phys. Rev. 46 (1934) 1087). What is left is of the order Q^2/m^2, below 0.2%.
     */
    @Test
    void atSmallAnglesItIsTheEquivalentPhotonFormula() {
        double angle = 1e-3;
        double minPairMass = 1;
        CrossSection found = ElectrodynamicsTest.prepare(
                        "ee->ee-mumu",
                        null,
                        false,
                        0.002,
                        Map.of("minPairMass", minPairMass, "maxElectronAngle", angle))
                .crossSection();
        double expected = equivalentPhotons(minPairMass, angle);
        assertEquals(expected, found.valueFb(), 0.002 * expected + 3 * found.errorFb());
    }

    /** Integral over ln tau and the rapidity of the pair, fb. */
    private static double equivalentPhotons(double minPairMass, double angle) {
        double s = SQRT_S * SQRT_S;
        double lowest = Math.log(minPairMass * minPairMass / s);
        var gauss = new GaussIntegratorFactory().legendre(200, lowest, 0);
        return gauss.integrate(logTau -> {
            double width = -0.5 * logTau;
            double pair = realPhotons(s * Math.exp(logTau));
            return pair
                    * new GaussIntegratorFactory()
                            .legendre(60, -width, width)
                            .integrate(rapidity -> photons(Math.exp(0.5 * logTau + rapidity), angle)
                                    * photons(Math.exp(0.5 * logTau - rapidity), angle));
        });
    }

    /** y dn/dy. */
    private static double photons(double y, double angle) {
        double lowest = y * y * ELECTRON * ELECTRON / (1 - y);
        double slope = Math.tan(0.5 * angle);
        double highest = lowest + (1 - y) * SQRT_S * SQRT_S * slope * slope;
        double log = Math.log(highest / lowest);
        return PhysicalConstants.ALPHA / Math.PI * ((1 - y + 0.5 * y * y) * log - (1 - y) * (1 - lowest / highest));
    }

    /** Two real photons to mu+ mu-, fb. */
    private static double realPhotons(double mass2) {
        double r = 4 * MUON * MUON / mass2;
        double beta = Math.sqrt(1 - r);
        double log = Math.log((1 + beta) / (1 - beta));
        double alpha = PhysicalConstants.ALPHA;
        return PhysicalConstants.HBARC2_FB
                * (4 * Math.PI * alpha * alpha / mass2)
                * ((1 + r - 0.5 * r * r) * log - beta * (1 + r));
    }
}
