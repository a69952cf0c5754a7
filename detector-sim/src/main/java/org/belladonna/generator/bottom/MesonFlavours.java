package org.belladonna.generator.bottom;

import org.belladonna.random.EventStream;

/** Flavours of new quarks, and the meson of a quark and an antiquark, both given by their PDG codes (1 to 4). */
final class MesonFlavours {
    /** sin^2 of the angle between eta and the strange-quark state at a mixing angle of -15 degrees (PDG, quark model). */
    private static final double ETA_LIGHT = Math.pow(Math.sin(Math.toRadians(90 - (-15 + 54.7356))), 2);

    private final SpectatorSettings settings;

    MesonFlavours(SpectatorSettings settings) {
        this.settings = settings;
    }

    /** Constituent mass of a quark, GeV. */
    static double mass(int quark) {
        return switch (Math.abs(quark)) {
            case 1, 2 -> 0.33;
            case 3 -> 0.5;
            default -> 1.5;
        };
    }

    /** Code of a new quark: 1, 2 or 3. */
    int draw(EventStream stream) {
        double u = stream.uniform() * (2 + settings.strange());
        return u < 1 ? 1 : u < 2 ? 2 : 3;
    }

    /** Fraction of vectors among the mesons of two quarks. */
    double vectors(int first, int second) {
        return switch (Math.max(Math.abs(first), Math.abs(second))) {
            case 4 -> settings.vectorCharm();
            case 3 -> settings.vectorStrange();
            default -> settings.vectorLight();
        };
    }

    /** The meson of a quark and an antiquark; 0 when chance rejects it (suppressed eta). */
    int meson(int quark, int antiquark, boolean vector, EventStream stream) {
        int other = -antiquark;
        if (quark == other) {
            return neutral(quark, vector, stream);
        }
        int heavy = Math.max(quark, other);
        int code = 100 * heavy + 10 * Math.min(quark, other) + (vector ? 3 : 1);
        // The sign is that of the heavier quark, with odd (down-type) ones counted as negative.
        return (heavy == quark) == (heavy % 2 == 0) ? code : -code;
    }

    private int neutral(int quark, boolean vector, EventStream stream) {
        if (quark == 4) {
            return vector ? 443 : 441;
        }
        double u = stream.uniform();
        if (vector) {
            return quark == 3 ? 333 : u < 0.5 ? 113 : 223;
        }
        if (quark < 3 && u < 0.5) {
            return 111;
        }
        double v = quark < 3 ? 2 * (u - 0.5) : u;
        boolean eta = v < (quark == 3 ? 1 - ETA_LIGHT : ETA_LIGHT);
        return stream.uniform() < (eta ? settings.eta() : settings.etaPrime()) ? (eta ? 221 : 331) : 0;
    }
}
