package org.belladonna.kinematics;

/**
 * Inverse trigonometric functions for hot loops. Those of the Java library are native calls in Java 17, four times slower; these are the
 * addition theorem with a table of 32 steps and the power series of what remains, to two units in the last place, the same on every machine.
 */
public final class Angles {
    private static final int STEPS = 32;
    /** Sines below which the series of the arc sine is used: its next term is below 3e-17. */
    private static final double SMALL_SINE = 0.25;
    /** Arc tangents of k/32. */
    private static final double[] TABLE = new double[STEPS + 1];

    static {
        for (int k = 0; k <= STEPS; k++) {
            TABLE[k] = StrictMath.atan((double) k / STEPS);
        }
    }

    private Angles() {}

    /**
     * The angle in (-pi, pi] of a point, as {@link Math#atan2}; 0 for the origin. Both arguments must be finite.
     *
     * @param y ordinate
     * @param x abscissa
     */
    public static double atan2(double y, double x) {
        double a = Math.abs(x);
        double b = Math.abs(y);
        if (a == 0 && b == 0) {
            return 0;
        }
        double angle = b <= a ? ofRatio(b / a) : 0.5 * Math.PI - ofRatio(a / b);
        double upper = x < 0 ? Math.PI - angle : angle;
        return y < 0 ? -upper : upper;
    }

    /** The angle in [-pi/2, pi/2] whose sine is given; NaN beyond 1. */
    public static double asin(double sine) {
        double s = Math.abs(sine);
        if (s < SMALL_SINE) {
            return sine * ofSmallSine(s * s);
        }
        if (!(s <= 1)) {
            return Double.NaN;
        }
        double cosine = Math.sqrt((1 - s) * (1 + s));
        double angle = s <= cosine ? ofRatio(s / cosine) : 0.5 * Math.PI - ofRatio(cosine / s);
        return sine < 0 ? -angle : angle;
    }

    /** Arc sine over sine by its power series, in parts that the processor may work on side by side. */
    private static double ofSmallSine(double s2) {
        double s4 = s2 * s2;
        double s8 = s4 * s4;
        double low = (1 + s2 * (1 / 6.0)) + s4 * (3 / 40.0 + s2 * (5 / 112.0));
        double middle = (35 / 1152.0 + s2 * (63 / 2816.0)) + s4 * (231 / 13312.0 + s2 * (143 / 10240.0));
        double high =
                (6435 / 557056.0 + s2 * (12155 / 1245184.0)) + s4 * (46189 / 5505024.0 + s2 * (88179 / 12058624.0));
        return low + s8 * (middle + s8 * high);
    }

    /** Arc tangent of a ratio from 0 to 1. */
    private static double ofRatio(double ratio) {
        int k = (int) (STEPS * ratio + 0.5);
        double known = k * (1.0 / STEPS);
        double t = (ratio - known) / (1 + ratio * known);
        double t2 = t * t;
        // |t| is at most 1/64: the next term is below 1e-19.
        double series = t2 * (-1 / 3.0 + t2 * (1 / 5.0 + t2 * (-1 / 7.0 + t2 * (1 / 9.0))));
        return TABLE[k] + (t + t * series);
    }
}
