package org.belladonna.pipeline;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk under the scheme {@code flaky}: the first attempt to give a file of events its name fails, the next succeeds. */
public final class FlakyFileSystem extends RawLocalFileSystem {
    private static final Set<Path> TRIED = ConcurrentHashMap.newKeySet();

    @Override
    public URI getUri() {
        return URI.create("flaky:///");
    }

    @Override
    public String getScheme() {
        return "flaky";
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        if (to.getName().startsWith("events-")
                && to.getParent().getParent().getName().equals("events")
                && TRIED.add(to)) {
            throw new IOException("the first attempt fails");
        }
        return super.rename(from, to);
    }
}
