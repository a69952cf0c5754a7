package org.belladonna.reconstruction.tracking;

import org.belladonna.kinematics.Helix;

/**
 * Closed-form derivatives about a helix, in the order (d0, phi0, omega, z0, tanLambda): of its points by its parameters, and of its
 * parameters by a deflection at one of its points. Derived by differentiating the helix equations; with a = omega s the terms
 * (1 - cos a) / omega^2 and (a - sin a) / omega^2 are taken as series for small a.
 */
public final class HelixDerivatives {
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

    /** Goes to the point of a helix at transverse arc length s, given its direction of flight there. */
    public void at(Helix helix, double s, double directionX, double directionY) {
        sinPhi = directionY;
        cosPhi = directionX;
        omega = helix.omega;
        double a = omega * s;
        if (Math.abs(a) < 0.03) {
            double a2 = a * a;
            sinTurn = a * (1 - a2 / 6 * (1 - a2 / 20));
            cosTurn = 1 - a2 / 2 * (1 - a2 / 12);
            chord = s * (1 - a2 / 6 * (1 - a2 / 20));
            sagitta = 0.5 * s * s * (1 - a2 / 12 * (1 - a2 / 30));
            excess = a * s * s / 6 * (1 - a2 / 20 * (1 - a2 / 42));
        } else {
            sinTurn = Math.sin(a);
            cosTurn = Math.cos(a);
            chord = sinTurn / omega;
            sagitta = (1 - cosTurn) / (omega * omega);
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
}
