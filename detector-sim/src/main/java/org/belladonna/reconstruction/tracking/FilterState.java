package org.belladonna.reconstruction.tracking;

/**
 * State of the Kalman filter: five deviations from a reference helix, (d0, phi0, omega, z0, tanLambda), and their covariance as upper
 * triangle row by row. The parameters are those at the point of closest approach to the z axis everywhere along the track, so that there
 * is nothing to transport between surfaces: a measurement is a linear function of the deviations, and scattering adds to the covariance.
 */
final class FilterState {
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

    /**
     * Takes in one measurement.
     *
     * @param h derivatives of the measured quantity by the parameters, at offset o
     * @param residual measured less expected from the reference
     * @param variance of the measurement
     * @param flip change of the residual when the track passes on the other side of the wire, 0 when there is no such doubt
     * @param flipPenalty by how much chi squared must fall for the other side to be taken
     * @return its contribution to chi squared
     */
    double measure(double[] h, int o, double residual, double variance, double flip, double flipPenalty) {
        double h0 = h[o];
        double h1 = h[o + 1];
        double h2 = h[o + 2];
        double h3 = h[o + 3];
        double h4 = h[o + 4];
        double c0 = c[0] * h0 + c[1] * h1 + c[2] * h2 + c[3] * h3 + c[4] * h4;
        double c1 = c[1] * h0 + c[5] * h1 + c[6] * h2 + c[7] * h3 + c[8] * h4;
        double c2 = c[2] * h0 + c[6] * h1 + c[9] * h2 + c[10] * h3 + c[11] * h4;
        double c3 = c[3] * h0 + c[7] * h1 + c[10] * h2 + c[12] * h3 + c[13] * h4;
        double c4 = c[4] * h0 + c[8] * h1 + c[11] * h2 + c[13] * h3 + c[14] * h4;
        double total = variance + h0 * c0 + h1 * c1 + h2 * c2 + h3 * c3 + h4 * c4;
        double innovation = residual - (h0 * x[0] + h1 * x[1] + h2 * x[2] + h3 * x[3] + h4 * x[4]);
        double flipped = innovation + flip;
        if (innovation * innovation - flipped * flipped > flipPenalty * total) {
            innovation = flipped;
        }
        double gain = innovation / total;
        x[0] += c0 * gain;
        x[1] += c1 * gain;
        x[2] += c2 * gain;
        x[3] += c3 * gain;
        x[4] += c4 * gain;
        ch[0] = c0;
        ch[1] = c1;
        ch[2] = c2;
        ch[3] = c3;
        ch[4] = c4;
        scatter(ch, 0, -1 / total);
        return innovation * gain;
    }
}
