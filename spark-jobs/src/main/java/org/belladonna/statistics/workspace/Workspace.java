package org.belladonna.statistics.workspace;

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
        return WorkspaceDocument.of(json, source).workspace();
    }

    /**
     * Reads a file.
     *
     * @throws UserException if it is not a valid workspace
     */
    public static Workspace read(Path file) {
        return WorkspaceDocument.read(file).workspace();
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

    /**
     * Where a measurement sets a parameter, or where the measurement is if it does not: for messages.
     *
     * @param measurement one of this workspace
     * @param parameter name of a parameter
     */
    public String place(Measurement measurement, String parameter) {
        Place place = Place.document()
                .item("measurements", measurements.indexOf(measurement), "measurement '" + measurement.name() + "'");
        for (int i = 0; i < measurement.parameters().size(); i++) {
            if (measurement.parameters().get(i).name().equals(parameter)) {
                return place.key("config")
                        .item("parameters", i, "parameter '" + parameter + "'")
                        .toString();
            }
        }
        return place.named("parameter '" + parameter + "'").toString();
    }

    /** Where the parameter of interest of a measurement is named: for messages. */
    public String place(Measurement measurement) {
        return Place.document()
                .item("measurements", measurements.indexOf(measurement), "measurement '" + measurement.name() + "'")
                .key("config")
                .key("poi")
                .toString();
    }

    /**
     * The same workspace with another parameter of interest in a measurement.
     *
     * @throws UserException if there is no such measurement
     */
    public Workspace withPoi(String measurementName, String poi) {
        Measurement old = measurement(measurementName);
        List<Measurement> changed = measurements.stream()
                .map(m -> m.equals(old) ? new Measurement(m.name(), poi, m.parameters()) : m)
                .toList();
        return new Workspace(channels, observations, changed);
    }

    /**
     * Checks that the factor of interest scales some events.
     *
     * @param poi name of the parameter of interest
     * @throws UserException if all samples that it scales are zero in every bin
     */
    public void requireSignal(String poi) {
        SignalCheck.check(this, poi);
    }
}
