package org.belladonna.kinematics;

/**
 * A point of a helix with the direction of flight there, by two trigonometric functions per point; the same as {@link Helix#x},
 * {@link Helix#y}, {@link Helix#z} and {@link Helix#phi}, for hot loops. Mutable and reused; one per thread.
 */
public final class HelixPoint {
    /** Half turns below which series are used, in double precision: with four terms, and with eight. */
    private static final double SHORT = 0.05;

    private static final double LONG = 0.6;
    // The series are products with constants: a processor multiplies several times faster than it divides.

    /** mm. */
    public double x;

    public double y;
    public double z;
    /** Unit vector of the transverse direction of flight. */
    public double cosPhi;

    public double sinPhi;
    /** Sine and cosine of half of the turn since the point of closest approach to the z axis. */
    public double sinHalf;

    public double cosHalf;
    /** Length of the chord from that point in the transverse plane, mm; with the sign of the arc. */
    public double chord;

    /** Transverse arc length from there, mm. */
    public double arc;

    private double knownPhi0;
    private double cosPhi0 = 1;
    private double sinPhi0;

    /** Goes to transverse arc length s (mm) from the point of closest approach to the z axis, and returns this. */
    public HelixPoint at(Helix helix, double s) {
        if (helix.phi0 != knownPhi0) {
            knownPhi0 = helix.phi0;
            cosPhi0 = Math.cos(knownPhi0);
            sinPhi0 = Math.sin(knownPhi0);
        }
        arc = s;
        turn(0.5 * helix.omega * s, s, helix.omega);
        double cosMiddle = cosPhi0 * cosHalf + sinPhi0 * sinHalf;
        double sinMiddle = sinPhi0 * cosHalf - cosPhi0 * sinHalf;
        x = helix.d0 * sinPhi0 + chord * cosMiddle;
        y = -helix.d0 * cosPhi0 + chord * sinMiddle;
        z = helix.z0 + s * helix.tanLambda;
        cosPhi = cosMiddle * cosHalf + sinMiddle * sinHalf;
        sinPhi = sinMiddle * cosHalf - cosMiddle * sinHalf;
        return this;
    }

    /** Goes on by a step (mm, of either sign) along the same helix, for less than {@link #at} when it is short. */
    public void advance(Helix helix, double step) {
        double quarter = 0.5 * helix.omega * step;
        double q2 = quarter * quarter;
        if (q2 > SHORT * SHORT) {
            at(helix, arc + step);
            return;
        }
        double ratio = 1 + q2 * (-1 / 6.0 + q2 * (1 / 120.0 + q2 * (-1 / 5040.0 + q2 * (1 / 362880.0))));
        double sine = quarter * ratio;
        double cosine = 1 + q2 * (-1 / 2.0 + q2 * (1 / 24.0 + q2 * (-1 / 720.0 + q2 * (1 / 40320.0))));
        double length = step * ratio;
        double cosMiddle = cosPhi * cosine + sinPhi * sine;
        double sinMiddle = sinPhi * cosine - cosPhi * sine;
        x += length * cosMiddle;
        y += length * sinMiddle;
        z += step * helix.tanLambda;
        cosPhi = cosMiddle * cosine + sinMiddle * sine;
        sinPhi = sinMiddle * cosine - cosMiddle * sine;
        chord = chord * cosine + cosHalf * length;
        double oldSine = sinHalf;
        sinHalf = oldSine * cosine + cosHalf * sine;
        cosHalf = cosHalf * cosine - oldSine * sine;
        arc += step;
    }

    /** Takes over a point of the same helix. */
    public void set(HelixPoint other) {
        x = other.x;
        y = other.y;
        z = other.z;
        cosPhi = other.cosPhi;
        sinPhi = other.sinPhi;
        sinHalf = other.sinHalf;
        cosHalf = other.cosHalf;
        chord = other.chord;
        arc = other.arc;
    }

    /**
     * Gives a helix another curvature from this point on: point and direction stay, the parameters become those of the new helix, and with them
     * {@link #arc}, which is returned.
     *
     * @param omega new curvature, 1/mm, of the same sign and not very different
     */
    public double bend(Helix helix, double omega) {
        double across = x * sinPhi - y * cosPhi;
        double along = x * cosPhi + y * sinPhi;
        double n = 2 * across + omega * (x * x + y * y);
        // As Helix.setThrough, with the turn as that before and a small change.
        double turned = Angles.atan2(
                (omega - helix.omega) * along,
                (1 + helix.omega * across) * (1 + omega * across) + helix.omega * along * (omega * along));
        double old = arc;
        arc = (helix.omega * old + turned) / omega;
        helix.d0 = n / (1 + Math.sqrt(Math.max(0, 1 + omega * n)));
        helix.phi0 = Helix.wrap(helix.phi0 + turned);
        helix.z0 += (old - arc) * helix.tanLambda;
        helix.omega = omega;
        turn(0.5 * omega * arc, arc, omega);
        return arc;
    }

    private void turn(double half, double s, double omega) {
        double h2 = half * half;
        if (h2 < SHORT * SHORT) {
            double ratio = 1 + h2 * (-1 / 6.0 + h2 * (1 / 120.0 + h2 * (-1 / 5040.0 + h2 * (1 / 362880.0))));
            sinHalf = half * ratio;
            cosHalf = 1
                    + h2 * (-1 / 2.0 + h2 * (1 / 24.0 + h2 * (-1 / 720.0 + h2 * (1 / 40320.0 - h2 * (1 / 3628800.0)))));
            chord = s * ratio;
        } else if (h2 < LONG * LONG) {
            // In two halves, so that the processor may work on them side by side.
            double h4 = h2 * h2;
            double h8 = h4 * h4;
            double ratio = (1 - h2 * (1 / 6.0))
                    + h4 * (1 / 120.0 - h2 * (1 / 5040.0))
                    + h8
                            * ((1 / 362880.0 - h2 * (1 / 39916800.0))
                                    + h4 * (1 / 6227020800.0 - h2 * (1 / 1307674368000.0)));
            sinHalf = half * ratio;
            cosHalf = (1 - h2 * 0.5)
                    + h4 * (1 / 24.0 - h2 * (1 / 720.0))
                    + h8 * ((1 / 40320.0 - h2 * (1 / 3628800.0)) + h4 * (1 / 479001600.0 - h2 * (1 / 87178291200.0)));
            chord = s * ratio;
        } else {
            sinHalf = Math.sin(half);
            cosHalf = Math.cos(half);
            chord = 2 * sinHalf / omega;
        }
    }
}
