package org.belladonna.report.display;

import java.util.Locale;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.TextStyle;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;

/** What tracks and photons are taken for and their momenta in GeV, written around the transverse plane; not in an event that has many. */
final class TrackLabels {
    private static final double SIZE = 16;

    private final DisplayedEvent event;
    private final TrackCurves tracks;
    private final double radius;
    private final double leastPhoton;
    private final int most;

    /**
     * @param radius where they stand, mm
     * @param leastPhoton photons below have none, GeV
     * @param most an event with more has none at all
     */
    TrackLabels(DisplayedEvent event, TrackCurves tracks, double radius, double leastPhoton, int most) {
        this.event = event;
        this.tracks = tracks;
        this.radius = radius;
        this.leastPhoton = leastPhoton;
        this.most = most;
    }

    void draw(Canvas canvas, View view) {
        long labels = tracks.tracks().size()
                + event.row().clusters().stream().filter(this::isPhoton).count();
        if (labels > most) {
            return;
        }
        for (TrackCurves.Drawn track : tracks.tracks()) {
            Track row = track.row();
            double momentum = Math.sqrt(row.px() * row.px() + row.py() * row.py() + row.pz() * row.pz());
            double azimuth = track.flight().curve(view).azimuth();
            label(canvas, view, azimuth, track.identity().symbol(row.charge()), momentum);
        }
        for (Cluster cluster : event.row().clusters()) {
            if (isPhoton(cluster)) {
                label(canvas, view, cluster.phi(), "γ", cluster.energy());
            }
        }
    }

    private boolean isPhoton(Cluster cluster) {
        return cluster.track() < 0 && cluster.energy() > leastPhoton;
    }

    private void label(Canvas canvas, View view, double azimuth, String symbol, double momentum) {
        double x = view.pixelX(radius * Math.cos(azimuth));
        double y = view.pixelY(radius * Math.sin(azimuth));
        canvas.fill(Outline.rectangle(x - 44, y - 12, 88, 24), "#ffffff", 0.85);
        String text = symbol + String.format(Locale.ROOT, " %.2f", momentum);
        canvas.text(text, x, y + 0.35 * SIZE, TextStyle.of(SIZE, TextStyle.Anchor.MIDDLE));
    }
}
