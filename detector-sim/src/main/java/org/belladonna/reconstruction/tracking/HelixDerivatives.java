package org.belladonna.reconstruction.tracking;

import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * Closed-form derivatives about a helix, in the order (d0, phi0, omega, z0, tanLambda): of its points by its parameters, and of its
 * parameters by a deflection at one of its points. Derived by differentiating the helix equations; with a = omega s the term
 * (1 - cos a) / omega^2 is half of the squared chord, and (a - sin a) / omega^2 is taken as a series for small a.
 */
public final class HelixDerivatives {
    /** Turn below which the last of them is a series. */
    private static final double SMALL = 0.5;

    private double sinPhi;
    private double cosPhi;
    private double sinTurn;
    private double cosTurn;
    /** sin(a)/omega, (1 - cos a)/omega^2, (a - sin a)/omega^2. */
    private double chord;

    private double sagitta;
    private double excess;
    private double arc;
    private double pole;
    private double tanLambda;
    private double omega;
    private double d0;

    /** Goes to the point of a helix at transverse arc length s, which is given. */
    public void at(Helix helix, double s, HelixPoint point) {
        sinPhi = point.sinPhi;
        cosPhi = point.cosPhi;
        omega = helix.omega;
        sinTurn = 2 * point.sinHalf * point.cosHalf;
        cosTurn = 1 - 2 * point.sinHalf * point.sinHalf;
        chord = point.chord * point.cosHalf;
        sagitta = 0.5 * point.chord * point.chord;
        double a = omega * s;
        double a2 = a * a;
        if (a2 < SMALL * SMALL) {
            double tail = 1 / 362880.0 - a2 * (1 / 39916800.0 - a2 * (1 / 6227020800.0));
            excess = a * s * s * (1 / 6.0 - a2 * (1 / 120.0 - a2 * (1 / 5040.0 - a2 * tail)));
        } else {
            excess = (a - sinTurn) / (omega * omega);
        }
        arc = s;
        d0 = helix.d0;
        pole = 1 + omega * d0;
        tanLambda = helix.tanLambda;
    }

    /** Derivatives of the projection of the point on a fixed direction e, into out at offset o. */
    public void project(double ex, double ey, double ez, double[] out, int o) {
        double across = -ex * sinPhi + ey * cosPhi;
        double along = ex * cosPhi + ey * sinPhi;
        out[o] = -across * cosTurn + along * sinTurn;
        // The point seen from the axis: along the direction of flight pole * chord, across it as below.
        out[o + 1] = across * pole * chord + along * (d0 * cosTurn - omega * sagitta);
        out[o + 2] = -across * sagitta + along * excess;
        out[o + 3] = ez;
        out[o + 4] = ez * arc;
    }

    /**
     * Changes of the parameters by changes at the point, which stays where it is: of the azimuth of flight, of omega, and of tanLambda; into
     * out at offset o.
     */
    public void deflect(double azimuth, double curvature, double slope, double[] out, int o) {
        double dD0 = chord * azimuth + sagitta * curvature;
        double dPhi0 = (cosTurn * azimuth + chord * curvature) / pole;
        double dArc = -(sinTurn * dD0 + (d0 * cosTurn - omega * sagitta) * dPhi0 + excess * curvature);
        out[o] = dD0;
        out[o + 1] = dPhi0;
        out[o + 2] = curvature;
        out[o + 3] = -arc * slope - tanLambda * dArc;
        out[o + 4] = slope;
    }

    /**
     * Deviations of the parameters as they are seen at the point, in the plane across the direction of flight: to the left, of the azimuth, of omega,
     * of z where the transverse plane is met, and of tanLambda.
     *
     * @param x deviations of the parameters, likewise at offset o
     * @param out theirs at the point, at offset o
     */
    void toPoint(double[] x, int o, double[] out) {
        double dD0 = x[o];
        double dPhi0 = x[o + 1];
        double dOmega = x[o + 2];
        double dTan = x[o + 4];
        double along = sinTurn * dD0 + (d0 * cosTurn - omega * sagitta) * dPhi0 + excess * dOmega;
        out[o] = -cosTurn * dD0 + pole * chord * dPhi0 - sagitta * dOmega;
        out[o + 1] = omega * sinTurn * dD0 + pole * cosTurn * dPhi0 - chord * dOmega;
        out[o + 2] = dOmega;
        out[o + 3] = x[o + 3] + arc * dTan - tanLambda * along;
        out[o + 4] = dTan;
    }

    /** The inverse of {@link #toPoint}. */
    void fromPoint(double[] y, int o, double[] out) {
        double dOmega = y[o + 2];
        double dTan = y[o + 4];
        double across = y[o] + sagitta * dOmega;
        double azimuth = y[o + 1] + chord * dOmega;
        double dD0 = chord * azimuth - cosTurn * across;
        double dPhi0 = (cosTurn * azimuth + omega * sinTurn * across) / pole;
        double along = sinTurn * dD0 + (d0 * cosTurn - omega * sagitta) * dPhi0 + excess * dOmega;
        out[o] = dD0;
        out[o + 1] = dPhi0;
        out[o + 2] = dOmega;
        out[o + 3] = y[o + 3] - arc * dTan + tanLambda * along;
        out[o + 4] = dTan;
    }
}
