package org.belladonna.generator.bottom;

import java.util.Arrays;
import org.belladonna.random.EventStream;

/**
 * Decay of the b quark to three quarks that become hadrons together with the spectator, by phase space and without memory of the quark
 * decay: all four as ends, or as two diquarks, which makes a baryon with charm and an antibaryon. Two hadrons alone are for the
 * exclusive modes.
 */
final class JointShape implements DecayShape {
    private static final int LEAST = 3;
    private static final double SPIN_ONE = 0.75;
    private static final int TRIES = 1000;

    private final int[] quarks;
    private final boolean diquarks;
    private final int[] ends;
    private final SystemHadronizer hadronizer;

    private JointShape(int meson, int[] partons, boolean diquarks, SystemHadronizer hadronizer) {
        quarks = Arrays.copyOf(partons, partons.length + 1);
        quarks[partons.length] = Spectator.ofMeson(meson);
        this.diquarks = diquarks;
        this.hadronizer = hadronizer;
        ends = diquarks ? new int[2] : quarks.clone();
    }

    /**
     * With the four quarks as ends.
     *
     * @param meson 511 or 521
     * @param partons codes of the two quarks of the W and of the quark
     */
    static JointShape ofQuarks(int meson, int[] partons, SystemHadronizer hadronizer) {
        return new JointShape(meson, partons, false, hadronizer);
    }

    /** The same with two diquarks: of the quark with the second of the W, of the spectator with the first. */
    static JointShape ofDiquarks(int meson, int[] partons, SystemHadronizer hadronizer) {
        return new JointShape(meson, partons, true, hadronizer);
    }

    @Override
    public void generate(double mass, EventStream stream, Products products) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            products.clear();
            if (diquarks) {
                ends[0] = diquark(quarks[1], quarks[2], stream);
                ends[1] = diquark(quarks[0], quarks[3], stream);
            }
            if (hadronizer.hadronize(ends, LEAST, mass, stream, products)) {
                return;
            }
        }
        throw new IllegalStateException("no hadrons from " + Arrays.toString(quarks));
    }

    /** Code of two quarks, the three states of spin 1 as likely as that of spin 0; equal quarks have spin 1. */
    private static int diquark(int first, int second, EventStream stream) {
        int large = Math.max(Math.abs(first), Math.abs(second));
        int small = Math.min(Math.abs(first), Math.abs(second));
        boolean spinOne = large == small || stream.uniform() < SPIN_ONE;
        return Integer.signum(first) * (1000 * large + 100 * small + (spinOne ? 3 : 1));
    }
}
