package org.belladonna.report.display;

import java.util.Locale;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;
import org.belladonna.report.plot.TextStyle;

/** What colours and marks mean, in three columns. */
final class DisplayLegend {
    private static final double ROW = 27;
    private static final double KEY = 34;
    private static final double GAP = 10;
    private static final double SIZE = 16;

    private final Canvas canvas;
    private double x;
    private double y;

    DisplayLegend(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Draws it with its upper left corner at a place, columns of a width. */
    void draw(double left, double top, double column) {
        column("Tracks, taken for", left, top);
        for (Identity identity : Identity.values()) {
            line(Stroke.solid(identity.colour(), 3), identity.word());
        }
        column("Measured (endcaps hollow in x–y)", left + 0.62 * column, top);
        mark(Identity.MUON.colour(), 3, "hit on a track");
        mark(TrackCurves.UNUSED, 2.5, "other hit");
        mark(MuonMarks.COLOUR, 3.5, "hit in the muon detector");
        box(CrystalShapes.hitColour(), "energy in a crystal");
        box(
                ClusterTowers.PHOTON,
                String.format(Locale.ROOT, "cluster without a track (%.1f m/GeV)", 1e-3 * ClusterTowers.MM_PER_GEV));
        column("", left + 1.68 * column, top);
        arrow(String.format(Locale.ROOT, "missing momentum (%.1f m/GeV)", 1e-3 * Annotations.MM_PER_GEV));
        ring("vertex away from the beam");
        line(TruthLines.VISIBLE, "generated");
        line(TruthLines.INVISIBLE, "generated, leaves no trace");
        line(EventDisplay.DIVISION, "halves of the r–z picture");
    }

    private void column(String heading, double left, double top) {
        x = left;
        y = top + SIZE;
        canvas.text(heading, x, y, new TextStyle(SIZE, TextStyle.Anchor.START, TextStyle.Weight.BOLD, 0));
    }

    private void word(String text) {
        canvas.text(text, x + KEY + GAP, y + 0.35 * SIZE, TextStyle.of(SIZE, TextStyle.Anchor.START));
    }

    private void line(Stroke stroke, String text) {
        y += ROW;
        canvas.stroke(Outline.segment(x, y, x + KEY, y), stroke);
        word(text);
    }

    private void mark(String colour, double size, String text) {
        y += ROW;
        Outline marks = new Outline();
        TrackCurves.mark(marks, new View.Pixel(x + 0.5 * KEY, y), size);
        canvas.fill(marks, colour, 1);
        word(text);
    }

    private void box(String colour, String text) {
        y += ROW;
        canvas.fill(Outline.rectangle(x + 5, y - 6, KEY - 10, 12), colour, 0.75);
        word(text);
    }

    private void ring(String text) {
        y += ROW;
        canvas.stroke(Outline.polygon(x + 0.5 * KEY, y, 5.5, 32), Stroke.solid(Annotations.VERTEX, 1.3));
        word(text);
    }

    private void arrow(String text) {
        y += ROW;
        Annotations.arrow(canvas, new View.Pixel(x, y), new View.Pixel(x + KEY, y), Annotations.MISSING);
        word(text);
    }
}
