package org.belladonna.report.display;

import org.belladonna.detector.MuonLayer;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;

/**
 * Hits of the muon detector. Those of the barrel are drawn in r-z on their layer, as seen along the normal of their sector; those of the endcaps are
 * hollow in the transverse plane.
 */
final class MuonMarks {
    static final String COLOUR = "#1a1a1a";

    private final DisplayedEvent event;

    MuonMarks(DisplayedEvent event) {
        this.event = event;
    }

    void draw(Canvas canvas, View view, double size) {
        MuonDigits digits = event.measured().muons();
        Outline marks = new Outline();
        Outline hollow = new Outline();
        for (int i = 0; i < digits.size(); i++) {
            double x = digits.x[i];
            double y = digits.y[i];
            double up = view.up(x, y);
            boolean barrel = digits.section[i] == MuonLayer.Section.BARREL.ordinal();
            if (barrel && view.plane() == View.Plane.LONGITUDINAL) {
                up = view.side(x, y) * position(digits.layer[i]);
            }
            boolean inFront = !barrel && view.plane() == View.Plane.TRANSVERSE;
            TrackCurves.mark(inFront ? hollow : marks, view.pixel(view.across(x, digits.z[i]), up), size);
        }
        canvas.stroke(hollow, Stroke.solid(COLOUR, 1));
        canvas.fill(marks, COLOUR, 1);
    }

    private double position(int number) {
        for (MuonLayer layer : event.outer().muonLayers()) {
            if (layer.section() == MuonLayer.Section.BARREL && layer.layer() == number) {
                return layer.position();
            }
        }
        throw new IllegalStateException("a hit in layer " + number + " that the barrel does not have");
    }
}
