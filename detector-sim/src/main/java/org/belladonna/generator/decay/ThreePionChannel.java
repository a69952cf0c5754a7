package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * tau- to a neutrino and three pions through a1 to rho pi: with q1, q2 the like pions and q3 the other one, J is the
 * transverse part of B(s2) (q1 - q3) + B(s1) (q2 - q3), with B the rho form factor, s1 = (q2 + q3)^2, s2 = (q1 + q3)^2, times
 * the a1 amplitude m^2/(m^2 - Q^2 - i m Gamma g(Q^2)/g(m^2)). Source: J. H. Kuehn, A. Santamaria, Z. Phys. C 48 (1990) 445,
 * eqs. 3.14 to 3.16 with their parametrisation of g.
 *
 * <p>The mass of the three pions is drawn from a table, then the point in the Dalitz plot, then the orientation, whose
 * average rate does not depend on the point.
 */
final class ThreePionChannel implements DecayChannel {
    private static final double TAU = PhysicalConstants.TAU_MASS;
    private static final int MASS_BINS = 150;
    private static final int DALITZ_BINS = 60;

    /** Margin on the largest value found on the Dalitz grid. */
    private static final double MARGIN = 1.15;

    private final int[] meson;
    private final double[] mass;
    private final Resonance axial;
    private final FormFactor rho1;
    private final FormFactor rho2;
    private final TabulatedSpectrum spectrum;
    private final double[] largest = new double[MASS_BINS + 2];
    private final double threshold;
    private final double step;
    private final WeakCurrent current = new WeakCurrent();
    private final double[] hadrons = new double[4];
    private final double[] atRest = {0, 0, 0, 0};
    private final double[] pair = new double[4];
    private final double[][] q = new double[3][4];

    /**
     * @param meson codes of the like pions and of the other one
     * @param mass their masses, GeV
     * @param rho1 form factor of particles 2 and 3
     * @param rho2 form factor of particles 1 and 3
     * @param axial the a1
     */
    ThreePionChannel(int[] meson, double[] mass, FormFactor rho1, FormFactor rho2, Resonance axial) {
        this.meson = meson.clone();
        this.mass = mass.clone();
        this.axial = axial;
        this.rho1 = rho1;
        this.rho2 = rho2;
        threshold = mass[0] + mass[1] + mass[2];
        step = (TAU - threshold) / MASS_BINS;
        double[] integral = new double[MASS_BINS + 2];
        for (int i = 1; i <= MASS_BINS; i++) {
            integral[i] = scanDalitz(threshold + i * step, i);
        }
        largest[MASS_BINS + 1] = largest[MASS_BINS];
        integral[MASS_BINS + 1] = integral[MASS_BINS];
        spectrum = new TabulatedSpectrum(threshold, TAU, 20 * MASS_BINS, m -> density(m, integral));
    }

    private double density(double m, double[] integral) {
        double x = m * m / (TAU * TAU);
        double place = (m - threshold) / step;
        int bin = (int) place;
        double between = integral[bin] + (place - bin) * (integral[bin + 1] - integral[bin]);
        return (1 - x) * (1 - x) * (1 + 2 * x) / m * between * axialSquare(m * m);
    }

    /** |a1 amplitude|^2. */
    private double axialSquare(double s) {
        double m2 = axial.mass() * axial.mass();
        double a = m2 - s;
        double b = axial.mass() * axial.width() * widthShape(s) / widthShape(m2);
        return m2 * m2 / (a * a + b * b);
    }

    /** g of Kuehn and Santamaria, eq. 3.16; s in GeV^2. */
    private static double widthShape(double s) {
        double pion = PhysicalConstants.PION_MASS;
        double opening = 0.773 + pion;
        if (s > opening * opening) {
            return 1.623 * s + 10.38 - 9.32 / s + 0.65 / (s * s);
        }
        double above = Math.max(0, s - 9 * pion * pion);
        return 4.1 * above * above * above * (1 - 3.3 * above + 5.8 * above * above);
    }

    /** Integral of |J|^2 over the Dalitz plot at mass m; notes its largest value times phase space. */
    private double scanDalitz(double m, int bin) {
        double low = mass[1] + mass[2];
        double width = m - mass[0] - low;
        double sum = 0;
        for (int i = 0; i < DALITZ_BINS; i++) {
            double pairMass = low + (i + 0.5) * width / DALITZ_BINS;
            for (int j = 0; j < DALITZ_BINS; j++) {
                double value = place(m, pairMass, -1 + (2 * j + 1.0) / DALITZ_BINS);
                sum += value;
                largest[bin] = Math.max(largest[bin], MARGIN * value);
            }
        }
        return sum * width / m;
    }

    /**
     * Places the pions in the x-z plane of their rest frame and returns |J|^2 times the momenta p1 p23, which make it the
     * density in pair mass and cosine.
     */
    private double place(double m, double pairMass, double cosine) {
        double p1 = Kinematics.momentum(m, mass[0], pairMass);
        double p23 = Kinematics.momentum(pairMass, mass[1], mass[2]);
        set(q[0], 0, -p1, mass[0]);
        set(pair, 0, p1, pairMass);
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        set(q[1], p23 * sine, p23 * cosine, mass[1]);
        set(q[2], -p23 * sine, -p23 * cosine, mass[2]);
        Kinematics.boost(q[1], pair, pairMass);
        Kinematics.boost(q[2], pair, pairMass);
        atRest[3] = m;
        fillCurrent(q[0], q[1], q[2], atRest);
        return p1 * p23 * current.square();
    }

    private static void set(double[] p, double x, double z, double mass) {
        p[0] = x;
        p[1] = 0;
        p[2] = z;
        p[3] = Math.sqrt(x * x + z * z + mass * mass);
    }

    private void fillCurrent(double[] q1, double[] q2, double[] q3, double[] total) {
        double s1 = mass[1] * mass[1] + mass[2] * mass[2] + 2 * Kinematics.product(q2, q3);
        double s2 = mass[0] * mass[0] + mass[2] * mass[2] + 2 * Kinematics.product(q1, q3);
        rho1.at(s1);
        rho2.at(s2);
        current.clear();
        current.add(rho2.re(), rho2.im(), q1);
        current.add(rho1.re(), rho1.im(), q2);
        current.add(-rho1.re() - rho2.re(), -rho1.im() - rho2.im(), q3);
        current.makeTransverse(total);
    }

    @Override
    public void generate(EventStream stream, DecayProducts products) {
        double m = spectrum.quantile(stream.uniform());
        double cell = (m - threshold) / step;
        double bound = Math.max(largest[(int) cell], largest[(int) cell + 1]);
        double low = mass[1] + mass[2];
        double high = m - mass[0];
        double value;
        do {
            value = place(m, stream.uniform(low, high), stream.uniform(-1, 1));
        } while (bound * stream.uniform() > value);
        products.count = 4;
        products.pdg[0] = TAU_NEUTRINO;
        Kinematics.isotropic(stream, Kinematics.momentum(TAU, m, 0), 0, products.momentum[0]);
        Kinematics.opposite(products.momentum[0], m, hadrons);
        double limit = current.square() * Math.max(2, TAU * TAU / (m * m));
        do {
            Rotation.random(stream, q, products.momentum, 1);
            for (int i = 0; i < 3; i++) {
                products.pdg[i + 1] = meson[i];
                Kinematics.boost(products.momentum[i + 1], hadrons, m);
            }
            fillCurrent(products.momentum[1], products.momentum[2], products.momentum[3], hadrons);
        } while (limit * stream.uniform() > current.rate(products.momentum[0], products.polarimeter));
    }
}
