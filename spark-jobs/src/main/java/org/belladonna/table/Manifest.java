package org.belladonna.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.error.UserException;

/**
 * What a table or a folder of products was made of, in {@code manifest.json} beside it. It is written last: a folder with one is
 * complete.
 *
 * @param table name of the table
 * @param version version of the table, 0 for a folder of files that is no table
 * @param campaign name of the campaign
 * @param inputs content hash of each input table
 * @param configuration the part of the configuration that decides the rows, as resolved
 * @param configurationHash SHA-256 of it
 * @param seed seed of the campaign
 * @param codeVersion version of Belladonna that made it
 * @param rows number of rows
 * @param sumOfWeights sum of their weights, NaN where rows have none
 * @param contentHash hash of the rows, independent of order and files
 * @param wallSeconds time that it took
 * @param cpuSeconds processor time of the tasks, summed
 * @param files the files with rows and hash of each
 * @param properties anything else that readers need, as the trigger menu
 */
public record Manifest(
        String table,
        int version,
        String campaign,
        Map<String, String> inputs,
        String configuration,
        String configurationHash,
        long seed,
        String codeVersion,
        long rows,
        double sumOfWeights,
        String contentHash,
        double wallSeconds,
        double cpuSeconds,
        List<TableWriter.WrittenFile> files,
        Map<String, String> properties) {
    /** Name of the file. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Reads the manifest of a folder; empty when there is none. */
    public static Optional<Manifest> read(Path folder, Configuration configuration) {
        Path file = new Path(folder, FILE);
        try (InputStream in = folder.getFileSystem(configuration).open(file)) {
            return Optional.of(JSON.readValue(in, Manifest.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UserException(
                    file + ": damaged manifest (" + e.getMessage()
                            + "); expected the JSON that Belladonna wrote; delete the folder and run again",
                    e);
        }
    }

    /** Writes the manifest of a folder by one rename. */
    public void write(Path folder, Configuration configuration) throws IOException {
        Staging.write(new Path(folder, FILE), json().getBytes(StandardCharsets.UTF_8), configuration);
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
