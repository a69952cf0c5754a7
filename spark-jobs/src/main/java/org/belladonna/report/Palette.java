package org.belladonna.report;

import java.util.List;

/**
 * Colours that people with any colour vision can tell apart: the ten of M. A. Petroff, arXiv:2107.02270, and for bands the
 * green and yellow of equal contrast that the CMS Collaboration recommends for limits.
 */
public final class Palette {
    public static final String ONE_SIGMA = "#607641";
    public static final String TWO_SIGMA = "#f5bb54";
    public static final String OURS = "#1a1a1a";
    public static final String PUBLISHED = "#832db6";
    public static final String INTEREST = "#92dadd";
    public static final String INTEREST_INNER = "#3f90da";
    public static final String UNCERTAINTY = "#4a4a4a";

    /** What calls for attention, as a threshold. */
    public static final String ALERT = "#bd1f01";

    private static final List<String> BACKGROUNDS =
            List.of("#3f90da", "#ffa90e", "#94a4a2", "#92dadd", "#b9ac70", "#a96b59", "#717581");
    private static final List<String> SIGNALS = List.of("#bd1f01", "#832db6", "#e76300", "#1a1a1a");

    private Palette() {}

    /** Colour of a sample: its own, or that of its place among those of its role. */
    static String of(ReportInputs.Sample sample, int place) {
        if (!sample.colour().isEmpty()) {
            return sample.colour();
        }
        List<String> colours = sample.role() == ReportInputs.Role.SIGNAL ? SIGNALS : BACKGROUNDS;
        return colours.get(place % colours.size());
    }
}
