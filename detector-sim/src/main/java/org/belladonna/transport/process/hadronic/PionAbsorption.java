package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;

/**
 * Absorption of a pion by two nucleons. Its strength follows pi d to p p, a resonance of 12.5 mb at 142 MeV with a half width of 70 MeV over a part that grows to
 * low velocities (after B. Ritchie, Phys. Rev. C 28 (1983) 926), times the number of pairs that a nucleon has in matter, which is fitted to the absorption on carbon of E. Pinzon
 * Guerra et al., Phys. Rev. C 95 (2017) 045203. Unlike nucleons take part four times as often as like ones: reviewed by H. Weyer, Phys. Rep. 195
 * (1990) 295. Reused.
 */
final class PionAbsorption {
    private static final double RESONANCE = 0.142;
    private static final double HALF_WIDTH = 0.07;
    /** mb on the deuteron at the resonance. */
    private static final double PEAK = 12.5;

    private static final double PAIRS = 6;
    private static final double UNLIKE = 0.8;

    /** The pair, and what it becomes. */
    int first;

    int second;
    int firstAfter;
    int secondAfter;

    /** Cross-section for each nucleon at the density of the centre, mb. */
    static double strength(double kinetic) {
        double off = (kinetic - RESONANCE) / HALF_WIDTH;
        double slow = 1.2 / Math.sqrt(Math.max(kinetic, 0.002) / 0.02);
        return PAIRS * (PEAK / (1 + off * off) + slow);
    }

    /** Chooses a pair among the nucleons there are; false when there is none. */
    boolean choose(int pion, int protons, int neutrons, EventStream stream) {
        int charge = Integer.signum(pion == 111 ? 0 : pion);
        boolean unlike = stream.uniform() < UNLIKE;
        if (unlike) {
            first = 2212;
            second = 2112;
        } else {
            int like = charge > 0 ? 2112 : charge < 0 ? 2212 : stream.uniform() < 0.5 ? 2212 : 2112;
            first = like;
            second = like;
        }
        int taken = (first == 2212 ? 1 : 0) + (second == 2212 ? 1 : 0);
        int after = taken + charge;
        firstAfter = after >= 1 ? 2212 : 2112;
        secondAfter = after == 2 ? 2212 : 2112;
        return taken <= protons && 2 - taken <= neutrons && after >= 0 && after <= 2;
    }
}
