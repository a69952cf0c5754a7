package org.belladonna.transport.shoot;

import java.util.Arrays;

/** Values of one quantity, one for each event, and what describes them. */
public final class Distribution {
    private static final int GRID = 400;
    /** Width of the kernel in quartile distances for a single value. */
    private static final double KERNEL = 0.65;

    private double[] values = new double[1024];
    private int size;
    private boolean sorted;

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        sorted = false;
    }

    public int size() {
        return size;
    }

    /** Mean, NaN without values. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        return sum / size;
    }

    /** Standard deviation. */
    public double rms() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(sum / size);
    }

    /**
     * Value below which a part of the values lies, with linear interpolation.
     *
     * @param part from 0 to 1
     */
    public double quantile(double part) {
        if (size == 0) {
            return Double.NaN;
        }
        sort();
        double place = part * (size - 1);
        int i = Math.min((int) place, size - 1);
        int j = Math.min(i + 1, size - 1);
        return values[i] + (place - i) * (values[j] - values[i]);
    }

    /** Part of the values that lies below one; NaN without values. */
    public double below(double value) {
        sort();
        return (double) firstAbove(value) / size;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
    }

    /** Number of values from one bound up to another, which is left out. */
    public int countBetween(double low, double high) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += values[i] >= low && values[i] < high ? 1 : 0;
        }
        return count;
    }

    /** Half of the width of the central 68.27 % about zero: the quantile of the absolute values. */
    public double halfWidth68() {
        Distribution absolute = new Distribution();
        for (int i = 0; i < size; i++) {
            absolute.add(Math.abs(values[i]));
        }
        return absolute.quantile(0.6827);
    }

    /**
     * Most probable value and full width at half maximum, from the density smoothed with a kernel of fourth order, which shifts a skewed peak
     * little (B. Silverman, Density Estimation (1986), section 3.6). The median and 0 when more than half of the values are equal.
     */
    public Peak peak() {
        double quartiles = quantile(0.75) - quantile(0.25);
        if (!(quartiles > 0)) {
            return new Peak(quantile(0.5), 0);
        }
        double kernel = 0.9 * Math.pow(size, -1.0 / 9) * KERNEL * quartiles;
        double low = Math.max(quantile(0) - 3 * kernel, quantile(0.5) - 5 * quartiles);
        double high = quantile(0.5) + 5 * quartiles;
        double step = (high - low) / GRID;
        double[] density = new double[GRID + 1];
        int best = 0;
        for (int i = 0; i <= GRID; i++) {
            density[i] = density(low + i * step, kernel);
            best = density[i] > density[best] ? i : best;
        }
        double half = 0.5 * density[best];
        double left = crossing(density, best, -1, half);
        double right = crossing(density, best, 1, half);
        return new Peak(low + top(density, best) * step, (right - left) * step);
    }

    /**
     * Peak of a distribution.
     *
     * @param mostProbable where it is highest
     * @param fullWidth between the points of half the height
     */
    public record Peak(double mostProbable, double fullWidth) {}

    private static double top(double[] density, int best) {
        if (best == 0 || best == density.length - 1) {
            return best;
        }
        double a = density[best - 1];
        double b = density[best];
        double c = density[best + 1];
        double bend = a - 2 * b + c;
        return bend == 0 ? best : best + 0.5 * (a - c) / bend;
    }

    private static double crossing(double[] density, int from, int direction, double level) {
        int i = from;
        while (i + direction >= 0 && i + direction < density.length && density[i] > level) {
            i += direction;
        }
        double inner = density[i - direction < 0 || i - direction >= density.length ? i : i - direction];
        double rest = inner == density[i] ? 0 : (level - density[i]) / (inner - density[i]);
        return i - direction * Math.min(1, Math.max(0, rest));
    }

    private double density(double at, double kernel) {
        int first = firstAbove(at - 5 * kernel);
        double sum = 0;
        for (int i = first; i < size && values[i] < at + 5 * kernel; i++) {
            double u = (values[i] - at) / kernel;
            sum += (3 - u * u) * Math.exp(-0.5 * u * u);
        }
        return sum;
    }

    private int firstAbove(double value) {
        int i = Arrays.binarySearch(values, 0, size, value);
        return i < 0 ? -i - 1 : i;
    }
}
