package org.belladonna.report.plot;

/**
 * How a line looks.
 *
 * @param colour as {@code #rrggbb}
 * @param width in pixels
 * @param pattern of the line
 */
public record Stroke(String colour, double width, Pattern pattern) {
    /** Lengths of drawn and empty pieces in pixels. */
    public enum Pattern {
        SOLID(),
        DASHED(8, 5),
        DOTTED(2, 4),
        DASH_DOTTED(9, 4, 2, 4);

        private final float[] lengths;

        Pattern(float... lengths) {
            this.lengths = lengths;
        }

        float[] lengths() {
            return lengths.clone();
        }
    }

    /** A solid line. */
    public static Stroke solid(String colour, double width) {
        return new Stroke(colour, width, Pattern.SOLID);
    }
}
