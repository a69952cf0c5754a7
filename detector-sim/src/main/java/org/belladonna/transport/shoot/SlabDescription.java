package org.belladonna.transport.shoot;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;

/**
 * Layers across z, infinite across, from z = 0.
 *
 * @param layers in the order of z
 */
public record SlabDescription(List<Layer> layers) {
    /** What a test world of layers begins with. */
    public static final String PREFIX = "slab:";

    private static final double THICKEST = 1e6;

    /**
     * One layer.
     *
     * @param medium what it is made of
     * @param thickness mm
     */
    public record Layer(Material medium, double thickness) {}

    /**
     * Reads {@code slab:MATERIAL:mm,MATERIAL:mm}.
     *
     * @param text the whole of it
     * @param media where materials are looked up
     * @throws UserException when it is wrong
     */
    public static SlabDescription parse(String text, MaterialLibrary media) {
        List<Layer> layers = new ArrayList<>();
        for (String part : text.substring(PREFIX.length()).split(",", -1)) {
            String[] words = part.trim().split(":", -1);
            if (words.length != 2 || words[0].isBlank()) {
                throw wrong("'" + part + "'", text);
            }
            layers.add(new Layer(media.get(words[0].trim(), text), thickness(words[1].trim(), text)));
        }
        return new SlabDescription(List.copyOf(layers));
    }

    private static double thickness(String word, String text) {
        try {
            double value = Double.parseDouble(word);
            if (value > 0 && value <= THICKEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong("'" + word + "'", text);
        }
        throw wrong("thickness " + word, text);
    }

    private static UserException wrong(String what, String text) {
        return UserException.of(
                what,
                text,
                "layers as slab:Be:1,Si:0.3 with a thickness in mm above 0 and up to " + THICKEST,
                "correct it");
    }
}
