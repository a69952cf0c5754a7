package org.belladonna.transport.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.MagneticField;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.schema.Track;
import org.belladonna.simulation.DetectorChain;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.TestMedia;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.engine.World;
import org.belladonna.transport.medium.ProductionCuts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Particles of the tracker and of the full transport fly by a field map, where a detector names one. */
class FieldMapTransportTest {
    private static final Path DETECTORS = Path.of("../conf/detectors");

    @TempDir
    Path folder;

    /** Belle II with a map of a field along z that changes with z. */
    private Path detector(DoubleUnaryOperator axial, double radius) throws IOException {
        StringBuilder map = new StringBuilder("# test map\nr_mm,z_mm,br_T,bz_T\n");
        for (int r = 0; r <= 1; r++) {
            for (int z = -12; z <= 20; z++) {
                map.append(String.format(
                        Locale.ROOT, "%f,%d,0,%.9f%n", r * radius, 100 * z, axial.applyAsDouble(100 * z)));
            }
        }
        Files.createDirectories(folder.resolve("mapped"));
        Files.writeString(folder.resolve("mapped/map.csv"), map);
        for (String name : new String[] {"calorimeter", "muon-detector", "identification", "trigger"}) {
            Path original = DETECTORS.resolve("belle2/" + name + ".conf").toAbsolutePath();
            Files.writeString(
                    folder.resolve("mapped/" + name + ".conf"),
                    Files.readString(original)
                            .replaceAll("\"?((?:ecl|klm)-[a-z]+\\.csv)\"?", "\"" + original.getParent() + "/$1\""));
        }
        return Files.writeString(
                folder.resolve("mapped.conf"),
                "include file(\"" + DETECTORS.resolve("belle2.conf").toAbsolutePath() + "\")\nfield.map = map.csv\n");
    }

    private static List<double[]> fly(Detector detector) {
        List<double[]> ends = new ArrayList<>();
        Transport transport = new Transport(detector);
        ParticleRecord record = new ParticleRecord();
        for (int i = 0; i < 60; i++) {
            double phi = 0.7 * i;
            double p = 0.6 + 0.05 * i;
            double cosine = -0.4 + 0.02 * i;
            double sine = Math.sqrt(1 - cosine * cosine);
            record.clear();
            record.add(
                    i % 2 == 0 ? 13 : -13,
                    ParticleRecord.FINAL,
                    -1,
                    p * sine * Math.cos(phi),
                    p * sine * Math.sin(phi),
                    p * cosine,
                    Math.hypot(p, PhysicalConstants.MUON_MASS));
            transport.transport(
                    record,
                    new EventStream(3, "map").at(i, Stage.TRANSPORT),
                    (state, stream, hits) -> {
                        if (Math.abs(state.pdg) == 13) {
                            ends.add(new double[] {state.x, state.y, state.z, state.px, state.py, state.pz, state.t});
                        }
                    },
                    new SimulatedHits());
        }
        return ends;
    }

    /** With the same draws in the same material: a micrometre after more than a metre. */
    @Test
    void aUniformMapIsTheHelix() throws IOException {
        List<double[]> helix = fly(Detector.load(DETECTORS.resolve("belle2.conf")));
        List<double[]> map = fly(Detector.load(detector(z -> 1.5, 1300)));
        assertEquals(60, helix.size());
        assertEquals(60, map.size());
        for (int i = 0; i < helix.size(); i++) {
            for (int k = 0; k < 3; k++) {
                assertEquals(helix.get(i)[k], map.get(i)[k], 1e-3);
                assertEquals(helix.get(i)[3 + k], map.get(i)[3 + k], 1e-6);
            }
            assertEquals(helix.get(i)[6], map.get(i)[6], 1e-5);
        }
    }

    /** A field that is stronger forward bends more there; without its material the particle goes where the integration alone takes it. */
    @Test
    void aFieldThatChangesIsFollowed() throws IOException {
        DoubleUnaryOperator axial = z -> 1.5 * (1 + 0.1 * z / 1000);
        Detector detector = Detector.load(detector(axial, 1300));
        ParticleRecord record = new ParticleRecord();
        double sum = 0;
        double helix = 0;
        int muons = 60;
        for (int i = 0; i < muons; i++) {
            record.clear();
            record.add(13, ParticleRecord.FINAL, -1, 2, 0, 2, Math.sqrt(8 + 0.0111637));
            List<double[]> ends = new ArrayList<>();
            new Transport(detector)
                    .transport(
                            record,
                            new EventStream(i, "bend").at(0, Stage.TRANSPORT),
                            (state, stream, hits) ->
                                    ends.add(new double[] {state.x, state.y, Math.atan2(state.py, state.px)}),
                            new SimulatedHits());
            sum += ends.get(0)[2] / muons;
            helix = Math.hypot(ends.get(0)[0], ends.get(0)[1]);
        }
        org.belladonna.transport.process.Track alone = new org.belladonna.transport.process.Track();
        alone.ux = Math.sqrt(0.5);
        alone.uz = Math.sqrt(0.5);
        double[] b = new double[3];
        RungeKuttaFlight flight = new RungeKuttaFlight(detector.fieldMap(), 1e-7, 10, 10_000);
        while (Math.hypot(alone.x, alone.y) < helix) {
            flight.fly(alone, Math.sqrt(8), -1, 1);
        }
        detector.fieldMap().at(0, 0, 1000, b);
        assertEquals(1.65, b[2], 1e-9);
        double expected = Math.atan2(alone.uy, alone.ux);
        double uniform = 2 * Math.asin(0.5 * 1255 * PhysicalConstants.CURVATURE * 1.5 / 2);
        assertTrue(Math.abs(expected) > 1.05 * uniform, expected + " against " + uniform);
        // Scattering of 2.5 mrad on the way, and a per cent more curvature from the loss of energy.
        assertEquals(expected, sum, 1.5e-3 + 0.01 * uniform);
    }

    /** Reconstruction and simulation have one map: with one that is two per cent weaker than the strength beside it, momenta stay as they are. */
    @Test
    void theChainFliesByTheMap() throws IOException {
        DetectorSource source = DetectorSource.read(detector(z -> 1.47, 1300));
        DetectorChain chain = new DetectorChain(source);
        ParticleRecord record = new ParticleRecord();
        EventStream stream = new EventStream(5, "chain");
        double ratio = 0;
        int tracks = 0;
        for (int event = 0; event < 40; event++) {
            record.clear();
            double phi = 0.3 * event;
            record.add(
                    13,
                    ParticleRecord.FINAL,
                    -1,
                    Math.cos(phi),
                    Math.sin(phi),
                    0.2,
                    Math.sqrt(1.04 + PhysicalConstants.MUON_MASS * PhysicalConstants.MUON_MASS));
            chain.simulate(record, stream, event);
            for (Track track : chain.reconstruct(stream, event).rows().tracks()) {
                ratio += Math.hypot(track.px(), track.py());
                tracks++;
            }
        }
        assertTrue(tracks >= 38, "tracks: " + tracks);
        assertEquals(1, ratio / tracks, 0.004);
    }

    /** Layers of air with a map: the mean angle of muons behind them is that of the integration. */
    private record Mapped(LayerWorld layers, MagneticField fieldMap) implements World {
        @Override
        public int volumes() {
            return layers.volumes();
        }

        @Override
        public int region(int volume) {
            return 0;
        }

        @Override
        public double field(int volume) {
            return 0;
        }

        @Override
        public int locate(double x, double y, double z) {
            return layers.locate(x, y, z);
        }

        @Override
        public double safety(org.belladonna.transport.process.Track track) {
            return layers.safety(track);
        }

        @Override
        public double distance(org.belladonna.transport.process.Track track, double curvature) {
            return layers.distance(track, curvature);
        }

        @Override
        public int next() {
            return layers.next();
        }

        @Override
        public void settle(org.belladonna.transport.process.Track track) {
            layers.settle(track);
        }
    }

    @Test
    void theEngineFliesByTheMap() {
        MagneticField across = (x, y, z, field) -> {
            field[0] = 0;
            field[1] = 1e-3 * z;
            field[2] = 0;
        };
        var air = TestMedia.LIBRARY.get("air", "test");
        TransportEngine engine = new TransportEngine(
                new Mapped(new LayerWorld(List.of(500.0, 500.0), 0), across),
                List.of(new Region(air, ProductionCuts.ofRange(air, 0.7))),
                StepLimits.STANDARD,
                Physics.EM);
        double[] sum = new double[2];
        TransportSink sink = new TransportSink() {
            @Override
            public void deposit(org.belladonna.transport.process.Track at, double energy) {}

            @Override
            public void leave(org.belladonna.transport.process.Track track) {
                if (track.generation == 0) {
                    sum[0] += Math.atan2(track.ux, track.uz);
                    sum[1]++;
                }
            }
        };
        org.belladonna.transport.process.Track track = new org.belladonna.transport.process.Track();
        for (int event = 0; event < 200; event++) {
            track.kind = org.belladonna.transport.process.Species.kind(13);
            track.kinetic = 3;
            track.x = 0;
            track.y = 0;
            track.z = 0;
            track.ux = 0;
            track.uy = 0;
            track.uz = 1;
            engine.push(track);
            engine.run(new EventStream(1, "engine").at(event, Stage.TRANSPORT), sink);
        }
        // Force on a negative particle along z in a field along y: towards +x. The field integral is 0.5 T m.
        double p = Math.sqrt(3 * (3 + 2 * PhysicalConstants.MUON_MASS));
        assertEquals(200, sum[1]);
        assertEquals(Math.asin(PhysicalConstants.CURVATURE * 500 / p), sum[0] / sum[1], 2e-4);
    }

    @Test
    void mapsOfAnotherFieldAreRefused() throws IOException {
        Path small = detector(z -> 1.5, 1000);
        assertRefused(small, "does not cover the tracking volume", "1255");
        Path weak = detector(z -> 1.2, 1300);
        assertRefused(weak, "1.5 T and the map has 1.2", "within 5%");
        Files.delete(folder.resolve("mapped/map.csv"));
        assertRefused(weak, "no such file", "map.csv");
        Files.writeString(folder.resolve("mapped/map.csv"), "r,z\n1,2\n");
        assertRefused(weak, "map.csv", "r_mm,z_mm,br_T,bz_T");
    }

    private static void assertRefused(Path file, String... words) {
        String message = assertThrows(UserException.class, () -> DetectorSource.read(file))
                .getMessage();
        assertEquals(1, message.lines().count());
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    @Test
    void theMapIsPartOfTheFingerprint() throws IOException {
        String one = DetectorSource.read(detector(z -> 1.5, 1300)).fingerprint();
        String other = DetectorSource.read(detector(z -> 1.49, 1300)).fingerprint();
        assertTrue(!one.equals(other));
    }
}
