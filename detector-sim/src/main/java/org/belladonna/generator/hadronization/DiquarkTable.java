package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/**
 * What diquarks a string makes. A diquark is a popcorn quark, which baryon and antibaryon share, and a vertex quark; between the two baryons
 * there may be a meson, whose other quark is then the next vertex quark (B. Andersson, G. Gustafson, T. Sjostrand, Physica Scripta 32 (1985)
 * 574; weights as in T. Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026, section 12.1.3). Each weight is the root of the tunnelling
 * factor for either of two amplitudes, times spin states; the SU(6) weight with a third quark follows in {@link HadronSpecies}.
 */
final class DiquarkTable {
    /** Quarks of a diquark and twice its spin plus 1. */
    private static final int[][] KINDS = {
        {2, 1, 1}, {2, 1, 3}, {2, 2, 3}, {2, 3, 1}, {2, 3, 3}, {3, 2, 1}, {3, 2, 3}, {3, 3, 3}
    };

    private static final int UD0 = 0;
    private static final int UD1 = 1;
    private static final int UU1 = 2;
    private static final int US0 = 3;
    private static final int US1 = 4;
    private static final int SU0 = 5;
    private static final int SU1 = 6;
    private static final int SS1 = 7;

    private final FlavourSettings settings;

    /** Weights without meson, with a meson to follow, and after that meson. */
    private final double[] direct = new double[KINDS.length];

    private final double[] popcorn = new double[KINDS.length];
    private final double[] after = new double[KINDS.length];

    /** Popcorn over direct. */
    private final double popcornRatio;

    /** Strange over up as the popcorn quark. */
    private final double strangeDirect;

    private final double strangePopcorn;

    DiquarkTable(FlavourSettings settings) {
        this.settings = settings;
        for (int kind = 0; kind < KINDS.length; kind++) {
            double half = half(kind);
            double vertex = half * spins(kind) * (KINDS[kind][1] == 3 ? settings.strange() : 1);
            direct[kind] = half * vertex;
            popcorn[kind] = vertex * (KINDS[kind][1] == 3 ? settings.popcornStrangeMeson() : 1);
            after[kind] = popcorn[kind] * survival(kind) / survival(UD0);
        }
        double light = light(popcorn);
        double share = strange(popcorn) / light * settings.popcornStrangePair();
        for (int kind = 0; kind < KINDS.length; kind++) {
            direct[kind] *= HadronSpecies.largestWeight(KINDS[kind]) / HadronSpecies.largestWeight(KINDS[UD0]);
            popcorn[kind] *= HadronSpecies.largestWeight(KINDS[kind]) / HadronSpecies.largestWeight(KINDS[UD0]);
        }
        double withMeson = light(popcorn) + 0.5 * share * strange(popcorn);
        double without = light(direct) + 0.5 * strange(direct);
        popcornRatio = light * settings.popcorn() / 3 * withMeson / without;
        strangeDirect = strange(direct) / light(direct);
        strangePopcorn = share * strange(popcorn) / light(popcorn);
    }

    /** Root of the tunnelling factor. */
    private double half(int kind) {
        int[] quarks = KINDS[kind];
        double square = quarks[2] == 3 ? settings.spinOneDiquark() : 1;
        square *= (quarks[0] == 3 ? settings.strangeDiquark() : 1) * (quarks[1] == 3 ? settings.strangeDiquark() : 1);
        return Math.sqrt(square * (quarks[0] == 3 ? settings.strange() : 1));
    }

    /** Spin states, twice as many for equal quarks as either can be the vertex quark. */
    private static double spins(int kind) {
        int[] quarks = KINDS[kind];
        return quarks[2] * (quarks[0] == quarks[1] ? 2 : 1);
    }

    /** Mean SU(6) weight with the quarks of the vacuum. */
    private double survival(int kind) {
        double sum = 0;
        for (int quark = 1; quark <= 3; quark++) {
            double weight = quark == 3 ? settings.strange() : 1;
            sum += weight * HadronSpecies.weight(KINDS[kind], quark);
        }
        return sum;
    }

    /** Sum over the vertex quarks and spins of an up popcorn quark. */
    private static double light(double[] weights) {
        return weights[UD0] + weights[UD1] + weights[UU1] + weights[US0] + weights[US1];
    }

    private static double strange(double[] weights) {
        return 2 * (weights[SU0] + weights[SU1]) + weights[SS1];
    }

    /** Whether a meson comes between. */
    boolean drawPopcorn(EventStream stream) {
        return stream.uniform() * (1 + popcornRatio) < popcornRatio;
    }

    /** Draws the popcorn quark of a new diquark, 1 to 3. */
    int drawPopcornQuark(boolean meson, EventStream stream) {
        double u = stream.uniform() * (2 + (meson ? strangePopcorn : strangeDirect));
        return u < 1 ? 1 : u < 2 ? 2 : 3;
    }

    /** Draws the diquark of a popcorn quark where a string breaks. */
    int draw(int popcornQuark, boolean meson, EventStream stream) {
        return draw(popcornQuark, meson ? popcorn : direct, stream);
    }

    /** Draws the diquark of a popcorn quark after the meson. */
    int drawAfterMeson(int popcornQuark, EventStream stream) {
        return draw(popcornQuark, after, stream);
    }

    private static int draw(int popcornQuark, double[] weights, EventStream stream) {
        if (popcornQuark == 3) {
            double rest = stream.uniform() * strange(weights);
            if (rest < weights[SS1]) {
                return code(3, 3, 3);
            }
            int other = stream.uniform() < 0.5 ? 1 : 2;
            return code(3, other, (rest - weights[SS1]) / 2 < weights[SU0] ? 1 : 3);
        }
        double rest = stream.uniform() * light(weights);
        for (int kind = UD0; kind <= US1; kind++) {
            rest -= weights[kind];
            if (rest < 0 || kind == US1) {
                int vertex = KINDS[kind][1] == 3 ? 3 : kind == UU1 ? popcornQuark : 3 - popcornQuark;
                return code(popcornQuark, vertex, KINDS[kind][2]);
            }
        }
        throw new IllegalStateException("weights of diquarks are not positive");
    }

    private static int code(int first, int second, int spins) {
        return 1000 * Math.max(first, second) + 100 * Math.min(first, second) + spins;
    }
}
