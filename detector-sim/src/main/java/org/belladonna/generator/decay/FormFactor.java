package org.belladonna.generator.decay;

import java.util.List;

/**
 * A sum of Breit-Wigner amplitudes with the running width of a P wave in two mesons,
 * m^2 / (m^2 - s - i sqrt(s) Gamma(s)), Gamma(s) = Gamma m^2/s (p(s)/p(m))^3, as in J. H. Kuehn, A. Santamaria,
 * Z. Phys. C 48 (1990) 445, eqs. 11 and 13; it is 1 at s = 0.
 */
final class FormFactor {
    private final List<Resonance> resonances;
    private final double first;
    private final double second;
    private final double weights;
    private double re;
    private double im;

    /**
     * @param resonances at least one
     * @param first mass of the first meson, GeV
     * @param second mass of the second meson, GeV
     */
    FormFactor(List<Resonance> resonances, double first, double second) {
        this.resonances = List.copyOf(resonances);
        this.first = first;
        this.second = second;
        this.weights = resonances.stream().mapToDouble(Resonance::weight).sum();
    }

    /** Computes the amplitude at squared mass s (GeV^2); read it with {@link #re} and {@link #im}. */
    FormFactor at(double s) {
        double mass = Math.sqrt(s);
        double p = Kinematics.momentum(mass, first, second);
        re = 0;
        im = 0;
        for (int i = 0; i < resonances.size(); i++) {
            Resonance resonance = resonances.get(i);
            double m = resonance.mass();
            double ratio = p / Kinematics.momentum(m, first, second);
            double a = m * m - s;
            double b = resonance.width() * m * m / mass * ratio * ratio * ratio;
            double scale = resonance.weight() / weights * m * m / (a * a + b * b);
            re += scale * a;
            im += scale * b;
        }
        return this;
    }

    double re() {
        return re;
    }

    double im() {
        return im;
    }

    double square() {
        return re * re + im * im;
    }
}
