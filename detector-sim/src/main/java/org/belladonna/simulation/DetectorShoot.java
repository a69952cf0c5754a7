package org.belladonna.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belladonna.detector.DetectorSource;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;
import org.belladonna.transport.ParticleFault;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.TrackerHits;
import org.belladonna.transport.engine.EndedParticles;
import org.belladonna.transport.shoot.Distribution;

/**
 * A particle gun on a whole detector: what is left in each part of it, and what is reconstructed. Values are one for each event; those of
 * the leading track and cluster for the events that have one. One per thread.
 */
public final class DetectorShoot {
    private final ParticleGun gun;
    private final DetectorChain chain;
    private final EventStream stream;
    private final ParticleRecord record = new ParticleRecord();
    private final Map<String, Distribution> volumes = new LinkedHashMap<>();
    private final Map<String, Distribution> reconstructed = new LinkedHashMap<>();
    private long triggered;
    private long events;

    /** @throws UserException when the gun stands outside of the tracking volume, or its particle cannot be followed */
    public DetectorShoot(DetectorSource detector, ParticleGun gun, long seed) {
        if (!detector.detector().tracker().contains(gun.x(), gun.y(), gun.z())) {
            throw UserException.of(
                    "vertex (" + gun.x() + ", " + gun.y() + ", " + gun.z() + ") mm",
                    "particle gun",
                    "a point in the tracking volume",
                    "move it");
        }
        this.gun = gun;
        chain = new DetectorChain(detector);
        stream = new EventStream(seed, "shoot");
        gun.generate(stream, 0, record);
        ParticleFault fault = chain.fault(record, 0);
        if (fault != null) {
            throw fault.refusal(record, 0, "particle gun");
        }
        for (String name : new String[] {"pixels", "strips", "drift chamber", "calorimeter"}) {
            volumes.put(name, new Distribution());
        }
        for (String name : new String[] {
            "tracks",
            "clusters",
            "muon-detector hits",
            "track momentum",
            "track theta",
            "cluster energy",
            "cluster theta"
        }) {
            reconstructed.put(name, new Distribution());
        }
    }

    /** Shoots one particle. */
    public void shoot(long event) {
        gun.generate(stream, event, record);
        chain.simulate(record, stream, event);
        deposits(chain.hits());
        DetectorChain.Reconstructed seen = chain.reconstruct(stream, event);
        triggered += seen.triggerBits() != 0 ? 1 : 0;
        events++;
        reconstructed.get("tracks").add(seen.rows().tracks().size());
        reconstructed.get("clusters").add(seen.rows().clusters().size());
        leadingTrack(seen.rows().tracks());
        leadingCluster(seen.rows().clusters());
    }

    private void deposits(SimulatedHits hits) {
        double[] sums = new double[3];
        for (int i = 0; i < hits.tracker.size(); i++) {
            sums[hits.tracker.subdetector[i]] += hits.tracker.deposit[i];
        }
        volumes.get("pixels").add(sums[TrackerHits.PXD]);
        volumes.get("strips").add(sums[TrackerHits.SVD]);
        volumes.get("drift chamber").add(sums[TrackerHits.CDC]);
        double crystals = 0;
        for (int i = 0; i < hits.crystals.size(); i++) {
            crystals += hits.crystals.energy[hits.crystals.cell(i)];
        }
        volumes.get("calorimeter").add(crystals);
        reconstructed.get("muon-detector hits").add(hits.muon.size());
    }

    private void leadingTrack(Iterable<Track> tracks) {
        double most = 0;
        double theta = 0;
        for (Track track : tracks) {
            double pt = Math.hypot(track.px(), track.py());
            double p = Math.hypot(pt, track.pz());
            if (p > most) {
                most = p;
                theta = Math.atan2(pt, track.pz());
            }
        }
        if (most > 0) {
            reconstructed.get("track momentum").add(most);
            reconstructed.get("track theta").add(theta);
        }
    }

    private void leadingCluster(Iterable<Cluster> clusters) {
        double most = 0;
        double theta = 0;
        for (Cluster cluster : clusters) {
            if (cluster.energy() > most) {
                most = cluster.energy();
                theta = cluster.theta();
            }
        }
        if (most > 0) {
            reconstructed.get("cluster energy").add(most);
            reconstructed.get("cluster theta").add(theta);
        }
    }

    /** Energy in GeV left in each part, by its name. */
    public Map<String, Distribution> volumes() {
        return volumes;
    }

    /** Numbers of tracks, clusters and hits; momentum (GeV) and angle (rad) of the leading ones. */
    public Map<String, Distribution> reconstructed() {
        return reconstructed;
    }

    /** Particles ended by a bound on path, turns or steps. */
    public EndedParticles ended() {
        return chain.ended();
    }

    /** Fraction of the events with a trigger bit. */
    public double triggered() {
        return (double) triggered / events;
    }
}
