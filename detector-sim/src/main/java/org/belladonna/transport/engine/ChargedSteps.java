package org.belladonna.transport.engine;

import org.belladonna.detector.MagneticField;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.field.RungeKuttaFlight;
import org.belladonna.transport.process.LossFluctuation;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * A charged particle step by step. On each step it flies to a random point of it, the hinge, is scattered there by the angle of the whole
 * step, leaves there the energy of the whole step, and flies the rest: the mean and the correlation of angle and displacement then
 * come out right for any length of step (J. Fernandez-Varea et al., NIM B 73 (1993) 447).
 */
final class ChargedSteps {
    /** A second half that ends just before the surface which limited the step goes to the surface. */
    private static final double REACH = 1.05;

    /** In a field map: allowed error of a step, and the longest step, on which surfaces are looked for with the field at its start; mm. */
    private static final double MAP_TOLERANCE = 1e-6;

    private static final double LONGEST_MAP_STEP = 20;

    private final World world;
    private final EngineTables tables;
    private final TrackStack stack;
    private final Tally tally;
    private final StepLimits limits;
    private final SoftShowers soft;
    private final double softMargin;
    private final double[] row = new double[ChargedTable.COLUMNS];
    /** Null where the field is uniform in each volume. */
    private final MagneticField map;

    private final RungeKuttaFlight mapFlight;
    private final double[] local = new double[3];

    // The particle that is followed.
    private Track track;
    private EventStream stream;
    private TransportSink sink;
    private ChargedTable table;
    private double cut;
    private double field;
    private double charge;
    /** Kinetic energy below which others take the particle over. */
    private double softBelow;
    /** Change of the azimuth of the direction with the path, rad/mm. */
    private double curvature;

    private double meanFreePaths;
    private double path;
    private double turned;
    private int steps;

    ChargedSteps(World world, EngineTables tables, TrackStack stack, Tally tally, StepLimits limits, SoftShowers soft) {
        this.world = world;
        this.tables = tables;
        this.stack = stack;
        this.tally = tally;
        this.limits = limits;
        this.soft = soft;
        softMargin = soft.margin();
        map = world.fieldMap();
        mapFlight =
                map == null ? null : new RungeKuttaFlight(map, MAP_TOLERANCE, limits.mostTurns(), limits.mostSteps());
    }

    void follow(Track start, EventStream draws, TransportSink taker) {
        track = start;
        stream = draws;
        sink = taker;
        charge = Species.ALL.get(start.kind).charge();
        softBelow = soft.below(start.kind);
        path = 0;
        turned = 0;
        steps = 0;
        meanFreePaths = stream.exponential();
        enter();
        boolean flies;
        do {
            flies = step();
        } while (flies);
    }

    private void enter() {
        table = tables.charged(world.region(track.volume), track.kind);
        cut = table.heavy ? 0 : table.region.cuts().electron();
        field = world.field(track.volume);
    }

    /** One step; whether the particle goes on. */
    private boolean step() {
        double kinetic = track.kinetic;
        double safety = world.safety(track);
        if (kinetic < softBelow && safety > softMargin) {
            soft.shower(track, world, stream, sink);
            return false;
        }
        table.at(kinetic, row);
        double range = row[ChargedTable.RANGE];
        if (range < table.stoppingRange || (kinetic <= cut && range < safety)) {
            stop();
            return false;
        }
        if (exhausted()) {
            return false;
        }
        tally.chargedSteps++;
        bend(kinetic);
        double bound = row[ChargedTable.BOUND];
        double longest = Math.min(row[ChargedTable.STEP], map == null ? range : Math.min(range, LONGEST_MAP_STEP));
        double free = meanFreePaths / bound;
        double length = Math.min(longest, free);
        boolean toSurface = false;
        if (length >= safety) {
            double distance = world.distance(track, curvature);
            toSurface = distance <= length;
            length = Math.min(length, distance);
        }
        boolean out = fly(kinetic, length, toSurface);
        if (track.kinetic <= 0) {
            rest();
            return false;
        }
        meanFreePaths -= length * bound;
        if (out) {
            return cross();
        }
        if (free <= length) {
            return interact(bound);
        }
        return true;
    }

    private void bend(double kinetic) {
        if (map != null) {
            map.at(track.x, track.y, track.z, local);
            field = local[2];
        }
        curvature = field == 0
                ? 0
                : -PhysicalConstants.CURVATURE * charge * field / Math.sqrt(kinetic * (kinetic + 2 * table.mass));
    }

    /** Flies a step of a length, loses energy and scatters; whether it ends on the surface. */
    private boolean fly(double kinetic, double length, boolean toSurface) {
        double half = Math.max(0.5 * kinetic, kinetic - 0.5 * length * row[ChargedTable.LOSS]);
        table.at(half, row);
        double mean = length * row[ChargedTable.LOSS];
        double first = length * stream.uniform();
        move(first, kinetic);
        double loss = Math.min(kinetic, lost(mean, half, length, toSurface));
        if (loss > 0) {
            sink.deposit(track, loss);
        }
        track.kinetic = kinetic - loss;
        scatter(half, length);
        double second = length - first;
        boolean out = false;
        if (toSurface || world.safety(track) <= second) {
            double distance = world.distance(track, curvature);
            out = distance <= (toSurface ? REACH * second + 1e-9 : second);
            second = out ? distance : second;
        }
        move(second, half);
        if (out) {
            world.settle(track);
        }
        path += length;
        turned += Math.abs(curvature) * length;
        steps++;
        return out;
    }

    private double lost(double mean, double kinetic, double length, boolean crosses) {
        if (!table.heavy && (!crosses || mean > 0.05 * kinetic)) {
            // An electron in the bulk: knocked-out electrons and photons make all of the fluctuation that matters. In a
            // thin layer
            // that it crosses the rest matters too.
            return mean;
        }
        double largest = table.largestTransfer(kinetic);
        double up = Math.min(table.region.cuts().electron(), largest);
        double gamma = 1 + kinetic / table.mass;
        double beta2 = 1 - 1 / (gamma * gamma);
        double variance = LossFluctuation.variance(table.betheScale, length, beta2, up, largest);
        return LossFluctuation.draw(table.region.medium().excitationEnergy, mean, up, variance, stream);
    }

    private void scatter(double kinetic, double length) {
        double momentum2 = kinetic * (kinetic + 2 * table.mass);
        double mu = table.scattering.draw(
                length * row[ChargedTable.CHI2],
                length * row[ChargedTable.COLLISIONS],
                length * row[ChargedTable.TRANSPORT],
                momentum2,
                stream);
        if (mu > 0) {
            stack.drawAzimuth(stream);
            track.turn(1 - 2 * mu, stack.cosPhi, stack.sinPhi);
        }
    }

    /** Moves and lets time pass. */
    private void move(double length, double kinetic) {
        double gamma = 1 + kinetic / table.mass;
        double inverseBeta = gamma / Math.sqrt(gamma * gamma - 1);
        track.t += length * inverseBeta / PhysicalConstants.SPEED_OF_LIGHT;
        if (map == null) {
            track.fly(length, curvature);
        } else if (length > 0) {
            mapFlight.fly(track, Math.sqrt(kinetic * (kinetic + 2 * table.mass)), charge, length);
        }
    }

    private boolean cross() {
        track.volume = world.next();
        if (track.volume == World.OUTSIDE) {
            sink.leave(track);
            return false;
        }
        enter();
        return true;
    }

    private boolean interact(double bound) {
        meanFreePaths = stream.exponential();
        if (stream.uniform() * bound < table.at(track.kinetic, ChargedTable.RATE)) {
            double local = table.interact(track, stack, stream);
            if (local > 0) {
                sink.deposit(track, local);
            }
        }
        return track.kinetic > 0;
    }

    /** Leaves all of the kinetic energy where it is. */
    private void stop() {
        if (track.kinetic > 0) {
            sink.deposit(track, track.kinetic);
        }
        track.kinetic = 0;
        rest();
    }

    private void rest() {
        if (table.atRest != null) {
            double local = table.atRest.atRest(track, stack, stream);
            if (local > 0) {
                sink.deposit(track, local);
            }
        }
    }

    private boolean exhausted() {
        boolean tooLong = path > limits.longestPath();
        boolean tooManyTurns = turned > 2 * Math.PI * limits.mostTurns();
        boolean tooManySteps = steps > limits.mostSteps();
        if (!tooLong && !tooManyTurns && !tooManySteps) {
            return false;
        }
        tally.endedByPath += tooLong ? 1 : 0;
        tally.endedByTurns += !tooLong && tooManyTurns ? 1 : 0;
        tally.endedBySteps += !tooLong && !tooManyTurns ? 1 : 0;
        tally.endedEnergy += track.kinetic;
        return true;
    }
}
