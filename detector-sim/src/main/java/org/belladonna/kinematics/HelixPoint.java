package org.belladonna.kinematics;

/**
 * A point of a helix with the direction of flight there, by two trigonometric functions per point; the same as {@link Helix#x},
 * {@link Helix#y}, {@link Helix#z} and {@link Helix#phi}, for hot loops. Mutable and reused; one per thread.
 */
public final class HelixPoint {
    /** mm. */
    public double x;

    public double y;
    public double z;
    /** Unit vector of the transverse direction of flight. */
    public double cosPhi;

    public double sinPhi;

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
        double half = 0.5 * helix.omega * s;
        double sine;
        double cosine;
        double chord;
        if (Math.abs(half) < 0.05) {
            // Series to double precision: the next terms are below 1e-17.
            double h2 = half * half;
            double ratio = 1 - h2 / 6 * (1 - h2 / 20 * (1 - h2 / 42 * (1 - h2 / 72)));
            sine = half * ratio;
            cosine = 1 - h2 / 2 * (1 - h2 / 12 * (1 - h2 / 30 * (1 - h2 / 56 * (1 - h2 / 90))));
            chord = s * ratio;
        } else {
            sine = Math.sin(half);
            cosine = Math.cos(half);
            chord = 2 * sine / helix.omega;
        }
        double cosMiddle = cosPhi0 * cosine + sinPhi0 * sine;
        double sinMiddle = sinPhi0 * cosine - cosPhi0 * sine;
        x = helix.d0 * sinPhi0 + chord * cosMiddle;
        y = -helix.d0 * cosPhi0 + chord * sinMiddle;
        z = helix.z0 + s * helix.tanLambda;
        cosPhi = cosMiddle * cosine + sinMiddle * sine;
        sinPhi = sinMiddle * cosine - cosMiddle * sine;
        return this;
    }
}
