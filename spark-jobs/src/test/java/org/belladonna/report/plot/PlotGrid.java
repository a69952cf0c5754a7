package org.belladonna.report.plot;

import java.util.List;

/**
 * Several small plots in rows of equal panels, each with its own axes and a few lines of text in its upper left corner.
 *
 * @param id name of its files
 * @param texts what is written around the data; the conditions stand above the first row
 * @param columns panels in a row
 * @param panels by rows
 */
public record PlotGrid(String id, Plot.Texts texts, int columns, List<Panel> panels) implements Figure {
    private static final double LEFT = 78;
    private static final double RIGHT = 16;
    private static final double TOP = 36;
    private static final double BOTTOM = 60;
    private static final double WIDTH = 300;
    private static final double HEIGHT = 230;
    private static final double LINE = 17;
    private static final double TEXT_SIZE = 13;
    private static final double HEADING_SIZE = 16;
    private static final double FIRST_LINE = 42;

    /**
     * One plot.
     *
     * @param heading in bold
     * @param lines below it
     * @param x horizontal axis
     * @param y vertical axis
     * @param layers what is drawn, from below to above
     */
    public record Panel(String heading, List<String> lines, Axis x, Axis y, List<Layer> layers) {}

    @Override
    public int width() {
        return (int) (columns * (LEFT + WIDTH + RIGHT));
    }

    @Override
    public int height() {
        int rows = (panels.size() + columns - 1) / columns;
        return (int) (TOP + rows * (HEIGHT + BOTTOM) + (rows - 1) * RIGHT);
    }

    @Override
    public void draw(Canvas canvas) {
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            double left = LEFT + i % columns * (LEFT + WIDTH + RIGHT);
            int row = i / columns;
            double top = TOP + row * (HEIGHT + BOTTOM + RIGHT);
            PlotArea area = new PlotArea(left, top, WIDTH, HEIGHT, panel.x(), panel.y());
            canvas.clip(left, top, WIDTH, HEIGHT);
            panel.layers().forEach(layer -> layer.draw(canvas, area));
            canvas.unclip();
            frame(canvas, area);
            TextStyle bold = new TextStyle(HEADING_SIZE, TextStyle.Anchor.START, TextStyle.Weight.BOLD, 0);
            canvas.text(panel.heading(), left + 12, top + 24, bold);
            for (int k = 0; k < panel.lines().size(); k++) {
                double y = top + FIRST_LINE + k * LINE;
                canvas.text(panel.lines().get(k), left + 12, y, TextStyle.of(TEXT_SIZE, TextStyle.Anchor.START));
            }
        }
        PlotArea first = new PlotArea(
                LEFT,
                TOP,
                width() - LEFT - RIGHT,
                HEIGHT,
                panels.get(0).x(),
                panels.get(0).y());
        Frame.above(canvas, first, texts.conditions());
    }

    /** Frame, ticks and titles; the title of the vertical axis stands beside this panel, not at the edge of the figure. */
    private static void frame(Canvas canvas, PlotArea area) {
        Frame.horizontal(canvas, area, true);
        Canvas moved = new Beside(canvas, area.left() - LEFT);
        Frame.vertical(
                moved, new PlotArea(LEFT, area.top(), WIDTH, HEIGHT, area.x(), area.y()), Double.POSITIVE_INFINITY);
        canvas.stroke(
                Outline.rectangle(area.left(), area.top(), area.width(), area.height()),
                Stroke.solid(TextStyle.COLOUR, 1.2));
    }

    /** A canvas whose origin is further right. */
    private record Beside(Canvas canvas, double shift) implements Canvas {
        private Outline moved(Outline outline) {
            Outline result = new Outline();
            outline.steps().forEach(step -> result.to(step.x() + shift, step.y(), step.start()));
            return result;
        }

        @Override
        public void fill(Outline outline, String colour, double opacity) {
            canvas.fill(moved(outline), colour, opacity);
        }

        @Override
        public void stroke(Outline outline, Stroke stroke) {
            canvas.stroke(moved(outline), stroke);
        }

        @Override
        public void text(String markup, double x, double y, TextStyle style) {
            canvas.text(markup, x + shift, y, style);
        }

        @Override
        public void clip(double x, double y, double width, double height) {
            canvas.clip(x + shift, y, width, height);
        }

        @Override
        public void unclip() {
            canvas.unclip();
        }
    }
}
