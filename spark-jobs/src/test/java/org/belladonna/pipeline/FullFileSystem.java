package org.belladonna.pipeline;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk under the scheme {@code full}, with room for so many bytes as {@code fs.full.room} says: what is written beyond
 * fails as a full disk does.
 */
public final class FullFileSystem extends RawLocalFileSystem {
    private static final AtomicLong WRITTEN = new AtomicLong();

    private long room;

    @Override
    public void initialize(URI uri, Configuration configuration) throws IOException {
        super.initialize(uri, configuration);
        room = configuration.getLong("fs.full.room", Long.MAX_VALUE);
    }

    @Override
    public URI getUri() {
        return URI.create("full:///");
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    protected OutputStream createOutputStream(Path file, boolean append) throws IOException {
        return new Bounded(super.createOutputStream(file, append));
    }

    @Override
    protected OutputStream createOutputStreamWithMode(Path file, boolean append, FsPermission permission)
            throws IOException {
        return new Bounded(super.createOutputStreamWithMode(file, append, permission));
    }

    private final class Bounded extends FilterOutputStream {
        Bounded(OutputStream disk) {
            super(disk);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (WRITTEN.addAndGet(length) > room) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }
    }
}
