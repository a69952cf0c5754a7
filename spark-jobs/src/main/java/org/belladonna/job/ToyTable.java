package org.belladonna.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructType;
import org.belladonna.schema.Schema;
import org.belladonna.schema.Toy;
import org.belladonna.table.ColumnBatchReader;
import org.belladonna.table.Manifest;
import org.belladonna.table.SparkSchema;
import org.belladonna.table.TableWriter;

/** A complete table of pseudo-experiments. */
final class ToyTable {
    static final String FAILED = "belladonna.failed";
    static final String REASON = "belladonna.reason.";
    /** Reasons that are kept as examples. */
    static final int REASONS = 5;

    private final Path folder;
    private final List<String> groups;
    private final Manifest manifest;
    private final long made;
    private final double seconds;
    private final Configuration hadoop;

    ToyTable(Path folder, List<String> groups, Manifest manifest, long made, double seconds, Configuration hadoop) {
        this.folder = folder;
        this.groups = groups;
        this.manifest = manifest;
        this.made = made;
        this.seconds = seconds;
        this.hadoop = hadoop;
    }

    Path folder() {
        return folder;
    }

    long rows() {
        return manifest.rows();
    }

    String contentHash() {
        return manifest.contentHash();
    }

    /** Experiments that this run has made. */
    long made() {
        return made;
    }

    /** Wall-clock time that making them took. */
    double seconds() {
        return seconds;
    }

    /** Rows of failed fits. */
    long failed() {
        return Long.parseLong(manifest.properties().get(FAILED));
    }

    /** Some reasons of failures. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; manifest.properties().containsKey(REASON + i); i++) {
            reasons.add(manifest.properties().get(REASON + i));
        }
        return reasons;
    }

    /** Takes the values of some columns, row by row. */
    interface Rows {
        void take(double[] mass, double[] mu, long[] toy, double[] q, int size);
    }

    /** Passes the rows of a group, in the order of their experiments. */
    void forEach(int group, Rows rows) throws IOException {
        StructType struct = SparkSchema.of(Schema.of(Toy.class));
        String prefix = groups.get(group) + "/";
        for (TableWriter.WrittenFile file : manifest.files()) {
            if (file.file().startsWith(prefix)) {
                try (ColumnBatchReader reader = new ColumnBatchReader(
                        new Path(folder, file.file()), struct, List.of("mass", "mu", "toy", "q"))) {
                    while (reader.next()) {
                        rows.take(
                                reader.doubles("mass"),
                                reader.doubles("mu"),
                                reader.longs("toy"),
                                reader.doubles("q"),
                                reader.size());
                    }
                }
            }
        }
    }

    /** The statistics of a group for each signal strength that was tested, in ascending order, without failed fits. */
    Map<Double, double[]> statistics(int group) throws IOException {
        Map<Double, Growing> all = new TreeMap<>();
        forEach(group, (mass, mu, toy, q, size) -> {
            for (int i = 0; i < size; i++) {
                if (!Double.isNaN(q[i])) {
                    all.computeIfAbsent(mu[i], key -> new Growing()).add(q[i]);
                }
            }
        });
        Map<Double, double[]> sorted = new TreeMap<>();
        all.forEach((mu, values) -> sorted.put(mu, values.sorted()));
        return sorted;
    }

    private static final class Growing {
        private double[] values = new double[1024];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] sorted() {
            double[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    Configuration hadoop() {
        return hadoop;
    }
}
