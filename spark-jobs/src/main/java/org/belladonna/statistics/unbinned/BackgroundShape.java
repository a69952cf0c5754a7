package org.belladonna.statistics.unbinned;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** Families of smooth backgrounds in a window. */
public enum BackgroundShape {
    /** Polynomial in Bernstein's basis with coefficients of 0 or more: never negative. Each is a number of events. */
    BERNSTEIN,
    /** Polynomial in Chebyshev's basis, free in sign: the same curves as Bernstein's where these are not at a bound. */
    CHEBYSHEV,
    /** One exponential of any slope; the degree has no meaning. */
    EXPONENTIAL;

    /** Number of parameters. */
    int parameters(int degree) {
        return this == EXPONENTIAL ? 2 : degree + 1;
    }

    /** The shapes that it is a sum of; none for an exponential. */
    List<Component> components(int degree, double low, double high) {
        List<Component> components = new ArrayList<>();
        if (this != EXPONENTIAL) {
            for (int k = 0; k <= degree; k++) {
                components.add(this == BERNSTEIN ? new Bernstein(degree, k, low, high) : new Chebyshev(k, low, high));
            }
        }
        return components;
    }

    /** Lower bound of a parameter. */
    double lower(int parameter) {
        return switch (this) {
            case BERNSTEIN -> 0;
            case CHEBYSHEV -> parameter == 0 ? 0 : Double.NEGATIVE_INFINITY;
            case EXPONENTIAL -> parameter == 0 ? 0 : -STEEPEST;
        };
    }

    /** Upper bound of a parameter. */
    double upper(int parameter) {
        return this == EXPONENTIAL && parameter == 1 ? STEEPEST : Double.POSITIVE_INFINITY;
    }

    /** Start of a parameter for a number of events: a flat background. */
    double start(int degree, int parameter, double events) {
        if (this == BERNSTEIN) {
            return events / (degree + 1);
        }
        return parameter == 0 ? events : 0;
    }

    private static final double STEEPEST = 100;

    private record Bernstein(int degree, int k, double low, double high, double factor) implements Component {
        Bernstein(int degree, int k, double low, double high) {
            this(
                    degree,
                    k,
                    low,
                    high,
                    (degree + 1) * CombinatoricsUtils.binomialCoefficientDouble(degree, k) / (high - low));
        }

        @Override
        public double density(double x) {
            double t = (x - low) / (high - low);
            double value = factor;
            for (int i = 0; i < degree; i++) {
                value *= i < k ? t : 1 - t;
            }
            return value;
        }

        @Override
        public double integral() {
            return 1;
        }
    }

    private record Chebyshev(int k, double low, double high) implements Component {
        @Override
        public double density(double x) {
            double u = 2 * (x - low) / (high - low) - 1;
            double before = 1;
            double value = k == 0 ? 1 : u;
            for (int i = 2; i <= k; i++) {
                double next = 2 * u * value - before;
                before = value;
                value = next;
            }
            return value / (high - low);
        }

        @Override
        public double integral() {
            return k % 2 == 1 ? 0 : 1.0 / (1.0 - k * k);
        }
    }
}
