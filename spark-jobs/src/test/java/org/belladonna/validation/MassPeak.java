package org.belladonna.validation;

import java.util.List;
import java.util.function.Predicate;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.reconstruction.EventReconstruction;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;
import org.belladonna.schema.Vertex;

/** Masses of what the detector saw of the products of a {@link DecayGun}; which track and cluster is whose is taken from the truth. NaN: not all were seen. */
final class MassPeak {
    private MassPeak() {}

    /** A quantity of a reconstructed decay, GeV. */
    interface Quantity {
        double of(DecayGun gun, EventReconstruction.Result seen);
    }

    /** Mass of the first particles as tracks, an electron with the photons that it radiated. */
    static Quantity tracks(int number) {
        return (gun, seen) -> {
            double[] sum = sum(gun.record, seen, number);
            return sum == null ? Double.NaN : Vectors.mass(sum);
        };
    }

    /** Mass of a B from all tracks with its energy set to half of that of the collision. */
    static double beamConstrained(DecayGun gun, EventReconstruction.Result seen) {
        double[] sum = sum(gun.record, seen, gun.record.size());
        if (sum == null) {
            return Double.NaN;
        }
        gun.nominal.toCentreOfMass(sum);
        double energy = 0.5 * gun.nominal.sqrtS();
        return Math.sqrt(energy * energy - sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2]);
    }

    /** Mass of the vertex of one of two kinds. */
    static Quantity vertex(int kind, int antiKind) {
        return (gun, seen) -> first(seen.vertices(), v -> v.kind() == kind || v.kind() == antiKind);
    }

    private static double first(List<Vertex> vertices, Predicate<Vertex> kind) {
        return vertices.stream()
                .filter(kind)
                .mapToDouble(Vertex::mass)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Mass of two photons above an energy, GeV. */
    static Quantity photons(double least) {
        return (gun, seen) -> {
            double[] sum = new double[4];
            for (int k = 0; k < 2; k++) {
                Cluster cluster = cluster(seen.clusters(), k);
                if (cluster == null || cluster.energy() < least) {
                    return Double.NaN;
                }
                double pt = cluster.energy() * Math.sin(cluster.theta());
                sum[0] += pt * Math.cos(cluster.phi());
                sum[1] += pt * Math.sin(cluster.phi());
                sum[2] += cluster.energy() * Math.cos(cluster.theta());
                sum[3] += cluster.energy();
            }
            return Vectors.mass(sum);
        };
    }

    private static Cluster cluster(List<Cluster> clusters, int particle) {
        for (Cluster cluster : clusters) {
            if (cluster.generatorParticle() == particle && cluster.track() < 0) {
                return cluster;
            }
        }
        return null;
    }

    private static double[] sum(ParticleRecord record, EventReconstruction.Result seen, int number) {
        double[] sum = new double[4];
        for (int k = 0; k < number; k++) {
            Track track = track(seen.tracks(), k);
            if (track == null) {
                return null;
            }
            double p = Math.sqrt((double) track.px() * track.px()
                    + (double) track.py() * track.py()
                    + (double) track.pz() * track.pz());
            int code = Math.abs(record.pdg[k]);
            double full = code == 11 ? 1 + track.bremsstrahlungEnergy() / p : 1;
            sum[0] += full * track.px();
            sum[1] += full * track.py();
            sum[2] += full * track.pz();
            sum[3] += Math.hypot(full * p, ParticleTable.get(code).mass());
        }
        return sum;
    }

    private static Track track(List<Track> tracks, int particle) {
        for (Track track : tracks) {
            if (track.generatorParticle() == particle) {
                return track;
            }
        }
        return null;
    }
}
