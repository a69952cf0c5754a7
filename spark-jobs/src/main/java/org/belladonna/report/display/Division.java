package org.belladonna.report.display;

import org.belladonna.schema.Cluster;
import org.belladonna.schema.Event;

/**
 * The plane through the z axis that divides an event into the two halves of its r-z picture: the one from which tracks and clusters are
 * furthest, weighted with their momenta, so that few of them change the half. Of equals, y = 0.
 */
final class Division {
    private static final int DIRECTIONS = 72;

    private Division() {}

    /** Azimuth of the middle of the half that is drawn above, rad from 0 to pi. */
    static double azimuth(Event event, TrackCurves tracks) {
        double best = 0.5 * Math.PI;
        double most = distance(best, event, tracks) + 1e-9;
        for (int i = 0; i < DIRECTIONS; i++) {
            double azimuth = Math.PI * i / DIRECTIONS;
            double distance = distance(azimuth, event, tracks);
            if (distance > most) {
                most = distance;
                best = azimuth;
            }
        }
        return best;
    }

    private static double distance(double azimuth, Event event, TrackCurves tracks) {
        double sum = 0;
        for (TrackCurves.Drawn track : tracks.tracks()) {
            double pt = Math.hypot(track.row().px(), track.row().py());
            double start = Math.cos(track.flight().helix().phi(track.flight().from()) - azimuth);
            double end = Math.cos(track.flight().helix().phi(track.flight().to()) - azimuth);
            // A track that changes the half counts against the plane.
            sum += start * end > 0 ? pt * Math.min(Math.abs(start), Math.abs(end)) : -pt;
        }
        for (Cluster cluster : event.clusters()) {
            double transverse = cluster.track() < 0 ? cluster.energy() * Math.sin(cluster.theta()) : 0;
            sum += transverse * Math.abs(Math.cos(cluster.phi() - azimuth));
        }
        return sum;
    }
}
