package org.belladonna.transport.outer;

/** What is at a point; filled by {@link OuterGeometry#locate}, reused. */
final class Place {
    enum Zone {
        /** Where the crystals are, gaps between them included. */
        CALORIMETER,
        /** Air, shells of the coil, blocks of iron. */
        SHELLS,
        /** Plates and gaps of a barrel sector. */
        BARREL,
        /** Plates and gaps of an endcap. */
        ENDCAP,
        /** Back in the tracker, or out of the detector. */
        OUTSIDE
    }

    Zone zone = Zone.OUTSIDE;
    /** Null in air. */
    Absorber medium;
    /** Cell of the calorimeter, 0 for none. */
    int cell;
    /** Section code of {@code MuonHits}. */
    int section;

    int sector;
    /** Stack of the zones BARREL and ENDCAP. */
    LayerStack stack;

    int interval;
    /** Coordinate of the stack, mm, and the direction in which it grows. */
    double coordinate;

    double normalX;
    double normalY;
    double normalZ;
}
