package org.belladonna.statistics.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A distribution of a positive number as weighted values, the weights adding up to 1: Gauss-Legendre in {@value #PANELS}
 * panels of {@value #POINTS} points, over all values within {@value #WIDTHS} standard deviations. Averages of smooth functions
 * are good to about 1e-12.
 */
record Nodes(double[] values, double[] weights) {
    private static final int PANELS = 24;
    private static final int POINTS = 8;
    private static final double WIDTHS = 9;
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    /** One value. */
    static Nodes one(double value) {
        return new Nodes(new double[] {value}, new double[] {1});
    }

    /** Normal, without what is below 0. */
    static Nodes normal(double mean, double sigma) {
        return of(
                x -> -0.5 * (x - mean) * (x - mean) / (sigma * sigma),
                Math.max(0, mean - WIDTHS * sigma),
                mean + WIDTHS * sigma);
    }

    /** Log-normal with this median; kappa is the factor of one standard deviation of the logarithm. */
    static Nodes logNormal(double median, double kappa) {
        Nodes logarithms = of(x -> -0.5 * x * x, -WIDTHS, WIDTHS);
        double[] values = logarithms.values;
        for (int i = 0; i < values.length; i++) {
            values[i] = median * Math.pow(kappa, values[i]);
        }
        return new Nodes(values, logarithms.weights);
    }

    /** Efficiency from z of m events with a flat prior: a beta distribution. */
    static Nodes beta(int z, int m) {
        double mean = (z + 1.0) / (m + 2.0);
        double sigma = Math.sqrt(mean * (1 - mean) / (m + 3.0));
        return of(
                x -> z * Math.log(x) + (m - z) * Math.log1p(-x),
                Math.max(0, mean - 2 * WIDTHS * sigma),
                Math.min(1, mean + 2 * WIDTHS * sigma));
    }

    /** What is known of an efficiency. */
    static Nodes of(Efficiency efficiency) {
        if (efficiency instanceof Efficiency.Gauss gauss) {
            return normal(gauss.mean(), gauss.sigma());
        }
        if (efficiency instanceof Efficiency.LogNormal log) {
            return logNormal(log.mean(), log.kappa());
        }
        if (efficiency instanceof Efficiency.Binomial binomial) {
            return beta(binomial.selected(), binomial.trials());
        }
        return one(efficiency.mean());
    }

    private static Nodes of(DoubleUnaryOperator logDensity, double low, double high) {
        List<double[]> nodes = new ArrayList<>();
        double width = (high - low) / PANELS;
        double highest = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < PANELS; p++) {
            GaussIntegrator rule = RULES.legendre(POINTS, low + p * width, low + (p + 1) * width);
            for (int i = 0; i < POINTS; i++) {
                double log = logDensity.applyAsDouble(rule.getPoint(i));
                highest = Math.max(highest, log);
                nodes.add(new double[] {rule.getPoint(i), rule.getWeight(i), log});
            }
        }
        double[] values = new double[nodes.size()];
        double[] weights = new double[nodes.size()];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = nodes.get(i)[0];
            weights[i] = nodes.get(i)[1] * Math.exp(nodes.get(i)[2] - highest);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Nodes(values, weights);
    }
}
