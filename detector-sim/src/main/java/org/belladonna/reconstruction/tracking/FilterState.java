package org.belladonna.reconstruction.tracking;

/**
 * State of the Kalman filter: five deviations from a reference helix, (d0, phi0, omega, z0, tanLambda), and their covariance as upper
 * triangle row by row. The parameters are those at the point of closest approach to the z axis everywhere along the track, so that there
 * is nothing to transport between surfaces: a measurement is a linear function of the deviations, and scattering adds to the covariance.
 */
final class FilterState {
    /** Hyperbolic tangents of more than this are 1. */
    private static final double CERTAIN = 8;

    final double[] x = new double[5];
    final double[] c = new double[15];
    private final double[] ch = new double[5];

    /** Starts with no deviation and the given standard deviations, uncorrelated. */
    void start(double d0, double phi0, double omega, double z0, double tanLambda) {
        java.util.Arrays.fill(x, 0);
        java.util.Arrays.fill(c, 0);
        c[0] = d0 * d0;
        c[5] = phi0 * phi0;
        c[9] = omega * omega;
        c[12] = z0 * z0;
        c[14] = tanLambda * tanLambda;
    }

    /** Takes over a covariance, times a factor, with no deviation. */
    void start(double[] covariance, double factor) {
        java.util.Arrays.fill(x, 0);
        for (int i = 0; i < c.length; i++) {
            c[i] = factor * covariance[i];
        }
    }

    /** Makes the covariance larger by a factor. */
    void scale(double factor) {
        for (int i = 0; i < c.length; i++) {
            c[i] *= factor;
        }
    }

    /** Adds variances of d0, phi0, z0 and tanLambda, not correlated with anything. */
    void loosen(double d0, double phi0, double z0, double tanLambda) {
        c[0] += d0;
        c[5] += phi0;
        c[12] += z0;
        c[14] += tanLambda;
    }

    /** Sets variances and covariance of z0 and tanLambda, which are then uncorrelated with the rest. */
    void startLine(double z0, double both, double tanLambda) {
        c[3] = 0;
        c[4] = 0;
        c[7] = 0;
        c[8] = 0;
        c[10] = 0;
        c[11] = 0;
        c[12] = z0;
        c[13] = both;
        c[14] = tanLambda;
    }

    /** Adds variance along a direction: C += variance v v^T, with v at an offset of an array. */
    void scatter(double[] v, int o, double variance) {
        double v0 = variance * v[o];
        double v1 = variance * v[o + 1];
        double v2 = variance * v[o + 2];
        double v3 = variance * v[o + 3];
        double v4 = variance * v[o + 4];
        c[0] += v0 * v[o];
        c[1] += v0 * v[o + 1];
        c[2] += v0 * v[o + 2];
        c[3] += v0 * v[o + 3];
        c[4] += v0 * v[o + 4];
        c[5] += v1 * v[o + 1];
        c[6] += v1 * v[o + 2];
        c[7] += v1 * v[o + 3];
        c[8] += v1 * v[o + 4];
        c[9] += v2 * v[o + 2];
        c[10] += v2 * v[o + 3];
        c[11] += v2 * v[o + 4];
        c[12] += v3 * v[o + 3];
        c[13] += v3 * v[o + 4];
        c[14] += v4 * v[o + 4];
    }

    /** Variance of a measured quantity as the state predicts it, with h its derivatives at offset o; what {@link #measure} needs is kept. */
    double predict(double[] h, int o) {
        double h0 = h[o];
        double h1 = h[o + 1];
        double h2 = h[o + 2];
        double h3 = h[o + 3];
        double h4 = h[o + 4];
        ch[0] = c[0] * h0 + c[1] * h1 + c[2] * h2 + c[3] * h3 + c[4] * h4;
        ch[1] = c[1] * h0 + c[5] * h1 + c[6] * h2 + c[7] * h3 + c[8] * h4;
        ch[2] = c[2] * h0 + c[6] * h1 + c[9] * h2 + c[10] * h3 + c[11] * h4;
        ch[3] = c[3] * h0 + c[7] * h1 + c[10] * h2 + c[12] * h3 + c[13] * h4;
        ch[4] = c[4] * h0 + c[8] * h1 + c[11] * h2 + c[13] * h3 + c[14] * h4;
        return h0 * ch[0] + h1 * ch[1] + h2 * ch[2] + h3 * ch[3] + h4 * ch[4];
    }

    /**
     * Takes in one measurement, unless it is an outlier.
     *
     * <p>A wire measures a distance without its sign. The two sides are weighted by how well they fit the prediction, and taken in as the one Gaussian
     * with the mean and the variance of the two: close to the wire, or with a poor prediction, that is the wire itself with a large error
     * (R. Fruehwirth and A. Strandlie, Comput. Phys. Commun. 120 (1999) 197, with two hypotheses).
     *
     * @param h derivatives of the measured quantity by the parameters, at offset o
     * @param residual measured less expected from the reference; of the wire itself when there is a drift length
     * @param variance of the measurement
     * @param drift drift length, 0 when the measurement has its sign
     * @param cut chi squared from which it is an outlier
     * @return its contribution to chi squared, -1 for an outlier
     */
    double measure(double[] h, int o, double residual, double variance, double drift, double cut) {
        double total = variance + predict(h, o);
        double innovation =
                residual - (h[o] * x[0] + h[o + 1] * x[1] + h[o + 2] * x[2] + h[o + 3] * x[3] + h[o + 4] * x[4]);
        if (drift > 0) {
            double certainty = drift * innovation / total;
            double side = Math.abs(certainty) > CERTAIN ? -Math.signum(certainty) : -Math.tanh(certainty);
            innovation += drift * side;
            total += drift * drift * (1 - side * side);
        }
        double gain = innovation / total;
        double chi2 = innovation * gain;
        if (chi2 > cut) {
            return -1;
        }
        x[0] += ch[0] * gain;
        x[1] += ch[1] * gain;
        x[2] += ch[2] * gain;
        x[3] += ch[3] * gain;
        x[4] += ch[4] * gain;
        scatter(ch, 0, -1 / total);
        return chi2;
    }
}
