package org.belladonna.reconstruction.identification;

import org.belladonna.detector.IdentificationSettings;
import org.belladonna.material.Material;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.transport.process.Ionisation;

/**
 * Ionisation: Gaussian in the truncated mean of dE/dx about the Bethe expectation of each hypothesis, with a relative resolution
 * that falls with the square root of the number of hits.
 */
final class DriftChamberLikelihood {
    private static final double KEV_PER_CM = 1e-7;
    private static final double KEV = 1e-6;

    private final IdentificationSettings.DriftChamber settings;
    private final Material gas;

    DriftChamberLikelihood(IdentificationSettings.DriftChamber settings, Material gas) {
        this.settings = settings;
        this.gas = gas;
    }

    /** Expected truncated mean, keV/cm. */
    double expected(double momentum, double mass) {
        double slow = settings.slowRise() * mass * mass / (momentum * momentum);
        return settings.scale()
                * (1 + slow)
                * Ionisation.meanLossBelow(gas, mass, momentum, settings.transferCut() * KEV)
                / KEV_PER_CM;
    }

    /** Adds to the five logarithms; nothing for a track without a measurement. */
    void add(FittedTrack track, double momentum, double[] logLikelihood) {
        if (Double.isNaN(track.dEdx()) || track.nCdcHits() == 0) {
            return;
        }
        double relative = settings.resolution() * Math.sqrt(settings.referenceHits() / track.nCdcHits());
        for (int h = 0; h < Hypothesis.COUNT; h++) {
            double expected = expected(momentum, Hypothesis.of(h).mass);
            double pull = (track.dEdx() - expected) / (relative * expected);
            logLikelihood[h] -= 0.5 * Math.min(pull * pull, settings.largestChi2()) + Math.log(relative * expected);
        }
    }
}
