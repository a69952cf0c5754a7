package org.belladonna.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.schema.HistogramBin;

/**
 * The templates of one mass hypothesis, with neighbouring bins joined until each holds enough simulated background. A bin in
 * which no background was simulated has no known expectation: left alone it would look free of background and make the
 * limit too good.
 */
final class TemplateSet {
    /** Sum of weights, of squared weights and entries of each joined bin. */
    record Template(double[] yields, double[] squares, long[] entries) {}

    private final Map<String, Template> templates = new HashMap<>();
    private final int bins;

    /**
     * @param rows all rows of the template of one hypothesis: all samples, all variations
     * @param backgrounds names of the backgrounds
     * @param minimumEntries simulated background candidates that a bin must hold
     */
    TemplateSet(List<HistogramBin> rows, List<String> backgrounds, long minimumEntries) {
        int fine = 1 + rows.stream().mapToInt(HistogramBin::bin).max().orElseThrow();
        long[] background = new long[fine];
        int[] second = new int[fine];
        List<Double> secondLows = rows.stream()
                .map(HistogramBin::low2)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        for (HistogramBin row : rows) {
            second[row.bin()] = secondLows.indexOf(row.low2());
            if (row.variation().isEmpty() && backgrounds.contains(row.sample())) {
                background[row.bin()] += row.entries();
            }
        }
        int[] joined = join(background, second, secondLows.size(), minimumEntries);
        int count = 0;
        for (int bin : joined) {
            count = Math.max(count, bin + 1);
        }
        bins = count;
        for (HistogramBin row : rows) {
            Template template = templates.computeIfAbsent(
                    key(row.sample(), row.variation()),
                    name -> new Template(new double[bins], new double[bins], new long[bins]));
            int bin = joined[row.bin()];
            template.yields()[bin] += row.sumOfWeights();
            template.squares()[bin] += row.sumOfSquaredWeights();
            template.entries()[bin] += row.entries();
        }
    }

    /**
     * Joins neighbours on the first axis, separately for each bin of the second; what is left over at the upper end joins the
     * last bin. A bin of the second axis that has not enough for one bin is joined with the next.
     *
     * @return for each fine bin the index of its joined bin
     */
    static int[] join(long[] entries, int[] second, int seconds, long minimumEntries) {
        int[] joined = new int[entries.length];
        int next = 0;
        long held = 0;
        List<Integer> open = new ArrayList<>();
        for (int row = 0; row < seconds; row++) {
            int first = next;
            for (int bin = 0; bin < entries.length; bin++) {
                if (second[bin] != row) {
                    continue;
                }
                open.add(bin);
                joined[bin] = next;
                held += entries[bin];
                if (held >= minimumEntries) {
                    next++;
                    held = 0;
                    open.clear();
                }
            }
            if (next > first) {
                int last = next - 1;
                open.forEach(bin -> joined[bin] = last);
                open.clear();
                held = 0;
            }
        }
        int last = Math.max(0, next - 1);
        open.forEach(bin -> joined[bin] = last);
        return joined;
    }

    int bins() {
        return bins;
    }

    /** The template of a sample under a variation; the empty variation is the nominal one. */
    Template get(String sample, String variation) {
        return templates.getOrDefault(
                key(sample, variation), new Template(new double[bins], new double[bins], new long[bins]));
    }

    private static String key(String sample, String variation) {
        return sample + " " + variation;
    }
}
