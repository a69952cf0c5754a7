package org.belladonna.report.plot;

import java.util.List;

/** The legend of a plot: a heading and keys in two columns, or in one when a label is long. */
final class Legend {
    static final double TEXT_SIZE = 14;
    private static final double ROW = 21;
    private static final double MARGIN = 12;
    private static final double GAP = 8;

    private final String heading;
    private final List<Layer> entries;
    private final int columns;
    private final double columnWidth;

    Legend(String heading, List<Layer> layers, double width) {
        this.heading = heading;
        this.entries = layers.stream().filter(layer -> !layer.label().isEmpty()).toList();
        double longest = 0;
        for (Layer layer : entries) {
            longest = Math.max(longest, Markup.width(layer.label(), TEXT_SIZE));
        }
        double needed = Layer.KEY_WIDTH + GAP + longest + MARGIN;
        this.columns = 2 * needed + MARGIN <= width ? 2 : 1;
        this.columnWidth = (width - MARGIN) / columns;
    }

    /** Height in pixels. */
    double height() {
        return MARGIN + (heading.isEmpty() ? 0 : ROW) + rows() * ROW + MARGIN / 2;
    }

    private int rows() {
        return (entries.size() + columns - 1) / columns;
    }

    void draw(Canvas canvas, double left, double top) {
        double y = top + MARGIN;
        if (!heading.isEmpty()) {
            canvas.text(heading, left + MARGIN, y + 12, TextStyle.of(TEXT_SIZE, TextStyle.Anchor.START));
            y += ROW;
        }
        for (int i = 0; i < entries.size(); i++) {
            double keyX = left + MARGIN + (i / rows()) * columnWidth;
            double keyY = y + (i % rows()) * ROW;
            entries.get(i).drawKey(canvas, keyX, keyY);
            canvas.text(
                    entries.get(i).label(),
                    keyX + Layer.KEY_WIDTH + GAP,
                    keyY + 11,
                    TextStyle.of(TEXT_SIZE, TextStyle.Anchor.START));
        }
    }
}
