package org.belladonna.generator.hadronization;

import org.belladonna.generator.shower.ConstituentMass;
import org.belladonna.random.EventStream;

/**
 * The light-cone fraction z that a hadron takes: the symmetric Lund function f(z) = z^-c (1 - z)^a exp(-b m_T^2/z) with c = 1 + a_new - a_old
 * + r b m_Q^2, the last term for charm (B. Andersson, G. Gustafson, B. Soderberg, Z. Phys. C 20 (1983) 317; M. G. Bowler, Z. Phys. C 11
 * (1981) 169). Diquarks have a larger a. The power of 1 - z is a_old, as in the program with which the Monash tune was made; the formula of
 * the papers has a_new there, with which its value for diquarks would make protons 5% too soft.
 */
final class LundFunction {
    private static final int CHARM = 4;

    private final FragmentationSettings settings;
    private final double charmPower;

    LundFunction(FragmentationSettings settings) {
        this.settings = settings;
        double mass = ConstituentMass.of(CHARM);
        charmPower = settings.charmBowler() * settings.b() * mass * mass;
    }

    /**
     * Draws z.
     *
     * @param end flavour of the end of the string
     * @param partner flavour that comes of the break
     * @param transverse2 squared transverse mass of the hadron, GeV^2
     */
    double draw(int end, int partner, double transverse2, EventStream stream) {
        double oldA = FlavourSelector.isDiquark(end) ? settings.diquarkA() : 0;
        double newA = FlavourSelector.isDiquark(partner) ? settings.diquarkA() : 0;
        double power = 1 + newA - oldA + (Math.abs(end) == CHARM ? charmPower : 0);
        return draw(settings.a() + oldA, power, settings.b() * transverse2, stream);
    }

    /**
     * Draws z.
     *
     * @param a power of 1 - z, above 0
     * @param c power of 1/z, above 0
     * @param bm2 b times the squared transverse mass of the hadron, above 0
     */
    static double draw(double a, double c, double bm2, EventStream stream) {
        double peak = peak(a, c, bm2);
        double top = logarithm(a, c, bm2, peak);
        while (true) {
            double z = stream.uniform();
            if (Math.log(stream.uniform()) < logarithm(a, c, bm2, z) - top) {
                return z;
            }
        }
    }

    /** Where the function is largest: a root of (c - a) z^2 - (c + b m^2) z + b m^2 = 0. */
    static double peak(double a, double c, double bm2) {
        double sum = c + bm2;
        return 2 * bm2 / (sum + Math.sqrt(Math.max(0, sum * sum - 4 * (c - a) * bm2)));
    }

    static double logarithm(double a, double c, double bm2, double z) {
        return -c * Math.log(z) + a * Math.log1p(-z) - bm2 / z;
    }
}
