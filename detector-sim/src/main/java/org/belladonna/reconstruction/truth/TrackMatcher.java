package org.belladonna.reconstruction.truth;

import org.belladonna.digitization.TrackerTruth;
import org.belladonna.reconstruction.tracking.FittedTrack;

/** Says which generated particle a track belongs to: the one that made two thirds of its digits or more. One per thread. */
public final class TrackMatcher {
    /** Share of the digits that one particle must have made. */
    public static final double PURITY = 2.0 / 3.0;

    private TrackerTruth truth = new TrackerTruth();

    /** Takes the truth of an event. */
    public void begin(TrackerTruth event) {
        truth = event;
    }

    /** Index of the generated particle that made a track, -1 for none. */
    public int particleOf(FittedTrack track) {
        int[] digits = track.digits();
        // The majority, if there is one, is what is left of pairs of unequal ones (Boyer and Moore).
        int candidate = -1;
        int lead = 0;
        for (int digit : digits) {
            int particle = truth.particle[digit];
            if (lead == 0) {
                candidate = particle;
            }
            lead += particle == candidate ? 1 : -1;
        }
        int count = 0;
        for (int digit : digits) {
            count += truth.particle[digit] == candidate ? 1 : 0;
        }
        return candidate >= 0 && count >= PURITY * digits.length ? candidate : -1;
    }
}
