package org.belladonna.report.plot;

import org.belladonna.report.plot.TextStyle.Anchor;

/** The frame of a plot: four sides, ticks, numbers, titles, and what is said above it. */
final class Frame {
    private static final double MAJOR = 10;
    private static final double MINOR = 5;
    private static final double NUMBER_SIZE = 15;
    private static final double TITLE_SIZE = 17;
    private static final double ROOM_OF_A_NUMBER = 55;
    private static final Stroke LINE = Stroke.solid(TextStyle.COLOUR, 1.2);

    private Frame() {}

    static void draw(Canvas canvas, PlotArea area, String conditions) {
        draw(canvas, area);
        above(canvas, area, conditions);
    }

    /** A frame without anything above it. */
    static void draw(Canvas canvas, PlotArea area) {
        horizontal(canvas, area, true);
        sides(canvas, area);
    }

    /** A frame whose horizontal axis has its numbers and its title below another one. */
    static void drawWithoutNumbers(Canvas canvas, PlotArea area, String conditions) {
        horizontal(canvas, area, false);
        sides(canvas, area);
        above(canvas, area, conditions);
    }

    private static void sides(Canvas canvas, PlotArea area) {
        vertical(canvas, area, Double.POSITIVE_INFINITY);
        canvas.stroke(Outline.rectangle(area.left(), area.top(), area.width(), area.height()), LINE);
    }

    /** The name of the program, and under which conditions the plot holds. */
    static void above(Canvas canvas, PlotArea area, String conditions) {
        double line = area.top() - 10;
        double right = area.left() + area.width();
        TextStyle bold = new TextStyle(TITLE_SIZE, Anchor.START, TextStyle.Weight.BOLD, 0);
        canvas.text("Belladonna", area.left(), line, bold);
        canvas.text(conditions, right, line, TextStyle.of(NUMBER_SIZE, Anchor.END));
    }

    /** The horizontal axis at the bottom, its ticks also at the top. */
    static void horizontal(Canvas canvas, PlotArea area, boolean numbers) {
        double bottom = area.bottom();
        Outline ticks = new Outline();
        for (Axis.Tick tick : area.x().ticks((int) (area.width() / ROOM_OF_A_NUMBER))) {
            double x = area.px(tick.value());
            double length = tick.major() ? MAJOR : MINOR;
            ticks.moveTo(x, bottom).lineTo(x, bottom - length);
            ticks.moveTo(x, area.top()).lineTo(x, area.top() + length);
            if (numbers) {
                canvas.text(tick.label(), x, bottom + 20, TextStyle.of(NUMBER_SIZE, Anchor.MIDDLE));
            }
        }
        canvas.stroke(ticks, LINE);
        if (!numbers) {
            return;
        }
        double right = area.left() + area.width();
        canvas.text(area.x().title(), right, bottom + 48, TextStyle.of(TITLE_SIZE, Anchor.END));
    }

    /** The vertical axis; ticks above {@code last} are left out. */
    static void vertical(Canvas canvas, PlotArea area, double last) {
        double right = area.left() + area.width();
        Outline ticks = new Outline();
        for (Axis.Tick tick : area.y().ticks()) {
            if (tick.value() > last) {
                break;
            }
            double y = area.py(tick.value());
            double length = tick.major() ? MAJOR : MINOR;
            ticks.moveTo(area.left(), y).lineTo(area.left() + length, y);
            ticks.moveTo(right, y).lineTo(right - length, y);
            canvas.text(tick.label(), area.left() - 8, y + 5, TextStyle.of(NUMBER_SIZE, Anchor.END));
        }
        canvas.stroke(ticks, LINE);
        canvas.text(
                area.y().title(), 24, area.top(), new TextStyle(TITLE_SIZE, Anchor.END, TextStyle.Weight.NORMAL, -90));
    }
}
