package org.belladonna.statistics.unbinned;

/**
 * The signal with its nuisance parameters: S exp(k e) times the line shape at mean m + d o and width sigma exp(r s), where
 * e, o and s are in units of their uncertainties k, d and r. Parameters: S, o, s, e.
 */
final class SignalTerm extends RateTerm {
    private static final int YIELD = 0;
    private static final int OFFSET = 1;
    private static final int SCALE = 2;
    private static final int EFFICIENCY = 3;

    private final WindowModel model;
    private final double[] values = new double[PeakShape.VALUES];
    private Points data;

    SignalTerm(WindowModel model) {
        super(4, lowerTriangle());
        this.model = model;
    }

    private static int[][] lowerTriangle() {
        int[][] pairs = new int[10][];
        int at = 0;
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column <= row; column++) {
                pairs[at++] = new int[] {row, column};
            }
        }
        return pairs;
    }

    @Override
    void place(Points points) {
        super.place(points);
        data = points;
    }

    @Override
    double add(double[] theta, int first, double[] rates) {
        SignalUncertainties sizes = model.uncertainties();
        double offset = sizes.position() * model.sigma();
        double mean = model.mass() + offset * theta[first + OFFSET];
        double sigma = model.sigma() * Math.exp(sizes.resolution() * theta[first + SCALE]);
        double factor = Math.exp(sizes.efficiency() * theta[first + EFFICIENCY]);
        double events = theta[first + YIELD];
        PeakShape shape = model.signal();
        for (int i = 0; i < data.size(); i++) {
            shape.density(data.x(i), mean, sigma, values);
            chain(offset, sizes.resolution() * sigma, sizes.resolution());
            rates[i] += events * factor * values[0];
            for (int p = 0; p < 4; p++) {
                slopes[p][i] = slope(p, events, factor);
            }
            for (int b = 0; b < bends.length; b++) {
                bends[b][i] = bend(pairs[b][0], pairs[b][1], events, factor);
            }
        }
        shape.probability(model.low(), model.high(), mean, sigma, values);
        chain(offset, sizes.resolution() * sigma, sizes.resolution());
        for (int p = 0; p < 4; p++) {
            integralSlopes[p] = slope(p, events, factor);
        }
        for (int b = 0; b < integralBends.length; b++) {
            integralBends[b] = bend(pairs[b][0], pairs[b][1], events, factor);
        }
        return events * factor * values[0];
    }

    /** From derivatives by mean and sigma to those by the two nuisance parameters. */
    private void chain(double byOffset, double byScale, double relative) {
        double bySigma = values[2];
        values[1] *= byOffset;
        values[2] *= byScale;
        values[3] *= byOffset * byOffset;
        values[4] *= byOffset * byScale;
        values[5] = values[5] * byScale * byScale + bySigma * byScale * relative;
    }

    private double slope(int parameter, double events, double factor) {
        return switch (parameter) {
            case YIELD -> factor * values[0];
            case EFFICIENCY -> model.uncertainties().efficiency() * events * factor * values[0];
            default -> events * factor * values[parameter];
        };
    }

    /** Row not below column. */
    private double bend(int row, int column, double events, double factor) {
        if (row == YIELD) {
            return 0;
        } else if (row == EFFICIENCY) {
            return model.uncertainties().efficiency() * slope(column, events, factor);
        } else if (column == YIELD) {
            return factor * values[row];
        }
        return events * factor * values[row + column + 1];
    }
}
