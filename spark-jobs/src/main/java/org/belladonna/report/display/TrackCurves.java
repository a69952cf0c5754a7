package org.belladonna.report.display;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;
import org.belladonna.schema.Track;
import org.belladonna.schema.Vertex;

/**
 * Tracks as helices and the hits that they used, in the colour of what the track is taken for; other hits in grey. A hit of a wire on a track is drawn
 * where the wire is at the z of the track; other wires at z = 0, and in the transverse plane only, for a wire alone does not know its z.
 */
final class TrackCurves {
    static final String UNUSED = "#a9b2bc";

    /** One track. */
    record Drawn(Identity identity, Track row, FittedTrack fit, Flight flight) {}

    private final DisplayedEvent event;
    private final List<Drawn> tracks = new ArrayList<>();

    TrackCurves(DisplayedEvent event) {
        this.event = event;
        for (int i = 0; i < event.row().tracks().size(); i++) {
            Track row = event.row().tracks().get(i);
            FittedTrack fit = event.measured().tracks().get(i);
            Helix helix = new Helix().set(fit.d0(), fit.phi0(), fit.omega(), fit.z0(), fit.tanLambda());
            Flight flight = Flight.through(event.detector().tracker(), helix, start(i, helix), fit.outerArc());
            tracks.add(new Drawn(Identity.of(row), row, fit, flight));
        }
    }

    /** Where a track begins: at its vertex, when it has one away from the beam. */
    private double start(int track, Helix helix) {
        for (Vertex vertex : event.row().vertices()) {
            if (vertex.positiveTrack() == track || vertex.negativeTrack() == track) {
                double along = vertex.x() * Math.cos(helix.phi0) + vertex.y() * Math.sin(helix.phi0);
                double across = vertex.x() * Math.sin(helix.phi0) - vertex.y() * Math.cos(helix.phi0);
                return Math.atan2(helix.omega * along, 1 + helix.omega * across) / helix.omega;
            }
        }
        return 0;
    }

    List<Drawn> tracks() {
        return tracks;
    }

    void drawLines(Canvas canvas, View view) {
        for (Drawn track : tracks) {
            canvas.stroke(
                    track.flight().curve(view).outline(),
                    Stroke.solid(track.identity().colour(), 1.5));
        }
    }

    /** The hits.  {@code size} is half their width in pixels. */
    void drawHits(Canvas canvas, View view, double size) {
        TrackerDigits digits = event.measured().tracker();
        boolean[] used = new boolean[digits.size()];
        for (Drawn track : tracks) {
            for (int digit : track.fit().digits()) {
                used[digit] = true;
            }
        }
        Outline others = new Outline();
        for (int i = 0; i < digits.size(); i++) {
            if (!used[i]) {
                unusedHit(others, view, digits, i, 0.7 * size);
            }
        }
        canvas.fill(others, UNUSED, 0.9);
        for (Drawn track : tracks) {
            Outline hits = new Outline();
            for (int digit : track.fit().digits()) {
                usedHit(hits, view, digits, digit, track.flight(), size);
            }
            canvas.fill(hits, track.identity().colour(), 1);
        }
    }

    private void unusedHit(Outline marks, View view, TrackerDigits digits, int digit, double size) {
        if (digit < digits.siliconSize()) {
            siliconHit(marks, view, digits, digit, size);
        } else if (view.plane() == View.Plane.TRANSVERSE) {
            DriftGeometry drift = event.detector().tracker().drift;
            int wire = digits.element[digit];
            mark(marks, view.pixel(drift.wireX[wire], drift.wireY[wire]), size);
        }
    }

    private void usedHit(Outline marks, View view, TrackerDigits digits, int digit, Flight flight, double size) {
        if (digit < digits.siliconSize()) {
            siliconHit(marks, view, digits, digit, 1.25 * size);
            return;
        }
        DriftGeometry drift = event.detector().tracker().drift;
        int wire = digits.element[digit];
        double s = flight.helix().arcToRadius(drift.radius[digits.layer[digit]]);
        if (Double.isNaN(s)) {
            s = flight.to();
        }
        double z = flight.helix().z(s);
        double x = drift.wireX[wire] + z * drift.slopeX[wire];
        double y = drift.wireY[wire] + z * drift.slopeY[wire];
        mark(marks, view.project(x, y, z), size);
    }

    private void siliconHit(Outline marks, View view, TrackerDigits digits, int digit, double size) {
        SiliconGeometry silicon = event.detector().tracker().silicon;
        int sensor = digits.element[digit];
        double u = digits.u[digit];
        double v = digits.v[digit];
        double x = silicon.cx[sensor] + u * silicon.ux[sensor] + v * silicon.vx[sensor];
        double y = silicon.cy[sensor] + u * silicon.uy[sensor] + v * silicon.vy[sensor];
        double z = silicon.cz[sensor] + v * silicon.vz[sensor];
        mark(marks, view.project(x, y, z), size);
    }

    /** A small square. */
    static void mark(Outline marks, View.Pixel at, double size) {
        double x = at.x();
        double y = at.y();
        marks.moveTo(x - size, y - size)
                .lineTo(x + size, y - size)
                .lineTo(x + size, y + size)
                .lineTo(x - size, y + size)
                .lineTo(x - size, y - size);
    }
}
