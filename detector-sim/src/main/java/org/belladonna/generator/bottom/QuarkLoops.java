package org.belladonna.generator.bottom;

import java.util.List;

/** What loops of quarks add to C9, real part (A. Buras, M. Munz, Phys. Rev. D 52 (1995) 186; W. Altmannshofer et al., JHEP 01 (2009) 019, 2.6). */
final class QuarkLoops {
    private final RareSettings.Wilson wilson;
    private final double charm;
    private final double bottom;
    private final double light;
    private final double constant;

    QuarkLoops(RareSettings.Wilson wilson) {
        this.wilson = wilson;
        List<Double> c = wilson.four();
        charm = 4.0 / 3 * c.get(0) + c.get(1) + 6 * c.get(2) + 60 * c.get(4);
        bottom = -0.5 * (7 * c.get(2) + 4.0 / 3 * c.get(3) + 76 * c.get(4) + 64.0 / 3 * c.get(5));
        light = -0.5 * (c.get(2) + 4.0 / 3 * c.get(3) + 16 * c.get(4) + 64.0 / 3 * c.get(5));
        constant = 4.0 / 3 * c.get(2) + 64.0 / 9 * c.get(4) + 64.0 / 27 * c.get(5);
    }

    /** @param q2 square of the mass of the leptons, GeV^2 */
    double correction(double q2) {
        double scale2 = wilson.scale() * wilson.scale();
        double massless = 8.0 / 27 + 4.0 / 9 * Math.log(scale2 / q2);
        return charm * loop(q2, wilson.charmMass())
                + bottom * loop(q2, wilson.bottomMass())
                + light * massless
                + constant;
    }

    private double loop(double q2, double mass) {
        double z = 4 * mass * mass / q2;
        double root = Math.sqrt(Math.abs(z - 1));
        double angle = z > 1 ? Math.atan(1 / root) : Math.log((1 + root) / Math.sqrt(z));
        double ratio = mass / wilson.scale();
        return -4.0 / 9 * (2 * Math.log(ratio) - 2.0 / 3 - z + (2 + z) * root * angle);
    }
}
