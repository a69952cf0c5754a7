package org.belladonna.detector;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;

/** The level-1 trigger, as in {@code trigger.conf}: what it measures and how coarsely, and its menu. */
public record TriggerSettings(
        @Key(meaning = "track trigger of the drift chamber") TrackTrigger tracks,
        @Key(meaning = "calorimeter trigger") ClusterTrigger clusters,
        @Key(meaning = "muon-detector trigger") MuonTrigger muons,

        @Key(meaning = "lines; bit i of the result is line i")
        List<Line> menu)
        implements Serializable {

    /** Tracks in the transverse plane from axial superlayers. */
    public record TrackTrigger(
            @Key(meaning = "axial superlayers, from the inside")
            List<Superlayer> superlayers,

            @Key(meaning = "innermost superlayers that make a short track", min = 1)
            int shortTrackSuperlayers,

            @Key(meaning = "least transverse momentum of a full track", unit = "GeV", min = 0)
            double fullTrackMomentum,

            @Key(meaning = "least transverse momentum of a short track", unit = "GeV", min = 0)
            double shortTrackMomentum,

            @Key(meaning = "resolution of 1/pT", unit = "1/GeV", min = 0)
            double curvatureResolution,

            @Key(meaning = "resolution in azimuth", unit = "rad", min = 0)
            double azimuthResolution,

            @Key(meaning = "efficiency of the finder for a track that fulfils the conditions", min = 0, max = 1)
            double efficiency)
            implements Serializable {}

    /** A group of layers of which some must be hit. */
    public record Superlayer(
            @Key(meaning = "first layer", min = 0) int first,
            @Key(meaning = "last layer", min = 0) int last,

            @Key(meaning = "least number of layers hit", min = 1)
            int layers)
            implements Serializable {}

    /** Trigger cells: sums of crystals. */
    public record ClusterTrigger(
            @Key(meaning = "crystal rings in each ring of trigger cells, from the electron side")
            List<Integer> rings,

            @Key(meaning = "trigger cells in azimuth in each of these rings")
            List<Integer> cellsInPhi,

            @Key(meaning = "threshold of a trigger cell", unit = "GeV", min = 0)
            double threshold,

            @Key(meaning = "first ring of trigger cells, from 1, in the physics energy sum", min = 1)
            int firstPhysicsRing,

            @Key(meaning = "last ring in the physics energy sum", min = 1)
            int lastPhysicsRing,

            @Key(meaning = "largest azimuth between a track and its cluster", unit = "rad", min = 0)
            double matchAzimuth)
            implements Serializable {}

    /** Sectors with hits. */
    public record MuonTrigger(
            @Key(meaning = "least number of layers hit in a sector", min = 1)
            int layers,

            @Key(meaning = "largest azimuth between a track and the middle of its sector", unit = "rad", min = 0)
            double matchAzimuth)
            implements Serializable {}

    /** One line of the menu. */
    public record Line(
            @Key(meaning = "name") String name,

            @Key(meaning = "condition on the trigger quantities")
            String condition,

            @Key(
                    meaning = "one of so many events that fulfil the condition is kept; 0 switches the line off",
                    min = 0,
                    fallback = "1")
            int prescale)
            implements Serializable {}
}
