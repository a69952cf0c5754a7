package org.belladonna.report.plot;

import java.util.Arrays;
import java.util.List;

/** One thing that is drawn within the frame of a plot. Values that are not finite leave a gap. */
public interface Layer {
    /** Width of a key of the legend, in pixels. */
    double KEY_WIDTH = 30;

    /** Height of a key of the legend, in pixels. */
    double KEY_HEIGHT = 12;

    /** Draws it. */
    void draw(Canvas canvas, PlotArea area);

    /** Draws its key in the legend, the upper left corner of the key at (x, y). */
    void drawKey(Canvas canvas, double x, double y);

    /** What the legend says, in the notation of {@link Markup}; empty: it is not in the legend. */
    String label();

    /** A line through points. */
    record Curve(double[] x, double[] y, Stroke stroke, String label) implements Layer {
        @Override
        public void draw(Canvas canvas, PlotArea area) {
            Outline line = new Outline();
            boolean start = true;
            for (int i = 0; i < x.length; i++) {
                boolean drawn = Double.isFinite(x[i]) && Double.isFinite(y[i]);
                if (drawn) {
                    line.to(area.px(x[i]), area.py(y[i]), start);
                }
                start = !drawn;
            }
            canvas.stroke(line, stroke);
        }

        @Override
        public void drawKey(Canvas canvas, double left, double top) {
            double middle = top + KEY_HEIGHT / 2;
            canvas.stroke(Outline.segment(left, middle, left + KEY_WIDTH, middle), stroke);
        }
    }

    /** The area between two lines. */
    record Band(double[] x, double[] low, double[] high, String colour, double opacity, String label) implements Layer {
        @Override
        public void draw(Canvas canvas, PlotArea area) {
            int from = 0;
            for (int i = 0; i <= x.length; i++) {
                if (i == x.length || !(Double.isFinite(low[i]) && Double.isFinite(high[i]))) {
                    piece(canvas, area, from, i);
                    from = i + 1;
                }
            }
        }

        private void piece(Canvas canvas, PlotArea area, int from, int to) {
            if (to - from < 2) {
                return;
            }
            Outline outline = new Outline();
            for (int i = from; i < to; i++) {
                outline.to(area.px(x[i]), area.py(high[i]), i == from);
            }
            for (int i = to - 1; i >= from; i--) {
                outline.lineTo(area.px(x[i]), area.py(low[i]));
            }
            canvas.fill(outline, colour, opacity);
        }

        @Override
        public void drawKey(Canvas canvas, double left, double top) {
            canvas.fill(Outline.rectangle(left, top, KEY_WIDTH, KEY_HEIGHT), colour, opacity);
        }
    }

    /** Points with vertical errors, which may be zero; those outside of the frame are left out. The marker is a polygon; 24 corners make a disc. */
    record Points(double[] x, double[] y, double[] error, String colour, int corners, String label) implements Layer {
        private static final double RADIUS = 4;

        @Override
        public void draw(Canvas canvas, PlotArea area) {
            for (int i = 0; i < x.length; i++) {
                if (Double.isFinite(x[i]) && Double.isFinite(y[i]) && area.shows(x[i], y[i])) {
                    double px = area.px(x[i]);
                    if (error[i] > 0) {
                        double low = Math.min(area.bottom(), area.py(y[i] - error[i]));
                        double high = Math.max(area.top(), area.py(y[i] + error[i]));
                        canvas.stroke(Outline.segment(px, low, px, high), Stroke.solid(colour, 1.4));
                    }
                    canvas.fill(Outline.polygon(px, area.py(y[i]), RADIUS, corners), colour, 1);
                }
            }
        }

        @Override
        public void drawKey(Canvas canvas, double left, double top) {
            double middle = left + KEY_WIDTH / 2;
            if (Arrays.stream(error).anyMatch(length -> length > 0)) {
                Outline bar = Outline.segment(middle, top - 2, middle, top + KEY_HEIGHT + 2);
                canvas.stroke(bar, Stroke.solid(colour, 1.4));
            }
            canvas.fill(Outline.polygon(middle, top + KEY_HEIGHT / 2, RADIUS, corners), colour, 1);
        }
    }

    /** Filled bins from {@code low} to {@code high}, one value per bin; neighbours are one area, without seams. */
    record Bins(List<Double> edges, double[] low, double[] high, String colour, String label) implements Layer {
        @Override
        public void draw(Canvas canvas, PlotArea area) {
            int from = 0;
            for (int i = 0; i <= high.length; i++) {
                if (i == high.length || !(high[i] > low[i])) {
                    if (i > from) {
                        canvas.fill(outline(area, from, i), colour, 1);
                    }
                    from = i + 1;
                }
            }
        }

        private Outline outline(PlotArea area, int from, int to) {
            Outline outline = new Outline();
            for (int i = from; i < to; i++) {
                outline.to(area.px(edges.get(i)), area.py(high[i]), i == from);
                outline.lineTo(area.px(edges.get(i + 1)), area.py(high[i]));
            }
            for (int i = to - 1; i >= from; i--) {
                outline.lineTo(area.px(edges.get(i + 1)), area.py(low[i]));
                outline.lineTo(area.px(edges.get(i)), area.py(low[i]));
            }
            return outline;
        }

        @Override
        public void drawKey(Canvas canvas, double left, double top) {
            Outline box = Outline.rectangle(left, top, KEY_WIDTH, KEY_HEIGHT);
            canvas.fill(box, colour, 1);
            canvas.stroke(box, Stroke.solid(TextStyle.COLOUR, 0.6));
        }
    }

    /** A histogram as a line. */
    record Steps(List<Double> edges, double[] values, Stroke stroke, String label) implements Layer {
        @Override
        public void draw(Canvas canvas, PlotArea area) {
            Outline line = new Outline();
            line.moveTo(area.px(edges.get(0)), area.py(values[0]));
            for (int i = 0; i < values.length; i++) {
                line.lineTo(area.px(edges.get(i)), area.py(values[i]));
                line.lineTo(area.px(edges.get(i + 1)), area.py(values[i]));
            }
            canvas.stroke(line, stroke);
        }

        @Override
        public void drawKey(Canvas canvas, double left, double top) {
            double middle = top + KEY_HEIGHT / 2;
            canvas.stroke(Outline.segment(left, middle, left + KEY_WIDTH, middle), stroke);
        }
    }

    /** Hatched bins, for an uncertainty that must not hide what is below it. */
    record Hatching(List<Double> edges, double[] low, double[] high, String colour, String label) implements Layer {
        private static final double SPACING = 5;

        @Override
        public void draw(Canvas canvas, PlotArea area) {
            Outline lines = new Outline();
            for (int i = 0; i < high.length; i++) {
                if (high[i] > low[i]) {
                    hatch(
                            lines,
                            area.px(edges.get(i)),
                            Math.max(area.py(high[i]), area.top()),
                            area.px(edges.get(i + 1)),
                            Math.min(area.py(low[i]), area.bottom()));
                }
            }
            canvas.stroke(lines, Stroke.solid(colour, 0.8));
        }

        /** Lines x + y = constant, so that those of neighbouring bins meet. */
        private static void hatch(Outline lines, double left, double top, double right, double bottom) {
            if (top >= bottom) {
                return;
            }
            for (double sum = SPACING * Math.ceil((left + top) / SPACING); sum < right + bottom; sum += SPACING) {
                double x1 = Math.max(left, sum - bottom);
                double x2 = Math.min(right, sum - top);
                if (x2 > x1) {
                    lines.moveTo(x1, sum - x1).lineTo(x2, sum - x2);
                }
            }
        }

        @Override
        public void drawKey(Canvas canvas, double left, double top) {
            Outline lines = new Outline();
            hatch(lines, left, top, left + KEY_WIDTH, top + KEY_HEIGHT);
            canvas.stroke(lines, Stroke.solid(colour, 0.8));
        }
    }

    /** A line across the frame at one value, with a text above it: at its start or at its end. */
    record Level(double y, String text, TextStyle.Anchor anchor, Stroke stroke, String label) implements Layer {
        private static final double TEXT_SIZE = 13;

        @Override
        public void draw(Canvas canvas, PlotArea area) {
            if (!area.shows(area.x().low(), y)) {
                return;
            }
            double at = area.py(y);
            double right = area.left() + area.width();
            canvas.stroke(Outline.segment(area.left(), at, right, at), stroke);
            double place = anchor == TextStyle.Anchor.START ? area.left() + 14 : right - 14;
            canvas.text(text, place, at - 4, TextStyle.of(TEXT_SIZE, anchor));
        }

        @Override
        public void drawKey(Canvas canvas, double left, double top) {
            double middle = top + KEY_HEIGHT / 2;
            canvas.stroke(Outline.segment(left, middle, left + KEY_WIDTH, middle), stroke);
        }
    }
}
