package org.belladonna.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.belladonna.table.Staging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningMarkTest {
    @TempDir
    private Path root;

    private static Configuration owner(String name) {
        Configuration hadoop = new Configuration();
        hadoop.set(Staging.OWNER, name);
        return hadoop;
    }

    private static org.apache.hadoop.fs.Path hadoop(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    private RunningMark set(String owner) throws IOException {
        return RunningMark.set(hadoop(root), owner(owner));
    }

    private void piece(String owner) throws IOException {
        Path folder = Files.createDirectories(root.resolve("events/mumu"));
        Files.writeString(folder.resolve("_staging-" + owner + "-17-events-000000000000-150.parquet"), "half");
    }

    /** The owners whose pieces are there. */
    private List<String> pieces() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(Staging::isPiece)
                    .map(name -> name.substring("_staging-".length(), name.indexOf("-17")))
                    .sorted()
                    .toList();
        }
    }

    private Path mark(RunningMark.Worker worker, Duration age) throws IOException {
        Path mark = Files.createFile(root.resolve(worker.mark()));
        return Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void whatTheKilledLeftIsSweptAndWhatTheLivingWriteIsNot() throws IOException {
        RunningMark.Worker here = RunningMark.Worker.here("living");
        Path living = mark(here, Duration.ZERO);
        Path dead =
                mark(new RunningMark.Worker("dead", here.place(), here.pid(), here.since() - 100_000), Duration.ZERO);
        Path away = mark(new RunningMark.Worker("away", "elsewhere", 1, 1), RunningMark.TRUSTED.dividedBy(2));
        Path forgotten = mark(new RunningMark.Worker("forgotten", "elsewhere", 1, 1), RunningMark.TRUSTED.plusHours(1));
        for (String owner : List.of("living", "dead", "away", "forgotten", "unmarked", "liv", "living2")) {
            piece(owner);
        }
        Path finished = Files.writeString(root.resolve("events/mumu/events-000000000150-150.parquet"), "whole");
        try (RunningMark mark = set("new")) {
            assertEquals(List.of("away", "living"), pieces());
            piece("new");
        }
        assertEquals(List.of("away", "living"), pieces());
        assertTrue(Files.exists(living) && Files.exists(away) && Files.exists(finished));
        assertFalse(Files.exists(dead) || Files.exists(forgotten));
        try (Stream<Path> left = Files.list(root)) {
            assertEquals(3, left.count());
        }
    }

    @Test
    void twoAtOnceLeaveOneAnotherAlone() throws IOException {
        try (RunningMark first = set("first")) {
            piece("first");
            try (RunningMark second = set("second")) {
                piece("second");
                assertEquals(List.of("first", "second"), pieces());
            }
            assertEquals(List.of("first"), pieces());
        }
        assertEquals(List.of(), pieces());
    }

    @Test
    void aNameThatIsNoMarkOfOursCountsForNoProcess() throws IOException {
        RunningMark.Worker worker = RunningMark.Worker.of("_running-app@here@x@y");
        assertEquals("app", worker.owner());
        assertTrue(worker.counts(Duration.ZERO));
        assertFalse(worker.counts(RunningMark.TRUSTED));
        RunningMark.Worker here = RunningMark.Worker.here("app-20261124-0001");
        assertEquals(here, RunningMark.Worker.of(here.mark()));
    }

    /** An executor that outlives its swept piece cannot take a finished file away. */
    @Test
    void aPieceThatWasSweptReplacesNothing() throws IOException {
        Path target = Files.writeString(root.resolve("a.parquet"), "whole");
        FileSystem files = FileSystem.getLocal(new Configuration());
        org.apache.hadoop.fs.Path staging = Staging.of(hadoop(target), owner("late"));
        assertThrows(FileNotFoundException.class, () -> Staging.commit(files, staging, hadoop(target)));
        assertEquals("whole", Files.readString(target));
    }

    @Test
    void aFolderThatCannotBeMadeIsLeftToThoseWhoWrite() throws IOException {
        Path file = Files.writeString(root.resolve("plain"), "no folder");
        RunningMark.set(hadoop(file.resolve("small")), owner("reader")).close();
        assertEquals("no folder", Files.readString(file));
    }
}
