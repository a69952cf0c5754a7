package org.belladonna.material;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;

/** Materials by name and alias, as {@code conf/materials.conf} has them, or a detector with its own. Immutable. */
public final class MaterialLibrary implements Serializable {
    /** The file. */
    public record Settings(
            @Key(meaning = "materials by name") Map<String, MaterialSettings> materials) {}

    private final Map<String, Material> byName = new TreeMap<>();
    private int size;

    /**
     * Makes materials.
     *
     * @param materials by name; those that others are made of among them
     * @param where what to call a key such as {@code materials.Si.composition} in messages
     * @throws UserException when a part of a material is unknown, or the parts do not add up to 1, or a name is given twice
     */
    public MaterialLibrary(Map<String, MaterialSettings> materials, UnaryOperator<String> where) {
        new Maker(materials, where).run();
    }

    /**
     * Reads a file.
     *
     * @throws UserException when it is wrong
     */
    public static MaterialLibrary read(Path file) {
        Config config = ConfigurationReader.parse(file);
        return new MaterialLibrary(
                ConfigurationReader.read(config, Settings.class).materials(),
                key -> ConfigurationReader.where(config, key));
    }

    /** Number of materials: one above their largest index. */
    public int size() {
        return size;
    }

    /** Does something with each material, once whatever its aliases are. */
    public void forEach(Consumer<Material> action) {
        byName.values().stream().distinct().forEach(action);
    }

    /** All names and aliases. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The material of a name or alias.
     *
     * @param where what names it, for the message
     * @throws UserException when there is none
     */
    public Material get(String name, String where) {
        Material material = byName.get(name);
        if (material == null) {
            throw UserException.of(
                    "unknown material '" + name + "'",
                    where,
                    "one of " + String.join(", ", byName.keySet()),
                    "correct the name or add the material");
        }
        return material;
    }

    /** Makes materials in the order in which they are made of each other. */
    private final class Maker {
        private final Map<String, MaterialSettings> settings;
        private final UnaryOperator<String> where;
        /** Name by name and alias. */
        private final Map<String, String> names = new TreeMap<>();
        /** What is being made, from the whole to its parts. */
        private final List<String> open = new ArrayList<>();

        Maker(Map<String, MaterialSettings> settings, UnaryOperator<String> where) {
            this.settings = new TreeMap<>(settings);
            this.where = where;
        }

        void run() {
            settings.forEach((name, material) -> {
                add(name, name);
                material.aliases().forEach(alias -> add(alias, name));
            });
            names.keySet().forEach(this::material);
        }

        private void add(String name, String meant) {
            if (names.put(name, meant) != null) {
                throw UserException.of(
                        "name '" + name + "' is given twice",
                        where.apply("materials." + meant),
                        "one material of a name",
                        "rename one");
            }
        }

        /** The material of a name or alias, null when there is none. */
        private Material material(String alias) {
            String name = names.get(alias);
            if (name == null) {
                return null;
            }
            Material made = byName.get(name);
            if (made == null) {
                made = make(name);
                byName.put(name, made);
            }
            byName.put(alias, made);
            return made;
        }

        private Material make(String name) {
            String key = where.apply("materials." + name + ".composition");
            if (open.contains(name)) {
                throw UserException.of("'" + name + "' is made of itself", key, "other materials", "correct it");
            }
            open.add(name);
            MaterialSettings material = settings.get(name);
            Composition composition = new Composition(material.composition(), this::material, key);
            open.remove(name);
            return new Material(name, size++, material, composition);
        }
    }
}
