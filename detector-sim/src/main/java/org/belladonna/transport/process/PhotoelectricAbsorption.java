package org.belladonna.transport.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.belladonna.material.Material;

/** Photoelectric absorption coefficients by element: F. Biggs and R. Lighthill, SAND87-0070 (1988). */
final class PhotoelectricAbsorption {
    private static final double KEV_PER_GEV = 1e6;

    /** By symbol: the energy in keV from which a row holds, and the coefficients of the powers of 1/E in cm2/g. */
    private static final Map<String, double[][]> ROWS = read();

    private PhotoelectricAbsorption() {}

    private static Map<String, double[][]> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                PhotoelectricAbsorption.class.getResourceAsStream("photoelectric.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0],
                            Collectors.mapping(
                                    PhotoelectricAbsorption::numbers,
                                    Collectors.collectingAndThen(
                                            Collectors.toList(), rows -> rows.toArray(double[][]::new)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String[] cells) {
        return Arrays.stream(cells).skip(2).mapToDouble(Double::parseDouble).toArray();
    }

    /** Absorptions per mm of a photon of an energy in GeV; 0 below the lowest of the table, 10 eV. */
    static double perMm(Material material, double energy) {
        double keV = energy * KEV_PER_GEV;
        double sum = 0;
        for (int i = 0; i < material.elementCount(); i++) {
            sum += material.massFraction(i)
                    * cm2PerGram(ROWS.get(material.element(i).symbol()), keV);
        }
        return 0.1 * material.density * sum;
    }

    private static double cm2PerGram(double[][] rows, double keV) {
        for (int i = rows.length - 1; i >= 0; i--) {
            double[] row = rows[i];
            if (keV >= row[0]) {
                double inverse = 1 / keV;
                return Math.max(0, inverse * (row[1] + inverse * (row[2] + inverse * (row[3] + inverse * row[4]))));
            }
        }
        return 0;
    }
}
