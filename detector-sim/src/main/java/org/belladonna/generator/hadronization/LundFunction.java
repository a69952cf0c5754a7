package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/** The symmetric Lund function f(z) = z^-c (1 - z)^a exp(-b m_T^2/z) of the light-cone fraction z that a hadron takes. */
final class LundFunction {
    private LundFunction() {}

    /**
     * Draws z.
     *
     * @param a power of 1 - z, not equal to c
     * @param c power of 1/z, 1 or more
     * @param bm2 b times the squared transverse mass of the hadron, above 0
     */
    static double draw(double a, double c, double bm2, EventStream stream) {
        double peak = peak(a, c, bm2);
        double top = logarithm(a, c, bm2, peak);
        while (true) {
            double z = stream.uniform();
            if (Math.log(stream.uniform()) < logarithm(a, c, bm2, z) - top) {
                return z;
            }
        }
    }

    /** Where the function is largest: a root of (c - a) z^2 - (c + b m^2) z + b m^2 = 0. */
    static double peak(double a, double c, double bm2) {
        double sum = c + bm2;
        return 2 * bm2 / (sum + Math.sqrt(Math.max(0, sum * sum - 4 * (c - a) * bm2)));
    }

    static double logarithm(double a, double c, double bm2, double z) {
        return -c * Math.log(z) + a * Math.log1p(-z) - bm2 / z;
    }
}
