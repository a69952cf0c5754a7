package org.belladonna.transport.medium;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chemical element.
 *
 * @param symbol as in the periodic table
 * @param z atomic number
 * @param a atomic mass in g/mol
 * @param photoelectric rows of its photoelectric absorption
 */
public record Element(String symbol, int z, double a, List<PhotoelectricRow> photoelectric) {
    /**
     * Photoelectric mass absorption coefficient from an energy up: c1/E + c2/E^2 + c3/E^3 + c4/E^4 in cm2/g, E in keV.
     * Source: F. Biggs and R. Lighthill, SAND87-0070 (1988).
     */
    record PhotoelectricRow(double lowestKeV, double c1, double c2, double c3, double c4) {
        double at(double keV) {
            double inverse = 1 / keV;
            return Math.max(0, inverse * (c1 + inverse * (c2 + inverse * (c3 + inverse * c4))));
        }
    }

    private static final Map<String, Element> BY_SYMBOL = load();

    /** The element of a symbol, or null when the table does not have it. */
    public static Element find(String symbol) {
        return BY_SYMBOL.get(symbol);
    }

    /** Symbols of all elements that there are. */
    public static List<String> symbols() {
        return List.copyOf(BY_SYMBOL.keySet());
    }

    /** Photoelectric absorption in cm2/g at an energy in GeV; 0 below the lowest of the table, 10 eV. */
    public double photoelectricCm2PerGram(double energy) {
        double keV = energy * 1e6;
        for (int i = photoelectric.size() - 1; i >= 0; i--) {
            if (keV >= photoelectric.get(i).lowestKeV) {
                return photoelectric.get(i).at(keV);
            }
        }
        return 0;
    }

    private static Map<String, Element> load() {
        Map<String, List<PhotoelectricRow>> rows = new LinkedHashMap<>();
        for (String[] cells : table("photoelectric.csv")) {
            double[] c = new double[5];
            for (int i = 0; i < c.length; i++) {
                c[i] = Double.parseDouble(cells[i + 2]);
            }
            rows.computeIfAbsent(cells[0], symbol -> new ArrayList<>())
                    .add(new PhotoelectricRow(c[0], c[1], c[2], c[3], c[4]));
        }
        Map<String, Element> elements = new LinkedHashMap<>();
        for (String[] cells : table("elements.csv")) {
            elements.put(
                    cells[0],
                    new Element(
                            cells[0],
                            Integer.parseInt(cells[1]),
                            Double.parseDouble(cells[2]),
                            List.copyOf(rows.get(cells[0]))));
        }
        return elements;
    }

    private static List<String[]> table(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Element.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
