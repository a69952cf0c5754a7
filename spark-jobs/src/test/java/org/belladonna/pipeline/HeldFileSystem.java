package org.belladonna.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The local disk under the scheme {@code held}: when so many files of a table are there as {@code fs.held.files} says, no other gets its
 * name until the file {@code fs.held.release} is there. Whatever is killed meanwhile is killed in the middle of its work, however fast
 * or slow the machine is.
 */
public final class HeldFileSystem extends RawLocalFileSystem {
    private static final long POLL_MS = 10;

    private java.nio.file.Path folder;
    private java.nio.file.Path release;
    private int files;

    /** Options of Spark that make an output folder stop when a table has so many files. */
    static List<String> options(java.nio.file.Path out, String table, int files) {
        return List.of(
                "spark.hadoop.fs.held.impl=" + HeldFileSystem.class.getName(),
                "spark.hadoop.fs.held.folder=" + out.resolve("small").resolve(table),
                "spark.hadoop.fs.held.files=" + files,
                "spark.hadoop.fs.held.release=" + release(out));
    }

    /** The output folder as a command has to name it. */
    static java.nio.file.Path of(java.nio.file.Path out) {
        return java.nio.file.Path.of("held:" + out);
    }

    /** Lets the rest of the work go on. */
    static void release(java.nio.file.Path out, String why) throws IOException {
        Files.writeString(release(out), why);
    }

    private static java.nio.file.Path release(java.nio.file.Path out) {
        return out.resolve("go-on");
    }

    @Override
    public void initialize(URI uri, Configuration configuration) throws IOException {
        super.initialize(uri, configuration);
        folder = java.nio.file.Path.of(configuration.get("fs.held.folder"));
        release = java.nio.file.Path.of(configuration.get("fs.held.release"));
        files = configuration.getInt("fs.held.files", 0);
    }

    @Override
    public URI getUri() {
        return URI.create("held:///");
    }

    @Override
    public String getScheme() {
        return "held";
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        if (pathToFile(to).toPath().startsWith(folder) && to.getName().endsWith(".parquet")) {
            while (SmallCampaign.finished(folder).size() >= files && !Files.exists(release)) {
                pause();
            }
        }
        return super.rename(from, to);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("told to stop");
        }
    }
}
