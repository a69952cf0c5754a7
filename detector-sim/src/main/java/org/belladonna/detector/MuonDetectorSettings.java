package org.belladonna.detector;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;

/**
 * Coil, iron and muon detector, as in {@code muon-detector.conf}: shells about the z axis, an octagonal barrel of iron plates
 * with gaps, and two endcaps of plates across z. Layers are in a table.
 */
public record MuonDetectorSettings(
        @Key(meaning = "table of the sensitive layers, beside this file")
        String layers,

        @Key(meaning = "material of the plates") String iron,
        @Key(meaning = "material that fills the gaps") String gap,
        @Key(meaning = "cylindrical shells and blocks") List<Shell> shells,
        @Key(meaning = "iron barrel") Barrel barrel,
        @Key(meaning = "iron endcaps: forward, backward") List<Endcap> endcaps,
        @Key(meaning = "magnetic field of the iron") ReturnField field,
        @Key(meaning = "read-out") Readout readout)
        implements Serializable {

    /** A hollow cylinder about the z axis. */
    public record Shell(
            @Key(meaning = "volume in material scans; several may share one")
            String name,

            @Key(meaning = "its material") String material,

            @Key(meaning = "inner radius", unit = "mm", min = 0)
            double innerRadius,

            @Key(meaning = "outer radius", unit = "mm", min = 0)
            double outerRadius,

            @Key(meaning = "smaller z", unit = "mm") double zMin,
            @Key(meaning = "larger z", unit = "mm") double zMax)
            implements Serializable {}

    /** The barrel: regular octagon, first sector about phi = 0. */
    public record Barrel(
            @Key(meaning = "sectors", min = 3) int sectors,

            @Key(meaning = "distance of the innermost surface from the z axis", unit = "mm", min = 0)
            double innerDistance,

            @Key(meaning = "distance of the outermost surface from the z axis", unit = "mm", min = 0)
            double outerDistance,

            @Key(meaning = "smaller z", unit = "mm") double zMin,
            @Key(meaning = "larger z", unit = "mm") double zMax)
            implements Serializable {}

    /** One endcap: everything between two planes and two radii. */
    public record Endcap(
            @Key(meaning = "smaller z", unit = "mm") double zMin,
            @Key(meaning = "larger z", unit = "mm") double zMax,

            @Key(meaning = "inner radius", unit = "mm", min = 0)
            double innerRadius,

            @Key(meaning = "outer radius", unit = "mm", min = 0)
            double outerRadius)
            implements Serializable {}

    /** Uniform fields of the return yoke; 0 is none. */
    public record ReturnField(
            @Key(meaning = "radius of the coil: the bore field ends here", unit = "mm", min = 0)
            double coilRadius,

            @Key(meaning = "field along z in the barrel plates", unit = "T")
            double barrel,

            @Key(
                    meaning = "field away from the z axis in the forward plates, towards it in the backward ones",
                    unit = "T")
            double endcap)
            implements Serializable {}

    /** From crossings to digits. */
    public record Readout(
            @Key(meaning = "time resolution", unit = "ns", min = 0)
            double timeResolution) implements Serializable {}
}
