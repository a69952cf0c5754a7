package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.belladonna.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged results, copied shards, the folder of another campaign, a full disk: one line on standard error besides progress, no
 * trace, and what was finished is still there. As processes, where Spark's own log could say more than we do.
 */
class DamageIT {
    @TempDir
    private Path out;

    @Test
    void aDamagedShardOfEventsIsNamedAndCanBeMadeAgain() throws IOException {
        finishedRun();
        FileUtils.deleteDirectory(out.resolve("small/candidates").toFile());
        Path damaged = SmallCampaign.shards(out, "events").get(0);
        damageRows(damaged);
        assertRefused("damaged-events", 2, "select", damaged.getFileName().toString(), "delete it and run again");
        Files.delete(damaged);
        SmallCampaign.run(out, 1, 1);
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void aDamagedFileOfCandidatesIsNamedAndCanBeMadeAgain() throws IOException {
        finishedRun();
        Files.delete(out.resolve("small/histograms/manifest.json"));
        Path damaged = SmallCampaign.shards(out, "candidates").get(0);
        damageRows(damaged);
        assertRefused("damaged-candidates", 2, "select", damaged.getFileName().toString(), "delete it and run again");
        Files.delete(damaged);
        SmallCampaign.run(out, 1, 1);
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void verifyAndHistogramNameADamagedFile() throws IOException {
        finishedRun();
        Path damaged = SmallCampaign.shards(out, "candidates").get(0);
        damageRows(damaged);
        Cli.Result verify = Cli.run("verify", out.resolve("small").toString());
        assertEquals(1, verify.status());
        assertTrue(verify.out().contains(damaged.getFileName().toString()), verify.out());
        Cli.Result histogram = Cli.run(
                "histogram",
                out.resolve("small/candidates").toString(),
                "--of",
                "recoil_mass2",
                "--bins",
                "10,-10,110",
                "--master",
                "local[1]");
        assertEquals(2, histogram.status(), histogram.messages());
        assertEquals(1, histogram.lines().size(), histogram.messages());
        assertTrue(histogram.messages().contains(damaged.getFileName().toString()), histogram.messages());
    }

    @Test
    void aShardThatWasCopiedIsRefused() throws IOException {
        finishedRun();
        Path shard = SmallCampaign.shards(out, "events").get(0);
        Path copy = shard.resolveSibling("events-000000000999-150.parquet");
        Files.copy(shard, copy);
        Cli.Result result = SmallCampaign.command("run", out, 1);
        assertOneLine(result, 2, copy.getFileName().toString(), "event numbers would be there twice", "move it away");
        Files.delete(copy);
        assertEquals(0, SmallCampaign.command("run", out, 1).status());
    }

    @Test
    void aShardThatWasCopiedOverAnotherIsRefused() throws IOException {
        assertEquals(0, SmallCampaign.command("produce", out, 16).status());
        List<Path> shards = SmallCampaign.shards(out, "events");
        Files.copy(shards.get(0), shards.get(1), StandardCopyOption.REPLACE_EXISTING);
        dropChecksum(shards.get(1));
        String name = shards.get(1).getFileName().toString();
        assertOneLine(SmallCampaign.command("select", out, 16), 2, name, "their numbers would be there twice");
        Files.delete(out.resolve("small/events/manifest.json"));
        assertOneLine(SmallCampaign.command("produce", out, 16), 2, name, "their numbers would be there twice");
        Files.delete(shards.get(1));
        SmallCampaign.run(out, 16, 2);
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void theFolderOfAnotherCampaignIsRefused() throws IOException {
        finishedRun();
        Map<String, String> before = SmallCampaign.state(out);
        assertOneLine(
                SmallCampaign.command("run", out, 1, "--seed", "5"), 2, "events of another campaign", "another --out");
        assertOneLine(
                SmallCampaign.command("produce", out, 1, "--set", "campaign.scale=2"), 2, "events of another campaign");
        assertEquals(before, SmallCampaign.state(out));
    }

    @Test
    void aFullDiskIsOneLineAndLosesNoShard() throws IOException {
        List<String> options = List.of(
                "-Dspark.hadoop.fs.full.impl=" + FullFileSystem.class.getName(), "-Dspark.hadoop.fs.full.room=150000");
        Program.Result result = command("full-disk", options, "produce", Path.of("full:" + out), 16);
        result.assertOneMessage(1, "the disk is full", "No space left on device", "what is finished is kept");
        int kept = SmallCampaign.shards(out, "events").size();
        assertTrue(kept > 0 && kept < 15, kept + " shards");
        assertFalse(Files.exists(out.resolve("small/events/manifest.json")));
        SmallCampaign.run(out, 16, 2);
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void aCommandWithoutMemoryIsOneLine() throws IOException {
        Path events = EventFiles.withLongLine(out.resolve("long.lhe.gz"), 100);
        try (Program program = Program.start(
                "memory-of-command",
                Installation.java(
                        "64m",
                        List.of("-Dbelladonna.home=" + Installation.root()),
                        List.of(Installation.applicationJar()),
                        "org.belladonna.cli.Belladonna",
                        "simulate",
                        events.toString(),
                        "--out",
                        out.toString()))) {
            program.result().assertOneMessage(1, "out of memory with a heap of", "set BELLADONNA_HEAP");
        }
    }

    private void finishedRun() throws IOException {
        FileUtils.copyDirectory(Reference.out().toFile(), out.toFile());
    }

    /** Overwrites all rows of a file; its footer stays whole. */
    private static void damageRows(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
        for (int i = 4; i < bytes.length - 8 - footer; i++) {
            bytes[i] = (byte) (31 * i);
        }
        Files.write(file, bytes);
        dropChecksum(file);
    }

    /** Without the checksum that Hadoop keeps beside a local file, as on any other file system. */
    private static void dropChecksum(Path file) throws IOException {
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    }

    private static void assertOneLine(Cli.Result result, int status, String... words) {
        new Program.Result(result.status(), result.out(), result.progress() + result.messages())
                .assertOneMessage(status, words);
    }

    private void assertRefused(String name, int status, String command, String... words) throws IOException {
        command(name, List.of(), command, out, 1).assertOneMessage(status, words);
    }

    private static Program.Result command(String name, List<String> options, String command, Path out, int shards)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(SmallCampaign.arguments(out, shards, "--master", "local[2]"));
        List<String> jvm = new ArrayList<>(options);
        jvm.add(Installation.userLog());
        try (Program program = Program.start(
                name,
                Installation.java(
                        "1g",
                        jvm,
                        List.of(Installation.applicationJar(), Installation.testClasses()),
                        "org.belladonna.cli.Belladonna",
                        arguments.toArray(String[]::new)))) {
            return program.result();
        }
    }
}
