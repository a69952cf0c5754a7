package org.belladonna.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.belladonna.schema.HistogramBin;

/**
 * One histogram of one sample on its first axis, summed over a second one.
 *
 * @param edges of the bins, one more than there are bins
 * @param weights sum of weights of each bin
 * @param squares sum of squared weights of each bin
 */
record SampleHistogram(List<Double> edges, double[] weights, double[] squares) {
    /** The nominal histograms of all samples for a histogram that all mass hypotheses share, by name of the sample. */
    static Map<String, SampleHistogram> shared(List<HistogramBin> bins, String histogram) {
        List<HistogramBin> own = bins.stream()
                .filter(bin -> bin.histogram().equals(histogram)
                        && bin.hypothesis().isEmpty()
                        && bin.variation().isEmpty())
                .toList();
        TreeSet<Double> edges = new TreeSet<>();
        own.forEach(bin -> {
            edges.add(bin.low());
            edges.add(bin.high());
        });
        List<Double> sortedEdges = List.copyOf(edges);
        Map<String, SampleHistogram> histograms = new TreeMap<>();
        for (HistogramBin bin : own) {
            SampleHistogram target = histograms.computeIfAbsent(bin.sample(), name -> empty(sortedEdges));
            int index = edges.headSet(bin.low()).size();
            target.weights[index] += bin.sumOfWeights();
            target.squares[index] += bin.sumOfSquaredWeights();
        }
        return histograms;
    }

    static SampleHistogram empty(List<Double> edges) {
        int bins = Math.max(0, edges.size() - 1);
        return new SampleHistogram(edges, new double[bins], new double[bins]);
    }

    /** Bin by bin sum of two histograms with the same edges. */
    SampleHistogram plus(SampleHistogram other) {
        SampleHistogram sum = empty(edges);
        for (int i = 0; i < weights.length; i++) {
            sum.weights[i] = weights[i] + other.weights[i];
            sum.squares[i] = squares[i] + other.squares[i];
        }
        return sum;
    }

    /** The sums of weights times a factor. */
    double[] scaled(double factor) {
        double[] result = weights.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    /** Each bin plus or minus some standard deviations of its sum of weights. */
    double[] shifted(double sigmas) {
        double[] result = weights.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += sigmas * Math.sqrt(squares[i]);
        }
        return result;
    }

    double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    double highest() {
        double highest = 0;
        for (double weight : weights) {
            highest = Math.max(highest, weight);
        }
        return highest;
    }

    /** Smallest positive bin, or infinity. */
    double lowest() {
        double lowest = Double.POSITIVE_INFINITY;
        for (double weight : weights) {
            if (weight > 0) {
                lowest = Math.min(lowest, weight);
            }
        }
        return lowest;
    }

    /** Widths of the bins. */
    List<Double> widths() {
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            widths.add(edges.get(i + 1) - edges.get(i));
        }
        return widths;
    }
}
