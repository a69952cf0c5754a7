package org.belladonna.generator.twophoton;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/** Draws weighted points: their mean weight is the cross-section within the cuts. One per thread. */
final class TwoPhotonSampler {
    final TwoPhotonPoint point;
    private final TwoPhotonAmplitude amplitude;
    private final TwoPhotonCuts cuts;

    TwoPhotonSampler(double lepton, TwoPhotonCuts cuts) {
        this.point = new TwoPhotonPoint(lepton, cuts);
        this.amplitude = new TwoPhotonAmplitude(lepton);
        this.cuts = cuts;
    }

    /** Draws a point and returns its weight in fb; 0 outside the cuts. */
    double draw(EventStream stream, double sqrtS) {
        double volume = point.draw(stream, sqrtS);
        if (volume == 0 || !cuts.accept(point)) {
            return 0;
        }
        return amplitude.square(point) * volume * PhysicalConstants.HBARC2_FB;
    }
}
