package org.belladonna.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** A reference histogram and the sums of our weights in its bins. */
final class Comparison {
    /** Probabilities below are lost in the rounding of their complement. */
    private static final double SMALLEST = 1e-15;

    private static final double FEWEST = 5;

    private final List<Double> edges = new ArrayList<>();
    private final double[] reference;
    private final double[] referenceError;
    private final boolean counts;
    private final double[] sum;
    private final double[] squares;
    private double scale = 1;

    private Comparison(List<String[]> rows, int from, double[] reference, double[] error, boolean counts) {
        for (String[] row : rows) {
            edges.add(Double.parseDouble(row[from]));
        }
        edges.add(Double.parseDouble(rows.get(rows.size() - 1)[from + 1]));
        this.reference = reference;
        this.referenceError = error;
        this.counts = counts;
        sum = new double[reference.length];
        squares = new double[reference.length];
    }

    /**
     * Entries of a sample, compared in shape.
     *
     * @param rows of a table, one a bin
     * @param from column of the lower edge; the upper edge and the entries follow
     */
    static Comparison ofEntries(List<String[]> rows, int from) {
        return new Comparison(rows, from, Reference.column(rows, from + 2), new double[rows.size()], true);
    }

    /**
     * Cross-sections, compared as they are.
     *
     * @param rows of a table, one a bin
     * @param from column of the lower edge; the upper edge, the value and its error follow
     * @param factor that values and errors are multiplied by
     */
    static Comparison ofCrossSections(List<String[]> rows, int from, double factor) {
        double[] value = Reference.column(rows, from + 2);
        double[] error = Reference.column(rows, from + 3);
        for (int i = 0; i < value.length; i++) {
            value[i] *= factor;
            error[i] *= factor;
        }
        return new Comparison(rows, from, value, error, false);
    }

    /** Rows of a table of histograms with the given names in its first columns. */
    static List<String[]> select(List<String[]> rows, String... names) {
        return rows.stream()
                .filter(row -> {
                    boolean same = true;
                    for (int i = 0; i < names.length; i++) {
                        same &= row[i].equals(names[i]);
                    }
                    return same;
                })
                .toList();
    }

    void fill(double x, double weight) {
        int bin = -1;
        while (bin + 1 < edges.size() && x >= edges.get(bin + 1)) {
            bin++;
        }
        if (bin >= 0 && bin < sum.length) {
            sum[bin] += weight;
            squares[bin] += weight * weight;
        }
    }

    /** Sets what one unit of our weight counts for in units of the reference. */
    Comparison scaledBy(double factor) {
        scale = factor;
        return this;
    }

    /** Scales ours to the number of entries of the reference. */
    Comparison scaledToReference() {
        double ours = 0;
        double theirs = 0;
        for (int i = 0; i < sum.length; i++) {
            ours += sum[i];
            theirs += reference[i];
        }
        return scaledBy(theirs / ours);
    }

    List<Double> edges() {
        return edges;
    }

    int bins() {
        return sum.length;
    }

    double reference(int bin) {
        return reference[bin];
    }

    /** Of entries: the root of what we expect, so that empty bins have one too. */
    double referenceError(int bin) {
        return counts ? Math.sqrt(ours(bin)) : referenceError[bin];
    }

    double ours(int bin) {
        return scale * sum[bin];
    }

    double oursError(int bin) {
        return scale * Math.sqrt(squares[bin]);
    }

    private boolean used(int bin) {
        return counts ? ours(bin) > FEWEST : sum[bin] > 2 * FEWEST;
    }

    private double chi2() {
        double chi2 = 0;
        for (int i = 0; i < sum.length; i++) {
            if (used(i)) {
                double difference = ours(i) - reference[i];
                double variance = oursError(i) * oursError(i) + referenceError(i) * referenceError(i);
                chi2 += difference * difference / variance;
            }
        }
        return chi2;
    }

    private int degreesOfFreedom() {
        int used = counts ? -1 : 0;
        for (int i = 0; i < sum.length; i++) {
            used += used(i) ? 1 : 0;
        }
        return used;
    }

    /** Probability of a chi squared as large or larger. */
    double probability() {
        return 1 - new ChiSquaredDistribution(degreesOfFreedom()).cumulativeProbability(chi2());
    }

    /** Chi squared over degrees of freedom, and its probability. */
    String verdict() {
        String chance =
                probability() < SMALLEST ? "p < 10^{−15}" : String.format(Locale.ROOT, "p = %.2g", probability());
        return String.format(Locale.ROOT, "χ^{2}/ndf = %.1f/%d, ", chi2(), degreesOfFreedom()) + chance;
    }

    /** The same in Markdown. */
    String plainVerdict() {
        return verdict().replace("^{2}", "²");
    }
}
