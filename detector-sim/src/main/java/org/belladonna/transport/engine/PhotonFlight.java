package org.belladonna.transport.engine;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/** A photon from its birth to its absorption. The mean free paths left are carried through surfaces. */
final class PhotonFlight {
    private final World world;
    private final EngineTables tables;
    private final TrackStack stack;
    private final Tally tally;
    private final SoftShowers soft;
    private final double softBelow;
    private final double softMargin;

    PhotonFlight(World world, EngineTables tables, TrackStack stack, Tally tally, SoftShowers soft) {
        this.world = world;
        this.tables = tables;
        this.stack = stack;
        this.tally = tally;
        this.soft = soft;
        softBelow = soft.below(Track.PHOTON);
        softMargin = soft.margin();
    }

    void follow(Track photon, EventStream stream, TransportSink sink) {
        double left = stream.exponential();
        int region = world.region(photon.volume);
        PhotonTable table = tables.photon(region);
        double cut = tables.region(region).cuts().photon();
        while (true) {
            if (photon.kinetic <= cut) {
                sink.deposit(photon, photon.kinetic);
                return;
            }
            double safety = world.safety(photon);
            if (photon.kinetic < softBelow && safety > softMargin) {
                soft.shower(photon, world, stream, sink);
                return;
            }
            double rate = table.perMm(photon.kinetic);
            double path = left / rate;
            tally.photonSteps++;
            double distance = safety > path ? Double.POSITIVE_INFINITY : world.distance(photon, 0);
            if (path < distance) {
                move(photon, path);
                sink.interacts(photon);
                double local = table.interact(photon, stack, stream);
                if (local > 0) {
                    sink.deposit(photon, local);
                }
                if (photon.kinetic == 0) {
                    return;
                }
                left = stream.exponential();
                continue;
            }
            left -= distance * rate;
            move(photon, distance);
            world.settle(photon);
            photon.volume = world.next();
            if (photon.volume == World.OUTSIDE) {
                sink.leave(photon);
                return;
            }
            region = world.region(photon.volume);
            table = tables.photon(region);
            cut = tables.region(region).cuts().photon();
        }
    }

    private static void move(Track photon, double path) {
        photon.fly(path, 0);
        photon.t += path / PhysicalConstants.SPEED_OF_LIGHT;
    }
}
