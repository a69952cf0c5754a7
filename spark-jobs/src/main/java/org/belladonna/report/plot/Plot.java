package org.belladonna.report.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A plot with two axes, layers of data and a legend above them, for which the vertical axis is made longer.
 *
 * @param id name of its files
 * @param texts what is written around the data
 * @param x horizontal axis
 * @param y vertical axis, just long enough for the data
 * @param layers what is drawn, from below to above; points lie above everything else
 * @param order of the legend
 */
public record Plot(String id, Texts texts, Axis x, Axis y, List<Layer> layers, Order order) implements Figure {
    /** In which order the legend names the layers. */
    public enum Order {
        AS_DRAWN,
        LAST_FIRST
    }

    /**
     * What is written around the data, in the notation of {@link Markup}.
     *
     * @param title of the figure, on the page
     * @param caption of the figure, on the page
     * @param heading of the legend
     * @param conditions at the upper right of the frame: energy and luminosity
     */
    public record Texts(String title, String caption, String heading, String conditions) {}

    private static final int WIDTH = 760;
    private static final int HEIGHT = 560;
    private static final double LEFT = 86;
    private static final double RIGHT = 22;
    private static final double TOP = 40;
    private static final double BOTTOM = 64;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas) {
        double width = WIDTH - LEFT - RIGHT;
        double height = HEIGHT - TOP - BOTTOM;
        Legend legend = new Legend(texts.heading(), named(), width);
        Axis longer = y.withHeadroom(Math.min(0.6, legend.height() / height));
        PlotArea area = new PlotArea(LEFT, TOP, width, height, x, longer);
        canvas.clip(LEFT, TOP, width, height);
        layers.stream().filter(layer -> !(layer instanceof Layer.Points)).forEach(layer -> layer.draw(canvas, area));
        canvas.unclip();
        Frame.draw(canvas, area, texts.conditions());
        // A marker on the frame is drawn whole.
        layers.stream().filter(layer -> layer instanceof Layer.Points).forEach(layer -> layer.draw(canvas, area));
        legend.draw(canvas, LEFT, TOP);
    }

    List<Layer> named() {
        List<Layer> named = new ArrayList<>(layers);
        if (order == Order.LAST_FIRST) {
            Collections.reverse(named);
        }
        return named;
    }
}
