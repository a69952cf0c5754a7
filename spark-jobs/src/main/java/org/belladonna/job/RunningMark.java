package org.belladonna.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.belladonna.table.Staging;

/**
 * Says in a folder of results who works there, by the name of an empty file that is there as long as the work; and sweeps away what those
 * have left who were killed.
 *
 * <p>A piece belongs to the application that its name says ({@link Staging}). It is swept when that application has no mark, or one of a
 * process of this machine that has ended. Of a process elsewhere nothing is known: its mark counts for {@link #TRUSTED}. An attempt
 * whose piece is taken away in spite of it fails and is repeated; it cannot harm a finished file.
 */
final class RunningMark implements AutoCloseable {
    /** Age up to which the mark of a process on another machine counts as that of a living one. */
    static final Duration TRUSTED = Duration.ofDays(7);

    /** By so much two processes may differ in when the machine was booted, of which starts are counted. */
    private static final long CLOCK_DRIFT_MS = 10_000;

    private static final String PREFIX = "_running-";
    private static final String SEPARATOR = "@";

    private final Path root;
    private final FileSystem files;
    private final String owner;
    private final Path file;

    /**
     * A process that works in a folder.
     *
     * @param owner its application
     * @param place machine, and what tells the processes of its containers from one another
     * @param pid number of the process there
     * @param since when it started in ms, as the operating system says; 0 when it does not
     */
    record Worker(String owner, String place, long pid, long since) {
        static Worker here(String owner) throws IOException {
            ProcessHandle self = ProcessHandle.current();
            return new Worker(owner, machine(), self.pid(), start(self));
        }

        /** From the name of a mark; the owner alone when it is no such name. */
        static Worker of(String mark) {
            String[] words = mark.substring(PREFIX.length()).split(SEPARATOR, -1);
            boolean whole = words.length == 4 && (words[2] + words[3]).matches("\\d{2,30}");
            return whole
                    ? new Worker(words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3]))
                    : new Worker(words[0], "", 0, 0);
        }

        String mark() {
            return PREFIX + String.join(SEPARATOR, owner, place, Long.toString(pid), Long.toString(since));
        }

        private static String machine() throws IOException {
            java.nio.file.Path processes = java.nio.file.Path.of("/proc/self/ns/pid");
            String space = Files.isSymbolicLink(processes)
                    ? "." + Files.readSymbolicLink(processes).getFileName()
                    : "";
            return (host() + space).replaceAll("[^A-Za-z0-9.-]", "");
        }

        private static String host() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                // A machine that does not know its own name needs none to run here.
                return "nameless";
            }
        }

        private static long start(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }

        /** Whether it lives, as far as can be known. */
        boolean counts(Duration age) throws IOException {
            if (place.equals(machine())) {
                return ProcessHandle.of(pid)
                        .filter(process -> Math.abs(start(process) - since) < CLOCK_DRIFT_MS)
                        .isPresent();
            }
            return age.compareTo(TRUSTED) < 0;
        }
    }

    private RunningMark(Path root, FileSystem files, Worker worker) {
        this.root = root;
        this.files = files;
        this.owner = worker.owner();
        this.file = new Path(root, worker.mark());
    }

    /**
     * Marks a folder and sweeps it. A folder that cannot be written is left alone: whoever only reads it is not to fail, and whoever
     * writes will be told then.
     *
     * @param root folder of a campaign's results; made when it is not there
     * @param hadoop has the {@linkplain Staging#OWNER owner}
     */
    static RunningMark set(Path root, Configuration hadoop) throws IOException {
        RunningMark mark = new RunningMark(root, root.getFileSystem(hadoop), Worker.here(hadoop.get(Staging.OWNER)));
        try {
            mark.files.create(mark.file, true).close();
        } catch (IOException e) {
            return mark;
        }
        mark.sweep();
        return mark;
    }

    /** The pieces are listed before the marks: whoever has written one has set its mark before. */
    private void sweep() throws IOException {
        List<Path> pieces = pieces(root);
        Set<String> living = living();
        for (Path piece : pieces) {
            if (living.stream().noneMatch(one -> Staging.isPieceOf(piece.getName(), one))) {
                files.delete(piece, true);
            }
        }
    }

    /** Owners of the marks that count; the others are taken away. */
    private Set<String> living() throws IOException {
        long now = files.getFileStatus(file).getModificationTime();
        Set<String> living = new HashSet<>(Set.of(owner));
        for (FileStatus entry : files.listStatus(root)) {
            String name = entry.getPath().getName();
            if (name.startsWith(PREFIX)) {
                Worker worker = Worker.of(name);
                if (worker.counts(Duration.ofMillis(now - entry.getModificationTime()))) {
                    living.add(worker.owner());
                } else {
                    files.delete(entry.getPath(), false);
                }
            }
        }
        return living;
    }

    private List<Path> pieces(Path folder) throws IOException {
        List<Path> pieces = new ArrayList<>();
        try {
            for (FileStatus entry : files.listStatus(folder)) {
                if (Staging.isPiece(entry.getPath().getName())) {
                    pieces.add(entry.getPath());
                } else if (entry.isDirectory()) {
                    pieces.addAll(pieces(entry.getPath()));
                }
            }
        } catch (FileNotFoundException e) {
            // Another command has just put a folder in the place of this one.
            return pieces;
        }
        return pieces;
    }

    /** Sweeps what is left of own attempts, as of executors that were killed, and takes the mark away. */
    @Override
    public void close() throws IOException {
        if (files.exists(file)) {
            for (Path piece : pieces(root)) {
                if (Staging.isPieceOf(piece.getName(), owner)) {
                    files.delete(piece, true);
                }
            }
            files.delete(file, false);
        }
    }
}
