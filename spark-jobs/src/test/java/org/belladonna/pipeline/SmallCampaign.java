package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.cli.Cli;
import org.belladonna.job.Verification;

/** The campaign of the pipeline tests: a few hundred events of a signal and a background, and what comes out of it. */
public final class SmallCampaign {
    /** Events that it generates. */
    static final int EVENTS = 700;

    private SmallCampaign() {}

    /** The campaign file. */
    public static Path file() {
        return Installation.root().resolve("spark-jobs/src/test/resources/org/belladonna/small/campaigns/small.conf");
    }

    /**
     * Arguments of a command or job on it.
     *
     * @param out folder of results
     * @param shards number of shards
     * @param more further arguments
     */
    public static List<String> arguments(Path out, int shards, String... more) {
        Path detector = Installation.root().resolve("conf/detectors/belle2.conf");
        List<String> arguments = new ArrayList<>(List.of(
                file().toString(),
                "--out",
                out.toString(),
                "--set",
                "campaign.shards=" + shards,
                "--set",
                "campaign.detector=\"" + detector + "\""));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Runs a command on it in this process. */
    public static Cli.Result command(String name, Path out, int shards, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(arguments(out, shards, more));
        return Cli.run(arguments);
    }

    /** Runs it in this process, which must succeed. */
    static void run(Path out, int shards, int threads) {
        Cli.Result result = command("run", out, shards, "--master", "local[" + threads + "]");
        assertEquals(0, result.status(), result.messages() + result.progress());
    }

    /** What every table says of its rows, after reading them all again; and the workspaces. */
    static Map<String, String> content(Path out) {
        Path campaign = out.resolve("small");
        try {
            Verification found =
                    Verification.of(new org.apache.hadoop.fs.Path(campaign.toString()), new Configuration());
            assertEquals(List.of(), found.differences());
            Map<String, String> content = new TreeMap<>(found.content());
            for (Path workspace : files(campaign.resolve("workspaces"), ".json")) {
                if (!workspace.endsWith("manifest.json")) {
                    content.put(workspace.getFileName().toString(), hash(workspace));
                }
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finished shards of a table. */
    static List<Path> shards(Path out, String table) {
        return finished(out.resolve("small").resolve(table));
    }

    /** Finished Parquet files under a folder. */
    static List<Path> finished(Path folder) {
        return files(folder, ".parquet").stream()
                .filter(file -> !file.getFileName().toString().startsWith("_"))
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .toList();
    }

    /** Pieces of unfinished files, marks of running commands, and their checksums: what a run that has ended well has none of. */
    static List<Path> pieces(Path out) {
        return files(out.resolve("small"), "").stream()
                .filter(file -> file.getFileName().toString().matches("[.]?_.*"))
                .toList();
    }

    /** All files under a folder with this ending, in order; none when there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        while (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(ending))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList();
            } catch (NoSuchFileException e) {
                // Renamed while the folder was walked: it is there at the next look.
                continue;
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.of();
    }

    /** Content and time of each file under a folder: what must stay when nothing is to be done. */
    static Map<String, String> state(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        for (Path file : files(folder, "")) {
            state.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file) + " " + hash(file));
        }
        return state;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A text file as it is. */
    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
