package org.belladonna.transport.engine;

import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * Follows particles until they stop, leave or are ended by a bound. One per thread; no state between events, no allocation
 * after the first. The tables of a kind of particle are made when it first appears.
 *
 * <pre>{@code
 * TransportEngine engine = new TransportEngine(world, regions, StepLimits.STANDARD, Physics.FULL);
 * engine.push(track);
 * engine.run(stream.at(event, Stage.TRANSPORT), sink);
 * }</pre>
 */
public final class TransportEngine {
    /** Where the tables end, GeV. */
    private static final double MOST_KINETIC = 128;

    private final World world;
    private final TrackStack stack = new TrackStack();
    private final Track track = new Track();
    private final PhotonFlight photons;
    private final ChargedSteps charged;
    private final NeutralHadronFlight neutral;
    private final Tally tally = new Tally();

    /**
     * @param world the volumes
     * @param regions regions by the index that the world gives
     * @param limits of the steps
     * @param physics which processes there are
     */
    public TransportEngine(World world, List<Region> regions, StepLimits limits, Physics physics) {
        this(world, new EngineTables(regions, limits, physics), limits);
    }

    /** With tables that other threads may use as well. */
    public TransportEngine(World world, EngineTables tables, StepLimits limits) {
        this(world, tables, limits, SoftShowers.NONE);
    }

    /** With tables that other threads may use as well, and showers that soft electrons and photons end in. */
    public TransportEngine(World world, EngineTables tables, StepLimits limits, SoftShowers soft) {
        this.world = world;
        photons = new PhotonFlight(world, tables, stack, tally, soft);
        charged = new ChargedSteps(world, tables, stack, tally, limits, soft);
        neutral = new NeutralHadronFlight(world, tables, stack, tally, limits);
    }

    /**
     * Puts a particle on the stack; its volume is looked up.
     *
     * @throws UserException when it starts outside of the world, or its energy or direction is no such thing
     */
    public void push(Track start) {
        double norm = start.ux * start.ux + start.uy * start.uy + start.uz * start.uz;
        if (!(start.kinetic > 0 && start.kinetic < MOST_KINETIC && Math.abs(norm - 1) < 1e-6)) {
            throw UserException.of(
                    "kinetic energy " + start.kinetic + " GeV, direction of length " + Math.sqrt(norm),
                    "particle to be transported",
                    "a kinetic energy above 0 and below " + MOST_KINETIC + " GeV, and a unit vector",
                    "correct it");
        }
        start.volume = world.locate(start.x, start.y, start.z);
        if (start.volume == World.OUTSIDE) {
            throw UserException.of(
                    "outside of the world: " + start.x + ", " + start.y + ", " + start.z + " mm",
                    "particle to be transported",
                    "a place in one of the volumes",
                    "move it");
        }
        stack.push(start);
    }

    /** Follows everything on the stack. */
    public void run(EventStream stream, TransportSink sink) {
        while (!stack.isEmpty()) {
            stack.pop(track);
            if (track.kind == Track.PHOTON) {
                photons.follow(track, stream, sink);
            } else if (Species.ALL.get(track.kind).charge() == 0) {
                neutral.follow(track, stream, sink);
            } else {
                charged.follow(track, stream, sink);
            }
        }
    }

    /** What was done so far. */
    public Tally tally() {
        return tally;
    }
}
