package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A process of a test: its output is kept in files under target, and it never outlives the test. */
final class Program implements AutoCloseable {
    /** Longest time that a test waits for anything: no measure of speed, but the end of what would never end. */
    static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final long POLL_MS = 10;
    /** What commands say of their progress, and what Java says of the module that Spark asks for. */
    private static final Pattern PROGRESS = Pattern.compile(
            "^(integrating|selecting among|setting limits|writing the report|\\d+ shards? on|[a-z]+ +\\d+%"
                    + "|WARNING: Using incubator modules)");

    private final String name;
    private final Process process;
    private final Path out;
    private final Path err;

    /**
     * How a program ended.
     *
     * @param status exit status
     * @param output what it wrote to standard output
     * @param errors what it wrote to standard error
     */
    record Result(int status, String output, String errors) {
        /** Standard error besides progress is one line with these words, and there is no trace. */
        void assertOneMessage(int expected, String... words) {
            assertEquals(expected, status, errors);
            List<String> messages = errors.lines()
                    .filter(line -> !PROGRESS.matcher(line).find())
                    .toList();
            assertEquals(1, messages.size(), errors);
            assertTrue(messages.get(0).startsWith("belladonna: "), errors);
            for (String word : words) {
                int at = messages.get(0).indexOf(word);
                assertTrue(at >= 0, errors);
                assertEquals(at, messages.get(0).lastIndexOf(word), "said twice: " + errors);
            }
        }
    }

    private Program(String name, Process process, Path out, Path err) {
        this.name = name;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts a command; its output goes to {@code target/integration/<name>.out} and {@code .err}. */
    static Program start(String name, List<String> command) throws IOException {
        Path folder = Files.createDirectories(Installation.target().resolve("integration"));
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Installation.root().toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("SPARK_HOME", Installation.sparkHome().toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        return new Program(name, builder.start(), out, err);
    }

    /** Waits until something holds, looking at it now and then; fails with this program's output when it does not in time. */
    void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                if (condition.getAsBoolean()) {
                    return;
                }
                fail(name + (process.isAlive() ? " is running, but" : " has ended, and") + " there is no " + what
                        + " after at most " + PATIENCE.toSeconds() + " s; it said:\n" + errors());
            }
            pause();
        }
    }

    /** Waits for the end; the exit status. */
    int await() {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                fail(name + " has not ended after " + PATIENCE.toSeconds() + " s; it said:\n" + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end. */
    Result result() {
        int status = await();
        return new Result(status, output(), errors());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    List<ProcessHandle> children() {
        return process.children().toList();
    }

    String output() {
        return read(out);
    }

    String errors() {
        return read(err);
    }

    /** Ends it at once, with all that it has started, as a power cut would. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        await();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
