package org.belladonna.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.error.UserException;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.table.Staging;

/**
 * The integrated generators of a campaign (grids, weights of channels, maximum weights, cross-sections) in one file beside the
 * events, by sample. Made once: a campaign that goes on after it was cut off unweights its events against the same maxima. The
 * plan has the hash of the file.
 */
final class GeneratorStore {
    static final String FILE = "generators.bin";

    private final Path file;
    private final Configuration configuration;

    GeneratorStore(Path folder, Configuration configuration) {
        file = new Path(folder, FILE);
        this.configuration = configuration;
    }

    /** Writes the generators and returns the hash of what was written. */
    String write(Map<String, PreparedGenerator> generators) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new LinkedHashMap<>(generators));
        }
        Staging.write(file, bytes.toByteArray(), configuration);
        return hash(bytes.toByteArray());
    }

    /**
     * Reads them.
     *
     * @param hash the hash that the plan has
     * @throws UserException when the file is not there or not the one of the plan, or was written by another version
     */
    Map<String, PreparedGenerator> read(String hash) throws IOException {
        byte[] bytes;
        try (InputStream in = file.getFileSystem(configuration).open(file)) {
            bytes = in.readAllBytes();
        } catch (FileNotFoundException e) {
            throw refusal("no integrated generators", e);
        }
        if (!hash(bytes).equals(hash)) {
            throw refusal("not the generators of " + ProductionPlan.FILE + " (hash differs)", null);
        }
        Map<String, PreparedGenerator> result = new LinkedHashMap<>();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) in.readObject()).entrySet()) {
                result.put((String) entry.getKey(), (PreparedGenerator) entry.getValue());
            }
        } catch (ClassNotFoundException | java.io.InvalidClassException e) {
            throw refusal("generators of another version of Belladonna", e);
        }
        return result;
    }

    private UserException refusal(String found, Exception cause) {
        String line = UserException.of(
                        found,
                        file.toString(),
                        "the file that this campaign wrote before its first event",
                        "delete the folder and run again")
                .getMessage();
        return new UserException(line, cause);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
