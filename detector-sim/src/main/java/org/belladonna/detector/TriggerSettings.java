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

    /** Tracks from segments of superlayers: in the transverse plane those of the axial ones, their z with those of the stereo ones. */
    public record TrackTrigger(
            @Key(meaning = "axial superlayers, from the inside")
            List<Superlayer> superlayers,

            @Key(meaning = "stereo superlayers, from the inside", fallback = "[]")
            List<Superlayer> stereoSuperlayers,

            @Key(meaning = "cells of the Hough plane in azimuth", min = 8, max = 10000)
            int azimuthCells,

            @Key(meaning = "cells of the Hough plane in 1/pT, both charges together", min = 4, max = 1000)
            int curvatureCells,

            @Key(meaning = "axial superlayers with a segment that make a full track", min = 2)
            int fullTrackSuperlayers,

            @Key(meaning = "innermost axial superlayers that, each with a segment, make a short track", min = 1)
            int shortTrackSuperlayers,

            @Key(meaning = "least transverse momentum of a full track", unit = "GeV", min = 0.01)
            double fullTrackMomentum,

            @Key(
                    meaning = "least transverse momentum of a short track; the Hough plane ends there",
                    unit = "GeV",
                    min = 0.01)
            double shortTrackMomentum,

            @Key(meaning = "stereo superlayers with a segment that make a track in space", min = 2, fallback = "3")
            int spaceTrackSuperlayers,

            @Key(
                    meaning = "largest distance in z of a stereo segment from the track",
                    unit = "mm",
                    min = 1,
                    fallback = "300")
            double stereoWindow,

            @Key(
                    meaning = "a track in space comes from the collision when it starts within this of the origin in z",
                    unit = "mm",
                    min = 1,
                    fallback = "150")
            double zWindow)
            implements Serializable {}

    /** A group of layers of which some must be hit in a pattern about a wire of one of them. */
    public record Superlayer(
            @Key(meaning = "first layer of the pattern", min = 0)
            int first,

            @Key(meaning = "last layer of the pattern", min = 0)
            int last,

            @Key(meaning = "layer of the wire that a segment is about", min = 0)
            int priority,

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
            double matchAzimuth,

            @Key(
                    meaning = "rings of trigger cells that the two legs of a Bhabha event hit (two-dimensional veto)",
                    fallback = "[]")
            List<RingPair> bhabhaRings,

            @Key(meaning = "a two-dimensional Bhabha has fewer clusters than this", min = 1, fallback = "4")
            int bhabhaClusters)
            implements Serializable {}

    /** Two groups of rings of trigger cells, numbered from 1, whose energies make a Bhabha event. */
    public record RingPair(
            @Key(meaning = "rings towards the electron beam", min = 1)
            List<Integer> forward,

            @Key(meaning = "least energy in their sum", unit = "GeV", min = 0)
            double forwardEnergy,

            @Key(meaning = "rings towards the positron beam", min = 1)
            List<Integer> backward,

            @Key(meaning = "least energy in their sum", unit = "GeV", min = 0)
            double backwardEnergy)
            implements Serializable {}

    /** Sectors with hits. */
    public record MuonTrigger(
            @Key(meaning = "least number of layers hit in a sector", min = 1)
            int layers,

            @Key(meaning = "largest azimuth between a track and the middle of its sector", unit = "rad", min = 0)
            double matchAzimuth,

            @Key(
                    meaning = "the same in the endcaps, whose sectors are quadrants",
                    unit = "rad",
                    min = 0,
                    fallback = "50 deg")
            double endcapMatchAzimuth)
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
