package org.belladonna.report.display;

import org.belladonna.beam.Collision;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.OuterDescription;
import org.belladonna.schema.Event;
import org.belladonna.simulation.DetectorChain;

/**
 * All that a picture of an event needs.
 *
 * @param detector the tracker, compiled
 * @param outer what lies outside of it
 * @param row the event as the event table has it
 * @param measured digits and fitted tracks of the same event
 * @param missing what the beams had and the detector did not see
 */
public record DisplayedEvent(
        Detector detector,
        OuterDescription outer,
        Event row,
        DetectorChain.Measured measured,
        MissingMomentum missing) {

    /**
     * An event that came from a collision of the nominal beams.
     *
     * @param fromBeams false for a particle gun, of which nothing is missing
     */
    public static DisplayedEvent of(
            DetectorSource source, Event row, DetectorChain.Measured measured, boolean fromBeams) {
        MissingMomentum missing =
                fromBeams ? MissingMomentum.of(row, new Collision(source.beams()).nominal()) : MissingMomentum.NONE;
        return new DisplayedEvent(source.detector(), source.outer(), row, measured, missing);
    }
}
