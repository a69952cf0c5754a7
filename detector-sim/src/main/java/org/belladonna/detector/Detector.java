package org.belladonna.detector;

import java.nio.file.Path;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.error.UserException;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;

/**
 * A detector ready for use: its description and, compiled from it, materials and tracker geometry in primitive arrays. Immutable;
 * may be shared by threads.
 */
public final class Detector {
    /** Between the map at the origin and the strength beside it. */
    private static final double LARGEST_DIFFERENCE = 0.05;

    private final DetectorDescription description;
    private final MaterialLibrary materials;
    private final TrackerGeometry tracker;
    /** Null where the field is uniform. */
    private final FieldMap map;
    /** The same as particles feel it. */
    private final FieldMap flightMap;

    private final double field;
    private final double flightField;
    /** Null where the detector is where the reconstruction takes it to be. */
    private final Misalignment misalignment;

    /**
     * Compiles a description.
     *
     * @throws UserException when a volume names a material that is not there, or has no extent
     */
    public Detector(DetectorDescription description) {
        this(description, null);
    }

    /**
     * Compiles a description.
     *
     * @param map the field that particles feel, null for the uniform one
     * @throws UserException when a volume names a material that is not there, or has no extent, or when the map is that of another field
     */
    public Detector(DetectorDescription description, FieldMap map) {
        this.description = description;
        this.map = map;
        materials = new MaterialLibrary(description.materials(), key -> "detector " + description.name() + ": " + key);
        tracker = new TrackerGeometry(description.tracker(), this::material);
        field = map == null ? description.field().strength() : fieldAtOrigin();
        misalignment = description.alignment().apply() ? new Misalignment(description.alignment(), tracker) : null;
        double scale = misalignment == null ? 1 : 1 + misalignment.fieldScale;
        flightField = scale * field();
        flightMap = map == null || misalignment == null ? map : map.scaled(scale);
    }

    /** A map of another strength, or of another place, is a mistake. */
    private double fieldAtOrigin() {
        double[] origin = new double[3];
        map.at(0, 0, 0, origin);
        double strength = description.field().strength();
        TrackerSettings.VolumeSettings volume = description.tracker().volume();
        if (!map.covers(volume.radius(), volume.zMin(), volume.zMax())) {
            throw UserException.of(
                    "the field map does not cover the tracking volume",
                    "field.map",
                    "radius up to " + volume.radius() + " mm and z from " + volume.zMin() + " to " + volume.zMax()
                            + " mm",
                    "extend the table");
        }
        if (Math.abs(origin[2] - strength) > LARGEST_DIFFERENCE * strength) {
            throw UserException.of(
                    "field.strength is " + strength + " T and the map has " + origin[2] + " T at the origin",
                    "field",
                    "values within 5%",
                    "correct one of them");
        }
        return origin[2];
    }

    /**
     * Reads and compiles a detector file.
     *
     * @throws UserException when the file is wrong
     */
    public static Detector load(Path file) {
        DetectorDescription description = ConfigurationReader.read(file, DetectorDescription.class);
        return new Detector(description, DetectorSource.fieldMap(file, description));
    }

    /** The description that this detector was made from. */
    public DetectorDescription description() {
        return description;
    }

    /** Geometry of the tracking volume. */
    public TrackerGeometry tracker() {
        return tracker;
    }

    /** The field that the reconstruction takes particles to fly in where it is not uniform; null where it is {@link #field} everywhere. */
    public MagneticField fieldMap() {
        return map;
    }

    /** The field by which particles fly where it is not uniform, with its misjudged scale; null where it is {@link #flightField} everywhere. */
    public MagneticField flightMap() {
        return flightMap;
    }

    /** Field along +z in T by which particles fly: {@link #field} with its misjudged scale. */
    public double flightField() {
        return flightField;
    }

    /** How the detector differs from what the reconstruction takes it for; null where it does not. */
    public Misalignment misalignment() {
        return misalignment;
    }

    /** Field along +z in T; with a map that at the origin, by which curvatures of tracks are turned into momenta. */
    public double field() {
        return field;
    }

    /** All materials. */
    public MaterialLibrary materials() {
        return materials;
    }

    /** Number of materials. */
    public int materialCount() {
        return materials.size();
    }

    /**
     * The material of a name.
     *
     * @throws UserException when there is none
     */
    public Material material(String name) {
        return materials.get(name, "detector " + description.name());
    }
}
