package org.belladonna.selection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each number of a selection lies in one flat array of slots: the cut flow, then the shared histograms, then the
 * templates. Built on the driver, used in every task.
 */
final class SelectionLayout implements Serializable {
    private static final long serialVersionUID = 1L;

    final List<String> samples;
    final int cuts;
    /** For each shared histogram: bins, lower edge, upper edge. */
    final int[] histogramBins;

    final double[] histogramLow;
    final double[] histogramHigh;
    /** For each shared histogram the index of the cut that it leaves out, or -1. */
    final int[] histogramWithout;

    final List<Hypothesis> hypotheses;
    /** For each sample the index of the hypothesis whose signal it is, or -1 for a background. */
    final int[] hypothesisOfSample;
    /** For each sample its index among the backgrounds, or -1 for a signal. */
    final int[] backgroundOfSample;

    final int backgrounds;
    final int variations;
    final int fitBins;
    final double[] secondEdges;
    private final Map<String, Integer> sampleIndex = new HashMap<>();
    private final int[] histogramStart;
    private final int templateStart;
    private final int size;

    /**
     * @param samples names of all samples
     * @param signals names of those that are signals
     * @param search cuts, histograms and fit
     * @param hypotheses the hypotheses, in the order of their results
     * @param variations number of variations of the observable, the nominal one included
     */
    SelectionLayout(
            List<String> samples,
            List<String> signals,
            SearchSettings search,
            List<Hypothesis> hypotheses,
            int variations) {
        this.samples = List.copyOf(samples);
        this.hypotheses = List.copyOf(hypotheses);
        this.variations = variations;
        cuts = search.cuts().size();
        int histograms = search.histograms().size();
        histogramBins = new int[histograms];
        histogramLow = new double[histograms];
        histogramHigh = new double[histograms];
        histogramWithout = new int[histograms];
        histogramStart = new int[histograms];
        List<String> cutNames = new ArrayList<>();
        search.cuts().forEach(cut -> cutNames.add(cut.name()));
        int next = 2 * samples.size() * cuts;
        for (int h = 0; h < histograms; h++) {
            SearchSettings.HistogramSettings histogram = search.histograms().get(h);
            histogramBins[h] = histogram.bins();
            histogramLow[h] = histogram.low();
            histogramHigh[h] = histogram.high();
            histogramWithout[h] = histogram.without().map(cutNames::indexOf).orElse(-1);
            histogramStart[h] = next;
            next += samples.size() * histogram.bins();
        }
        fitBins = search.fit().bins();
        secondEdges = search.fit().secondEdges().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        hypothesisOfSample = new int[samples.size()];
        backgroundOfSample = new int[samples.size()];
        int background = 0;
        for (int s = 0; s < samples.size(); s++) {
            String name = samples.get(s);
            sampleIndex.put(name, s);
            hypothesisOfSample[s] = -1;
            for (int h = 0; h < hypotheses.size(); h++) {
                if (hypotheses.get(h).sample().equals(name)) {
                    hypothesisOfSample[s] = h;
                }
            }
            backgroundOfSample[s] = signals.contains(name) ? -1 : background++;
        }
        backgrounds = background;
        templateStart = next;
        size = next + hypotheses.size() * (backgrounds + 1) * variations * templateBins();
    }

    int size() {
        return size;
    }

    int sample(String name) {
        return sampleIndex.get(name);
    }

    int secondBins() {
        return secondEdges.length == 0 ? 1 : secondEdges.length - 1;
    }

    int templateBins() {
        return fitBins * secondBins();
    }

    /** Slot of the rows of a sample that pass cut k and all before it. */
    int passed(int sample, int cut) {
        return 2 * (sample * cuts + cut);
    }

    /** Slot of the rows of a sample that pass all cuts but k. */
    int passedWithout(int sample, int cut) {
        return 2 * (sample * cuts + cut) + 1;
    }

    int histogram(int histogram, int sample, int bin) {
        return histogramStart[histogram] + sample * histogramBins[histogram] + bin;
    }

    /** Slot of a bin of a template; the component is the index of a background, or {@link #backgrounds} for the signal. */
    int template(int hypothesis, int component, int variation, int bin) {
        return templateStart
                + ((hypothesis * (backgrounds + 1) + component) * variations + variation) * templateBins()
                + bin;
    }

    /** Bin of a value among equal bins, or -1 outside (and for NaN). */
    static int bin(double value, int bins, double low, double high) {
        if (!(value >= low && value < high)) {
            return -1;
        }
        return Math.min(bins - 1, (int) ((value - low) / (high - low) * bins));
    }

    /** Bin of a value on the second axis, or -1 outside. */
    int secondBin(double value) {
        if (secondEdges.length == 0) {
            return 0;
        }
        for (int i = 0; i + 1 < secondEdges.length; i++) {
            if (value >= secondEdges[i] && value < secondEdges[i + 1]) {
                return i;
            }
        }
        return -1;
    }
}
