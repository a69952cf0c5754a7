package org.belladonna.transport.shower;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.belladonna.detector.ShowerSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.SoftShowers;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.engine.World;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Track;

/** Puts stored showers in the place of soft electrons, positrons and photons, turned by a random azimuth. One per thread. */
public final class StoredShowers implements SoftShowers {
    /** What was made once in this process serves all threads; it depends on nothing but its key. */
    private static final Map<Key, ShowerStore> STORES = new ConcurrentHashMap<>();

    private record Key(ShowerSettings settings, Material crystal, double cutMm) {
        ShowerStore make() {
            return ShowerStoreMaker.make(settings, new Region(crystal, ProductionCuts.ofRange(crystal, cutMm)));
        }
    }

    private final Key key;
    /** Null until it is needed. */
    private ShowerStore store;

    /** By spots of a shower: which one flew out, it or one that it descends from, or -1; and the energy that flies out there. */
    private int[] outside = new int[64];

    private double[] flown = new double[64];

    private final Track spot = new Track();
    // Two unit vectors across the particle that is taken over.
    private double ax;
    private double ay;
    private double az;
    private double bx;
    private double by;
    private double bz;

    /**
     * @param settings what is soft
     * @param crystal the medium
     * @param cutMm production range cut of what is stored, mm
     */
    public StoredShowers(ShowerSettings settings, Material crystal, double cutMm) {
        key = new Key(settings, crystal, cutMm);
    }

    @Override
    public double below(int kind) {
        return switch (kind) {
            case Track.PHOTON -> key.settings().softPhoton();
            case Track.ELECTRON, Track.POSITRON -> key.settings().softElectron();
            default -> 0;
        };
    }

    @Override
    public double margin() {
        return key.settings().margin();
    }

    @Override
    public void shower(Track track, World world, EventStream stream, TransportSink sink) {
        if (store == null) {
            store = STORES.computeIfAbsent(key, Key::make);
        }
        ShowerStore.Kind showers = store.of(track.kind);
        double energy = track.kinetic + (track.kind == Track.POSITRON ? 2 * PhysicalConstants.ELECTRON_MASS : 0);
        if (track.kinetic <= showers.lowest()) {
            sink.deposit(track, energy);
            return;
        }
        int chosen = showers.choose(track.kinetic, stream);
        frame(track, 2 * Math.PI * stream.uniform());
        lay(
                track,
                showers,
                showers.first()[chosen],
                showers.first()[chosen + 1],
                energy / showers.total()[chosen],
                world,
                sink);
    }

    private void lay(
            Track track, ShowerStore.Kind showers, int first, int end, double scale, World world, TransportSink sink) {
        float[] spots = showers.spots();
        double safety = world.safety(track);
        boolean anyOutside = false;
        reserve(end - first);
        spot.particle = track.particle;
        spot.generation = track.generation + 1;
        for (int i = first; i < end; i++) {
            int at = i * ShowerStore.NUMBERS;
            double away2 = place(track, spots, at);
            double deposit = scale * spots[at + 3];
            int mother = showers.mothers()[i];
            int out = mother < 0 ? -1 : outside[mother];
            flown[i - first] = 0;
            if (out < 0) {
                spot.volume = away2 < safety * safety ? track.volume : world.locate(spot.x, spot.y, spot.z);
                out = spot.volume == World.OUTSIDE ? i - first : -1;
            }
            outside[i - first] = out;
            if (out < 0) {
                sink.deposit(spot, deposit, SpotList.spread(Math.sqrt(away2)));
            } else {
                flown[out] += deposit;
                anyOutside = true;
            }
        }
        for (int i = first; anyOutside && i < end; i++) {
            if (flown[i - first] > 0) {
                place(track, spots, i * ShowerStore.NUMBERS);
                leave(track, flown[i - first], sink);
            }
        }
    }

    private void reserve(int spots) {
        if (spots > outside.length) {
            outside = new int[2 * spots];
            flown = new double[2 * spots];
        }
    }

    /** Puts the spot in its place; returns the square of the distance from the track. */
    private double place(Track track, float[] spots, int at) {
        double across1 = spots[at];
        double across2 = spots[at + 1];
        double along = spots[at + 2];
        spot.x = track.x + across1 * ax + across2 * bx + along * track.ux;
        spot.y = track.y + across1 * ay + across2 * by + along * track.uy;
        spot.z = track.z + across1 * az + across2 * bz + along * track.uz;
        spot.t = track.t + spots[at + 4];
        return across1 * across1 + across2 * across2 + along * along;
    }

    /** Nearly all that gets far is a photon; it flies on from where it would have ended in matter. */
    private void leave(Track track, double energy, TransportSink sink) {
        double dx = spot.x - track.x;
        double dy = spot.y - track.y;
        double dz = spot.z - track.z;
        double norm = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
        spot.ux = norm * dx;
        spot.uy = norm * dy;
        spot.uz = norm * dz;
        spot.kind = Track.PHOTON;
        spot.kinetic = energy;
        sink.leave(spot);
    }

    private void frame(Track track, double azimuth) {
        double cosine = Math.cos(azimuth);
        double sine = Math.sin(azimuth);
        double px;
        double py;
        double pz;
        if (Math.abs(track.uz) < 0.7) {
            double norm = 1 / Math.sqrt(track.ux * track.ux + track.uy * track.uy);
            px = -track.uy * norm;
            py = track.ux * norm;
            pz = 0;
        } else {
            double norm = 1 / Math.sqrt(track.uy * track.uy + track.uz * track.uz);
            px = 0;
            py = -track.uz * norm;
            pz = track.uy * norm;
        }
        double qx = track.uy * pz - track.uz * py;
        double qy = track.uz * px - track.ux * pz;
        double qz = track.ux * py - track.uy * px;
        ax = cosine * px + sine * qx;
        ay = cosine * py + sine * qy;
        az = cosine * pz + sine * qz;
        bx = cosine * qx - sine * px;
        by = cosine * qy - sine * py;
        bz = cosine * qz - sine * pz;
    }
}
