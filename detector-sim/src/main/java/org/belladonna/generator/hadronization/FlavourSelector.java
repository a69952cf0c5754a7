package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/**
 * Flavours of new quark and diquark pairs, and the hadron that two of them make. A flavour is the PDG code of a quark (1 to 4) or of a
 * diquark (1000 q1 + 100 q2 + 2 S + 1, q1 >= q2), negative for the anti one.
 *
 * <p>Weights of baryons are those of SU(6) (B. Andersson et al., Phys. Rep. 97 (1983) 31, section 6); mesons without open flavour mix
 * with the angle of -15 degrees for pseudoscalars and ideally for vectors (PDG, quark model).
 */
final class FlavourSelector {
    private static final int[] DIQUARKS = {2101, 3201, 3101, 2203, 1103, 2103, 3203, 3103, 3303};

    /** sin^2 of the angle between eta and the strange-quark state at a mixing angle of -15 degrees. */
    private static final double ETA_LIGHT = square(Math.sin(Math.toRadians(90 - (-15 + 54.7356))));

    /**
     * Weights of spin 1/2, and below of spin 3/2: on a spin-0 diquark with a quark of the same flavour as one in it, or of another; on
     * a spin-1 diquark of two equal quarks with a third of them, or another; on one of two different with one of them, or another.
     */
    private static final double[] OCTET = {0.75, 0.5, 0, 1.0 / 6, 1.0 / 12, 1.0 / 6};

    private static final double[] DECUPLET = {0, 0, 1, 1.0 / 3, 2.0 / 3, 1.0 / 3};

    private final FragmentationSettings settings;
    private final double[] diquarkWeight = new double[DIQUARKS.length];
    private final double diquarkSum;

    FlavourSelector(FragmentationSettings settings) {
        this.settings = settings;
        double sum = 0;
        for (int i = 0; i < DIQUARKS.length; i++) {
            int code = DIQUARKS[i];
            double weight = code % 10 == 3 ? 3 * settings.spinOneDiquark() : 1;
            for (int quark : new int[] {code / 1000, code / 100 % 10}) {
                weight *= quark == 3 ? settings.strange() * settings.strangeDiquark() : 1;
            }
            diquarkWeight[i] = weight;
            sum += weight;
        }
        diquarkSum = sum;
    }

    private static double square(double value) {
        return value * value;
    }

    static boolean isDiquark(int flavour) {
        return Math.abs(flavour) > 1000;
    }

    /** Mass of a quark or diquark in a hadron, GeV: constituent masses. */
    static double mass(int flavour) {
        int code = Math.abs(flavour);
        if (code > 1000) {
            return mass(code / 1000) + mass(code / 100 % 10);
        }
        return switch (code) {
            case 1, 2 -> 0.33;
            case 3 -> 0.5;
            default -> 1.5;
        };
    }

    /**
     * Draws what the string breaks into at an end. The end and the result make the hadron; the negative of the result is the new end.
     *
     * @param end flavour of the end
     * @return flavour that goes with it: an antiquark or diquark for a quark or antidiquark
     */
    int draw(int end, boolean diquarkAllowed, EventStream stream) {
        boolean triplet = end > 0 != isDiquark(end);
        int sign = triplet ? -1 : 1;
        boolean diquark =
                diquarkAllowed && !isDiquark(end) && stream.uniform() * (1 + settings.diquark()) < settings.diquark();
        if (diquark) {
            return -sign * drawDiquark(stream);
        }
        double u = stream.uniform() * (2 + settings.strange());
        return sign * (u < 1 ? 1 : u < 2 ? 2 : 3);
    }

    private int drawDiquark(EventStream stream) {
        double rest = diquarkSum * stream.uniform();
        int i = 0;
        while (i < DIQUARKS.length - 1 && rest >= diquarkWeight[i]) {
            rest -= diquarkWeight[i];
            i++;
        }
        return DIQUARKS[i];
    }

    /** The hadron of two flavours; 0 when chance rejects it and a new break is to be drawn. */
    int combine(int first, int second, EventStream stream) {
        if (isDiquark(first)) {
            return baryon(first, second, stream);
        }
        return isDiquark(second) ? baryon(second, first, stream) : meson(first, second, stream);
    }

    private int meson(int first, int second, EventStream stream) {
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
        if (vector) {
            return quark == 3 ? 333 : u < 0.5 ? 113 : 223;
        }
        if (quark < 3 && u < 0.5) {
            return 111;
        }
        double etaShare = quark == 3 ? 1 - ETA_LIGHT : ETA_LIGHT;
        double v = quark < 3 ? 2 * (u - 0.5) : u;
        boolean eta = v < etaShare;
        return stream.uniform() < (eta ? settings.eta() : settings.etaPrime()) ? (eta ? 221 : 331) : 0;
    }

    private int baryon(int diquark, int quark, EventStream stream) {
        int a = Math.abs(diquark) / 1000;
        int b = Math.abs(diquark) / 100 % 10;
        int q = Math.abs(quark);
        boolean spinOne = Math.abs(diquark) % 10 == 3;
        int row = !spinOne ? (q == a || q == b ? 0 : 1) : a == b ? (q == a ? 2 : 3) : (q == a || q == b ? 4 : 5);
        double octet = OCTET[row];
        double u = stream.uniform();
        if (u >= octet + DECUPLET[row]) {
            return 0;
        }
        int largest = Math.max(q, a);
        int smallest = Math.min(q, b);
        int middle = q + a + b - largest - smallest;
        boolean inner = largest > middle && middle > smallest;
        if (largest == 4) {
            boolean antisymmetric = inner && (middle == 3 || u < octet && lambdaLike(q, largest, spinOne, stream));
            // Excited states are not made: spin 3/2 counts as the state of spin 1/2, Xi'_c as Xi_c.
            return sign(
                    diquark, antisymmetric ? 4002 + 100 * smallest + 10 * middle : 4002 + 100 * middle + 10 * smallest);
        }
        int code = 1000 * largest + 100 * middle + 10 * smallest + (u < octet ? 2 : 4);
        if (u < octet && inner && lambdaLike(q, largest, spinOne, stream)) {
            code = 1000 * largest + 100 * smallest + 10 * middle + 2;
        }
        return sign(diquark, code);
    }

    private static int sign(int diquark, int code) {
        return diquark > 0 ? code : -code;
    }

    /** Of three different quarks: whether the two lighter ones have spin 0 (Lambda), by their overlap with the diquark. */
    private static boolean lambdaLike(int quark, int largest, boolean spinOne, EventStream stream) {
        double chance = quark == largest ? (spinOne ? 0 : 1) : spinOne ? 0.75 : 0.25;
        return stream.uniform() < chance;
    }
}
