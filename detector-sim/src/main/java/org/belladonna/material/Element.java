package org.belladonna.material;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chemical element.
 *
 * @param symbol as in the periodic table
 * @param z atomic number
 * @param a atomic mass in g/mol
 * @param excitationEnergy mean excitation energy in GeV
 */
public record Element(String symbol, int z, double a, double excitationEnergy) implements Serializable {
    private static final double GEV_PER_EV = 1e-9;

    private static final Map<String, Element> BY_SYMBOL = load();

    /** The element of a symbol, or null when the table does not have it. */
    public static Element find(String symbol) {
        return BY_SYMBOL.get(symbol);
    }

    /** Symbols of all elements that there are. */
    public static List<String> symbols() {
        return List.copyOf(BY_SYMBOL.keySet());
    }

    private static Map<String, Element> load() {
        Map<String, Element> elements = new LinkedHashMap<>();
        try (var reader = new BufferedReader(
                new InputStreamReader(Element.class.getResourceAsStream("elements.csv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> elements.put(cells[0], of(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return elements;
    }

    private static Element of(String[] cells) {
        return new Element(
                cells[0],
                Integer.parseInt(cells[1]),
                Double.parseDouble(cells[2]),
                GEV_PER_EV * Double.parseDouble(cells[3]));
    }
}
