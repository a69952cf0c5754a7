package org.belladonna.report.display;

import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;
import org.belladonna.report.plot.TextStyle;
import org.belladonna.schema.Vertex;

/** What is written and drawn over an event: missing momentum, vertices away from the beam, the scale. */
final class Annotations {
    static final String MISSING = "#e76300";
    static final String VERTEX = "#1a1a1a";
    /** Length of the arrow per momentum, mm/GeV. */
    static final double MM_PER_GEV = 400;

    private static final String SCALE = "#1a1a1a";
    /** Less is not drawn, GeV. */
    private static final double LEAST_MISSING = 0.2;

    private final DisplayedEvent event;

    Annotations(DisplayedEvent event) {
        this.event = event;
    }

    void drawMissing(Canvas canvas, View view) {
        MissingMomentum missing = event.missing();
        if (missing.momentum() < LEAST_MISSING) {
            return;
        }
        View.Pixel from = view.pixel(0, 0);
        View.Pixel tip = view.project(MM_PER_GEV * missing.px(), MM_PER_GEV * missing.py(), MM_PER_GEV * missing.pz());
        arrow(canvas, from, tip, MISSING);
    }

    /** An arrow; one shorter than its head is only the head. */
    static void arrow(Canvas canvas, View.Pixel from, View.Pixel tip, String colour) {
        double x = from.x();
        double y = from.y();
        double tipX = tip.x();
        double tipY = tip.y();
        double head = 13;
        double length = Math.hypot(tipX - x, tipY - y);
        if (length < 1) {
            return;
        }
        double ux = (tipX - x) / length;
        double uy = (tipY - y) / length;
        double neckX = tipX - head * ux;
        double neckY = tipY - head * uy;
        if (length > head) {
            canvas.stroke(Outline.segment(x, y, neckX, neckY), Stroke.solid(colour, 3));
        }
        canvas.fill(
                new Outline()
                        .moveTo(tipX, tipY)
                        .lineTo(neckX - 0.45 * head * uy, neckY + 0.45 * head * ux)
                        .lineTo(neckX + 0.45 * head * uy, neckY - 0.45 * head * ux)
                        .lineTo(tipX, tipY),
                colour,
                1);
    }

    void drawVertices(Canvas canvas, View view) {
        for (Vertex vertex : event.row().vertices()) {
            View.Pixel at = view.project(vertex.x(), vertex.y(), vertex.z());
            canvas.stroke(Outline.polygon(at.x(), at.y(), 5.5, 32), Stroke.solid(VERTEX, 1.3));
        }
    }

    /** A bar of a length in mm at the lower right corner of a panel. */
    static void scaleBar(Canvas canvas, View view, double length, String text, double size) {
        View.Panel panel = view.panel();
        double right = panel.left() + panel.width() - 14;
        double left = right - view.pixels(length);
        double y = panel.top() + panel.height() - 14;
        canvas.stroke(
                new Outline()
                        .moveTo(left, y - 4)
                        .lineTo(left, y + 4)
                        .moveTo(left, y)
                        .lineTo(right, y)
                        .moveTo(right, y - 4)
                        .lineTo(right, y + 4),
                Stroke.solid(SCALE, 1.5));
        canvas.text(text, 0.5 * (left + right), y - 8, TextStyle.of(size, TextStyle.Anchor.MIDDLE));
    }
}
