package org.belladonna.detector;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.error.UserException;

/**
 * A detector ready for use: its description and, compiled from it, materials and tracker geometry in primitive arrays. Immutable;
 * may be shared by threads.
 */
public final class Detector {
    private final DetectorDescription description;
    private final Map<String, Material> materials = new LinkedHashMap<>();
    private final TrackerGeometry tracker;

    /**
     * Compiles a description.
     *
     * @throws UserException when a volume names a material that is not there, or has no extent
     */
    public Detector(DetectorDescription description) {
        this.description = description;
        description
                .materials()
                .forEach((name, settings) -> materials.put(name, new Material(name, materials.size(), settings)));
        tracker = new TrackerGeometry(description.tracker(), this::material);
    }

    /**
     * Reads and compiles a detector file.
     *
     * @throws UserException when the file is wrong
     */
    public static Detector load(Path file) {
        return new Detector(ConfigurationReader.read(file, DetectorDescription.class));
    }

    /** The description that this detector was made from. */
    public DetectorDescription description() {
        return description;
    }

    /** Geometry of the tracking volume. */
    public TrackerGeometry tracker() {
        return tracker;
    }

    /** Field along +z in T. */
    public double field() {
        return description.field().strength();
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
        Material material = materials.get(name);
        if (material == null) {
            throw UserException.of(
                    "unknown material '" + name + "'",
                    "detector " + description.name(),
                    "one of " + String.join(", ", materials.keySet()),
                    "correct the name or add the material");
        }
        return material;
    }
}
