package org.belladonna.transport.process.hadronic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.material.Element;

/**
 * The evaluated cross-sections of one kind of hadron on nuclei, {@code nuclear-cross-sections.csv} (its header names the source): linear in the
 * logarithm of the energy, a power of the mass number between the nuclei of the table. From 20 MeV to 10 GeV, constant beyond.
 */
final class NuclearTable {
    private static final Map<String, NuclearTable> TABLES = read();

    private final double[] logMass;
    private final List<double[]> rows = new ArrayList<>();

    private NuclearTable(double[] logMass) {
        this.logMass = logMass;
    }

    /**
     * @param projectile name in the table
     * @param kind {@code tot} or {@code inel}
     */
    static NuclearTable of(String projectile, String kind) {
        return TABLES.get(projectile + ' ' + kind);
    }

    private static Map<String, NuclearTable> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                NuclearTable.class.getResourceAsStream("nuclear-cross-sections.csv"), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
            String[] head = lines.get(0);
            double[] logMass = new double[head.length - 3];
            for (int i = 0; i < logMass.length; i++) {
                logMass[i] = Math.log(Element.find(head[i + 3]).a());
            }
            Map<String, NuclearTable> tables = new LinkedHashMap<>();
            for (String[] cells : lines.subList(1, lines.size())) {
                double[] row = new double[logMass.length + 1];
                row[0] = Math.log(Double.parseDouble(cells[2]));
                for (int i = 1; i < row.length; i++) {
                    row[i] = Double.parseDouble(cells[i + 2]);
                }
                tables.computeIfAbsent(cells[0] + ' ' + cells[1], key -> new NuclearTable(logMass))
                        .rows
                        .add(row);
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In mb, at a kinetic energy in GeV. */
    double at(double atomicMass, double kinetic) {
        double log = Math.log(kinetic);
        int k = 0;
        while (k < rows.size() - 2 && rows.get(k + 1)[0] < log) {
            k++;
        }
        double[] low = rows.get(k);
        double[] high = rows.get(k + 1);
        double part = Math.max(0, Math.min(1, (log - low[0]) / (high[0] - low[0])));
        double mass = Math.log(atomicMass);
        return nucleus(low, mass) + part * (nucleus(high, mass) - nucleus(low, mass));
    }

    private double nucleus(double[] row, double mass) {
        int i = 0;
        while (i < logMass.length - 2 && logMass[i + 1] < mass) {
            i++;
        }
        double part = (mass - logMass[i]) / (logMass[i + 1] - logMass[i]);
        return row[i + 1] * Math.pow(row[i + 2] / row[i + 1], part);
    }
}
