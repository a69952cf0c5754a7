package org.belladonna.transport.process;

/**
 * The functions f1 and f2 of Moliere's series on a grid in the square of the reduced angle; H. Bethe, Phys. Rev. 89 (1953) 1256, eq. 26:
 * f_n = 1/n! int_0^inf u du J0(v u) exp(-u^2/4) (u^2/4 ln u^2/4)^n. By quadrature up to v = 6, beyond that by the
 * expansion for large angles, where f1 goes over into single scattering.
 */
final class MoliereFunctions {
    private static final int POINTS = 400;
    /** The grid is even in the angle up to here and then geometric. */
    private static final double LARGEST = 6;

    private static final int FINE = 200;
    private static final double FARTHEST = 1e4;

    private final double[] angle = new double[POINTS + 1];
    private final double[] f1 = new double[POINTS + 1];
    private final double[] f2 = new double[POINTS + 1];

    MoliereFunctions() {
        for (int i = 0; i <= POINTS; i++) {
            angle[i] = i <= FINE
                    ? LARGEST * i / FINE
                    : LARGEST * Math.pow(FARTHEST / LARGEST, (i - FINE) / (double) (POINTS - FINE));
            if (i <= FINE) {
                quadrature(i);
            } else {
                farAway(i);
            }
        }
    }

    private void quadrature(int i) {
        double v = angle[i];
        double most = 12;
        int steps = 240;
        double h = most / steps;
        double sum1 = 0;
        double sum2 = 0;
        for (int k = 1; k < steps; k++) {
            double u = k * h;
            double q = 0.25 * u * u;
            double g = q * Math.log(q);
            double weight = (k % 2 == 1 ? 4 : 2) * u * Math.exp(-q) * bessel(v * u);
            sum1 += weight * g;
            sum2 += weight * 0.5 * g * g;
        }
        f1[i] = sum1 * h / 3;
        f2[i] = sum2 * h / 3;
    }

    private static double bessel(double x) {
        return org.apache.commons.math3.special.BesselJ.value(0, x);
    }

    /** Leading terms for large angles: f1 = 2/v^4 (1 - 5/v^2)^(-4/5), f2 = 16 (ln v + ln 0.4)/(v^6 (1 - 9/v^2 - 24/v^4)); Bethe, eq. 29. */
    private void farAway(int i) {
        double v2 = angle[i] * angle[i];
        f1[i] = 2 / (v2 * v2) * Math.pow(1 - 5 / v2, -0.8);
        f2[i] = 16 * Math.log(0.4 * angle[i]) / (v2 * v2 * v2 * (1 - 9 / v2 - 24 / (v2 * v2)));
    }

    /** f1 at a point of the grid. */
    double first(int i) {
        return f1[i];
    }

    /** f2 at a point of the grid. */
    double second(int i) {
        return f2[i];
    }

    /** Probability of a larger angle at each point of the grid, for an expansion parameter B. */
    double[] survival(double expansion) {
        double[] survival = new double[POINTS + 1];
        // Beyond the grid single scattering: int 2/(B v^4) v dv.
        double rest = 1 / (expansion * FARTHEST * FARTHEST);
        survival[POINTS] = rest;
        for (int i = POINTS; i > 0; i--) {
            double width = angle[i] - angle[i - 1];
            double high = density(i, expansion);
            double low = density(i - 1, expansion);
            double slice = i > FINE ? cubicFall(i, low, high) : 0.5 * width * (high + low);
            survival[i - 1] = survival[i] + Math.max(0, slice);
        }
        double norm = 1 / survival[0];
        for (int i = 0; i <= POINTS; i++) {
            survival[i] *= norm;
        }
        return survival;
    }

    /** Integral over a wide step of a density that falls as v^-3. */
    private double cubicFall(int i, double low, double high) {
        double a = angle[i - 1];
        double b = angle[i];
        double scale = 0.5 * (low * a * a * a + high * b * b * b);
        return 0.5 * scale * (b - a) * (b + a) / (a * a * b * b);
    }

    private double density(int i, double expansion) {
        double v = angle[i];
        return v * (2 * Math.exp(-v * v) + f1[i] / expansion + f2[i] / (expansion * expansion));
    }

    /** Square of the reduced angle that is exceeded with a probability. */
    double square(double[] survival, double quantile) {
        if (quantile >= 1) {
            return 0;
        }
        int low = 0;
        int high = POINTS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (survival[middle] > quantile) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double a = angle[low] * angle[low];
        double b = angle[high] * angle[high];
        double span = survival[low] - survival[high];
        return span <= 0 ? b : a + (b - a) * (survival[low] - quantile) / span;
    }
}
