package org.belladonna.transport.engine;

import org.belladonna.detector.MagneticField;
import org.belladonna.transport.process.Track;

/**
 * Volumes without holes or overlaps. An object remembers the last surface that it was asked about and belongs to one thread.
 */
public interface World {
    /** Beyond the last volume. */
    int OUTSIDE = -1;

    /** Number of volumes. */
    int volumes();

    /** Region of a volume, an index of the engine's list. */
    int region(int volume);

    /** Field along +z in a volume, T. */
    double field(int volume);

    /** The field where it is not uniform; null where {@link #field} says all. */
    default MagneticField fieldMap() {
        return null;
    }

    /** Volume of a point, or {@link #OUTSIDE}. */
    int locate(double x, double y, double z);

    /** A lower bound, in mm, of the distance to the surface of the track's volume; cheap. */
    double safety(Track track);

    /**
     * Path in mm to the surface of the track's volume, infinite if it is never left; {@link #next} is what lies behind.
     *
     * @param curvature change of the azimuth of the direction about z with the path, rad/mm; 0 for a straight flight
     */
    double distance(Track track, double curvature);

    /** Volume behind the surface that {@link #distance} found. */
    int next();

    /** Puts a track that has gone that distance exactly on the surface. */
    void settle(Track track);
}
