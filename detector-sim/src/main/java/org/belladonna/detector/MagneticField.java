package org.belladonna.detector;

/** A magnetic field. */
public interface MagneticField {
    /**
     * Writes the field at a point (mm) into {@code field[0..2]}, in T.
     *
     * @param field at least three long
     */
    void at(double x, double y, double z, double[] field);

    /** The same everywhere. */
    static MagneticField uniform(double bx, double by, double bz) {
        return (x, y, z, field) -> {
            field[0] = bx;
            field[1] = by;
            field[2] = bz;
        };
    }
}
