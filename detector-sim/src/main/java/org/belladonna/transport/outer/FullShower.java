package org.belladonna.transport.outer;

import java.util.List;
import org.belladonna.detector.AbsorberSettings;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CrystalDeposits;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.Species;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.Tally;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.engine.World;
import org.belladonna.transport.medium.Medium;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Track;

/**
 * Electromagnetic showers in the crystals by full transport. What leaves the crystals flies on in a straight line and comes back where
 * another crystal is in its way. One per thread.
 */
final class FullShower implements TransportSink {
    private static final int NEUTRAL_PION = 111;
    /** As far as particles between crystals look for the next one, mm. */
    private static final double SEARCH_LENGTH = 300;

    private static final double SEARCH_STEP = 4;

    private final CrystalLayout crystals;
    private final World world;
    private final TransportEngine engine;
    private final Track track = new Track();
    private CrystalDeposits deposits;

    /**
     * @param crystals where they are
     * @param settings what they are made of
     * @param field along z, T
     * @param cutMm production range cut, mm
     */
    FullShower(CrystalLayout crystals, AbsorberSettings settings, double field, double cutMm) {
        this.crystals = crystals;
        world = new CrystalWorld(crystals, field);
        Medium medium = Medium.of("crystal", settings);
        engine = new TransportEngine(
                world, List.of(new Region(medium, ProductionCuts.ofRange(medium, cutMm))), StepLimits.STANDARD);
    }

    /** Lets an electron, positron, photon or neutral pion that is in a crystal shower. */
    void run(Flight flight, EventStream stream, CrystalDeposits taker) {
        deposits = taker;
        place(flight);
        if (flight.pdg == NEUTRAL_PION) {
            twoPhotons(flight, stream);
        } else {
            track.kind = Species.kind(flight.pdg);
            track.kinetic = flight.kineticEnergy();
            engine.push(track);
        }
        engine.run(stream, this);
    }

    private void place(Flight flight) {
        track.particle = flight.particle;
        track.generation = 0;
        track.x = flight.x;
        track.y = flight.y;
        track.z = flight.z;
        track.t = flight.t;
        track.ux = flight.ux;
        track.uy = flight.uy;
        track.uz = flight.uz;
    }

    /** Decay of a neutral pion, isotropic in its rest frame. */
    private void twoPhotons(Flight pion, EventStream stream) {
        double energy = Math.hypot(pion.momentum, pion.mass);
        double beta = pion.momentum / energy;
        double cosine = stream.uniform(-1, 1);
        double phi = 2 * Math.PI * stream.uniform();
        track.kind = Track.PHOTON;
        for (int sign = -1; sign <= 1; sign += 2) {
            place(pion);
            track.kinetic = 0.5 * energy * (1 + sign * beta * cosine);
            double angle = (beta + sign * cosine) / (1 + sign * beta * cosine);
            track.turn(Math.max(-1, Math.min(1, angle)), sign * Math.cos(phi), sign * Math.sin(phi));
            engine.push(track);
        }
    }

    @Override
    public void deposit(Track at, double energy) {
        int cell = crystals.locate(at.x, at.y, at.z);
        if (cell != 0) {
            deposits.add(cell, energy, at.t, at.particle);
        }
    }

    @Override
    public void leave(Track leaving) {
        for (double way = 0; way < SEARCH_LENGTH; way += SEARCH_STEP) {
            leaving.fly(SEARCH_STEP, 0);
            if (crystals.locate(leaving.x, leaving.y, leaving.z) != 0) {
                engine.push(leaving);
                return;
            }
        }
    }

    /** Counts of steps and of ended particles. */
    Tally tally() {
        return engine.tally();
    }
}
