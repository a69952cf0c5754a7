package org.belladonna.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Named rows from above to below with panels side by side, each with its own horizontal axis.
 *
 * @param id name of its files
 * @param texts what is written around the data
 * @param rows names of the rows, not in the notation of {@link Markup}
 * @param panels from left to right, of equal width
 */
public record RowsPlot(String id, Plot.Texts texts, List<String> rows, List<Panel> panels) implements Figure {
    /** One panel: its axis, and {@link RowLayer}s from below to above. */
    public record Panel(Axis x, List<Layer> layers) {}

    private static final int WIDTH = 900;
    private static final double ROW = 25;
    private static final double LEFT = 176;
    private static final double RIGHT = 26;
    private static final double GAP = 34;
    private static final double TOP = 40;
    private static final double BOTTOM = 64;
    private static final double NAME_SIZE = 13;
    private static final int LONGEST_NAME = 23;
    private static final String SHADE = "#f2f2f2";
    private static final String PAPER = "#ffffff";

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return (int) Math.ceil(TOP + legend().height() + rows.size() * ROW + BOTTOM);
    }

    private Legend legend() {
        List<Layer> named = new ArrayList<>();
        panels.forEach(panel -> named.addAll(panel.layers()));
        return new Legend(texts.heading(), named, WIDTH - LEFT - RIGHT);
    }

    @Override
    public void draw(Canvas canvas) {
        Legend legend = legend();
        double top = TOP + legend.height();
        double width = (WIDTH - LEFT - RIGHT - GAP * (panels.size() - 1)) / panels.size();
        Axis y = new Axis("", -rows.size(), 0, Axis.Scale.LINEAR);
        for (int p = 0; p < panels.size(); p++) {
            panel(canvas, panels.get(p), new Area(LEFT + p * (width + GAP), top, width, rows.size() * ROW, y));
        }
        names(canvas, top);
        legend.draw(canvas, LEFT - 12, TOP);
        Axis none = Axis.linear("", 0, 1);
        Frame.above(canvas, new PlotArea(LEFT, TOP, WIDTH - LEFT - RIGHT, 1, none, none), texts.conditions());
    }

    /** Where a panel is. */
    private record Area(double left, double top, double width, double height, Axis y) {
        PlotArea of(Axis x) {
            return new PlotArea(left, top, width, height, x, y);
        }
    }

    private void panel(Canvas canvas, Panel panel, Area place) {
        PlotArea area = place.of(panel.x());
        canvas.clip(area.left(), area.top(), area.width(), area.height());
        for (int i = 1; i < rows.size(); i += 2) {
            canvas.fill(Outline.rectangle(area.left(), area.top() + i * ROW, area.width(), ROW), colour(i), 1);
        }
        panel.layers().forEach(layer -> layer.draw(canvas, area));
        canvas.unclip();
        Frame.horizontal(canvas, area, true);
        canvas.stroke(
                Outline.rectangle(area.left(), area.top(), area.width(), area.height()),
                Stroke.solid(TextStyle.COLOUR, 1.2));
    }

    /** Colour of a row: every other one is shaded. */
    static String colour(int row) {
        return row % 2 == 1 ? SHADE : PAPER;
    }

    private void names(Canvas canvas, double top) {
        for (int i = 0; i < rows.size(); i++) {
            String name = rows.get(i);
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
            canvas.text(shown, LEFT - 8, top + (i + 0.5) * ROW + 4, TextStyle.of(NAME_SIZE, TextStyle.Anchor.END));
        }
    }
}
