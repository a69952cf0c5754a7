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
    private final int rows;
    private final double secondColumn;

    Legend(String heading, List<Layer> layers, double width) {
        this.heading = heading;
        this.entries = layers.stream().filter(layer -> !layer.label().isEmpty()).toList();
        int half = (entries.size() + 1) / 2;
        double first = columnWidth(0, half);
        double second = columnWidth(half, entries.size());
        this.rows = MARGIN + first + second <= width ? half : entries.size();
        this.secondColumn = Math.max(first, Math.min(0.5 * width, width - MARGIN - second));
    }

    private double columnWidth(int from, int to) {
        double longest = 0;
        for (Layer layer : entries.subList(from, to)) {
            longest = Math.max(longest, Markup.width(layer.label(), TEXT_SIZE));
        }
        return Layer.KEY_WIDTH + GAP + longest + MARGIN;
    }

    /** Height in pixels. */
    double height() {
        return MARGIN + (heading.isEmpty() ? 0 : ROW) + rows * ROW + MARGIN / 2;
    }

    void draw(Canvas canvas, double left, double top) {
        double y = top + MARGIN;
        if (!heading.isEmpty()) {
            canvas.text(heading, left + MARGIN, y + 12, TextStyle.of(TEXT_SIZE, TextStyle.Anchor.START));
            y += ROW;
        }
        for (int i = 0; i < entries.size(); i++) {
            int column = i / rows;
            double keyX = left + MARGIN + column * secondColumn;
            double keyY = y + (i % rows) * ROW;
            entries.get(i).drawKey(canvas, keyX, keyY);
            canvas.text(
                    entries.get(i).label(),
                    keyX + Layer.KEY_WIDTH + GAP,
                    keyY + 11,
                    TextStyle.of(TEXT_SIZE, TextStyle.Anchor.START));
        }
    }
}
