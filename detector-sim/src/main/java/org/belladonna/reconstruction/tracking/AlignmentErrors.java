package org.belladonna.reconstruction.tracking;

import java.util.Optional;
import org.belladonna.detector.AlignmentSettings;
import org.belladonna.detector.AlignmentSettings.BodySettings;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;

/**
 * What a fit adds to its errors because the drift chamber and its superlayers are not where they are taken to be ({@link AlignmentSettings#errors}): noise
 * of the state where a track goes from one to the next, since a part that is shifted or turned as a whole moves all that it says of a track alike.
 * Silicon is the frame; its own residuals are part of the errors of clusters, those of single layers of wires part of the errors of drift lengths. Read
 * only.
 *
 * <p>From one superlayer to the next the variance of the difference of two shifts is added. Noise adds up on the way, while shifts do not: what is far apart
 * is taken as a little less certain than it is.
 */
final class AlignmentErrors {
    private final DriftGeometry drift;
    private final double across2;
    private final double along2;
    private final double turn2;
    private final double tilt2;
    private final double step2;
    /** The superlayer that the filter has been in last, -1 for none. */
    private int superlayer;

    AlignmentErrors(Detector detector) {
        AlignmentSettings settings = detector.description().alignment();
        drift = detector.tracker().drift;
        Optional<BodySettings> chamber = settings.errors() ? settings.chamber() : Optional.empty();
        across2 = chamber.map(body -> body.across() * body.across()).orElse(0.0);
        along2 = chamber.map(body -> body.along() * body.along()).orElse(0.0);
        turn2 = chamber.map(body -> body.turn() * body.turn()).orElse(0.0);
        tilt2 = chamber.map(body -> body.tilt() * body.tilt()).orElse(0.0);
        Optional<BodySettings> parts = settings.errors() ? settings.superlayers() : Optional.empty();
        step2 = 2 * parts.map(body -> body.across() * body.across()).orElse(0.0);
    }

    /** Begins a filter, at the outer end of a track. */
    void begin() {
        superlayer = -1;
    }

    /** Before a measurement by a wire of a layer. */
    void wire(FilterState state, int layer) {
        int next = drift.superlayer[layer];
        if (superlayer >= 0 && next != superlayer) {
            state.loosen(step2, 0, 0, 0);
        }
        superlayer = next;
    }

    /**
     * Before a measurement by silicon, and at the end: a state that knows the drift chamber alone is loosened. A shift along the track moves z0 by the slope
     * of the track.
     */
    void leaveChamber(FilterState state, double tanLambda) {
        if (superlayer >= 0) {
            double slope2 = tanLambda * tanLambda;
            double dip2 = (1 + slope2) * (1 + slope2);
            state.loosen(across2, turn2 + tilt2 * slope2, along2 + slope2 * across2, tilt2 * dip2);
            superlayer = -1;
        }
    }
}
