package org.belladonna.detector;

import java.util.List;
import org.belladonna.configuration.Key;

/**
 * A layer of ladders. The sensors of the ladder at azimuth phi lie in the plane x = radius, with centre at y = shift + offset, turned by
 * phi about z; u is azimuthal, v along +z, w outward.
 */
public record SiliconLayerSettings(
        @Key(meaning = "number of the layer", min = 1) int layer,

        @Key(meaning = "pxd or svd") Subdetector subdetector,

        @Key(meaning = "azimuth of each ladder", unit = "rad")
        List<Double> ladders,

        @Key(meaning = "tangential shift of the ladder", unit = "mm")
        double shift,

        @Key(meaning = "sensors of a ladder") List<SensorSettings> sensors,

        @Key(meaning = "channels and their response") ReadoutSettings readout,

        @Key(meaning = "probability that a crossing is not lost to dead channels", min = 0, max = 1)
        double efficiency) {

    /** Strips along both axes, or pixels; a floating strip lies between neighbouring strips where {@code floating} is not 0. */
    public record ReadoutSettings(
            @Key(meaning = "side along u") SideSettings u,

            @Key(meaning = "side along v") SideSettings v,

            @Key(meaning = "width of the charge cloud at the surface", unit = "mm", min = 1e-4)
            double cloud,

            @Key(meaning = "share of channels with a hit of the beam background", min = 0, max = 1, fallback = "0")
            double backgroundOccupancy,

            @Key(
                    meaning =
                            "pixels: only within this distance of a particle's crossing there are background hits, as only regions of interest are read out",
                    unit = "mm",
                    min = 0,
                    fallback = "0")
            double regionOfInterest) {}

    /** Channels along one axis. */
    public record SideSettings(
            @Key(meaning = "number of channels", min = 2) int channels,

            @Key(meaning = "noise of a channel in electrons", min = 1)
            double noise,

            @Key(meaning = "smallest signal that is read out, in electrons", min = 1)
            double threshold,

            @Key(
                    meaning =
                            "share of a floating strip's charge that each of its neighbours gets; 0 without floating strips",
                    min = 0,
                    max = 0.5,
                    fallback = "0")
            double floating,

            @Key(
                    meaning =
                            "error of the position beside that of an even charge: uneven ionisation, knock-on electrons, alignment",
                    unit = "mm",
                    min = 0)
            double misplacement) {}

    /** Pixels or strips. */
    public enum Subdetector {
        PXD,
        SVD
    }

    /** A sensor by its active area: a rectangle, or a trapezoid when the widths differ. */
    public record SensorSettings(
            @Key(meaning = "distance of its centre from the z axis along the ladder's normal", unit = "mm", min = 1)
            double radius,

            @Key(meaning = "z of its centre", unit = "mm") double z,

            @Key(meaning = "tilt about u, forward edge towards the beam", unit = "rad", fallback = "0")
            double slant,

            @Key(meaning = "tangential offset of the active area", unit = "mm", fallback = "0")
            double offset,

            @Key(meaning = "active length along v", unit = "mm", min = 0.1)
            double length,

            @Key(meaning = "active width at the backward edge", unit = "mm", min = 0.1)
            double backwardWidth,

            @Key(meaning = "active width at the forward edge", unit = "mm", min = 0.1)
            double forwardWidth,

            @Key(meaning = "active thickness of silicon", unit = "mm", min = 1e-3)
            double thickness,

            @Key(meaning = "material that stands for all that is passive")
            String backing,

            @Key(meaning = "thickness of that material", unit = "mm", min = 0)
            double backingThickness) {}
}
