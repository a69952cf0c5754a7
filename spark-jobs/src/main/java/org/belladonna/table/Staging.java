package org.belladonna.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * How a file becomes visible: it is written beside its place under a name that readers pass over and that says who writes it, and
 * gets its own name by one rename. Commands that work in one folder at the same time thus never write the same file.
 */
public final class Staging {
    /** Key in Hadoop's configuration: the application that writes, so that its pieces can be told from those of the dead. */
    public static final String OWNER = "belladonna.owner";

    /** How the names of pieces begin. */
    private static final String PREFIX = "_staging-";
    /** Owner of what is written outside of any application of Spark. */
    private static final String ALONE = "alone";

    private Staging() {}

    /** Whether a file of this name is a piece that somebody writes or has left. */
    public static boolean isPiece(String name) {
        return name.startsWith(PREFIX);
    }

    /** Whether a file of this name is a piece that an application writes or has left. */
    public static boolean isPieceOf(String name, String owner) {
        return name.startsWith(PREFIX + owner + "-");
    }

    /** Where to write what will be at the target. */
    public static Path of(Path target, Configuration configuration) {
        return of(target, "driver", configuration);
    }

    /**
     * Where to write what will be at the target.
     *
     * @param attempt tells attempts of one application to write the same file from one another
     */
    static Path of(Path target, String attempt, Configuration configuration) {
        String owner = configuration.get(OWNER, ALONE);
        return new Path(target.getParent(), PREFIX + owner + "-" + attempt + "-" + target.getName());
    }

    /** Puts what has been written in its place, and in that of an older one. A piece that was swept away replaces nothing. */
    public static void commit(FileSystem files, Path staging, Path target) throws IOException {
        if (!files.exists(staging)) {
            throw new FileNotFoundException(staging + " was taken away while it was being written");
        }
        files.delete(target, true);
        if (!files.rename(staging, target)) {
            throw new IOException("cannot rename " + staging + " to " + target);
        }
    }

    /** Writes a small file; its folder is made when it is not there. */
    public static void write(Path target, byte[] content, Configuration configuration) throws IOException {
        FileSystem files = target.getFileSystem(configuration);
        files.mkdirs(target.getParent());
        Path staging = of(target, configuration);
        try (OutputStream out = files.create(staging, true)) {
            out.write(content);
        }
        commit(files, staging, target);
    }
}
