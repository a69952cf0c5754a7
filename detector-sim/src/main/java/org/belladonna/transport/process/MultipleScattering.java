package org.belladonna.transport.process;

import org.belladonna.random.EventStream;
import org.belladonna.transport.ParticleState;

/**
 * Multiple Coulomb scattering: the Gaussian core of Highland's formula as revised by Lynch and Dahl, NIM B 58 (1991) 6, PDG 2022 eq.
 * 34.16. The variance of a step is the difference of the variances of all material up to its end and up to its beginning, so that the
 * sum does not depend on how a path is divided. Left out: the tail of single large-angle scatters (about 2 % of the particles beyond
 * three standard deviations).
 */
public final class MultipleScattering {
    /** GeV. */
    private static final double SCALE = 13.6e-3;

    private static final double LOGARITHM = 0.038;

    private MultipleScattering() {}

    /**
     * Variance of the projected angle, rad^2, that a step adds.
     *
     * @param before material crossed before the step, in radiation lengths, from 0
     * @param step material of the step in radiation lengths, positive
     * @param momentum GeV
     * @param beta velocity over that of light
     */
    public static double variance(double before, double step, double momentum, double beta) {
        double scale = SCALE / (beta * momentum);
        return scale * scale * (reduced(before + step, beta) - reduced(before, beta));
    }

    private static double reduced(double thickness, double beta) {
        if (thickness == 0) {
            return 0;
        }
        double factor = 1 + LOGARITHM * Math.log(thickness / (beta * beta));
        return thickness * factor * factor;
    }

    /** Turns a particle by two independent Gaussian angles of the given variance (rad^2). */
    public static void deflect(ParticleState particle, double variance, EventStream stream) {
        double sigma = Math.sqrt(variance);
        double first = sigma * stream.gaussian();
        double second = sigma * stream.gaussian();
        double px = particle.px;
        double py = particle.py;
        double pz = particle.pz;
        double pt = Math.sqrt(px * px + py * py);
        double p = Math.sqrt(pt * pt + pz * pz);
        double angle2 = first * first + second * second;
        // Rotation by the angle: cos and sin(x)/x to the accuracy of double precision for small angles.
        double angle = Math.sqrt(angle2);
        double cosine = Math.cos(angle);
        double sine = angle < 1e-4 ? 1 - angle2 / 6 : Math.sin(angle) / angle;
        double a = sine * first * p / pt;
        double b = sine * second / pt;
        particle.px = cosine * px - a * py - b * px * pz;
        particle.py = cosine * py + a * px - b * py * pz;
        particle.pz = cosine * pz + b * pt * pt;
    }
}
