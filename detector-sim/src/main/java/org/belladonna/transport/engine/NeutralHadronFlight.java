package org.belladonna.transport.engine;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/** A neutral hadron, straight from its birth to where it interacts, decays, leaves or is too slow. */
final class NeutralHadronFlight {
    private static final int NEUTRON = Species.kind(2112);

    private final World world;
    private final EngineTables tables;
    private final TrackStack stack;
    private final Tally tally;
    private final StepLimits limits;

    NeutralHadronFlight(World world, EngineTables tables, TrackStack stack, Tally tally, StepLimits limits) {
        this.world = world;
        this.tables = tables;
        this.stack = stack;
        this.tally = tally;
        this.limits = limits;
    }

    void follow(Track hadron, EventStream stream, TransportSink sink) {
        double left = stream.exponential();
        double mass = Species.ALL.get(hadron.kind).mass();
        double slowest = hadron.kind == NEUTRON ? limits.slowestNeutron() : 0;
        ProcessTable table = tables.neutral(world.region(hadron.volume), hadron.kind);
        for (int step = 0; step < limits.mostSteps(); step++) {
            if (hadron.kinetic <= slowest) {
                tally.slowNeutrons++;
                tally.slowNeutronEnergy += hadron.kinetic;
                return;
            }
            double rate = table.perMm(hadron.kinetic);
            double path = left / rate;
            tally.neutralSteps++;
            double distance = world.safety(hadron) > path ? Double.POSITIVE_INFINITY : world.distance(hadron, 0);
            if (path < distance) {
                move(hadron, mass, path);
                double local = table.interact(hadron, stack, stream);
                if (local > 0) {
                    sink.deposit(hadron, local);
                }
                if (hadron.kinetic == 0) {
                    return;
                }
                left = stream.exponential();
                continue;
            }
            if (distance == Double.POSITIVE_INFINITY) {
                break;
            }
            left -= distance * rate;
            move(hadron, mass, distance);
            world.settle(hadron);
            hadron.volume = world.next();
            if (hadron.volume == World.OUTSIDE) {
                sink.leave(hadron);
                return;
            }
            table = tables.neutral(world.region(hadron.volume), hadron.kind);
        }
        tally.endedBySteps++;
        tally.endedEnergy += hadron.kinetic;
    }

    private static void move(Track hadron, double mass, double path) {
        double gamma = 1 + hadron.kinetic / mass;
        hadron.fly(path, 0);
        hadron.t += path * gamma / (Math.sqrt(gamma * gamma - 1) * PhysicalConstants.SPEED_OF_LIGHT);
    }
}
