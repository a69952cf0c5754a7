package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/**
 * The hadron that two flavours make. Weights of baryons are those of SU(6) (B. Andersson et al., Phys. Rep. 97 (1983) 31, section 6); mesons
 * without open flavour mix by the angles of the settings (PDG, quark model).
 */
final class HadronSpecies {
    /** From octet and singlet to light and strange quarks: the angle whose tangent is the root of 2, in degrees. */
    private static final double IDEAL = 54.7356;

    /**
     * Weights of spin 1/2, and below of spin 3/2: on a spin-0 diquark with a quark of the same flavour as one in it, or of another; on
     * a spin-1 diquark of two equal quarks with a third of them, or another; on one of two different with one of them, or another.
     */
    private static final double[] OCTET = {0.75, 0.5, 0, 1.0 / 6, 1.0 / 12, 1.0 / 6};

    private static final double[] DECUPLET = {0, 0, 1, 1.0 / 3, 2.0 / 3, 1.0 / 3};

    private final FlavourSettings settings;

    /** Share of eta in a light pair that is not a neutral pion; in a strange pair the rest. */
    private final double etaLight;

    /** Share of phi in a light pair that is not a rho. */
    private final double phiLight;

    HadronSpecies(FlavourSettings settings) {
        this.settings = settings;
        etaLight = square(Math.cos(Math.toRadians(settings.pseudoscalarAngle() + IDEAL)));
        phiLight = square(Math.cos(Math.toRadians(settings.vectorAngle() + IDEAL)));
    }

    private static double square(double value) {
        return value * value;
    }

    private static int row(int first, int second, int spins, int quark) {
        boolean inside = quark == first || quark == second;
        return spins == 1 ? (inside ? 0 : 1) : first == second ? (inside ? 2 : 3) : inside ? 4 : 5;
    }

    /** SU(6) weight of a diquark (two quarks, twice the spin plus 1) with a quark. */
    static double weight(int[] diquark, int quark) {
        int row = row(diquark[0], diquark[1], diquark[2], quark);
        return OCTET[row] + DECUPLET[row];
    }

    /** The largest such weight of a diquark. */
    static double largestWeight(int[] diquark) {
        return Math.max(weight(diquark, diquark[0]), weight(diquark, 0));
    }

    /** The hadron of quark and antiquark or quark and diquark; 0 when chance rejects it and a new break is to be drawn. */
    int combine(int first, int second, EventStream stream) {
        if (FlavourSelector.isDiquark(first)) {
            return baryon(first, second, stream);
        }
        return FlavourSelector.isDiquark(second) ? baryon(second, first, stream) : meson(first, second, stream);
    }

    /** The meson of a quark and an antiquark, in either order; 0 when chance rejects it. */
    int meson(int first, int second, EventStream stream) {
        int quark = first > 0 ? first : second;
        int antiquark = -(first > 0 ? second : first);
        int heavy = Math.max(quark, antiquark);
        double ratio =
                heavy == 4 ? settings.vectorCharm() : heavy == 3 ? settings.vectorStrange() : settings.vectorLight();
        boolean vector = stream.uniform() * (1 + ratio) < ratio;
        if (quark == antiquark) {
            return neutral(quark, vector, stream);
        }
        int code = 100 * heavy + 10 * Math.min(quark, antiquark) + (vector ? 3 : 1);
        // The sign is that of the heavier quark, with odd (down-type) ones counted as negative.
        boolean positive = (heavy == quark) == (heavy % 2 == 0);
        return positive ? code : -code;
    }

    private int neutral(int quark, boolean vector, EventStream stream) {
        double u = stream.uniform();
        if (quark == 4) {
            return vector ? 443 : 0;
        }
        if (quark < 3 && u < 0.5) {
            return vector ? 113 : 111;
        }
        double v = quark < 3 ? 2 * u - 1 : u;
        if (vector) {
            boolean phi = v < (quark < 3 ? phiLight : 1 - phiLight);
            return phi ? 333 : 223;
        }
        boolean eta = v < (quark < 3 ? etaLight : 1 - etaLight);
        return stream.uniform() < (eta ? settings.eta() : settings.etaPrime()) ? (eta ? 221 : 331) : 0;
    }

    private static int baryon(int diquark, int quark, EventStream stream) {
        int a = Math.abs(diquark) / 1000;
        int b = Math.abs(diquark) / 100 % 10;
        int q = Math.abs(quark);
        boolean spinOne = Math.abs(diquark) % 10 == 3;
        int row = row(a, b, Math.abs(diquark) % 10, q);
        double octet = OCTET[row];
        int pair = row - row % 2;
        double largest = Math.max(OCTET[pair] + DECUPLET[pair], OCTET[pair + 1] + DECUPLET[pair + 1]);
        double u = stream.uniform() * largest;
        if (u >= octet + DECUPLET[row]) {
            return 0;
        }
        int code = code(a, b, q, u >= octet, spinOne, stream);
        return diquark > 0 ? code : -code;
    }

    private static int code(int a, int b, int q, boolean decuplet, boolean spinOne, EventStream stream) {
        int heaviest = Math.max(q, a);
        int lightest = Math.min(q, b);
        int middle = q + a + b - heaviest - lightest;
        boolean different = heaviest > middle && middle > lightest;
        boolean lambda = different && !decuplet && isLambdaLike(q, heaviest, spinOne, stream);
        if (heaviest == 4) {
            // Excited charm is not made: spin 3/2 counts as the state of spin 1/2, Xi'_c as Xi_c.
            lambda |= different && middle == 3;
            decuplet = false;
        }
        int code = 1000 * heaviest + (decuplet ? 4 : 2);
        return code + (lambda ? 100 * lightest + 10 * middle : 100 * middle + 10 * lightest);
    }

    /** Of three different quarks: whether the two lighter ones have spin 0 (Lambda), by their overlap with the diquark. */
    private static boolean isLambdaLike(int quark, int heaviest, boolean spinOne, EventStream stream) {
        double chance = quark == heaviest ? (spinOne ? 0 : 1) : spinOne ? 0.75 : 0.25;
        return stream.uniform() < chance;
    }
}
