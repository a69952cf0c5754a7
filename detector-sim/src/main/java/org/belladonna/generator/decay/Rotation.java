package org.belladonna.generator.decay;

import org.belladonna.random.EventStream;

/** Random orientation of a set of momenta. */
public final class Rotation {
    private Rotation() {}

    /**
     * Turns the momenta {@code from} by one rotation, uniform over all rotations, into {@code to[offset]} and following.
     * Uses a random unit quaternion (K. Shoemake, Graphics Gems III (1992) 124).
     */
    public static void random(EventStream stream, double[][] from, double[][] to, int offset) {
        double u = stream.uniform();
        double a = stream.uniform(0, 2 * Math.PI);
        double b = stream.uniform(0, 2 * Math.PI);
        double small = Math.sqrt(1 - u);
        double large = Math.sqrt(u);
        double x = small * Math.sin(a);
        double y = small * Math.cos(a);
        double z = large * Math.sin(b);
        double w = large * Math.cos(b);
        for (int i = 0; i < from.length; i++) {
            double[] p = from[i];
            double tx = 2 * (y * p[2] - z * p[1]);
            double ty = 2 * (z * p[0] - x * p[2]);
            double tz = 2 * (x * p[1] - y * p[0]);
            to[offset + i][0] = p[0] + w * tx + y * tz - z * ty;
            to[offset + i][1] = p[1] + w * ty + z * tx - x * tz;
            to[offset + i][2] = p[2] + w * tz + x * ty - y * tx;
            to[offset + i][3] = p[3];
        }
    }
}
