package org.belladonna.reconstruction.identification;

import org.belladonna.detector.IdentificationSettings;
import org.belladonna.detector.OuterDescription;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.reconstruction.tracking.TrackExtrapolator;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.outer.MuonExtrapolator;

/**
 * Extrapolates a track as a muon and collects the hits of the muon detector along it: at most one per layer, the nearest
 * within the window. One per thread; the answers are those of the last call.
 */
public final class MuonDetectorMatch {
    private final IdentificationSettings.MuonDetector settings;
    private final MuonExtrapolator extrapolator;
    private int expected;
    private int matched;
    private int missing;
    private double chi2;

    /**
     * @param tracks knows the field inside the coil
     */
    public MuonDetectorMatch(
            IdentificationSettings.MuonDetector settings, OuterDescription description, TrackExtrapolator tracks) {
        this.settings = settings;
        extrapolator = new MuonExtrapolator(description, tracks.field(), tracks.fieldMap());
    }

    /** Matches a track given at the front of the calorimeter. */
    public void match(ParticleState front, MuonDigits digits) {
        expected = extrapolator.extrapolate(front);
        matched = 0;
        missing = expected;
        chi2 = 0;
        for (int i = 0; i < expected; i++) {
            double nearest = nearest(i, digits);
            if (nearest <= settings.windowSigmas() * settings.windowSigmas()) {
                matched++;
                chi2 += nearest;
                missing = expected - 1 - i;
            }
        }
    }

    /** Squared distance of the nearest hit in the layer of a crossing, in units of its variance. */
    private double nearest(int crossing, MuonDigits digits) {
        double variance = extrapolator.sigma(crossing) * extrapolator.sigma(crossing)
                + settings.fixedError() * settings.fixedError();
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < digits.size(); k++) {
            if (digits.layer[k] == extrapolator.layer(crossing)
                    && digits.section[k] == extrapolator.section(crossing)) {
                double dx = digits.x[k] - extrapolator.x(crossing);
                double dy = digits.y[k] - extrapolator.y(crossing);
                double dz = digits.z[k] - extrapolator.z(crossing);
                best = Math.min(best, (dx * dx + dy * dy + dz * dz) / variance);
            }
        }
        return best;
    }

    /** Layers that a muon would cross. */
    public int expected() {
        return expected;
    }

    /** Layers with a hit along the extrapolation. */
    public int matched() {
        return matched;
    }

    /** Layers without a hit behind the last one with a hit; all when there is none. */
    public int missing() {
        return missing;
    }

    /** Mean squared distance of the hits in units of the variance (two degrees of freedom each); 0 without hits. */
    public double chi2PerHit() {
        return matched == 0 ? 0 : chi2 / matched;
    }
}
