package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Values of the observable in ascending order, each standing for a number of events: its weight. Data have the weight 1;
 * other weights describe expected data, as simulation scaled to a luminosity or Asimov data.
 */
public final class Points implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] x;
    /** Null: all 1. */
    private final double[] weights;

    private Points(double[] x, double[] weights) {
        this.x = x;
        this.weights = weights;
    }

    /** Events of weight 1, in any order; copied. */
    public static Points of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Points(sorted, null);
    }

    /** Values with weights of 0 or more, in any order; copied. */
    public static Points weighted(double[] values, double[] weights) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> values[i]));
        return new Points(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> weights[i]).toArray());
    }

    /** Values that are in order already, of weight 1 if there are no weights; not copied. */
    static Points sorted(double[] values, double[] weights) {
        return new Points(values, weights);
    }

    /** The points from {@code low} up to, without, {@code high}. */
    public Points within(double low, double high) {
        int from = first(low);
        int to = Math.max(from, first(high));
        return new Points(
                Arrays.copyOfRange(x, from, to), weights == null ? null : Arrays.copyOfRange(weights, from, to));
    }

    private int first(double value) {
        int at = Arrays.binarySearch(x, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && x[at - 1] == value) {
            at--;
        }
        return at;
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** Number of events: the sum of weights. */
    public double events() {
        return weights == null ? x.length : Arrays.stream(weights).sum();
    }

    /** The value of a point. */
    public double x(int i) {
        return x[i];
    }

    /** The weight of a point. */
    public double weight(int i) {
        return weights == null ? 1 : weights[i];
    }

    boolean isWeighted() {
        return weights != null;
    }
}
