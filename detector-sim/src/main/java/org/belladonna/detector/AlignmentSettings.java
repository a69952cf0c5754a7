package org.belladonna.detector;

import java.util.Optional;
import org.belladonna.configuration.Key;

/**
 * By how much the detector differs from what the reconstruction takes it for, after alignment and calibration: standard deviations, of which
 * {@link Misalignment} draws one detector. Simulation has the displaced detector, reconstruction the nominal one; it may count the standard deviations of
 * the drift chamber as errors (alignment position errors).
 */
public record AlignmentSettings(
        @Key(meaning = "whether the detector is displaced at all", fallback = "false")
        boolean apply,

        @Key(
                meaning = "seed of the displacements: one seed is one detector, in all events and campaigns",
                fallback = "1")
        long seed,

        @Key(
                meaning = "by how many times the standard deviations below the detector is displaced",
                min = 0,
                max = 10,
                fallback = "1")
        double factor,

        @Key(
                meaning = "whether the fit of tracks counts the standard deviations of the drift chamber as errors",
                fallback = "false")
        boolean errors,

        @Key(meaning = "standard deviation of the field's scale, relative", min = 0, max = 0.01, fallback = "0")
        double fieldScale,

        @Key(meaning = "known relative shift of the field's scale, on top", min = -0.01, max = 0.01, fallback = "0")
        double fieldShift,

        @Key(meaning = "half shells of the pixels against the origin")
        Optional<BodySettings> pixelHalfShells,

        @Key(meaning = "half shells of the strips against the origin")
        Optional<BodySettings> stripHalfShells,

        @Key(
                meaning = "azimuth of the middle of the first half shell",
                unit = "rad",
                min = -3.15,
                max = 3.15,
                fallback = "0")
        double halfShellAzimuth,

        @Key(meaning = "ladders in their half shell: u, along z, outward")
        Optional<PlaneSettings> ladders,

        @Key(meaning = "sensors on their ladder: u, v, outward")
        Optional<PlaneSettings> sensors,

        @Key(meaning = "drift chamber as a whole against silicon")
        Optional<BodySettings> chamber,

        @Key(meaning = "superlayers in the drift chamber") Optional<BodySettings> superlayers,

        @Key(meaning = "layers in their superlayer") Optional<BodySettings> layers) {

    /** Displacement of a body that surrounds the z axis, about the origin: standard deviations. */
    public record BodySettings(
            @Key(meaning = "shift along x and along y", unit = "mm", min = 0, max = 2, fallback = "0")
            double across,

            @Key(meaning = "shift along z", unit = "mm", min = 0, max = 2, fallback = "0")
            double along,

            @Key(meaning = "rotation about z", unit = "rad", min = 0, max = 0.01, fallback = "0")
            double turn,

            @Key(meaning = "rotation about x and about y", unit = "rad", min = 0, max = 0.01, fallback = "0")
            double tilt) {}

    /** Displacement of something flat in its own axes, about its middle: standard deviations. */
    public record PlaneSettings(
            @Key(meaning = "shift along u", unit = "mm", min = 0, max = 2, fallback = "0")
            double u,

            @Key(meaning = "shift along v", unit = "mm", min = 0, max = 2, fallback = "0")
            double v,

            @Key(meaning = "shift along the normal", unit = "mm", min = 0, max = 2, fallback = "0")
            double w,

            @Key(meaning = "rotation about the normal", unit = "rad", min = 0, max = 0.01, fallback = "0")
            double turn,

            @Key(meaning = "rotation about u and about v", unit = "rad", min = 0, max = 0.01, fallback = "0")
            double tilt) {}
}
