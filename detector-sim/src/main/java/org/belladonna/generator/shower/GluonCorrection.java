package org.belladonna.generator.shower;

/**
 * The matrix element of a virtual photon to quark, antiquark and gluon (or photon), with the quark's mass m, over what the shower makes.
 * With s the squared mass of the three, x_1, x_2, x_3 twice the energies over sqrt(s) and rho = 4 m^2/s, the rate is C alpha/(2 pi beta)
 * dx_1 dx_2 times
 *
 * <p>2 (x_1 + x_2 - 1 - rho/2)/(y_1 y_2) - (rho/2)(1/y_1^2 + 1/y_2^2) + (y_1^2 + y_2^2)/((1 + rho/2) y_1 y_2), y = 1 - x
 *
 * <p>(R. K. Ellis, W. J. Stirling, B. R. Webber, QCD and Collider Physics, section 6.3; without mass (x_1^2 + x_2^2)/(y_1 y_2)). The
 * emitter of momentum x_1 takes the share y_1/x_3, which keeps the pole along itself; the shower makes 2/(x_3 y_2).
 */
final class GluonCorrection {
    private GluonCorrection() {}

    /**
     * The weight of a branching, from 0 to about 1.
     *
     * @param x1 of the emitter
     * @param x2 of its partner, below 1
     * @param rho 4 m^2/s, from 0 to 1
     */
    static double weight(double x1, double x2, double rho) {
        double y1 = 1 - x1;
        double y2 = 1 - x2;
        if (y1 <= 0 || y2 <= 0) {
            return 0;
        }
        return 0.5 * y1 * y2 * density(y1, y2, rho);
    }

    /** The square bracket of the rate over beta. */
    static double density(double y1, double y2, double rho) {
        double soft = 2 * (1 - y1 - y2 - rho / 2) / (y1 * y2) - rho / 2 * (1 / (y1 * y1) + 1 / (y2 * y2));
        double hard = (y1 * y1 + y2 * y2) / ((1 + rho / 2) * y1 * y2);
        return (soft + hard) / Math.sqrt(1 - rho);
    }
}
