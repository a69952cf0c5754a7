package org.belladonna.transport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.junit.jupiter.api.Test;

class TransportEngineTest {
    private static final String[] MEDIA = {"CsI", "Be", "Si", "Fe", "Au", "HeC2H6", "polystyrene", "air"};

    /** Sums of what is left and what leaves, with the masses of positrons. */
    private static final class Sums implements TransportSink {
        double deposited;
        double left;
        int leaving;

        @Override
        public void deposit(Track at, double energy) {
            assertTrue(energy > 0 && !Double.isNaN(at.x + at.y + at.z + at.t), "deposit " + energy);
            assertTrue(Math.abs(at.ux * at.ux + at.uy * at.uy + at.uz * at.uz - 1) < 1e-6, "unit vector");
            deposited += energy;
        }

        @Override
        public void leave(Track track) {
            left += track.kinetic;
            leaving++;
        }
    }

    private static Track start(int kind, double kinetic) {
        Track track = new Track();
        track.kind = kind;
        track.kinetic = kinetic;
        track.uz = 1;
        return track;
    }

    private static TransportEngine slab(String medium, double thickness, double cutMm, double field) {
        Material material = TestMedia.get(medium);
        return new TransportEngine(
                new LayerWorld(List.of(thickness), field),
                List.of(new Region(material, ProductionCuts.ofRange(material, cutMm))),
                StepLimits.STANDARD,
                Physics.EM);
    }

    /** Pairs take two masses from the photon and give them back as annihilation photons: an absorber that holds all keeps the energy. */
    @Test
    void aBlockThatNothingLeavesHoldsTheWholeEnergy() {
        TransportEngine engine = slab("CsI", 1e5, 0.7, 0);
        EventStream stream = new EventStream(3, "block");
        for (int kind : new int[] {Track.PHOTON, Track.ELECTRON, Track.POSITRON}) {
            for (int event = 0; event < 20; event++) {
                Sums sums = new Sums();
                engine.push(start(kind, 0.5));
                engine.run(stream.at(event, Stage.TRANSPORT), sums);
                double mass = kind == Track.POSITRON ? 2 * PhysicalConstants.ELECTRON_MASS : 0;
                // A positron that leaves through the front takes its annihilation with it.
                double missing = 0.5 + mass - sums.deposited - sums.left;
                double masses = missing / (2 * PhysicalConstants.ELECTRON_MASS);
                assertEquals(Math.rint(masses), masses, 1e-6, "kind " + kind);
                assertTrue(masses > -0.5 && masses <= sums.leaving + 0.5, "masses " + masses);
            }
        }
    }

    @Test
    void anEventDoesNotDependOnWhatCameBefore() {
        TransportEngine engine = slab("Fe", 100, 0.7, 1.5);
        EventStream stream = new EventStream(4, "repeat");
        double[] first = new double[10];
        for (int event = 0; event < first.length; event++) {
            first[event] = deposit(engine, stream, event);
        }
        for (int event = first.length - 1; event >= 0; event--) {
            assertEquals(first[event], deposit(engine, stream, event));
        }
    }

    private static double deposit(TransportEngine engine, EventStream stream, int event) {
        Sums sums = new Sums();
        engine.push(start(Species.kind(event % 2 == 0 ? 13 : 22), 2));
        engine.run(stream.at(event, Stage.TRANSPORT), sums);
        return sums.deposited;
    }

    @Test
    void aParticleThatCurlsInThinGasIsEndedAndCounted() {
        Material air = TestMedia.get("air");
        StepLimits few = new StepLimits(0.25, 0.1, 1, 0.005, 0.0005, 1e5, 100_000, 3, 1e-3);
        TransportEngine engine = new TransportEngine(
                new LayerWorld(List.of(1e9), 5),
                List.of(new Region(air, ProductionCuts.ofRange(air, 1000))),
                few,
                Physics.EM);
        Track muon = start(Species.kind(13), 0.02);
        muon.z = 5e8;
        muon.ux = 1;
        muon.uz = 0;
        Sums sums = new Sums();
        engine.push(muon);
        engine.run(new EventStream(1, "curl").at(0, Stage.TRANSPORT), sums);
        Tally tally = engine.tally();
        assertEquals(1, tally.endedByTurns + tally.endedByPath + tally.endedBySteps);
        assertTrue(tally.endedEnergy > 0.01 && tally.endedEnergy < 0.02, "energy " + tally.endedEnergy);
    }

    @Test
    void aParticleOutsideOfTheWorldIsRefused() {
        TransportEngine engine = slab("Fe", 100, 0.7, 0);
        Track track = start(Track.ELECTRON, 1);
        track.z = 200;
        assertThrows(UserException.class, () -> engine.push(track));
        track.z = Double.NaN;
        assertThrows(UserException.class, () -> engine.push(track));
        track.z = 0;
        track.kinetic = Double.NaN;
        assertThrows(UserException.class, () -> engine.push(track));
        track.kinetic = 1;
        track.ux = 1;
        assertThrows(UserException.class, () -> engine.push(track));
    }

    /** Random particles in random stacks of layers: energy is accounted for, nothing runs away. */
    @Test
    void randomWorlds() {
        EventStream choice = new EventStream(77, "worlds");
        EventStream stream = new EventStream(78, "particles");
        for (int world = 0; world < 25; world++) {
            choice.at(world, Stage.GENERATOR);
            List<Region> regions = new ArrayList<>();
            List<Double> thickness = new ArrayList<>();
            int layers = 1 + choice.integer(4);
            for (int i = 0; i < layers; i++) {
                Material medium = TestMedia.get(MEDIA[choice.integer(MEDIA.length)]);
                regions.add(new Region(medium, ProductionCuts.ofRange(medium, Math.exp(choice.uniform(-4, 2)))));
                thickness.add(Math.exp(choice.uniform(-4, 4)));
            }
            double field = choice.uniform() < 0.5 ? 0 : choice.uniform(-3, 3);
            TransportEngine engine =
                    new TransportEngine(new LayerWorld(thickness, field), regions, StepLimits.STANDARD, Physics.EM);
            for (int event = 0; event < 5; event++) {
                int kind = choice.integer(Species.ALL.size());
                double kinetic = Math.exp(choice.uniform(Math.log(1e-5), Math.log(5)));
                Track track = start(kind, kinetic);
                double cosine = choice.uniform(0.01, 1);
                track.uz = cosine;
                track.ux = Math.sqrt(1 - cosine * cosine);
                Sums sums = new Sums();
                engine.push(track);
                engine.run(stream.at(event, Stage.TRANSPORT), sums);
                double most = kinetic + 2 * PhysicalConstants.ELECTRON_MASS + 1e-9;
                double all = sums.deposited + sums.left + engine.tally().endedEnergy + engine.tally().slowNeutronEnergy;
                assertTrue(all <= most, "world " + world + " event " + event + ": " + all + " of " + kinetic);
                double pairs = 2 * PhysicalConstants.ELECTRON_MASS * sums.leaving;
                assertTrue(all >= kinetic - pairs - 1e-9, "world " + world + ": " + all + " of " + kinetic);
            }
        }
    }
}
