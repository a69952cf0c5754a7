package org.belladonna.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.error.UserException;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Column;
import org.belladonna.schema.Event;
import org.belladonna.schema.GeneratorParticle;
import org.belladonna.schema.Schema;
import org.belladonna.schema.Table;
import org.belladonna.schema.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Old files are read, changed ones refused. The fixture events-v1.parquet has three events of version 1, which had no
 * {@code sqrt_s}; it was written by {@link #writeFixture} and is never to be made again with a newer schema.
 */
class OldTableTest {
    private static final Configuration HADOOP = new Configuration();

    @TempDir
    java.nio.file.Path folder;

    @Table(name = "events", version = 1, meaning = "one simulated collision")
    record EventVersion1(
            @Column(meaning = "sample that the event belongs to")
            String sample,

            @Column(meaning = "number of the event in its sample, from 0")
            long event,

            @Column(meaning = "expected number of events that it stands for")
            double weight,

            @Column(meaning = "level-1 trigger lines that fired")
            long triggerBits,

            @Column(meaning = "particles as generated") List<GeneratorParticle> generator,

            @Column(meaning = "reconstructed charged particles")
            List<Track> tracks,

            @Column(meaning = "reconstructed calorimeter clusters")
            List<Cluster> clusters) {}

    @Table(name = "events", version = 2, meaning = "one simulated collision")
    record EventInMeV(
            @Column(meaning = "sample that the event belongs to")
            String sample,

            @Column(meaning = "number of the event in its sample, from 0")
            long event,

            @Column(meaning = "expected number of events that it stands for")
            double weight,

            @Column(meaning = "level-1 trigger lines that fired")
            long triggerBits,

            @Column(meaning = "particles as generated") List<GeneratorParticle> generator,

            @Column(meaning = "reconstructed charged particles")
            List<Track> tracks,

            @Column(meaning = "reconstructed calorimeter clusters")
            List<Cluster> clusters,

            @Column(unit = "MeV", meaning = "collision energy in the centre-of-mass frame")
            float sqrtS) {}

    @Table(name = "events", version = 99, meaning = "one simulated collision")
    record EventOfTheFuture(
            @Column(meaning = "number of the event") long event) {}

    static void writeFixture(Path file) throws IOException {
        try (TableWriter<EventVersion1> writer =
                new TableWriter<>(EventVersion1.class, file, "fixture", Map.of(), HADOOP)) {
            for (int i = 0; i < 3; i++) {
                Event event = TableRoundTripTest.event(i, i);
                writer.write(new EventVersion1(
                        event.sample(),
                        event.event(),
                        event.weight(),
                        event.triggerBits(),
                        event.generator(),
                        event.tracks(),
                        event.clusters()));
            }
            writer.commit();
        }
    }

    private static Path fixture() throws URISyntaxException {
        return new Path(OldTableTest.class.getResource("events-v1.parquet").toURI());
    }

    @Test
    void version1IsReadWithTheYoungerColumnAbsent() throws URISyntaxException {
        List<Event> events = new TableReader<>(Event.class, HADOOP).read(fixture());
        assertEquals(3, events.size());
        assertEquals(2, events.get(2).tracks().size());
        assertEquals(1.0, events.get(2).weight());
        assertTrue(Float.isNaN(events.get(0).sqrtS()));
        assertEquals(
                1, TableFooter.read(fixture(), Schema.of(Event.class), HADOOP).version());
    }

    @Test
    void aChangedUnitIsRefused() throws IOException {
        Path file = new Path(folder.resolve("mev.parquet").toString());
        try (TableWriter<EventInMeV> writer = new TableWriter<>(EventInMeV.class, file, "0", Map.of(), HADOOP)) {
            writer.write(new EventInMeV("mumu", 1, 1, 0, List.of(), List.of(), List.of(), 10579f));
            writer.commit();
        }
        UserException error =
                assertThrows(UserException.class, () -> new TableReader<>(Event.class, HADOOP).read(file));
        assertTrue(error.getMessage().contains("'sqrt_s' in unit 'MeV'"), error.getMessage());
        assertTrue(error.getMessage().contains("expected unit 'GeV'"), error.getMessage());
        assertFalse(error.getMessage().contains("\n"));
    }

    @Test
    void aNewerVersionIsRefused() throws IOException {
        Path file = new Path(folder.resolve("future.parquet").toString());
        try (TableWriter<EventOfTheFuture> writer =
                new TableWriter<>(EventOfTheFuture.class, file, "0", Map.of(), HADOOP)) {
            writer.commit();
        }
        UserException error =
                assertThrows(UserException.class, () -> TableFooter.read(file, Schema.of(Event.class), HADOOP));
        assertTrue(error.getMessage().contains("version 99"), error.getMessage());
    }
}
