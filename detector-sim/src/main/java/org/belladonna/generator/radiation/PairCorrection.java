package org.belladonna.generator.radiation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * Order-alpha correction to a virtual photon that makes a pair of leptons, from the vertex diagram and from photons softer
 * than a cut-off, with the full mass dependence. Relative to the Born cross-section, summed over all directions of the soft
 * photon.
 *
 * <p>Sources: R. Barbieri, J. A. Mignaco, E. Remiddi, Nuovo Cim. A 11 (1972) 824 (form factors, here continued to positive s);
 * G. 't Hooft and M. Veltman, Nucl. Phys. B 153 (1979) 365 (soft photons). The photon mass of both cancels.
 */
public final class PairCorrection {
    private static final double ALPHA_OVER_PI = PhysicalConstants.ALPHA / Math.PI;
    private static final double ZETA2 = Math.PI * Math.PI / 6;

    private final double mass;
    private double ratio;
    private double cutOffSlope;
    private double constant;
    private double magnetic;

    /**
     * @param mass mass of the lepton, GeV
     */
    public PairCorrection(double mass) {
        this.mass = mass;
    }

    /** Sets the squared mass of the virtual photon, GeV^2, above 4 m^2. */
    public void setSquaredMass(double s) {
        ratio = 4 * mass * mass / s;
        double beta = Math.sqrt(1 - ratio);
        double root = Math.sqrt(ratio) / (1 + beta);
        double y = root * root;
        double logY = Math.log(y);
        double log1Y = Math.log1p(-y);
        double h = (1 + beta * beta) / (2 * beta);
        double li = Dilogarithm.of(y);
        // 2 Re F1 and the soft factor, both without their logarithm of the photon mass.
        double vertex = -1
                - (3 * y * y - 2 * y + 3) / (4 * (1 - y * y)) * logY
                + h * (-0.25 * logY * logY + 2 * ZETA2 + logY * log1Y + li);
        double soft = logY / beta + 2 * h * (ZETA2 - logY * log1Y - li + 0.25 * logY * logY);
        cutOffSlope = -2 * ALPHA_OVER_PI * (1 + h * logY);
        constant = 2 * ALPHA_OVER_PI * vertex - ALPHA_OVER_PI * soft - cutOffSlope * 0.5 * Math.log(mass * mass / s);
        magnetic = ALPHA_OVER_PI * ratio / (4 * beta) * logY;
    }

    /** Number of photons per unit of the logarithm of their energy, for soft photons: the exponent beta_f. */
    public double cutOffSlope() {
        return cutOffSlope;
    }

    /**
     * The correction at a polar angle to first order, for photons up to a fraction of the largest energy sqrt(s)/2 in the rest
     * frame.
     *
     * @param cutOff that fraction, much below 1
     * @param cosTheta cosine of the polar angle of a lepton
     */
    public double relative(double cutOff, double cosTheta) {
        return cutOffSlope * Math.log(cutOff) + finite(cosTheta);
    }

    /**
     * The factor on Born without a photon above the cut-off, soft photons summed to all orders: cutOff^beta_f times 1 plus the
     * part of {@link #relative} that does not depend on the cut-off.
     */
    public double withoutPhoton(double cutOff, double cosTheta) {
        return Math.pow(cutOff, cutOffSlope) * (1 + finite(cosTheta));
    }

    /**
     * The factor on the one-photon cross-section that belongs to {@link #withoutPhoton}: the absence of harder photons,
     * x^beta_f, and the virtual part on the soft photon spectrum beta_f (1 - x) / x, whose second term is the leading one of
     * second order (E. A. Kuraev, V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466). With both, no order depends on the
     * cut-off.
     *
     * @param x energy of the photon in units of sqrt(s)/2, in (0, 1)
     */
    public double withPhoton(double x) {
        double mean = constant + 4 * magnetic / (4.0 / 3 + 2 * ratio / 3);
        return Math.pow(x, cutOffSlope) * (1 + mean * (1 - x) / (1 - x + x * x / 2));
    }

    private double finite(double cosTheta) {
        double cos2 = cosTheta * cosTheta;
        return constant + 4 * magnetic / (1 + cos2 + ratio * (1 - cos2));
    }
}
