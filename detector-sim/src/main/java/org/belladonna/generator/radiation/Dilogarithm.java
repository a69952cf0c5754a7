package org.belladonna.generator.radiation;

/** The dilogarithm Li2. Source: L. Lewin, "Polylogarithms and Associated Functions" (1981), equations 1.1 and 1.12. */
final class Dilogarithm {
    private static final double SMALLEST_POWER = 1e-17;
    private static final double ZETA2 = Math.PI * Math.PI / 6;

    private Dilogarithm() {}

    /** Li2(x) for x in [0, 1], to about 1e-15. */
    static double of(double x) {
        if (x > 0.5) {
            return x == 1 ? ZETA2 : ZETA2 - Math.log(x) * Math.log1p(-x) - of(1 - x);
        }
        double sum = 0;
        double power = 1;
        for (int k = 1; power > SMALLEST_POWER; k++) {
            power *= x;
            sum += power / ((double) k * k);
        }
        return sum;
    }
}
