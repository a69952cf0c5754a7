package org.belladonna.kinematics;

/**
 * The rest frame of a moving system with a chosen z axis: takes momenta from there to the frame in which the system moves.
 * Reused; one per thread. Momenta are (px, py, pz, E) in GeV.
 */
public final class RestFrame {
    private final double[] axes = new double[9];
    private double px;
    private double py;
    private double pz;
    private double energy;
    private double mass;

    /**
     * Sets the system's momentum and its invariant mass, which must be positive, with the z axis of the rest frame along
     * z; the mass is given because the difference of squares would lose digits.
     */
    public RestFrame set(double px, double py, double pz, double energy, double mass) {
        this.px = px;
        this.py = py;
        this.pz = pz;
        this.energy = energy;
        this.mass = mass;
        return orient(0, 0, 1, 0);
    }

    /**
     * Chooses the axes of the rest frame.
     *
     * @param x direction of the z axis, of any length above 0, likewise y and z
     * @param azimuth angle in rad by which the frame is turned about that axis
     */
    public RestFrame orient(double x, double y, double z, double azimuth) {
        double transverse = Math.hypot(x, y);
        double length = Math.hypot(transverse, z);
        double cosTheta = z / length;
        double sinTheta = transverse / length;
        double cosPhi = transverse > 0 ? x / transverse : 1;
        double sinPhi = transverse > 0 ? y / transverse : 0;
        double cosine = Math.cos(azimuth);
        double sine = Math.sin(azimuth);
        column(
                0,
                cosTheta * cosPhi * cosine - sinPhi * sine,
                cosTheta * sinPhi * cosine + cosPhi * sine,
                -sinTheta * cosine);
        column(
                1,
                -cosTheta * cosPhi * sine - sinPhi * cosine,
                -cosTheta * sinPhi * sine + cosPhi * cosine,
                sinTheta * sine);
        column(2, sinTheta * cosPhi, sinTheta * sinPhi, cosTheta);
        return this;
    }

    private void column(int i, double x, double y, double z) {
        axes[i] = x;
        axes[3 + i] = y;
        axes[6 + i] = z;
    }

    /** Takes a momentum of the rest frame at index {@code at} out of it, in place. */
    public void leave(double[] p, int at) {
        double x = axes[0] * p[at] + axes[1] * p[at + 1] + axes[2] * p[at + 2];
        double y = axes[3] * p[at] + axes[4] * p[at + 1] + axes[5] * p[at + 2];
        double z = axes[6] * p[at] + axes[7] * p[at + 1] + axes[8] * p[at + 2];
        boost(p, at, x, y, z, 1);
    }

    /** Takes a momentum of the outer frame into the rest frame with unturned axes (those of {@link #set}), in place. */
    public void enter(double[] p, int at) {
        boost(p, at, p[at], p[at + 1], p[at + 2], -1);
    }

    /** Turns a momentum of the rest frame with unturned axes, as after {@link #enter}, to the chosen axes, in place. */
    public void turn(double[] p, int at) {
        double x = axes[0] * p[at] + axes[3] * p[at + 1] + axes[6] * p[at + 2];
        double y = axes[1] * p[at] + axes[4] * p[at + 1] + axes[7] * p[at + 2];
        double z = axes[2] * p[at] + axes[5] * p[at + 1] + axes[8] * p[at + 2];
        p[at] = x;
        p[at + 1] = y;
        p[at + 2] = z;
    }

    private void boost(double[] p, int at, double x, double y, double z, double sign) {
        double along = x * px + y * py + z * pz;
        double e = p[at + 3];
        double shift = (along / (energy + mass) + sign * e) / mass;
        p[at] = x + shift * px;
        p[at + 1] = y + shift * py;
        p[at + 2] = z + shift * pz;
        p[at + 3] = (energy * e + sign * along) / mass;
    }
}
