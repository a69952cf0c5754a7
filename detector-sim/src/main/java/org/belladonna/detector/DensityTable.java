package org.belladonna.detector;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * Probabilities of an observable by hypothesis and bin: for each hypothesis (electron, muon, pion, kaon, proton) and each bin
 * one row that adds up to 1.
 *
 * @param rows probabilities by hypothesis, bin, outcome; not copied
 */
public record DensityTable(double[][][] rows) implements Serializable {
    /** Order of the hypotheses. */
    public static final List<String> HYPOTHESES = List.of("electron", "muon", "pion", "kaon", "proton");

    /**
     * Reads a table with the columns hypothesis, bin, p0, p1, ...
     *
     * @param bins number of bins
     * @param outcomes number of outcomes
     */
    public static DensityTable read(Path file, int bins, int outcomes) {
        String[] columns = new String[2 + outcomes];
        columns[0] = "hypothesis";
        columns[1] = "bin";
        for (int i = 0; i < outcomes; i++) {
            columns[2 + i] = "p" + i;
        }
        RowTable table = RowTable.read(file, columns);
        double[][][] rows = new double[HYPOTHESES.size()][bins][];
        for (int i = 0; i < table.size(); i++) {
            int hypothesis = HYPOTHESES.indexOf(table.text(i, 0));
            int bin = table.whole(i, 1);
            if (hypothesis < 0) {
                throw table.wrong(i, 0, "one of " + String.join(", ", HYPOTHESES));
            }
            if (bin < 0 || bin >= bins || rows[hypothesis][bin] != null) {
                throw table.wrong(i, 1, "each bin from 0 to " + (bins - 1) + " once");
            }
            rows[hypothesis][bin] = row(table, i, outcomes);
        }
        if (table.size() != bins * HYPOTHESES.size()) {
            throw table.wrong(table.size() - 1, 1, bins * HYPOTHESES.size() + " rows in all");
        }
        return new DensityTable(rows);
    }

    private static double[] row(RowTable table, int i, int outcomes) {
        double[] row = new double[outcomes];
        double sum = 0;
        for (int k = 0; k < outcomes; k++) {
            row[k] = table.number(i, 2 + k);
            if (!(row[k] > 0)) {
                throw table.wrong(i, 2 + k, "a positive probability");
            }
            sum += row[k];
        }
        if (Math.abs(sum - 1) > 0.01) {
            throw table.wrong(i, 2, "probabilities that add up to 1 (they add up to " + sum + ")");
        }
        return row;
    }
}
