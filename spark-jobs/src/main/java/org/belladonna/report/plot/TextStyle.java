package org.belladonna.report.plot;

/**
 * How a text looks and where it is held.
 *
 * @param size of the font in pixels
 * @param anchor the point of the text that is at the given position
 * @param weight of the font
 * @param degrees turned clockwise around the given position
 */
public record TextStyle(double size, Anchor anchor, Weight weight, double degrees) {
    /** The colour of all text. */
    static final String COLOUR = "#1a1a1a";

    /** Which point of the text is at the given position. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Thickness of the letters. */
    public enum Weight {
        NORMAL,
        BOLD
    }

    /** Upright text of normal weight. */
    public static TextStyle of(double size, Anchor anchor) {
        return new TextStyle(size, anchor, Weight.NORMAL, 0);
    }
}
