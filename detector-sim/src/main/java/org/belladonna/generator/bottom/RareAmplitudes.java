package org.belladonna.generator.bottom;

import java.util.List;
import org.belladonna.particle.ParticleTable;

/**
 * Helicity amplitudes of B to K or K* and a pair of leptons from b to s (W. Altmannshofer et al., JHEP 01 (2009) 019, section 3), in GeV and up
 * to a factor that is constant for each hadron. With neutrinos there is only the left-handed combination of the form factors.
 */
final class RareAmplitudes {
    private static final double MASS = ParticleTable.get(511).mass();

    private final RareSettings settings;
    private final boolean star;
    private final boolean neutrinos;
    private final QuarkLoops loops;

    /**
     * @param hadron code of a K or K*
     * @param neutrinos whether the leptons are neutrinos
     */
    RareAmplitudes(int hadron, boolean neutrinos, RareSettings settings) {
        this.settings = settings;
        this.neutrinos = neutrinos;
        star = switch (Math.abs(hadron)) {
            case 313, 323 -> true;
            case 311, 321 -> false;
            default -> throw new IllegalArgumentException("no rare decays of a B meson to " + hadron);
        };
        loops = new QuarkLoops(settings.wilson());
    }

    boolean hasPhotonPole() {
        return star && !neutrinos;
    }

    /**
     * Fills the amplitudes of helicity 1, 0, -1 and the timelike one.
     *
     * @param q2 square of the mass of the pair, GeV^2
     * @param hadron mass of the hadron, GeV
     * @param v of the vector current of the leptons
     * @param a of the axial one
     */
    void evaluate(double q2, double hadron, double[] v, double[] a) {
        RareSettings.Wilson c = settings.wilson();
        double c9 = neutrinos ? 1 : c.c9() + loops.correction(q2);
        double c10 = neutrinos ? -1 : c.c10();
        double dipole = neutrinos ? 0 : 2 * c.bottomMass() * c.c7();
        double momentum = momentum(q2, hadron);
        if (star) {
            toStar(q2, hadron, momentum, v, a);
        } else {
            toKaon(q2, hadron, momentum, v, a);
        }
        // So far v has the form factors of the dipole over q^2, a those of the currents.
        for (int h = 0; h < 3; h++) {
            v[h] = c9 * a[h] + dipole * v[h];
            a[h] *= c10;
        }
        v[3] = 0;
        a[3] *= c10;
    }

    private static double momentum(double q2, double hadron) {
        double sum = MASS * MASS + hadron * hadron - q2;
        return Math.sqrt(Math.max(0, sum * sum / (4 * MASS * MASS) - hadron * hadron));
    }

    private void toKaon(double q2, double hadron, double momentum, double[] tensor, double[] current) {
        RareSettings.Kaon f = settings.kaon();
        double q = Math.sqrt(q2);
        double x = q2 / (f.pole() * f.pole());
        current[0] = 0;
        current[1] = 2 * MASS * momentum / q * twoPoles(f.plus(), x);
        current[2] = 0;
        current[3] = (MASS * MASS - hadron * hadron) / q * f.zero() / (1 - q2 / f.zeroSquare());
        tensor[0] = 0;
        tensor[1] = 2 * MASS * momentum / q * twoPoles(f.tensor(), x) / (MASS + hadron);
        tensor[2] = 0;
    }

    private static double twoPoles(List<Double> r, double x) {
        return r.get(0) / (1 - x) + r.get(1) / ((1 - x) * (1 - x));
    }

    private void toStar(double q2, double hadron, double momentum, double[] tensor, double[] current) {
        RareSettings.Star f = settings.star();
        double q = Math.sqrt(q2);
        double sum = MASS + hadron;
        double y = z(q2) - z(0);
        double even = sum * expansion(f.a1(), y, q2, f.axialPole());
        double odd = 2 * MASS * momentum / sum * expansion(f.v(), y, q2, f.vectorPole());
        current[0] = even - odd;
        current[1] = 8 * MASS * hadron / q * expansion(f.a12(), y, q2, f.axialPole());
        current[2] = even + odd;
        current[3] = 2 * MASS * momentum / q * expansion(f.a0(), y, q2, f.scalarPole());
        even = (MASS * MASS - hadron * hadron) / q2 * expansion(f.t2(), y, q2, f.axialPole());
        odd = 2 * MASS * momentum / q2 * expansion(f.t1(), y, q2, f.vectorPole());
        tensor[0] = even - odd;
        tensor[1] = 4 * MASS * hadron / (q * sum) * expansion(f.t23(), y, q2, f.axialPole());
        tensor[2] = even + odd;
    }

    private static double expansion(List<Double> a, double y, double q2, double pole) {
        return (a.get(0) + y * (a.get(1) + y * a.get(2))) / (1 - q2 / (pole * pole));
    }

    /** The variable of the expansion, with the threshold of B and K* at its nominal mass. */
    private static double z(double q2) {
        double star = ParticleTable.get(313).mass();
        double high = (MASS + star) * (MASS + star);
        double low = (MASS - star) * (MASS - star);
        double middle = Math.sqrt(high * Math.sqrt(1 - low / high));
        double root = Math.sqrt(high - q2);
        return (root - middle) / (root + middle);
    }
}
