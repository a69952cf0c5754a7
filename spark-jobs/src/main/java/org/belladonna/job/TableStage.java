package org.belladonna.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.campaign.Campaign;
import org.belladonna.error.UserException;
import org.belladonna.schema.Schema;
import org.belladonna.table.Manifest;
import org.belladonna.table.TableReader;
import org.belladonna.table.TableWriter;

/** What the stages after {@code produce} share: are the inputs there, is there anything to do, write a small table. */
final class TableStage {
    private final Campaign campaign;
    private final Results results;
    private final Configuration hadoop;
    private final Clock clock = Clock.start();

    TableStage(Campaign campaign, Results results, Configuration hadoop) {
        this.campaign = campaign;
        this.results = results;
        this.hadoop = hadoop;
    }

    double seconds() {
        return clock.seconds();
    }

    /** Manifest of an input table; a table that is not complete is a user's error. */
    Manifest input(String table, String stage) {
        return Manifest.read(results.folder(table), hadoop)
                .orElseThrow(() -> UserException.of(
                        "table '" + table + "' is not there or not complete",
                        results.folder(table).toString(),
                        "the result of '" + stage + "'",
                        "run '" + stage + "' or 'run' first"));
    }

    /** The manifest of a result, when it was made of just these inputs with just this configuration and code. */
    Optional<Manifest> upToDate(String table, Map<String, String> inputs) {
        return Manifest.read(results.folder(table), hadoop)
                .filter(manifest -> manifest.inputs().equals(inputs)
                        && manifest.configurationHash().equals(Campaign.hash(campaign.configuration()))
                        && manifest.codeVersion().equals(CodeVersion.get()))
                .filter(manifest -> isThere(table, manifest));
    }

    /** Whether all files are still there that a manifest names. */
    private boolean isThere(String table, Manifest manifest) {
        try {
            return FinishedFiles.of(results.folder(table), hadoop)
                    .containsAll(manifest.files().stream()
                            .map(TableWriter.WrittenFile::file)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a table of one file, and its manifest. */
    <R extends Record> Manifest write(Class<R> rowType, List<R> rows, Map<String, String> inputs) throws IOException {
        Schema schema = Schema.of(rowType);
        TableWriter.WrittenFile file;
        try (TableWriter<R> writer =
                new TableWriter<>(rowType, results.file(schema.name()), "driver", Map.of(), hadoop)) {
            for (R row : rows) {
                writer.write(row);
            }
            file = writer.commit();
        }
        return describe(
                schema.name(), schema.version(), file.rows(), file.contentHash(), List.of(file), inputs, Map.of());
    }

    /** Writes the manifest of a folder. */
    Manifest describe(
            String table,
            int version,
            long rows,
            String contentHash,
            List<TableWriter.WrittenFile> files,
            Map<String, String> inputs,
            Map<String, String> properties)
            throws IOException {
        Path folder = results.folder(table);
        Manifest manifest = new Manifest(
                table,
                version,
                campaign.settings().name(),
                new TreeMap<>(inputs),
                campaign.configuration(),
                Campaign.hash(campaign.configuration()),
                campaign.settings().seed(),
                CodeVersion.get(),
                rows,
                Double.NaN,
                contentHash,
                clock.seconds(),
                clock.cpuSeconds(),
                files,
                properties);
        manifest.write(folder, hadoop);
        return manifest;
    }

    /** All rows of a table of one file. */
    <R extends Record> List<R> read(Class<R> rowType) {
        return new TableReader<>(rowType, hadoop)
                .read(results.file(Schema.of(rowType).name()));
    }
}
