package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.spark.serializer.KryoSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows depend on configuration and seed alone: not on how the events are cut into shards, nor on the number of threads. */
class PartitionInvarianceIT {
    @TempDir
    private Path out;

    @ParameterizedTest(name = "{0} shards, {1} threads")
    @CsvSource({"1, 2", "3, 1", "3, 2", "16, 1", "16, 2"})
    void allTablesAreTheSame(int shards, int threads) throws IOException {
        SmallCampaign.run(out, shards, threads);
        // Each of the three samples has at least one shard.
        assertTrue(SmallCampaign.shards(out, "events").size() >= Math.max(3, shards - 2));
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void everyTableIsCompared() throws IOException {
        assertEquals(
                Set.of(
                        "events",
                        "candidates",
                        "cutflow",
                        "histograms",
                        "signal_shapes",
                        "limits",
                        "zprime-1.json",
                        "zprime-5.json"),
                Reference.content().keySet());
    }

    @Test
    void anotherSeedGivesOtherRows() throws IOException {
        assertEquals(
                0, SmallCampaign.command("produce", out, 3, "--seed", "4712").status());
        assertTrue(!Reference.content()
                .get("events")
                .equals(SmallCampaign.content(out).get("events")));
    }

    @Test
    void aSparkThatPrefersKryoChangesNothing() throws IOException {
        System.setProperty("spark.serializer", KryoSerializer.class.getName());
        try {
            SmallCampaign.run(out, 3, 2);
        } finally {
            System.clearProperty("spark.serializer");
        }
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }
}
