package org.belladonna.statistics.likelihood;

/**
 * How the shift of a histosys depends on its parameter alpha. With d+ = high - nominal, d- = nominal - low, every code is
 * alpha (d+ + d-)/2 + k(alpha) (d+ - d-)/16, so that a code is its function k.
 *
 * <p>Source: CERN-OPEN-2012-016, section 4.1; code 4p is the one of pyhf.
 */
public enum ShapeInterpolation {
    /** Piecewise linear; its derivative jumps at 0. */
    CODE0 {
        @Override
        void evaluate(double alpha, double[] out) {
            linear(alpha, 0, out);
        }
    },
    /**
     * Quadratic for |alpha| below 1, linear beyond, once continuously differentiable, as in HistFactory. (pyhf 0.7.6 leaves
     * out the constants of the linear parts, so that its shift jumps at |alpha| = 1.)
     */
    CODE2 {
        @Override
        void evaluate(double alpha, double[] out) {
            if (Math.abs(alpha) >= 1) {
                linear(2 * alpha, -8, out);
                out[1] *= 2;
            } else {
                out[0] = 8 * alpha * alpha;
                out[1] = 16 * alpha;
                out[2] = 16;
            }
        }
    },
    /** Polynomial of order 6 for |alpha| below 1, linear beyond, twice continuously differentiable. */
    CODE4P {
        @Override
        void evaluate(double alpha, double[] out) {
            if (Math.abs(alpha) >= 1) {
                linear(alpha, 0, out);
            } else {
                double a2 = alpha * alpha;
                out[0] = a2 * (15 + a2 * (-10 + 3 * a2));
                out[1] = alpha * (30 + a2 * (-40 + 18 * a2));
                out[2] = 30 + a2 * (-120 + 90 * a2);
            }
        }
    };

    /** Writes k and its first and second derivative. */
    abstract void evaluate(double alpha, double[] out);

    /** The shift at alpha of a bin with these yields. */
    public double shift(double low, double nominal, double high, double alpha) {
        double[] out = new double[3];
        evaluate(alpha, out);
        return alpha * symmetric(low, high) + out[0] * asymmetric(low, nominal, high);
    }

    static double symmetric(double low, double high) {
        return 0.5 * (high - low);
    }

    static double asymmetric(double low, double nominal, double high) {
        return ((high - nominal) - (nominal - low)) / 16;
    }

    private static void linear(double alpha, double offset, double[] out) {
        double sign = alpha >= 0 ? 1 : -1;
        out[0] = 8 * sign * alpha + offset;
        out[1] = 8 * sign;
        out[2] = 0;
    }
}
