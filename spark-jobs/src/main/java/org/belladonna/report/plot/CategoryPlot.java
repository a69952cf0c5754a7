package org.belladonna.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of bars over named categories.
 *
 * @param id name of its files
 * @param texts what is written around the data
 * @param categories names along the horizontal axis, which are not in the notation of {@link Markup}
 * @param y vertical axis, just long enough for the data
 * @param series one bar of each group
 */
public record CategoryPlot(String id, Plot.Texts texts, List<String> categories, Axis y, List<Series> series)
        implements Figure {
    /** One bar of each group: a value for each category; what is not finite or not on the axis has no bar. */
    public record Series(String label, String colour, double[] values) {}

    private static final int HEIGHT = 560;
    private static final double LEFT = 86;
    private static final double RIGHT = 22;
    private static final double TOP = 40;
    private static final double BOTTOM = 130;
    private static final double GROUP = 82;
    private static final double FILLED = 0.8;
    private static final int LONGEST_NAME = 22;

    @Override
    public int width() {
        return (int) Math.max(760, LEFT + RIGHT + GROUP * categories.size());
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas) {
        double width = width() - LEFT - RIGHT;
        double height = HEIGHT - TOP - BOTTOM;
        List<Layer> keys = new ArrayList<>();
        for (Series one : series) {
            keys.add(new Layer.Bins(List.of(), new double[0], new double[0], one.colour(), one.label()));
        }
        Legend legend = new Legend(texts.heading(), keys, width);
        Axis longer = y.withHeadroom(Math.min(0.6, legend.height() / height));
        Axis x = Axis.linear("", 0, categories.size());
        PlotArea area = new PlotArea(LEFT, TOP, width, height, x, longer);
        canvas.clip(LEFT, TOP, width, height);
        for (int i = 0; i < series.size(); i++) {
            bars(canvas, area, i);
        }
        canvas.unclip();
        Frame.vertical(canvas, area, y.high());
        canvas.stroke(Outline.rectangle(LEFT, TOP, width, height), Stroke.solid(TextStyle.COLOUR, 1.2));
        Frame.above(canvas, area, texts.conditions());
        names(canvas, area);
        legend.draw(canvas, LEFT, TOP);
    }

    private void bars(Canvas canvas, PlotArea area, int index) {
        Series one = series.get(index);
        double width = FILLED / series.size();
        for (int i = 0; i < one.values().length; i++) {
            double value = one.values()[i];
            if (Double.isFinite(value) && y.position(value) > 0) {
                double left = area.px(i + (1 - FILLED) / 2 + index * width);
                double right = area.px(i + (1 - FILLED) / 2 + (index + 1) * width);
                double top = area.py(value);
                canvas.fill(Outline.rectangle(left, top, right - left - 1, area.bottom() - top), one.colour(), 1);
            }
        }
    }

    private void names(Canvas canvas, PlotArea area) {
        TextStyle style = new TextStyle(13, TextStyle.Anchor.END, TextStyle.Weight.NORMAL, -30);
        for (int i = 0; i < categories.size(); i++) {
            String name = categories.get(i);
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
            canvas.text(shown, area.px(i + 0.5) + 6, area.bottom() + 18, style);
        }
    }
}
