package org.belladonna.validation;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A smooth curve through widths by mass: about each mass a parabola fitted to their logarithms with weights that fall off with the distance (W. S.
 * Cleveland, J. Am. Stat. Assoc. 74 (1979) 829). All points count alike, as the error that a fit of a width says of itself is in proportion to a power of it,
 * so that points that came out low would draw the curve down. What points scatter about the curve is their error.
 */
final class SmoothWidths {
    private static final int TERMS = 3;

    /** A value of the curve and its relative error. */
    record Value(double width, double relativeError) {}

    private final double[] mass;
    private final double[] logWidth;
    private final double reach;
    /** Standard deviation of the logarithm of a point from the curve. */
    final double scatter;

    /**
     * @param mass masses in GeV, increasing
     * @param width widths there
     * @param reach distance in GeV from which a point does not count
     */
    SmoothWidths(double[] mass, double[] width, double reach) {
        this.mass = mass;
        this.reach = reach;
        logWidth = Arrays.stream(width).map(Math::log).toArray();
        double squares = 0;
        double freedom = 0;
        for (int i = 0; i < mass.length; i++) {
            double[] influence = influence(mass[i]);
            double off = logWidth[i] - dot(influence);
            squares += off * off;
            freedom += 1 - influence[i];
        }
        scatter = Math.sqrt(squares / freedom);
    }

    /** The curve at a mass. */
    Value at(double where) {
        double[] influence = influence(where);
        double square = Arrays.stream(influence).map(a -> a * a).sum();
        return new Value(Math.exp(dot(influence)), scatter * Math.sqrt(square));
    }

    private double dot(double[] influence) {
        double sum = 0;
        for (int i = 0; i < influence.length; i++) {
            sum += influence[i] * logWidth[i];
        }
        return sum;
    }

    /** By how much each point moves the value of the curve at a mass. */
    private double[] influence(double where) {
        double[] weight = Arrays.stream(mass)
                .map(m -> Math.pow(Math.max(0, 1 - Math.pow(Math.abs(m - where) / reach, 3)), 3))
                .toArray();
        RealMatrix normal = new Array2DRowRealMatrix(TERMS, TERMS);
        for (int i = 0; i < mass.length; i++) {
            for (int j = 0; j < TERMS; j++) {
                for (int k = 0; k < TERMS; k++) {
                    normal.addToEntry(j, k, weight[i] * Math.pow(mass[i] - where, j + k));
                }
            }
        }
        double[] first = new LUDecomposition(normal)
                .getSolver()
                .solve(new ArrayRealVector(new double[] {1, 0, 0}))
                .toArray();
        double[] influence = new double[mass.length];
        Arrays.setAll(influence, i -> {
            double x = mass[i] - where;
            return weight[i] * (first[0] + x * (first[1] + x * first[2]));
        });
        return influence;
    }
}
