package org.belladonna.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.schema.Rejected;
import org.belladonna.table.TableWriter;

/**
 * The side output of one shard: its particles that were not simulated. There is a file only when there are such particles; it is made
 * visible before the events of the shard, and made again together with them.
 */
final class RejectedShard implements Closeable {
    /** Name of the table. */
    static final String TABLE = "rejected";

    private final Path file;
    private final String attempt;
    private final Configuration configuration;
    private TableWriter<Rejected> writer;

    RejectedShard(Path file, String attempt, Configuration configuration) {
        this.file = file;
        this.attempt = attempt;
        this.configuration = configuration;
    }

    void write(Iterable<Rejected> rows) throws IOException {
        for (Rejected row : rows) {
            if (writer == null) {
                writer = new TableWriter<>(Rejected.class, file, attempt, Map.of(), configuration);
            }
            writer.write(row);
        }
    }

    /** Makes the file visible; without rows, takes away one that an older version of the code may have left. */
    void commit() throws IOException {
        if (writer == null) {
            file.getFileSystem(configuration).delete(file, false);
        } else {
            writer.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
