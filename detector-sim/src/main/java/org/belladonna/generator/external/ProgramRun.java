package org.belladonna.generator.external;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.io.EventFile;
import org.belladonna.particle.ParticleRecord;

/**
 * One run of a program in a scratch folder of its own, which is deleted afterwards. Its events are read on a second thread while
 * it works; all that goes wrong is a {@link UserException} with the last lines that the program said.
 */
final class ProgramRun {
    private static final long STEP_MS = 50;
    private static final long GRACE_MS = 5_000;
    private static final long READER_PATIENCE_MS = 10_000;

    /**
     * What is asked of the program.
     *
     * @param firstEvent number of the first event
     * @param events how many
     * @param seed seed, 1 to 899 999 999
     * @param timeoutSeconds time after which it is stopped
     */
    record Request(long firstEvent, long events, long seed, double timeoutSeconds) {}

    /**
     * What else came with the events.
     *
     * @param header banner before the first event
     * @param crossSection cross-section that the program states
     */
    record Stated(String header, Optional<CrossSection> crossSection) {}

    private final CommandTemplate command;
    private final Request request;
    private final EventBlock block;
    private final Path scratch;
    private final Path output;
    private Process process;
    private OutputTail tail;
    private volatile Stated stated;
    private volatile RuntimeException readerFailure;
    private volatile boolean opened;
    private volatile boolean stopped;

    private ProgramRun(CommandTemplate command, Request request, EventBlock block) throws IOException {
        this.command = command;
        this.request = request;
        this.block = block;
        scratch = Files.createTempDirectory("belladonna-command");
        output = scratch.resolve("events");
    }

    /** Runs the program and fills the block with exactly the events that were asked for. */
    static Stated fill(CommandTemplate command, Request request, EventBlock block) {
        block.clear();
        try {
            ProgramRun run = new ProgramRun(command, request, block);
            try {
                run.run();
                return run.stated;
            } finally {
                run.cleanUp();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException {
        CommandTemplate.Channel channel = command.channel();
        if (channel == CommandTemplate.Channel.PIPE) {
            makePipe();
        }
        start(channel);
        Thread reader = null;
        if (channel != CommandTemplate.Channel.FILE) {
            reader = new Thread(() -> read(channel), "events of a generator program");
            reader.setDaemon(true);
            reader.start();
        }
        boolean ended = await();
        if (!ended) {
            stop();
        }
        if (reader == null && ended && process.exitValue() == 0) {
            read(channel);
        } else if (reader != null) {
            finish(reader, channel);
        }
        refuse(ended);
    }

    private void start(CommandTemplate.Channel channel) {
        List<String> words = command.fill(request, output);
        ProcessBuilder builder = new ProcessBuilder(words).directory(scratch.toFile());
        boolean spoken = channel != CommandTemplate.Channel.STANDARD_OUTPUT;
        try {
            process = builder.redirectErrorStream(spoken).start();
            process.getOutputStream().close();
            tail = OutputTail.follow(spoken ? process.getInputStream() : process.getErrorStream());
        } catch (IOException e) {
            throw new UserException(
                    "cannot start the program '" + words.get(0) + "' (" + e.getMessage()
                            + "); expected an executable file at every worker; install it there",
                    e);
        }
    }

    private void makePipe() throws IOException {
        Process maker = new ProcessBuilder("mkfifo", output.toString()).start();
        try {
            if (maker.waitFor() != 0) {
                throw UserException.of("no named pipe", scratch.toString(), "mkfifo to work", "use {output}");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void read(CommandTemplate.Channel channel) {
        try (EventFile events = EventFile.open("events of " + name(), source(channel))) {
            ParticleRecord record = new ParticleRecord();
            while (events.next(record)) {
                if (block.size() == request.events()) {
                    throw UserException.of(
                            "the program gives more than " + request.events() + " events",
                            name(),
                            "as many as {events} says",
                            "hand {events} to it");
                }
                block.add(record);
            }
            stated = new Stated(events.header(), events.crossSection());
        } catch (RuntimeException e) {
            readerFailure = e;
            stopAfterGrace();
        }
    }

    /** A program whose reader has gone ends by itself, with what it has to say; one that does not is stopped. */
    private void stopAfterGrace() {
        try {
            if (!process.waitFor(GRACE_MS, TimeUnit.MILLISECONDS)) {
                stop();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private InputStream source(CommandTemplate.Channel channel) {
        if (channel == CommandTemplate.Channel.STANDARD_OUTPUT) {
            return process.getInputStream();
        }
        try {
            // Not a channel: a pipe has no position.
            InputStream file = new FileInputStream(output.toFile());
            opened = true;
            return file;
        } catch (IOException e) {
            throw new UserException(
                    name() + ": no events in {output} (" + e.getMessage() + "); expected the program to write it", e);
        }
    }

    /** Waits for the end of the program; false when it takes too long. */
    private boolean await() {
        long left = (long) (1000 * request.timeoutSeconds());
        try {
            while (left > 0) {
                long step = Math.min(left, STEP_MS);
                if (process.waitFor(step, TimeUnit.MILLISECONDS)) {
                    return true;
                }
                left -= step;
            }
            return false;
        } catch (InterruptedException e) {
            stop();
            throw interrupted(e);
        }
    }

    /** The program has ended: nothing more comes, so its reader ends, unless the program never opened the pipe. */
    private void finish(Thread reader, CommandTemplate.Channel channel) throws IOException {
        if (channel == CommandTemplate.Channel.PIPE && !opened && reader.isAlive()) {
            new FileOutputStream(output.toFile()).close();
        }
        try {
            reader.join(READER_PATIENCE_MS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (reader.isAlive()) {
            throw UserException.of(
                    "the program has ended, but something that it started still holds its output",
                    name(),
                    "the output to end with the program",
                    "let it wait for what it starts");
        }
    }

    /** Says what was wrong, in the order of what explains most. */
    private void refuse(boolean ended) {
        if (!ended) {
            throw UserException.of(
                    "the program has not ended after " + request.timeoutSeconds() + " s",
                    name(),
                    request.events() + " events within that time (" + tail.text() + ")",
                    "raise the parameter timeout or lower block");
        }
        if (!stopped && process.exitValue() != 0) {
            String reading = readerFailure == null ? "" : "; reading its events: " + readerFailure.getMessage();
            throw UserException.of(
                    "the program failed with status " + process.exitValue() + " (" + tail.text() + ")" + reading,
                    name(),
                    "status 0",
                    "run it by hand: " + String.join(" ", command.fill(request, output)));
        }
        if (readerFailure != null) {
            throw readerFailure instanceof UserException refused
                    ? new UserException(refused.getMessage() + " (" + tail.text() + ")", refused)
                    : readerFailure;
        }
        if (block.size() != request.events()) {
            throw UserException.of(
                    "the program gave " + block.size() + " events (" + tail.text() + ")",
                    name(),
                    request.events() + " as {events} says",
                    "hand {events} to it");
        }
    }

    private String name() {
        return "program " + command.words().get(0) + ", first event " + request.firstEvent();
    }

    private void stop() {
        stopped = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while a generator program was running", e);
    }

    private void cleanUp() throws IOException {
        if (process != null && process.isAlive()) {
            stop();
        }
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
