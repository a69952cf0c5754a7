package org.belladonna.statistics.interval;

import java.util.Arrays;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.LikelihoodEvaluator;
import org.belladonna.statistics.likelihood.Parameter;

/**
 * -ln of the posterior density of all free parameters, for the work of one thread. The first coordinate is that of the signal: the
 * strength itself, or its root where that makes the prior flat; the others are the free nuisance parameters.
 */
final class PosteriorDensity {
    private final Likelihood likelihood;
    private final LikelihoodEvaluator evaluator;
    private final int[] positions;
    private final double[] theta;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] lower;
    private final double[] upper;
    private final double power;

    PosteriorDensity(Likelihood likelihood, double[] data, SignalPrior prior) {
        this.likelihood = likelihood;
        evaluator = likelihood.evaluator();
        evaluator.use(data);
        power = power(prior);
        theta = likelihood.inits();
        int n = theta.length;
        gradient = new double[n];
        hessian = new double[n * n];
        int[] free = new int[n];
        int count = 0;
        free[count++] = likelihood.poi();
        for (int i = 0; i < n; i++) {
            if (i != likelihood.poi() && !likelihood.parameters().get(i).fixed()) {
                free[count++] = i;
            }
        }
        positions = Arrays.copyOf(free, count);
        lower = new double[count];
        upper = new double[count];
        for (int i = 0; i < count; i++) {
            Parameter parameter = likelihood.parameters().get(positions[i]);
            lower[i] = i == 0 ? Math.pow(Math.max(0, parameter.lower()), 1 / power) : parameter.lower();
            upper[i] = i == 0 ? Double.POSITIVE_INFINITY : parameter.upper();
        }
    }

    /** Power of the coordinate that gives the signal strength. */
    static double power(SignalPrior prior) {
        return prior == SignalPrior.FLAT ? 1 : 2;
    }

    /** Number of coordinates. */
    int dimension() {
        return positions.length;
    }

    /** Number of nuisance parameters among them. */
    int nuisances() {
        return positions.length - 1;
    }

    double lower(int coordinate) {
        return lower[coordinate];
    }

    double upper(int coordinate) {
        return upper[coordinate];
    }

    /** Name of a coordinate. */
    String label(int coordinate) {
        return likelihood.parameters().get(positions[coordinate]).label();
    }

    double signal(double coordinate) {
        return power == 1 ? coordinate : coordinate * coordinate;
    }

    /** Coordinates of a parameter vector. */
    double[] coordinates(double[] parameters) {
        double[] x = new double[positions.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = parameters[positions[i]];
        }
        x[0] = Math.pow(x[0], 1 / power);
        return x;
    }

    /** The value up to a constant; positive infinity where the data are impossible. */
    double value(double[] x) {
        place(x);
        return evaluator.value(theta);
    }

    /** The value with its gradient. */
    double gradient(double[] x, double[] to) {
        place(x);
        double value = evaluator.derivatives(theta, gradient, hessian);
        for (int i = 0; i < x.length; i++) {
            to[i] = gradient[positions[i]];
        }
        to[0] *= power == 1 ? 1 : 2 * x[0];
        return value;
    }

    /** The value with the gradient and a full matrix of second derivatives, row-major. */
    double hessian(double[] x, double[] gradientTo, double[] to) {
        Arrays.fill(hessian, 0);
        double value = gradient(x, gradientTo);
        int n = x.length;
        int all = theta.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                int row = Math.max(positions[i], positions[j]);
                int column = Math.min(positions[i], positions[j]);
                double second = hessian[row * all + column];
                if (power != 1) {
                    second *= (i == 0 ? 2 * x[0] : 1) * (j == 0 ? 2 * x[0] : 1);
                    second += i == 0 ? 2 * gradient[positions[0]] : 0;
                }
                to[i * n + j] = second;
                to[j * n + i] = second;
            }
        }
        return value;
    }

    private void place(double[] x) {
        for (int i = 1; i < x.length; i++) {
            theta[positions[i]] = x[i];
        }
        theta[positions[0]] = signal(x[0]);
    }
}
