package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** From a {@link Workspace} to HistFactory JSON. */
final class WorkspaceWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WorkspaceWriter() {}

    static String write(Workspace workspace) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode channels = root.putArray("channels");
        workspace.channels().forEach(channel -> channel(channels.addObject(), channel));
        ArrayNode observations = root.putArray("observations");
        workspace.observations().forEach(o -> {
            ObjectNode node = observations.addObject().put("name", o.channel());
            numbers(node.putArray("data"), o.counts());
        });
        ArrayNode measurements = root.putArray("measurements");
        workspace.measurements().forEach(m -> measurement(measurements.addObject(), m));
        root.put("version", Workspace.SCHEMA_VERSION);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    private static void channel(ObjectNode node, Channel channel) {
        ArrayNode samples = node.put("name", channel.name()).putArray("samples");
        for (Sample sample : channel.samples()) {
            ObjectNode at = samples.addObject().put("name", sample.name());
            numbers(at.putArray("data"), sample.yields());
            ArrayNode modifiers = at.putArray("modifiers");
            sample.modifiers().forEach(m -> modifier(modifiers.addObject(), m));
        }
    }

    private static void modifier(ObjectNode node, Modifier modifier) {
        node.put("name", modifier.name()).put("type", modifier.type());
        if (modifier instanceof Modifier.NormSys norm) {
            node.putObject("data").put("lo", norm.low()).put("hi", norm.high());
        } else if (modifier instanceof Modifier.HistoSys histo) {
            ObjectNode data = node.putObject("data");
            numbers(data.putArray("lo_data"), histo.low());
            numbers(data.putArray("hi_data"), histo.high());
        } else if (modifier instanceof Modifier.ShapeSys shape) {
            numbers(node.putArray("data"), shape.uncertainty());
        } else if (modifier instanceof Modifier.StatError stat) {
            numbers(node.putArray("data"), stat.uncertainty());
        } else {
            node.putNull("data");
        }
    }

    private static void measurement(ObjectNode node, Measurement measurement) {
        ObjectNode config = node.put("name", measurement.name()).putObject("config");
        config.put("poi", measurement.poi());
        ArrayNode parameters = config.putArray("parameters");
        for (ParameterSettings settings : measurement.parameters()) {
            ObjectNode at = parameters.addObject().put("name", settings.name());
            settings.inits().ifPresent(v -> numbers(at.putArray("inits"), v));
            settings.bounds().ifPresent(v -> {
                ArrayNode bounds = at.putArray("bounds");
                for (double[] pair : v) {
                    numbers(bounds.addArray(), pair);
                }
            });
            settings.auxiliary().ifPresent(v -> numbers(at.putArray("auxdata"), v));
            settings.factors().ifPresent(v -> numbers(at.putArray("factors"), v));
            settings.sigmas().ifPresent(v -> numbers(at.putArray("sigmas"), v));
            settings.fixed().ifPresent(v -> at.put("fixed", v));
        }
    }

    private static void numbers(ArrayNode node, double[] values) {
        for (double value : values) {
            node.add(value);
        }
    }
}
