package org.belladonna.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerTest {
    /** Remembers what was drawn. */
    private static final class Recorder implements Canvas {
        private final List<Outline> filled = new ArrayList<>();
        private final List<Outline> stroked = new ArrayList<>();

        @Override
        public void fill(Outline outline, String colour, double opacity) {
            filled.add(outline);
        }

        @Override
        public void stroke(Outline outline, Stroke stroke) {
            stroked.add(outline);
        }

        @Override
        public void text(String markup, double x, double y, TextStyle style) {}

        @Override
        public void clip(double x, double y, double width, double height) {}

        @Override
        public void unclip() {}
    }

    private final Recorder recorder = new Recorder();
    private final PlotArea area =
            new PlotArea(10, 20, 100, 200, Axis.linear("x", 0, 10), Axis.logarithmic("y", 1, 100));

    private static long pieces(Outline outline) {
        return outline.steps().stream().filter(Outline.Step::start).count();
    }

    @Test
    void valuesLandOnTheirPixels() {
        assertEquals(60, area.px(5), 1e-12);
        assertEquals(120, area.py(10), 1e-9);
        assertEquals(220, area.bottom());
        assertTrue(area.shows(0, 100) && !area.shows(11, 10) && !area.shows(5, 0.5));
    }

    @Test
    void curveBreaksAtMissingValues() {
        double[] y = {1, 2, Double.NaN, 4, 5};
        new Layer.Curve(new double[] {1, 2, 3, 4, 5}, y, Stroke.solid("#000000", 1), "").draw(recorder, area);
        assertEquals(2, pieces(recorder.stroked.get(0)));
    }

    @Test
    void bandBreaksAtMissingValuesAndNeedsTwoPoints() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] low = {1, 1, Double.NaN, 1, Double.NaN, 1};
        double[] high = {2, 2, 2, 2, 2, 2};
        new Layer.Band(x, low, high, "#000000", 1, "").draw(recorder, area);
        assertEquals(1, recorder.filled.size(), "one piece has two points; single points make no area");
    }

    @Test
    void neighbouringBinsAreOneArea() {
        double[] low = {0, 0, 0, 0};
        double[] high = {2, 3, 0, 4};
        new Layer.Bins(List.of(0.0, 1.0, 2.0, 3.0, 4.0), low, high, "#000000", "").draw(recorder, area);
        assertEquals(2, recorder.filled.size(), "an empty bin parts them");
        assertEquals(8, recorder.filled.get(0).steps().size());
        assertEquals(area.px(4), recorder.filled.get(1).steps().get(1).x());
    }

    @Test
    void pointsOutsideOfTheFrameAreLeftOut() {
        double[] none = new double[3];
        double[] y = {10, 1000, 10};
        new Layer.Points(new double[] {5, 5, 50}, y, none, "#000000", 4, "").draw(recorder, area);
        assertEquals(1, recorder.filled.size());
    }

    @Test
    void hatchingStaysInItsBin() {
        new Layer.Hatching(List.of(2.0, 4.0), new double[] {5}, new double[] {20}, "#000000", "").draw(recorder, area);
        List<Outline.Step> steps = recorder.stroked.get(0).steps();
        assertFalse(steps.isEmpty());
        for (Outline.Step step : steps) {
            assertTrue(step.x() >= area.px(2) - 1e-9 && step.x() <= area.px(4) + 1e-9);
            assertTrue(step.y() >= area.py(20) - 1e-9 && step.y() <= area.py(5) + 1e-9);
        }
    }
}
