package org.belladonna.report.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.TextStyle;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;

/** What tracks and photons are taken for and their momenta in GeV, written around the transverse plane; not in an event that has many. */
final class TrackLabels {
    private static final double SIZE = 16;

    /** They stand beside what they belong to: the azimuths that are tried, rad. */
    private static final double[] ASIDE = {0.17, -0.17, 0.3, -0.3};
    /** Distance in pixels from other labels and hits with which the first place is good. */
    private static final double ENOUGH = 48;

    private final DisplayedEvent event;
    private final TrackCurves tracks;
    private final double radius;
    private final double leastPhoton;
    private final int most;
    private final List<View.Pixel> taken = new ArrayList<>();

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
        MuonDigits hits = event.measured().muons();
        for (int i = 0; i < hits.size(); i++) {
            taken.add(view.project(hits.x[i], hits.y[i], hits.z[i]));
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
        View.Pixel place = at(view, azimuth + ASIDE[0]);
        for (double aside : ASIDE) {
            View.Pixel other = at(view, azimuth + aside);
            if (room(place) < ENOUGH && room(other) > room(place)) {
                place = other;
            }
        }
        taken.add(place);
        taken.add(at(view, azimuth));
        String text = symbol + String.format(Locale.ROOT, " %.2f GeV", momentum);
        canvas.text(text, place.x(), place.y() + 0.35 * SIZE, TextStyle.of(SIZE, TextStyle.Anchor.MIDDLE));
    }

    private View.Pixel at(View view, double azimuth) {
        return view.pixel(radius * Math.cos(azimuth), radius * Math.sin(azimuth));
    }

    /** Distance in pixels from the nearest label, hit, or place of something that has a label. */
    private double room(View.Pixel place) {
        double least = Double.POSITIVE_INFINITY;
        for (View.Pixel other : taken) {
            least = Math.min(least, Math.hypot(other.x() - place.x(), other.y() - place.y()));
        }
        return least;
    }
}
