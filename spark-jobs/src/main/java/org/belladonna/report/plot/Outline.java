package org.belladonna.report.plot;

import java.util.ArrayList;
import java.util.List;

/** Straight lines from point to point, in pixels; several pieces are allowed. Not thread-safe. */
public final class Outline {
    /** One step along an outline; {@code start} lifts the pen. */
    record Step(double x, double y, boolean start) {}

    private final List<Step> steps = new ArrayList<>();

    /** A closed rectangle. */
    public static Outline rectangle(double x, double y, double width, double height) {
        return new Outline()
                .moveTo(x, y)
                .lineTo(x + width, y)
                .lineTo(x + width, y + height)
                .lineTo(x, y + height)
                .lineTo(x, y);
    }

    /** One straight line. */
    public static Outline segment(double x1, double y1, double x2, double y2) {
        return new Outline().moveTo(x1, y1).lineTo(x2, y2);
    }

    /** A regular polygon, which with many corners is a circle. */
    public static Outline polygon(double x, double y, double radius, int corners) {
        Outline outline = new Outline();
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * (i % corners) / corners - Math.PI / 2;
            outline.to(x + radius * Math.cos(angle), y + radius * Math.sin(angle), i == 0);
        }
        return outline;
    }

    /** Starts a new piece. */
    public Outline moveTo(double x, double y) {
        return to(x, y, true);
    }

    /** Goes straight to a point. */
    public Outline lineTo(double x, double y) {
        return to(x, y, false);
    }

    /** Goes to a point, starting a new piece there or not. */
    Outline to(double x, double y, boolean start) {
        if (!(Double.isFinite(x) && Double.isFinite(y))) {
            throw new IllegalArgumentException("point (" + x + ", " + y + ") cannot be drawn");
        }
        steps.add(new Step(x, y, start));
        return this;
    }

    /** The steps in their order. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** True when there is nothing to draw. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
