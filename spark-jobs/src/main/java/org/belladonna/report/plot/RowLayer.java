package org.belladonna.report.plot;

import java.util.List;

/** Layers of a {@link RowsPlot}: one mark per row, row 0 above. Values that are not finite have no mark. */
public final class RowLayer {
    private RowLayer() {}

    private static double middle(PlotArea area, int row) {
        return area.py(-(row + 0.5));
    }

    private static double thickness(PlotArea area) {
        return Math.abs(area.py(1) - area.py(0));
    }

    /** Bars from zero to a value; filled, or an outline alone. */
    public record Bars(double[] values, String colour, Style style, String label) implements Layer {
        /** How a bar is drawn. */
        public enum Style {
            FILLED,
            OUTLINED
        }

        @Override
        public void draw(Canvas canvas, PlotArea area) {
            double half = 0.34 * thickness(area);
            double zero = area.px(0);
            for (int i = 0; i < values.length; i++) {
                if (Double.isFinite(values[i]) && values[i] != 0) {
                    double end = area.px(values[i]);
                    double left = Math.min(zero, end);
                    bar(canvas, Outline.rectangle(left, middle(area, i) - half, Math.abs(end - zero), 2 * half));
                }
            }
        }

        private void bar(Canvas canvas, Outline box) {
            if (style == Style.FILLED) {
                canvas.fill(box, colour, 1);
            } else {
                canvas.stroke(box, Stroke.solid(colour, 1.2));
            }
        }

        @Override
        public void drawKey(Canvas canvas, double x, double y) {
            bar(canvas, Outline.rectangle(x, y, KEY_WIDTH, KEY_HEIGHT));
        }
    }

    /** Points with horizontal errors. */
    public record Points(double[] values, double[] errors, String colour, String label) implements Layer {
        private static final double RADIUS = 4;
        private static final int DISC = 24;

        @Override
        public void draw(Canvas canvas, PlotArea area) {
            for (int i = 0; i < values.length; i++) {
                if (Double.isFinite(values[i])) {
                    double y = middle(area, i);
                    if (errors[i] > 0) {
                        Outline bar =
                                Outline.segment(area.px(values[i] - errors[i]), y, area.px(values[i] + errors[i]), y);
                        canvas.stroke(bar, Stroke.solid(colour, 1.6));
                    }
                    canvas.fill(Outline.polygon(area.px(values[i]), y, RADIUS, DISC), colour, 1);
                }
            }
        }

        @Override
        public void drawKey(Canvas canvas, double x, double y) {
            double at = y + KEY_HEIGHT / 2;
            canvas.stroke(Outline.segment(x, at, x + KEY_WIDTH, at), Stroke.solid(colour, 1.6));
            canvas.fill(Outline.polygon(x + KEY_WIDTH / 2, at, RADIUS, DISC), colour, 1);
        }
    }

    /** A text in the middle of a row, over whatever lines cross it; an empty one is none. */
    public record Texts(List<String> texts) implements Layer {
        private static final double SIZE = 13;
        private static final double MARGIN = 4;

        @Override
        public void draw(Canvas canvas, PlotArea area) {
            double centre = area.left() + area.width() / 2;
            for (int i = 0; i < texts.size(); i++) {
                if (!texts.get(i).isEmpty()) {
                    double width = Markup.width(texts.get(i), SIZE) + 2 * MARGIN;
                    Outline box =
                            Outline.rectangle(centre - width / 2, middle(area, i) - 0.5 * SIZE - 2, width, SIZE + 4);
                    canvas.fill(box, RowsPlot.colour(i), 1);
                    canvas.text(texts.get(i), centre, middle(area, i) + 4, TextStyle.of(SIZE, TextStyle.Anchor.MIDDLE));
                }
            }
        }

        @Override
        public void drawKey(Canvas canvas, double x, double y) {
            // It has no label, and so no key.
        }

        @Override
        public String label() {
            return "";
        }
    }

    /** A vertical line through all rows. */
    public record Line(double value, Stroke stroke) implements Layer {
        @Override
        public void draw(Canvas canvas, PlotArea area) {
            canvas.stroke(Outline.segment(area.px(value), area.top(), area.px(value), area.bottom()), stroke);
        }

        @Override
        public void drawKey(Canvas canvas, double x, double y) {
            canvas.stroke(Outline.segment(x, y + KEY_HEIGHT / 2, x + KEY_WIDTH, y + KEY_HEIGHT / 2), stroke);
        }

        @Override
        public String label() {
            return "";
        }
    }
}
