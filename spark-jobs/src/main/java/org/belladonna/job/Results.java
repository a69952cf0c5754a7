package org.belladonna.job;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;
import org.belladonna.campaign.Shard;

/** Where the results of a campaign lie: {@code out/<campaign>/<table>/}. */
public final class Results implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Path root;

    /**
     * @param out folder of all results: a local path or a URL of any file system that Hadoop knows
     * @param campaign name of the campaign
     */
    public Results(String out, String campaign) {
        root = new Path(new Path(out), campaign);
    }

    public Path root() {
        return root;
    }

    /** Folder of a table, as {@code events} or {@code limits}. */
    public Path folder(String table) {
        return new Path(root, table);
    }

    /** File of a shard in a table that is kept by shards. */
    public Path shard(String table, Shard shard) {
        return new Path(new Path(folder(table), shard.sample()), shard.file());
    }

    /** The only file of a small table. */
    public Path file(String table) {
        return new Path(folder(table), table + ".parquet");
    }
}
