package org.belladonna.report.plot;

import java.util.List;

/**
 * A plot with a low second frame below it on the same horizontal axis, as for pulls.
 *
 * @param upper the plot; its horizontal axis is that of both
 * @param y vertical axis of the lower frame
 * @param layers what is drawn in the lower frame
 */
public record PanelPlot(Plot upper, Axis y, List<Layer> layers) implements Figure {
    private static final double LEFT = 86;
    private static final double RIGHT = 22;
    private static final double TOP = 40;
    private static final double BOTTOM = 64;
    private static final double GAP = 12;
    private static final double LOWER = 110;
    private static final int HEIGHT = 640;

    @Override
    public String id() {
        return upper.id();
    }

    @Override
    public Plot.Texts texts() {
        return upper.texts();
    }

    @Override
    public int width() {
        return upper.width();
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas) {
        double width = width() - LEFT - RIGHT;
        double height = HEIGHT - TOP - BOTTOM - LOWER - GAP;
        Legend legend = new Legend(upper.texts().heading(), upper.named(), width);
        Axis longer = upper.y().withHeadroom(Math.min(0.6, legend.height() / height));
        PlotArea above = new PlotArea(LEFT, TOP, width, height, upper.x(), longer);
        draw(canvas, above, upper.layers());
        Frame.drawWithoutNumbers(canvas, above, upper.texts().conditions());
        legend.draw(canvas, LEFT, TOP);
        PlotArea below = new PlotArea(LEFT, TOP + height + GAP, width, LOWER, upper.x(), y);
        draw(canvas, below, layers);
        Frame.draw(canvas, below);
    }

    private static void draw(Canvas canvas, PlotArea area, List<Layer> layers) {
        canvas.clip(area.left(), area.top(), area.width(), area.height());
        layers.forEach(layer -> layer.draw(canvas, area));
        canvas.unclip();
    }
}
