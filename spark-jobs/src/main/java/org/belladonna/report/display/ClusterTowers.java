package org.belladonna.report.display;

import org.belladonna.detector.CrystalRing;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;
import org.belladonna.schema.Cluster;

/**
 * Clusters as towers behind the crystals, their length by the energy; in the colour of their track, or in that of photons. In the transverse plane the
 * towers of the endcaps stand outside of the barrel as well and are hollow.
 */
final class ClusterTowers {
    static final String PHOTON = "#3f7d3a";
    /** Length of a tower per energy, mm/GeV. */
    static final double MM_PER_GEV = 300;

    private static final double OPACITY = 0.75;
    /** Half the width of a tower in the transverse plane, crystals. */
    private static final double HALF_CRYSTALS = 1.2;
    /** Half the width of a tower in r-z, mm. */
    private static final double HALF_WIDTH = 55;

    private final DisplayedEvent event;
    private final TrackCurves tracks;
    private final CrystalShapes crystals;

    ClusterTowers(DisplayedEvent event, TrackCurves tracks, CrystalShapes crystals) {
        this.event = event;
        this.tracks = tracks;
        this.crystals = crystals;
    }

    void draw(Canvas canvas, View view) {
        for (Cluster cluster : event.row().clusters()) {
            boolean transverse = view.plane() == View.Plane.TRANSVERSE;
            Outline tower = transverse ? transverse(view, cluster) : longitudinal(view, cluster);
            String colour = colour(cluster);
            boolean hollow = transverse && cluster.region() != CrystalRing.Region.BARREL.code;
            canvas.fill(tower, colour, hollow ? 0.15 : OPACITY);
            canvas.stroke(tower, Stroke.solid(colour, hollow ? 1.4 : 0.7));
        }
    }

    private String colour(Cluster cluster) {
        return cluster.track() < 0
                ? PHOTON
                : tracks.tracks().get(cluster.track()).identity().colour();
    }

    private Outline transverse(View view, Cluster cluster) {
        double half = HALF_CRYSTALS * 2 * Math.PI / crystals.crystalsInTurn();
        double inner = crystals.outerRadius();
        return CrystalShapes.wedge(
                view, cluster.phi() - half, cluster.phi() + half, inner, inner + MM_PER_GEV * cluster.energy());
    }

    private Outline longitudinal(View view, Cluster cluster) {
        CrystalRing ring = crystals.ringAt(cluster.theta());
        int side = view.side(Math.cos(cluster.phi()), Math.sin(cluster.phi()));
        double dz = ring.backZ() - ring.frontZ();
        double dr = ring.backRho() - ring.frontRho();
        double norm = Math.hypot(dz, dr);
        double alongZ = dz / norm;
        double alongR = dr / norm;
        double length = MM_PER_GEV * cluster.energy();
        double z = ring.backZ();
        double r = ring.backRho();
        return view.polygon(
                z - HALF_WIDTH * alongR,
                side * (r + HALF_WIDTH * alongZ),
                z - HALF_WIDTH * alongR + length * alongZ,
                side * (r + HALF_WIDTH * alongZ + length * alongR),
                z + HALF_WIDTH * alongR + length * alongZ,
                side * (r - HALF_WIDTH * alongZ + length * alongR),
                z + HALF_WIDTH * alongR,
                side * (r - HALF_WIDTH * alongZ));
    }
}
