package org.belladonna.digitization;

import org.belladonna.detector.Detector;
import org.belladonna.random.EventStream;
import org.belladonna.transport.TrackerHits;

/** Response of the tracker: silicon, then drift chamber; with the beam background when the configuration has it on. One per thread. */
public final class TrackerDigitizer {
    private final SiliconDigitizer silicon;
    private final DriftDigitizer drift;

    public TrackerDigitizer(Detector detector) {
        boolean background = detector.description().tracker().background();
        silicon = new SiliconDigitizer(detector.tracker().silicon, background);
        drift = new DriftDigitizer(detector.tracker().drift, background);
    }

    /**
     * Digitises the hits of an event.
     *
     * @param stream placed at the digitisation stage of the event
     * @param digits cleared and filled
     * @param truth cleared and filled: what made each digit
     */
    public void digitize(TrackerHits hits, EventStream stream, TrackerDigits digits, TrackerTruth truth) {
        digits.clear();
        truth.clear();
        silicon.digitize(hits, stream, digits, truth);
        drift.digitize(hits, stream, digits, truth);
    }
}
