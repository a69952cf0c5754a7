package org.belladonna.statistics.interval;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integral of the posterior density over the nuisance parameters at one signal strength, by nested Gauss-Legendre rules in
 * coordinates in which it is nearly a unit normal. The factor of the coordinates is triangular, so that bounds cut the
 * range of one coordinate after the other and the integrand stays smooth.
 */
final class NuisanceIntegral {
    /** Where the density is below exp(-NOTHING) of that at the mode there is nothing to be found. */
    private static final double NOTHING = 27;

    private static final double FIRST_REACH = 2;
    private static final int LEAST_POINTS = 16;
    private static final int MOST_POINTS = 200;

    private final PosteriorDensity density;
    private final double pointsPerWidth;
    private final GaussIntegratorFactory factory = new GaussIntegratorFactory();
    private final Map<Integer, GaussIntegrator> rules = new HashMap<>();
    private final double[] x;
    private final double[] low;
    private final double[] high;
    private double[] mode;
    private double[][] factor;
    private double atMode;

    /**
     * @param density the posterior
     * @param pointsPerWidth points of the rules per unit of the whitened coordinates, about 1.5
     */
    NuisanceIntegral(PosteriorDensity density, double pointsPerWidth) {
        this.density = density;
        this.pointsPerWidth = pointsPerWidth;
        x = new double[density.dimension()];
        low = new double[x.length];
        high = new double[x.length];
    }

    /**
     * ln of the integral.
     *
     * @param conditionalMode coordinates of the conditional fit
     */
    double log(double[] conditionalMode) {
        mode = conditionalMode;
        System.arraycopy(mode, 0, x, 0, x.length);
        atMode = density.value(mode);
        if (x.length == 1) {
            return -atMode;
        }
        factor = Whitening.atMode(density, mode, 1);
        double scale = 0;
        for (int k = 1; k < x.length; k++) {
            scale += Math.log(factor[k - 1][k - 1]);
            low[k] = -reach(k, -1);
            high[k] = reach(k, 1);
        }
        return Math.log(nested(1, new double[x.length])) + scale - atMode;
    }

    /** How far the density reaches along one whitened coordinate. */
    private double reach(int k, int direction) {
        double[] at = mode.clone();
        double reach = FIRST_REACH;
        while (reach < 1e6) {
            boolean inside = true;
            for (int i = 1; i < at.length; i++) {
                at[i] = mode[i] + direction * reach * factor[i - 1][k - 1];
                inside &= at[i] >= density.lower(i) && at[i] <= density.upper(i);
            }
            if (!inside || !(density.value(at) - atMode < NOTHING)) {
                return reach;
            }
            reach *= 1.2;
        }
        return reach;
    }

    private double nested(int k, double[] u) {
        if (k == x.length) {
            return Math.exp(atMode - density.value(x));
        }
        double offset = mode[k];
        for (int j = 1; j < k; j++) {
            offset += factor[k - 1][j - 1] * u[j];
        }
        double width = factor[k - 1][k - 1];
        double from = Math.max(low[k], (density.lower(k) - offset) / width);
        double to = Math.min(high[k], (density.upper(k) - offset) / width);
        if (!(to > from)) {
            return 0;
        }
        int points = (int) Math.round(Math.min(Math.max(LEAST_POINTS, pointsPerWidth * (to - from)), MOST_POINTS));
        GaussIntegrator rule = rules.computeIfAbsent(points, factory::legendre);
        double half = 0.5 * (to - from);
        double middle = 0.5 * (to + from);
        double sum = 0;
        for (int i = 0; i < rule.getNumberOfPoints(); i++) {
            u[k] = middle + half * rule.getPoint(i);
            x[k] = offset + width * u[k];
            sum += rule.getWeight(i) * nested(k + 1, u);
        }
        return half * sum;
    }
}
