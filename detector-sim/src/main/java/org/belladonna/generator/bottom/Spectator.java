package org.belladonna.generator.bottom;

/** The light quark of a B meson. */
final class Spectator {
    private Spectator() {}

    /** Code of the quark of B0 (511) or B+ (521) beside the anti-b. */
    static int ofMeson(int meson) {
        return meson == 521 ? 2 : 1;
    }
}
