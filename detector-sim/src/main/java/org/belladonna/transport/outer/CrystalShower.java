package org.belladonna.transport.outer;

import java.util.List;
import org.belladonna.detector.CrystalHull;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.LightYield;
import org.belladonna.detector.MagneticField;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CrystalDeposits;
import org.belladonna.transport.engine.EngineTables;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.SoftShowers;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.Tally;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.engine.World;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;

/**
 * Electromagnetic showers in the crystals by full transport, or with stored showers for what is soft. What leaves the crystals flies on in a straight line and comes back where
 * another crystal is in its way. One per thread.
 */
final class CrystalShower implements TransportSink {
    /** As far as particles between crystals look for the next one, mm. */
    private static final double SEARCH_LENGTH = 300;

    private static final double SEARCH_STEP = 4;

    private final CrystalLayout crystals;
    private final CrystalHull hull;
    private final LightYield lightYield;
    private final World world;
    private final TransportEngine engine;
    private final Track track = new Track();
    private CrystalDeposits deposits;

    /**
     * @param crystals where they are
     * @param lightYield how their light depends on the depth
     * @param medium what they are made of
     * @param field along z, T
     * @param map the field where it is not uniform, or null
     * @param cutMm production range cut, mm
     * @param soft what takes soft particles over
     */
    CrystalShower(
            CrystalLayout crystals,
            LightYield lightYield,
            Material medium,
            double field,
            MagneticField map,
            double cutMm,
            SoftShowers soft) {
        this.crystals = crystals;
        hull = new CrystalHull(crystals);
        this.lightYield = lightYield;
        world = new CrystalWorld(crystals, field, map);
        List<Region> regions = List.of(new Region(medium, ProductionCuts.ofRange(medium, cutMm)));
        engine = new TransportEngine(
                world, new EngineTables(regions, StepLimits.STANDARD, Physics.EM), StepLimits.STANDARD, soft);
    }

    /** Lets an electron, positron or photon that is in a crystal shower. */
    void run(Flight flight, EventStream stream, CrystalDeposits taker) {
        deposits = taker;
        place(flight);
        track.kind = Species.kind(flight.pdg);
        track.kinetic = flight.kineticEnergy();
        engine.push(track);
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

    @Override
    public void deposit(Track at, double energy) {
        int cell = crystals.locate(at.x, at.y, at.z);
        if (cell != 0) {
            deposits.add(cell, energy, lightYield.at(cell, at.x, at.y, at.z), at.t, at.particle);
        }
    }

    @Override
    public void deposit(Track at, double energy, double spread) {
        int cell = crystals.locate(at.x, at.y, at.z);
        if (cell != 0) {
            deposits.add(cell, energy, lightYield.at(cell, at.x, at.y, at.z, spread), at.t, at.particle);
        }
    }

    @Override
    public void leave(Track leaving) {
        double way = 0;
        while (way < SEARCH_LENGTH) {
            double step = Math.max(SEARCH_STEP, hull.distance(leaving.x, leaving.y, leaving.z));
            leaving.fly(step, 0);
            way += step;
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
