package org.belladonna.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.error.UserException;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Event;
import org.belladonna.schema.GeneratorParticle;
import org.belladonna.schema.Schema;
import org.belladonna.schema.Track;
import org.belladonna.schema.Vertex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRoundTripTest {
    private static final Configuration HADOOP = new Configuration();

    @TempDir
    java.nio.file.Path folder;

    static Event event(long number, int tracks) {
        Track track = new Track(
                1,
                1,
                2,
                3,
                0.1f,
                0.2f,
                0.3f,
                0.4f,
                0.5f,
                new float[] {1, 2, 3},
                4,
                5,
                1,
                4,
                50,
                12,
                -1,
                -2,
                -3,
                -4,
                -5,
                -1,
                0,
                0.03f);
        Cluster cluster = new Cluster(
                0.2f, 1, 2, 1500, 0, 0.01f, 0.01f, 0.01f, 0.8f, 0.9f, 7, 2, 0, 0, 0.21f, 0.2f, 900, 1.1f, 0.3f, -1);
        Vertex vertex = new Vertex(
                310, 1, 2, 3, new float[] {1, 2, 3, 4, 5, 6}, 0.5f, 0.4976f, 0.1f, 0.2f, 0.3f, 3.7f, 20, 0, 1);
        GeneratorParticle particle = new GeneratorParticle(13, 1, -1, number, 1, 2, 3, 0, 0, 0, 0);
        return new Event(
                "mumu",
                number,
                0.5 * number,
                5L,
                List.of(particle, particle),
                java.util.Collections.nCopies(tracks, track),
                List.of(cluster),
                10.579f,
                List.of(vertex));
    }

    private Path write(String name, String attempt, List<Event> events) throws IOException {
        Path file = new Path(folder.resolve(name).toString());
        try (TableWriter<Event> writer =
                new TableWriter<>(Event.class, file, attempt, Map.of("belladonna.trigger_menu", "ffo,hie"), HADOOP)) {
            for (Event event : events) {
                writer.write(event);
            }
            writer.commit();
        }
        return file;
    }

    @Test
    void rowsComeBackAsTheyWere() throws IOException {
        Path file = write("a.parquet", "0", List.of(event(1, 2), event(2, 0), event(3, 1)));
        List<Event> back = new TableReader<>(Event.class, HADOOP).read(file);
        assertEquals(3, back.size());
        assertEquals(2, back.get(0).tracks().size());
        assertArrayEquals(new float[] {1, 2, 3}, back.get(0).tracks().get(0).covariance());
        ContentHash written = new ContentHash(Event.class);
        ContentHash read = new ContentHash(Event.class);
        List.of(event(3, 1), event(1, 2), event(2, 0)).forEach(written::add);
        back.forEach(read::add);
        assertEquals(written.value(), read.value());
        TableFooter footer = TableFooter.read(file, Schema.of(Event.class), HADOOP);
        assertEquals(3, footer.rows());
        assertEquals("ffo,hie", footer.keys().get("belladonna.trigger_menu"));
        assertEquals(
                "GeV",
                SparkSchema.of(Schema.of(Event.class))
                        .apply("sqrt_s")
                        .metadata()
                        .getString("unit"));
    }

    @Test
    void batchesGiveColumns() throws IOException {
        Path file = write("a.parquet", "0", List.of(event(1, 2), event(2, 0), event(3, 1)));
        TableFooter footer = TableFooter.read(file, Schema.of(Event.class), HADOOP);
        try (ColumnBatchReader reader =
                new ColumnBatchReader(file, footer.struct(), List.of("event", "weight", "tracks"))) {
            assertTrue(reader.next());
            assertEquals(3, reader.size());
            assertArrayEquals(new long[] {1, 2, 3}, reader.longs("event"));
            assertArrayEquals(new double[] {0.5, 1, 1.5}, reader.doubles("weight"));
            int[] begins = reader.begins("tracks");
            int[] ends = reader.ends("tracks");
            int[] lengths = {2, 0, 1};
            for (int i = 0; i < 3; i++) {
                assertEquals(lengths[i], ends[i] - begins[i]);
                for (int j = begins[i]; j < ends[i]; j++) {
                    assertEquals(2, reader.floats("tracks.py")[j]);
                    assertEquals(1, reader.ints("tracks.charge")[j]);
                }
            }
            assertFalse(reader.next());
        }
    }

    @Test
    void theHashOfTwoFilesIsTheHashOfTheirUnion() {
        ContentHash all = new ContentHash(Event.class);
        ContentHash first = new ContentHash(Event.class);
        ContentHash second = new ContentHash(Event.class);
        for (int i = 0; i < 20; i++) {
            all.add(event(i, i % 3));
            (i % 2 == 0 ? first : second).add(event(i, i % 3));
        }
        assertEquals(all.value(), ContentHash.combine(List.of(first.value(), second.value())));
        first.add(event(4, 1));
        assertNotEquals(all.value(), ContentHash.combine(List.of(first.value(), second.value())));
    }

    @Test
    void aWriterThatIsNotCommittedLeavesNothing() throws IOException {
        try (TableWriter<Event> writer = new TableWriter<>(
                Event.class, new Path(folder.resolve("b.parquet").toString()), "0", Map.of(), HADOOP)) {
            writer.write(event(1, 1));
        }
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(f -> f.toString().endsWith(".parquet")).toList());
        }
    }

    @Test
    void aTruncatedFileIsRefusedInOneLine() throws IOException {
        Path file = write("a.parquet", "0", List.of(event(1, 2)));
        java.nio.file.Path local = folder.resolve("a.parquet");
        byte[] bytes = Files.readAllBytes(local);
        Files.write(local, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        UserException error =
                assertThrows(UserException.class, () -> TableFooter.read(file, Schema.of(Event.class), HADOOP));
        assertTrue(error.getMessage().contains("a.parquet"), error.getMessage());
        assertFalse(error.getMessage().contains("\n"));
    }
}
