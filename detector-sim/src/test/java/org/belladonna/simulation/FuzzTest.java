package org.belladonna.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.DetectorSource;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.TestMedia;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.engine.TubeWorld;
import org.belladonna.transport.engine.World;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.shoot.SlabDescription;
import org.junit.jupiter.api.Test;

/** Random particles, some of them impossible, in random worlds and in a whole detector: it always ends, and nothing is lost in silence. */
class FuzzTest {
    private static final String[] MEDIA = {"CsI", "Be", "Si", "Fe", "Au", "HeC2H6", "air", "SiO2"};
    private static final double[] BAD = {
        Double.NaN, Double.POSITIVE_INFINITY, -1, 0, 1e30, Double.MIN_VALUE, Double.MAX_VALUE, -0.0
    };

    private static final class Account implements TransportSink {
        private double energy;
        private int positrons;

        @Override
        public void deposit(Track at, double deposited) {
            assertTrue(deposited > 0, "deposit " + deposited);
            energy += deposited;
        }

        @Override
        public void leave(Track track) {
            energy += track.kinetic;
            positrons += track.kind == Track.POSITRON ? 1 : 0;
        }
    }

    private static TransportEngine world(EventStream choice, Physics physics) {
        List<Region> regions = new ArrayList<>();
        List<Double> thickness = new ArrayList<>();
        List<TubeWorld.Tube> tubes = new ArrayList<>();
        double radius = 0;
        int layers = 1 + choice.integer(5);
        for (int i = 0; i < layers; i++) {
            Material medium = TestMedia.get(MEDIA[choice.integer(MEDIA.length)]);
            regions.add(new Region(medium, ProductionCuts.ofRange(medium, Math.exp(choice.uniform(-3, 2)))));
            thickness.add(Math.exp(choice.uniform(-5, 5)));
            radius += thickness.get(i);
            tubes.add(new TubeWorld.Tube(radius, i));
        }
        double field = choice.uniform() < 0.3 ? 0 : choice.uniform(-5, 5);
        World world = choice.uniform() < 0.5
                ? new LayerWorld(thickness, field)
                : new TubeWorld(tubes, 200, field, radius * choice.uniform(0, 1.2));
        return new TransportEngine(world, regions, StepLimits.STANDARD, physics);
    }

    private static void draw(EventStream choice, Track track, double most) {
        track.kind = choice.integer(Species.ALL.size());
        track.kinetic = Math.exp(choice.uniform(Math.log(1e-6), Math.log(most)));
        track.x = 0;
        track.y = choice.uniform(-1, 1) * 1e-3;
        track.z = choice.uniform(0, 5);
        double cosine = choice.uniform(-1, 1);
        double phi = choice.uniform(-Math.PI, Math.PI);
        track.ux = Math.sqrt(1 - cosine * cosine) * Math.cos(phi);
        track.uy = Math.sqrt(1 - cosine * cosine) * Math.sin(phi);
        track.uz = cosine;
    }

    /**
     * Electromagnetic processes: deposited, escaped and ended are what the particle had, with the masses of the electrons that positrons take or
     * bring.
     */
    @Test
    void energyIsAccountedForInRandomWorlds() {
        EventStream choice = new EventStream(31, "fuzz worlds");
        EventStream stream = new EventStream(32, "fuzz particles");
        double masses = 2 * PhysicalConstants.ELECTRON_MASS;
        Track track = new Track();
        int refused = 0;
        for (int world = 0; world < 40; world++) {
            TransportEngine engine = world(choice.at(world, Stage.GENERATOR), Physics.EM);
            for (int event = 0; event < 8; event++) {
                draw(choice, track, event == 0 ? 10 : 1);
                double had = track.kinetic + (track.kind == Track.POSITRON ? masses : 0);
                double before = engine.tally().endedEnergy + engine.tally().slowNeutronEnergy;
                long ended = engine.tally().ended().total();
                Account account = new Account();
                try {
                    engine.push(track);
                } catch (UserException outside) {
                    refused++;
                    continue;
                }
                engine.run(stream.at(100L * world + event, Stage.TRANSPORT), account);
                double after = engine.tally().endedEnergy + engine.tally().slowNeutronEnergy;
                double found = account.energy + masses * account.positrons + after - before;
                double unknown = masses * (engine.tally().ended().total() - ended);
                assertEquals(had, found, 1e-6 * had + 1e-10 + unknown, "world " + world + ", event " + event);
            }
        }
        assertTrue(refused < 160, "outside of thin stacks: " + refused);
    }

    /** With hadronic interactions, decays and captures: it ends, and no more comes out than went in with all masses. */
    @Test
    void everyKindEndsInRandomWorlds() {
        EventStream choice = new EventStream(35, "fuzz hadrons");
        EventStream stream = new EventStream(36, "fuzz hadrons");
        Track track = new Track();
        for (int world = 0; world < 12; world++) {
            TransportEngine engine = world(choice.at(world, Stage.GENERATOR), Physics.FULL);
            for (int event = 0; event < 6; event++) {
                draw(choice, track, event == 0 ? 10 : 1);
                double most =
                        track.kinetic + 2 * Species.ALL.get(track.kind).mass() + 2 * PhysicalConstants.ELECTRON_MASS;
                Account account = new Account();
                try {
                    engine.push(track);
                } catch (UserException outside) {
                    continue;
                }
                engine.run(stream.at(100L * world + event, Stage.TRANSPORT), account);
                assertTrue(
                        account.energy >= 0 && account.energy < 1.02 * most + 0.05,
                        account.energy + " of " + most + ", kind " + track.kind);
            }
        }
    }

    @Test
    void impossibleParticlesAreRefusedByTheEngine() {
        EventStream choice = new EventStream(33, "fuzz bad");
        TransportEngine engine = world(choice.at(0, Stage.GENERATOR), Physics.FULL);
        Track track = new Track();
        for (double bad : BAD) {
            for (int which = 0; which < 3; which++) {
                track.kind = choice.integer(Species.ALL.size());
                track.kinetic = which == 0 ? bad : 1;
                track.z = which == 1 ? bad : 1e-3;
                track.uz = which == 2 ? bad : 1;
                boolean fine = which == 0 && bad == Double.MIN_VALUE
                        || which == 1 && Math.abs(bad) < 1e-300
                        || which == 2 && bad == -1;
                if (!fine) {
                    String message = assertThrows(UserException.class, () -> engine.push(track))
                            .getMessage();
                    assertEquals(1, message.lines().count());
                }
            }
        }
    }

    @Test
    void randomTextIsASlabOrAUsersError() {
        EventStream choice = new EventStream(34, "fuzz text").at(0, Stage.GENERATOR);
        String[] pieces = {
            "CsI", "Be", "Foo", ":", ":", ",", "1", "0.3", "-1", "NaN", "1e9", "", " ", "slab:", "Infinity"
        };
        int good = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder("slab:");
            for (int k = choice.integer(7); k >= 0; k--) {
                text.append(pieces[choice.integer(pieces.length)]);
            }
            try {
                SlabDescription slab = SlabDescription.parse(text.toString(), TestMedia.LIBRARY);
                assertTrue(slab.layers().stream().allMatch(layer -> layer.thickness() > 0 && layer.thickness() <= 1e6));
                good++;
            } catch (UserException refused) {
                assertEquals(1, refused.getMessage().lines().count());
            }
        }
        assertTrue(good > 0, "good slabs among them: " + good);
    }

    /** Up to five particles of any kind, place and momentum; one of four has something impossible. */
    private record Anything() implements PreparedGenerator {
        private static final int[] CODES = {
            11, -11, 13, -13, 22, 211, -211, 321, -321, 2212, -2212, 2112, 130, 310, 3122, 111, 12, -14, 52, 1000022,
            5122, 0, 15, 99
        };

        @Override
        public CrossSection crossSection() {
            return new CrossSection(1, 0, 0);
        }

        @Override
        public EventGenerator open() {
            return (stream, event, sqrtS, record) -> {
                stream.at(event, Stage.GENERATOR);
                record.clear();
                for (int n = 1 + stream.integer(5); n > 0; n--) {
                    one(stream, record);
                }
            };
        }

        private static void one(EventStream stream, ParticleRecord record) {
            int pdg = CODES[stream.integer(CODES.length)];
            double p = Math.exp(stream.uniform(Math.log(1e-6), Math.log(10)));
            double cosine = stream.uniform() < 0.1 ? Math.rint(stream.uniform(-1, 1)) : stream.uniform(-1, 1);
            double phi = stream.uniform(-Math.PI, Math.PI);
            double sine = Math.sqrt(1 - cosine * cosine);
            ParticleTable.Particle particle = ParticleTable.find(pdg);
            double mass = particle == null ? 0 : particle.mass();
            double[] values = {
                p * sine * Math.cos(phi), p * sine * Math.sin(phi), p * cosine, Math.hypot(p, mass), 0, 0, 0, 0
            };
            double far = stream.uniform() < 0.2 ? 6000 : stream.uniform() < 0.3 ? 1300 : 20;
            for (int i = 4; i < 7; i++) {
                values[i] = stream.uniform(-far, far);
            }
            values[7] = stream.uniform(0, 10);
            if (stream.uniform() < 0.1) {
                values[stream.integer(8)] = BAD[stream.integer(BAD.length)];
            }
            int i = record.add(pdg, ParticleRecord.FINAL, -1, values[0], values[1], values[2], values[3]);
            record.setVertex(i, values[4], values[5], values[6], values[7]);
        }
    }

    @Test
    void aDetectorTakesAnythingOrSaysWhyNot() {
        DetectorSource source = DetectorSource.read(Path.of("../conf/detectors/belle2.conf"));
        EventSimulator simulator =
                new EventSimulator(source, new Anything(), List.of(), 3, "anything", 1).inLaboratory();
        int kept = 0;
        int rejected = 0;
        for (int event = 0; event < 800; event++) {
            if (simulator.generate(event)) {
                simulator.simulateDetector();
                var row = simulator.reconstruct();
                assertTrue(row.tracks().stream().allMatch(track -> Float.isFinite(track.px() + track.d0())));
                assertTrue(row.clusters().stream().allMatch(cluster -> Float.isFinite(cluster.energy())));
                kept++;
            } else {
                assertTrue(simulator.rejected().stream().anyMatch(particle -> !particle.eventKept()));
                rejected++;
            }
        }
        assertTrue(kept > 150 && rejected > 150, kept + " kept, " + rejected + " rejected");
    }
}
