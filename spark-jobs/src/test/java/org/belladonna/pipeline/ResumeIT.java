package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belladonna.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed goes on from what it has finished; a run that has nothing to do does nothing. */
class ResumeIT {
    @TempDir
    private Path out;

    @Test
    void aRunKilledWhileProducingGoesOnFromItsShards() throws IOException {
        kill("produce", 3);
        assertFalse(Files.exists(out.resolve("small/events/manifest.json")));
        List<Path> finished = SmallCampaign.shards(out, "events");
        Map<String, String> before = SmallCampaign.state(out.resolve("small/events"));
        SmallCampaign.run(out, 16, 2);
        Map<String, String> after = SmallCampaign.state(out.resolve("small/events"));
        for (Path shard : finished) {
            String name = out.resolve("small/events").relativize(shard).toString();
            assertEquals(before.get(name), after.get(name), name);
        }
        assertEquals(List.of(), SmallCampaign.pieces(out));
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void aRunKilledWhileSelectingGoesOn() throws IOException {
        kill("select", 1);
        assertFalse(Files.exists(out.resolve("small/report/manifest.json")));
        SmallCampaign.run(out, 16, 2);
        assertEquals(List.of(), SmallCampaign.pieces(out));
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void aSecondRunIsCompleteAndTouchesNothing() throws IOException {
        SmallCampaign.run(out, 3, 2);
        Map<String, String> before = SmallCampaign.state(out);
        Cli.Result again = SmallCampaign.command("run", out, 3);
        assertEquals(0, again.status(), again.messages());
        for (String stage : List.of("produce", "select", "limits", "report")) {
            assertTrue(again.out().lines().anyMatch(line -> line.matches(stage + " +complete .*")), again.out());
        }
        assertEquals(before, SmallCampaign.state(out));
    }

    /** Starts a run of 16 shards and kills it when so many files of a stage are finished and others are being written. */
    private void kill(String stage, int files) throws IOException {
        String table = stage.equals("produce") ? "events" : "candidates";
        List<String> options = new ArrayList<>(List.of(Installation.userLog()));
        HeldFileSystem.options(out, table, files).forEach(option -> options.add("-D" + option));
        try (Program run = Program.start(
                "killed-in-" + stage,
                Installation.java(
                        "1g",
                        options,
                        List.of(Installation.applicationJar(), Installation.testClasses()),
                        "org.belladonna.job.RunJob",
                        SmallCampaign.arguments(HeldFileSystem.of(out), 16, "--master", "local[2]")
                                .toArray(String[]::new)))) {
            run.until(
                    files + " files of " + table + " and pieces of others",
                    () -> SmallCampaign.shards(out, table).size() >= files
                            && SmallCampaign.pieces(out).stream()
                                    .anyMatch(piece -> piece.toString().endsWith(".parquet")));
            assertTrue(run.isAlive());
        }
        assertFalse(SmallCampaign.pieces(out).isEmpty());
    }
}
