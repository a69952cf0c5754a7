package org.belladonna.selection;

import java.io.Serializable;

/** Entries, sums of weights and of squared weights of all slots of a layout; exact, so that merging has no order. */
final class SelectionSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SelectionLayout layout;
    private final long[] entries;
    private final ExactSums weights;
    private final ExactSums squares;

    SelectionSums(SelectionLayout layout) {
        this.layout = layout;
        entries = new long[layout.size()];
        weights = new ExactSums(layout.size());
        squares = new ExactSums(layout.size());
    }

    /**
     * Fills everything that one candidate counts in.
     *
     * @param sample index of its sample
     * @param weight its weight
     * @param passed bit k is set when it passes cut k
     * @param values values of the shared histograms
     * @param observables observable and its variations
     * @param second value on the second axis
     */
    void fill(int sample, double weight, long passed, double[] values, double[] observables, double second) {
        long all = (1L << layout.cuts) - 1;
        fillCutflow(sample, weight, passed, all);
        for (int h = 0; h < values.length; h++) {
            int without = layout.histogramWithout[h];
            long needed = without < 0 ? all : all & ~(1L << without);
            if ((passed & needed) == needed) {
                int bin = SelectionLayout.bin(
                        values[h], layout.histogramBins[h], layout.histogramLow[h], layout.histogramHigh[h]);
                if (bin >= 0) {
                    add(layout.histogram(h, sample, bin), weight);
                }
            }
        }
        if (passed == all) {
            fillTemplates(sample, weight, observables, second);
        }
    }

    private void fillCutflow(int sample, double weight, long passed, long all) {
        for (int cut = 0; cut < layout.cuts; cut++) {
            long upTo = (1L << (cut + 1)) - 1;
            if ((passed & upTo) == upTo) {
                add(layout.passed(sample, cut), weight);
            }
            long others = all & ~(1L << cut);
            if ((passed & others) == others) {
                add(layout.passedWithout(sample, cut), weight);
            }
        }
    }

    private void fillTemplates(int sample, double weight, double[] observables, double second) {
        int secondBin = layout.secondBin(second);
        if (secondBin < 0) {
            return;
        }
        int own = layout.hypothesisOfSample[sample];
        int background = layout.backgroundOfSample[sample];
        for (int h = 0; h < layout.hypotheses.size(); h++) {
            int component = background >= 0 ? background : layout.backgrounds;
            if (background < 0 && own != h) {
                continue;
            }
            Hypothesis hypothesis = layout.hypotheses.get(h);
            for (int v = 0; v < observables.length; v++) {
                int bin = SelectionLayout.bin(observables[v], layout.fitBins, hypothesis.low(), hypothesis.high());
                if (bin >= 0) {
                    add(layout.template(h, component, v, bin * layout.secondBins() + secondBin), weight);
                }
            }
        }
    }

    private void add(int slot, double weight) {
        entries[slot]++;
        weights.add(slot, weight);
        squares.add(slot, weight * weight);
    }

    SelectionSums merge(SelectionSums other) {
        for (int i = 0; i < entries.length; i++) {
            entries[i] += other.entries[i];
        }
        weights.merge(other.weights);
        squares.merge(other.squares);
        return this;
    }

    long entries(int slot) {
        return entries[slot];
    }

    double sumOfWeights(int slot) {
        return weights.value(slot);
    }

    double sumOfSquaredWeights(int slot) {
        return squares.value(slot);
    }
}
