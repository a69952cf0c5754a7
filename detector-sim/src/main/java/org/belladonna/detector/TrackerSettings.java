package org.belladonna.detector;

import java.util.List;
import org.belladonna.configuration.Key;

/** The tracking volume, from the beam to the front of the calorimeter. */
public record TrackerSettings(
        @Key(meaning = "limits of the tracking volume") VolumeSettings volume,

        @Key(meaning = "thin cylinders of passive material about the z axis")
        List<CylinderSettings> cylinders,

        @Key(meaning = "thin discs of passive material across the z axis")
        List<CylinderSettings> discs,

        @Key(meaning = "layers of silicon sensors, from the inside")
        List<SiliconLayerSettings> silicon,

        @Key(meaning = "drift chamber") DriftChamberSettings driftChamber,

        @Key(meaning = "whether hits of the beam background are laid over those of the collision", fallback = "false")
        boolean background,

        @Key(meaning = "what makes a found track") FindingSettings finding) {

    /** A cylinder about the z axis. */
    public record VolumeSettings(
            @Key(meaning = "radius", unit = "mm", min = 1) double radius,

            @Key(meaning = "backward end", unit = "mm") double zMin,

            @Key(meaning = "forward end", unit = "mm") double zMax) {}

    /** A tube about the z axis; as a cylinder it is thin in radius, as a disc in z. */
    public record CylinderSettings(
            @Key(meaning = "what it belongs to; material is summed by this name")
            String volume,

            @Key(meaning = "name of the material") String material,

            @Key(meaning = "inner radius", unit = "mm", min = 0)
            double innerRadius,

            @Key(meaning = "outer radius", unit = "mm", min = 0)
            double outerRadius,

            @Key(meaning = "backward end", unit = "mm") double zMin,

            @Key(meaning = "forward end", unit = "mm") double zMax) {}

    /** Criteria of finding; a track needs one of the two numbers. */
    public record FindingSettings(
            @Key(meaning = "hits on silicon sensors that make a track", min = 3)
            int minimumSiliconHits,

            @Key(meaning = "hits in the drift chamber that make a track", min = 5)
            int minimumDriftHits,

            @Key(meaning = "largest chi squared per degree of freedom of a track", min = 1, fallback = "5")
            double maximumChi2) {}
}
