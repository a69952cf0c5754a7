package org.belladonna.generator.twophoton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class TwoPhotonAmplitudeTest {
    private static final double SQRT_S = 10.58;
    private static final double MUON = PhysicalConstants.MUON_MASS;
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    /** The electron currents may be moved along their photons: the amplitude is gauge invariant. */
    @Test
    void nothingChangesWhenABeamIsShiftedAlongItsPhoton() {
        TwoPhotonPoint point = new TwoPhotonPoint(MUON, new TwoPhotonCuts(0.5, 0, 0, Math.PI));
        TwoPhotonAmplitude amplitude = new TwoPhotonAmplitude(MUON);
        EventStream stream = new EventStream(1, "gauge");
        int tested = 0;
        for (int event = 0; tested < 1000; event++) {
            if (point.draw(stream.at(event, Stage.GENERATOR), SQRT_S) == 0) {
                continue;
            }
            double before = amplitude.square(point);
            for (int i = 0; i < 4; i++) {
                point.shifted1[i] += 1e-2 * point.q1[i];
                point.shifted2[i] -= 1e-2 * point.q2[i];
            }
            assertEquals(1, amplitude.square(point) / before, 1e-6);
            tested++;
        }
    }

    /** Exchanging lepton and antilepton is charge conjugation of a pair with C = +1: nothing changes. */
    @Test
    void thePairIsSymmetricInItsCharges() {
        TwoPhotonPoint point = new TwoPhotonPoint(MUON, new TwoPhotonCuts(0.5, 0, 0, Math.PI));
        TwoPhotonAmplitude amplitude = new TwoPhotonAmplitude(MUON);
        EventStream stream = new EventStream(2, "charge");
        for (int event = 0; event < 1000; event++) {
            if (point.draw(stream.at(event, Stage.GENERATOR), SQRT_S) > 0) {
                double before = amplitude.square(point);
                for (int i = 0; i < 3; i++) {
                    point.k1[i] = -point.k1[i];
                    point.k2[i] = -point.k2[i];
                }
                assertEquals(1, amplitude.square(point) / before, 1e-9);
            }
        }
    }

    /**
     * With both electrons within 1 mrad the photons are real: the cross-section is that of the equivalent-photon spectra (Budnev
     * et al., eq. 6.17b) and of two real photons to a pair (ibid., eq. E.1 at Q^2 = 0; G. Breit, J. A. Wheeler, Phys. Rev. 46
     * (1934) 1087). What is left is of the order Q^2/m^2, below 0.2%.
     */
    @Test
    void atSmallAnglesItIsTheEquivalentPhotonFormula() {
        double angle = 1e-3;
        double minPairMass = 1;
        TwoPhotonSampler sampler = new TwoPhotonSampler(MUON, new TwoPhotonCuts(minPairMass, 0, 0, angle));
        TwoPhotonIntegral integral =
                TwoPhotonIntegral.of(sampler, SQRT_S, 0.002, new EventStream(3, "equivalent photons"));
        double expected = equivalentPhotons(minPairMass, angle);
        double tolerance = 0.002 * expected + 3 * integral.crossSection().errorFb();
        assertEquals(expected, integral.crossSection().valueFb(), tolerance);
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
