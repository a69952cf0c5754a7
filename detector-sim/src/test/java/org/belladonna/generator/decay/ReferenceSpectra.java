package org.belladonna.generator.decay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Spectra of other generators among the test resources. */
final class ReferenceSpectra {
    private final List<String[]> rows;

    ReferenceSpectra(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(ReferenceSpectra.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            rows = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries of the bins of a histogram. */
    double[] entries(String sample, String observable) {
        return rows.stream()
                .filter(row -> row[0].equals(sample) && row[1].equals(observable))
                .mapToDouble(row -> Double.parseDouble(row[4]))
                .toArray();
    }

    /** Upper end of the last bin; all histograms start at 0 or as {@link #low}. */
    double high(String sample, String observable) {
        return rows.stream()
                .filter(row -> row[0].equals(sample) && row[1].equals(observable))
                .mapToDouble(row -> Double.parseDouble(row[3]))
                .max()
                .orElseThrow();
    }

    double low(String sample, String observable) {
        return rows.stream()
                .filter(row -> row[0].equals(sample) && row[1].equals(observable))
                .mapToDouble(row -> Double.parseDouble(row[2]))
                .min()
                .orElseThrow();
    }
}
