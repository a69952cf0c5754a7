package org.belladonna.selection;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.belladonna.error.UserException;

/**
 * Data in place of the expectation: a Parquet file or folder with the candidate columns of a search. Each row counts once. The
 * columns {@code sample} and {@code weight} are ignored, columns of generated quantities (their names end with
 * {@value #GENERATED}) need not be there; a bit of {@code trigger_bits} must mean what it means in the detector's trigger menu.
 */
public final class ObservedTable {
    /** Name of its sample among those of the selection. */
    public static final String SAMPLE = "observed";

    private static final String GENERATED = "_generated";
    private static final Set<String> GIVEN = Set.of("sample", "weight");
    private static final int BUFFER = 1 << 16;

    private final String path;
    private final List<FileStatus> files;
    private final Configuration hadoop;

    /**
     * Finds the files of a table.
     *
     * @throws UserException when there are none
     */
    public ObservedTable(String path, Configuration hadoop) throws IOException {
        this.path = path;
        this.hadoop = hadoop;
        files = list(new Path(path), hadoop);
        if (files.isEmpty()) {
            throw UserException.of(
                    "no Parquet file",
                    "campaign.observed.table " + path,
                    "a file that ends with .parquet or a folder of them",
                    "correct the path");
        }
    }

    private static List<FileStatus> list(Path root, Configuration hadoop) throws IOException {
        FileSystem system = root.getFileSystem(hadoop);
        List<FileStatus> found = new ArrayList<>();
        if (system.exists(root)) {
            RemoteIterator<LocatedFileStatus> all = system.listFiles(root, true);
            while (all.hasNext()) {
                FileStatus file = all.next();
                if (file.getPath().getName().endsWith(".parquet")) {
                    found.add(file);
                }
            }
        }
        found.sort(Comparator.comparing(FileStatus::getPath));
        return found;
    }

    /** SHA-256 of the bytes of all its files: another table under the same path is another input. */
    public String identity() throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (FileStatus file : files) {
            try (InputStream in = file.getPath().getFileSystem(hadoop).open(file.getPath())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Its rows as candidates of the sample {@value #SAMPLE} with weight 1.
     *
     * @param candidates columns of a candidate
     * @throws UserException when a column is missing, is no number, or says that it is in another unit
     */
    public Dataset<Row> read(SparkSession spark, StructType candidates) {
        String[] paths = files.stream().map(file -> file.getPath().toString()).toArray(String[]::new);
        Dataset<Row> table;
        try {
            table = spark.read().parquet(paths);
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage()).split("\\R")[0];
            throw new UserException(
                    "campaign.observed.table " + path + ": cannot be read (" + reason
                            + "); expected Parquet files; make the table again",
                    e);
        }
        StructType found = table.schema();
        return table.select(Arrays.stream(candidates.fields())
                .map(column -> column(column, found))
                .toArray(Column[]::new));
    }

    private Column column(StructField wanted, StructType found) {
        String name = wanted.name();
        if (name.equals("sample")) {
            return functions.lit(SAMPLE).as(name);
        } else if (name.equals("weight")) {
            return functions.lit(1.0).as(name);
        } else if (found.getFieldIndex(name).isEmpty()) {
            if (name.endsWith(GENERATED)) {
                return functions.lit(Double.NaN).cast(wanted.dataType()).as(name);
            }
            throw refused("no column '" + name + "'", "the candidate columns, " + GIVEN + " apart");
        }
        StructField field = found.apply(name);
        if (!(field.dataType() instanceof NumericType)) {
            throw refused("column '" + name + "' of type " + field.dataType().simpleString(), "numbers");
        }
        String unit = unit(field);
        if (!unit.isEmpty() && !unit.equals(unit(wanted))) {
            throw refused("column '" + name + "' in unit '" + unit + "'", "unit '" + unit(wanted) + "'");
        }
        return functions.col(name).cast(wanted.dataType()).as(name);
    }

    private static String unit(StructField field) {
        return field.metadata().contains("unit") ? field.metadata().getString("unit") : "";
    }

    private UserException refused(String what, String expected) {
        return UserException.of(
                what,
                "campaign.observed.table " + path,
                expected,
                "correct the table; 'describe schema candidates' lists the columns");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
