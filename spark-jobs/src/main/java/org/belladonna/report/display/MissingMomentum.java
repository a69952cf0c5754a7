package org.belladonna.report.display;

import org.belladonna.beam.Collision;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Event;
import org.belladonna.schema.Track;

/**
 * Four-momentum of the nominal beams less that of all tracks, with the masses of their identified hypotheses, and of the clusters without a
 * track, as photons. Laboratory, GeV.
 *
 * @param px momentum, likewise py and pz
 * @param energy energy
 */
public record MissingMomentum(double px, double py, double pz, double energy) {
    /** Nothing is missing, or nobody knows. */
    public static final MissingMomentum NONE = new MissingMomentum(0, 0, 0, 0);

    /** Clusters without a track below are taken for noise and pieces of other showers, GeV. */
    private static final double LOWEST_PHOTON = 0.05;

    static MissingMomentum of(Event event, Collision beams) {
        double px = beams.totalPx();
        double py = 0;
        double pz = beams.totalPz();
        double energy = beams.totalEnergy();
        for (Track track : event.tracks()) {
            double p2 = track.px() * track.px() + track.py() * track.py() + track.pz() * track.pz();
            double mass = Identity.of(track).mass();
            px -= track.px();
            py -= track.py();
            pz -= track.pz();
            energy -= Math.sqrt(p2 + mass * mass);
        }
        for (Cluster cluster : event.clusters()) {
            if (cluster.track() < 0 && cluster.energy() > LOWEST_PHOTON) {
                double transverse = cluster.energy() * Math.sin(cluster.theta());
                px -= transverse * Math.cos(cluster.phi());
                py -= transverse * Math.sin(cluster.phi());
                pz -= cluster.energy() * Math.cos(cluster.theta());
                energy -= cluster.energy();
            }
        }
        return new MissingMomentum(px, py, pz, energy);
    }

    /** Size of the momentum, GeV. */
    public double momentum() {
        return Math.sqrt(px * px + py * py + pz * pz);
    }

    /** Square of the mass that is missing, GeV^2; below 0 by the resolution. */
    public double massSquared() {
        return energy * energy - px * px - py * py - pz * pz;
    }
}
