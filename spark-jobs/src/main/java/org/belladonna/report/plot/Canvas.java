package org.belladonna.report.plot;

/** A surface to draw on: pixels, the origin at the upper left corner, y grows downwards. */
public interface Canvas {
    /** Fills the inside of an outline; {@code opacity} from 0 to 1. */
    void fill(Outline outline, String colour, double opacity);

    /** Draws along an outline. */
    void stroke(Outline outline, Stroke stroke);

    /** Writes a text in the notation of {@link Markup}, its baseline at y. */
    void text(String markup, double x, double y, TextStyle style);

    /** Hides what is drawn outside of a rectangle, until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    /** Ends {@link #clip}. */
    void unclip();
}
