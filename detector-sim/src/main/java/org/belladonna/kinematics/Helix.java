package org.belladonna.kinematics;

/**
 * The path of a charged particle in a uniform field along +z, in the parameters of Belle II at the point of closest approach
 * to the z axis: d0 (mm, signed), phi0 (rad), omega (1/mm, signed as charge times field), z0 (mm), tan(lambda).
 *
 * <p>The point of closest approach is (d0 sin phi0, -d0 cos phi0, z0). With s the arc length in the transverse plane from
 * there, the direction of flight has azimuth phi0 - omega s. Source: shared convention of Belle II, "Belle II Analysis
 * Software", helix parametrisation. Mutable and reused in hot loops; one per thread.
 */
public final class Helix {
    public double d0;
    public double phi0;
    public double omega;
    public double z0;
    public double tanLambda;

    /** Sets the five parameters, and returns this. */
    public Helix set(double d0, double phi0, double omega, double z0, double tanLambda) {
        this.d0 = d0;
        this.phi0 = phi0;
        this.omega = omega;
        this.z0 = z0;
        this.tanLambda = tanLambda;
        return this;
    }

    /**
     * Sets the helix through a point with a momentum there.
     *
     * @param x point in mm, likewise y and z
     * @param px momentum in GeV, likewise py and pz; the transverse part must not vanish
     * @param charge +1 or -1; 0 gives a straight line
     * @param field field along +z in T
     * @return the transverse arc length in mm from the point of closest approach to the given point, within half a turn
     */
    public double setThrough(
            double x, double y, double z, double px, double py, double pz, double charge, double field) {
        double pt = Math.sqrt(px * px + py * py);
        omega = PhysicalConstants.CURVATURE * charge * field / pt;
        tanLambda = pz / pt;
        double sinPhi = py / pt;
        double cosPhi = px / pt;
        // No difference of large radii anywhere, so that straight tracks are exact: with (1 + omega d0) the distance of
        // the circle's centre from the z axis in units of the radius, (1 + omega d0)^2 = 1 + omega n.
        double across = x * sinPhi - y * cosPhi;
        double along = x * cosPhi + y * sinPhi;
        double n = 2 * across + omega * (x * x + y * y);
        d0 = n / (1 + Math.sqrt(Math.max(0, 1 + omega * n)));
        double turned = Angles.atan2(omega * along, 1 + omega * across);
        double s = omega == 0 ? along : turned / omega;
        phi0 = wrap(Angles.atan2(py, px) + turned);
        z0 = z - s * tanLambda;
        return s;
    }

    /** x in mm at transverse arc length s (mm) from the point of closest approach. */
    public double x(double s) {
        double half = 0.5 * omega * s;
        return d0 * Math.sin(phi0) + s * sinc(half) * Math.cos(phi0 - half);
    }

    /** y in mm at transverse arc length s. */
    public double y(double s) {
        double half = 0.5 * omega * s;
        return -d0 * Math.cos(phi0) + s * sinc(half) * Math.sin(phi0 - half);
    }

    /** z in mm at transverse arc length s. */
    public double z(double s) {
        return z0 + s * tanLambda;
    }

    /** Azimuth of the direction of flight at transverse arc length s; not wrapped. */
    public double phi(double s) {
        return phi0 - omega * s;
    }

    /** Transverse momentum in GeV in a field (T). */
    public double transverseMomentum(double field) {
        return PhysicalConstants.CURVATURE * Math.abs(field / omega);
    }

    /**
     * Transverse arc length from the point of closest approach to the first crossing, going forward, of the cylinder of
     * the given radius about the z axis; NaN when the helix does not reach it or begins outside.
     */
    public double arcToRadius(double radius) {
        // |chord|^2 (1 + omega d0) = r^2 - d0^2, with chord = 2 sin(omega s / 2) / omega.
        double chord2 = (radius * radius - d0 * d0) / (1 + omega * d0);
        if (chord2 < 0) {
            return Double.NaN;
        }
        double argument = 0.5 * Math.abs(omega) * Math.sqrt(chord2);
        if (argument > 1) {
            return Double.NaN;
        }
        double chord = Math.sqrt(chord2);
        return argument < 1e-8 ? chord : 2 * Angles.asin(argument) / Math.abs(omega);
    }

    /** Transverse arc length to the plane z = const; NaN when the helix is flat, negative when the plane is behind. */
    public double arcToPlane(double z) {
        return tanLambda == 0 ? Double.NaN : (z - z0) / tanLambda;
    }

    /** An angle brought to (-pi, pi]. */
    public static double wrap(double angle) {
        if (angle > -Math.PI && angle <= Math.PI) {
            return angle;
        }
        double wrapped = Math.IEEEremainder(angle, 2 * Math.PI);
        return wrapped <= -Math.PI ? wrapped + 2 * Math.PI : wrapped;
    }

    /** sin(x)/x. */
    private static double sinc(double x) {
        return Math.abs(x) < 1e-4 ? 1 - x * x / 6 : Math.sin(x) / x;
    }
}
