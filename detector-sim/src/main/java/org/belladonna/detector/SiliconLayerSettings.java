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

        @Key(meaning = "resolution along u", unit = "mm", min = 1e-4)
        double resolutionU,

        @Key(meaning = "resolution along v", unit = "mm", min = 1e-4)
        double resolutionV,

        @Key(meaning = "probability that a crossing makes a hit", min = 0, max = 1)
        double efficiency) {

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
