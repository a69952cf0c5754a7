package org.belladonna.statistics.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.belladonna.error.UserException;

/**
 * A HistFactory workspace: channels with samples and modifiers, what was observed in each, and the measurements. An object
 * is always consistent: the constructor refuses anything that is not, with one line that names channel, sample and modifier.
 *
 * @param channels at least one
 * @param observations one per channel
 * @param measurements at least one
 */
public record Workspace(List<Channel> channels, List<Observation> observations, List<Measurement> measurements) {
    /** Version of the schema that is read and written. */
    public static final String SCHEMA_VERSION = "1.0.0";

    public Workspace {
        channels = List.copyOf(channels);
        observations = List.copyOf(observations);
        measurements = List.copyOf(measurements);
        WorkspaceCheck.check(channels, observations, measurements);
    }

    /**
     * Reads a document.
     *
     * @param json the text
     * @param source what to call it in messages: a file name
     * @throws UserException if it is not a valid workspace
     */
    public static Workspace fromJson(String json, String source) {
        return WorkspaceReader.read(json, source);
    }

    /** Reads a file. */
    public static Workspace read(Path file) {
        try {
            return fromJson(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new UserException(
                    file + ": cannot be read (" + e.getClass().getSimpleName()
                            + "); expected a HistFactory JSON file; give the path of one",
                    e);
        }
    }

    /** The document, indented; reading it gives the same model. */
    public String toJson() {
        return WorkspaceWriter.write(this);
    }

    /**
     * A measurement by name.
     *
     * @throws UserException if there is none of that name
     */
    public Measurement measurement(String name) {
        return measurements.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        "no measurement '" + name + "'",
                        "workspace",
                        "one of " + measurements.stream().map(Measurement::name).toList(),
                        "give one of these names"));
    }

    /** What was observed in a channel. */
    public Observation observation(String channel) {
        return observations.stream()
                .filter(o -> o.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(channel));
    }
}
