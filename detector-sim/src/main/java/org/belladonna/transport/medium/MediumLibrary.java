package org.belladonna.transport.medium;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;

/** The materials of {@code conf/materials.conf} by name and alias. */
public final class MediumLibrary {
    /** The file. */
    public record Settings(
            @Key(meaning = "materials by name") Map<String, MediumSettings> materials) {}

    private final String source;
    private final Map<String, Medium> media = new LinkedHashMap<>();

    private MediumLibrary(String source, Settings settings) {
        this.source = source;
        new TreeMap<>(settings.materials()).forEach((name, medium) -> {
            Medium made = new Medium(name, medium);
            add(name, made);
            medium.aliases().forEach(alias -> add(alias, made));
        });
    }

    /**
     * Reads a file.
     *
     * @throws UserException when it is wrong
     */
    public static MediumLibrary read(Path file) {
        return new MediumLibrary(file.toString(), ConfigurationReader.read(file, Settings.class));
    }

    private void add(String name, Medium medium) {
        if (media.put(name, medium) != null) {
            throw UserException.of(
                    "name '" + name + "' is given twice", source, "one material of a name", "rename one");
        }
    }

    /**
     * The material of a name or alias.
     *
     * @param where what names it, for the message
     * @throws UserException when there is none
     */
    public Medium get(String name, String where) {
        Medium medium = media.get(name);
        if (medium == null) {
            throw UserException.of(
                    "unknown material '" + name + "'",
                    where,
                    "one of " + String.join(", ", media.keySet()),
                    "correct the name or add the material to " + source);
        }
        return medium;
    }
}
