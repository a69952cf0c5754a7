package org.belladonna.statistics.interval;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Posterior of the signal coordinate as a polynomial in each of a few panels, through its values at the points of a
 * Gauss-Legendre rule; its integral is exact for the polynomial.
 */
final class PosteriorQuadrature implements SignalPosterior.Quantiles {
    private static final long serialVersionUID = 1L;
    private static final int POINTS = 8;
    private static final double FINE = 1.5;
    private static final double COARSE = 1.1;
    private static final int BISECTIONS = 60;

    /** Probability beside 0 that is left out of account where a prior has a pole there. */
    private static final double EDGE = 1e-9;

    private final double power;
    private final double[] edges;
    private final double[][] fine;
    private final double[] below;
    private final PosteriorQuadrature coarse;

    private PosteriorQuadrature(double power, double[] edges, double[][] logs, PosteriorQuadrature coarse) {
        this.power = power;
        this.edges = edges;
        this.coarse = coarse;
        double highest = Double.NEGATIVE_INFINITY;
        for (double[] panel : logs) {
            for (double log : panel) {
                highest = Math.max(highest, log);
            }
        }
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS);
        fine = new double[logs.length][];
        below = new double[edges.length];
        for (int p = 0; p < logs.length; p++) {
            fine[p] = legendre(rule, logs[p], highest);
            below[p + 1] = below[p] + (edges[p + 1] - edges[p]) * fine[p][0];
        }
    }

    static SignalPosterior integrate(PosteriorDensity density, SignalProfile profile, SignalScale scale)
            throws FitFailure {
        double[] edges = scale.edges();
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        NuisanceIntegral fine = new NuisanceIntegral(density, FINE);
        NuisanceIntegral coarse = new NuisanceIntegral(density, COARSE);
        double[][] fineLogs = new double[edges.length - 1][POINTS];
        double[][] coarseLogs = new double[edges.length - 1][POINTS];
        for (int p = 0; p + 1 < edges.length; p++) {
            GaussIntegrator rule = factory.legendre(POINTS, edges[p], edges[p + 1]);
            for (int i = 0; i < POINTS; i++) {
                profile.at(scale.signal(rule.getPoint(i)));
                double[] mode = density.coordinates(profile.values());
                fineLogs[p][i] = fine.log(mode);
                coarseLogs[p][i] = density.nuisances() == 0 ? fineLogs[p][i] : coarse.log(mode);
            }
        }
        double power = scale.power();
        PosteriorQuadrature check = new PosteriorQuadrature(power, edges, coarseLogs, null);
        PosteriorQuadrature result = new PosteriorQuadrature(power, edges, fineLogs, check);
        return new SignalPosterior(result, SignalPosterior.Diagnosis.quadrature(density.nuisances()));
    }

    @Override
    public double at(double probability) {
        return Math.pow(coordinate(probability), power);
    }

    /** The difference to rules with a quarter fewer points in each dimension. */
    @Override
    public double uncertainty(double probability) {
        return Math.abs(at(probability) - coarse.at(probability));
    }

    @Override
    public double[] shortest(double probability) {
        double low = EDGE;
        double high = 1 - probability;
        // At the shortest interval the densities at its ends are the same; left of it the lower one is smaller.
        if (excess(low, probability) >= 0) {
            return new double[] {at(0), at(probability)};
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (excess(middle, probability) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new double[] {at(low), at(low + probability)};
    }

    /** Density at the quantile with a probability below it minus that at the end of the interval that begins there. */
    private double excess(double below, double probability) {
        return density(coordinate(below)) - density(coordinate(below + probability));
    }

    /** Density in the signal strength. */
    private double density(double coordinate) {
        int p = panel(coordinate);
        double value = series(fine[p], local(p, coordinate));
        return power == 1 ? value : value / (power * Math.pow(coordinate, power - 1));
    }

    private double coordinate(double probability) {
        double target = probability * below[below.length - 1];
        int p = 0;
        while (p + 2 < below.length && below[p + 1] < target) {
            p++;
        }
        double low = edges[p];
        double high = edges[p + 1];
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (cumulative(p, middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private double cumulative(int p, double coordinate) {
        double t = local(p, coordinate);
        double half = 0.5 * (edges[p + 1] - edges[p]);
        double[] c = fine[p];
        double before = 1;
        double here = t;
        double sum = c[0] * (t + 1);
        for (int k = 1; k < c.length; k++) {
            double next = ((2 * k + 1) * t * here - k * before) / (k + 1);
            sum += c[k] * (next - before) / (2 * k + 1);
            before = here;
            here = next;
        }
        return below[p] + half * sum;
    }

    private int panel(double coordinate) {
        int p = 0;
        while (p + 2 < edges.length && edges[p + 1] < coordinate) {
            p++;
        }
        return p;
    }

    private double local(int p, double coordinate) {
        return 2 * (coordinate - edges[p]) / (edges[p + 1] - edges[p]) - 1;
    }

    private static double series(double[] c, double t) {
        double before = 1;
        double here = t;
        double sum = c[0] + c[1] * t;
        for (int k = 1; k + 1 < c.length; k++) {
            double next = ((2 * k + 1) * t * here - k * before) / (k + 1);
            sum += c[k + 1] * next;
            before = here;
            here = next;
        }
        return sum;
    }

    /** Coefficients of the Legendre polynomials of the function through values at the points of a rule. */
    private static double[] legendre(GaussIntegrator rule, double[] logs, double highest) {
        double[] c = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double t = rule.getPoint(i);
            double value = rule.getWeight(i) * Math.exp(logs[i] - highest);
            double before = 1;
            double here = t;
            c[0] += 0.5 * value;
            c[1] += 1.5 * value * t;
            for (int k = 1; k + 1 < POINTS; k++) {
                double next = ((2 * k + 1) * t * here - k * before) / (k + 1);
                c[k + 1] += (k + 1.5) * value * next;
                before = here;
                here = next;
            }
        }
        return c;
    }
}
