package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/**
 * Draws the flavours of the quark and diquark pairs at which strings break. A flavour is the PDG code of a quark (1 to 4) or of a diquark
 * (1000 q1 + 100 q2 + 2 S + 1, q1 >= q2), negative for the anti one.
 */
public final class FlavourSelector {
    private final FlavourSettings settings;
    private final DiquarkTable diquarks;
    private final HadronSpecies species;

    /** What goes to the hadron with the end; the negative is the new end. */
    public int partner;

    /** Quark (1 to 3) of the new end, a diquark, that stays with it while the other goes into a meson; 0 when no meson is to come. */
    int popcorn;

    FlavourSelector(FlavourSettings settings) {
        this.settings = settings;
        diquarks = new DiquarkTable(settings);
        species = new HadronSpecies(settings);
    }

    /** With the parameters that come with the project. */
    public static FlavourSelector standard() {
        return new FlavourSelector(FragmentationSettings.standard().flavours());
    }

    /** Whether a flavour is that of a diquark. */
    public static boolean isDiquark(int flavour) {
        return Math.abs(flavour) > 1000;
    }

    /**
     * Draws a break at an end and the hadron of the two; leaves partner and popcorn behind.
     *
     * @param end flavour of the end
     * @param shared popcorn quark of the end when it is to make a meson, otherwise 0
     * @return PDG code of the hadron
     */
    public int drawHadron(int end, int shared, EventStream stream) {
        int hadron;
        do {
            drawBreak(end, shared, stream);
            hadron = shared > 0
                    ? species.meson(vertex(end, shared), -vertex(-partner, shared), stream)
                    : species.combine(end, partner, stream);
        } while (hadron == 0);
        return hadron;
    }

    /** The hadron of the two last flavours of a string, of which one at most is a diquark; 0 when chance rejects it. */
    public int combine(int first, int second, EventStream stream) {
        return species.combine(first, second, stream);
    }

    private void drawBreak(int end, int shared, EventStream stream) {
        boolean triplet = end > 0 != isDiquark(end);
        int sign = triplet ? -1 : 1;
        popcorn = 0;
        if (shared > 0) {
            partner = (end > 0 ? -1 : 1) * diquarks.drawAfterMeson(shared, stream);
        } else if (!isDiquark(end) && stream.uniform() * (1 + settings.diquark()) < settings.diquark()) {
            boolean meson = diquarks.drawPopcorn(stream);
            int quark = diquarks.drawPopcornQuark(meson, stream);
            partner = -sign * diquarks.draw(quark, meson, stream);
            popcorn = meson ? quark : 0;
        } else {
            double u = stream.uniform() * (2 + settings.strange());
            partner = sign * (u < 1 ? 1 : u < 2 ? 2 : 3);
        }
    }

    /** The quark of a diquark beside the popcorn quark, with the sign of the diquark. */
    private static int vertex(int diquark, int shared) {
        int code = Math.abs(diquark);
        int other = code / 1000 + code / 100 % 10 - shared;
        return diquark > 0 ? other : -other;
    }
}
