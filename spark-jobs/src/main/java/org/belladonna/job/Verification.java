package org.belladonna.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.belladonna.error.UserException;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.Event;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Limit;
import org.belladonna.schema.Rejected;
import org.belladonna.schema.SignalShape;
import org.belladonna.schema.Toy;
import org.belladonna.selection.CandidateBuilder;
import org.belladonna.table.ContentHash;
import org.belladonna.table.Manifest;
import org.belladonna.table.TableReader;
import org.belladonna.table.TableWriter;

/**
 * The tables of a folder, read again and compared with what their manifests say.
 *
 * @param differences what differs, one line each
 * @param content hash of the rows of each table, independent of order and files
 * @param rows number of rows of each table
 */
public record Verification(List<String> differences, Map<String, String> content, Map<String, Long> rows) {

    public boolean ok() {
        return differences.isEmpty();
    }

    /** Verifies the folder of one table, or all tables in the folder of a campaign. */
    public static Verification of(Path path, Configuration configuration) throws IOException {
        Verification result = new Verification(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        FileSystem files = path.getFileSystem(configuration);
        if (!files.exists(path)) {
            throw UserException.of("no such folder", path.toString(), "a folder of results", "check the path");
        }
        Optional<Manifest> own = Manifest.read(path, configuration);
        if (own.isPresent()) {
            result.check(path, own.get(), configuration);
            return result;
        }
        for (FileStatus entry : files.listStatus(path)) {
            if (entry.isDirectory()) {
                Manifest.read(entry.getPath(), configuration)
                        .ifPresent(manifest -> result.check(entry.getPath(), manifest, configuration));
            }
        }
        if (result.content.isEmpty()) {
            throw UserException.of(
                    "no complete table", path.toString(), "folders with " + Manifest.FILE, "check the path");
        }
        return result;
    }

    private void check(Path folder, Manifest manifest, Configuration configuration) {
        if (manifest.version() == 0) {
            // Products that are no tables have no rows to hash.
            return;
        }
        Class<? extends Record> rowType = rowType(manifest);
        List<String> hashes = new ArrayList<>();
        long total = 0;
        for (TableWriter.WrittenFile file : manifest.files()) {
            Path path = new Path(folder, file.file());
            try {
                long[] count = {0};
                String hash = hash(path, rowType, configuration, count);
                hashes.add(hash);
                total += count[0];
                compare(path.toString(), "rows", count[0], file.rows());
                compare(path.toString(), "content", hash, file.contentHash());
            } catch (UserException e) {
                differences.add(e.getMessage());
            }
        }
        String combined = ContentHash.combine(hashes);
        compare(folder.toString(), "content", combined, manifest.contentHash());
        compare(folder.toString(), "rows", total, manifest.rows());
        content.put(manifest.table(), combined);
        rows.put(manifest.table(), total);
    }

    private static <R extends Record> String hash(
            Path file, Class<R> rowType, Configuration configuration, long[] count) {
        ContentHash hash = new ContentHash(rowType);
        new TableReader<>(rowType, configuration).forEach(file, row -> {
            hash.add(row);
            count[0]++;
        });
        return hash.value();
    }

    private void compare(String where, String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            differences.add(where + ": " + what + " " + found + ", the manifest says " + expected);
        }
    }

    private static Class<? extends Record> rowType(Manifest manifest) {
        return switch (manifest.table()) {
            case "events" -> Event.class;
            case "histograms" -> HistogramBin.class;
            case "cutflow" -> CutflowStep.class;
            case "signal_shapes" -> SignalShape.class;
            case "limits" -> Limit.class;
            case "toys" -> Toy.class;
            case RejectedShard.TABLE -> Rejected.class;
            case "candidates" ->
                CandidateBuilder.find(manifest.properties().get(SelectJob.BUILDER))
                        .candidateType();
            default ->
                throw UserException.of(
                        "unknown table '" + manifest.table() + "'",
                        "manifest",
                        "a table of Belladonna",
                        "update Belladonna");
        };
    }
}
