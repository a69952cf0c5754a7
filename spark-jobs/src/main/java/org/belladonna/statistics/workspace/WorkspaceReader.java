package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.belladonna.error.UserException;

/** From HistFactory JSON to a {@link Workspace}: the schema says what is there, so that it can simply be taken. */
final class WorkspaceReader {
    private WorkspaceReader() {}

    static Workspace read(JsonNode document, String source) {
        DocumentSchema.WORKSPACE.check(document, source);
        try {
            return new Workspace(
                    list(document.get("channels"), WorkspaceReader::channel),
                    list(document.get("observations"), WorkspaceReader::observation),
                    list(document.get("measurements"), WorkspaceReader::measurement));
        } catch (UserException e) {
            throw new UserException(source + ": " + e.getMessage(), e);
        }
    }

    private static Channel channel(JsonNode node) {
        return new Channel(name(node), list(node.get("samples"), WorkspaceReader::sample));
    }

    private static Sample sample(JsonNode node) {
        return new Sample(
                name(node), numbers(node.get("data")), list(node.get("modifiers"), WorkspaceReader::modifier));
    }

    private static Modifier modifier(JsonNode node) {
        String name = name(node);
        String type = node.get("type").textValue();
        JsonNode data = node.get("data");
        return switch (type) {
            case "normfactor" -> new Modifier.NormFactor(name);
            case "normsys" ->
                new Modifier.NormSys(
                        name, data.get("lo").doubleValue(), data.get("hi").doubleValue());
            case "histosys" -> new Modifier.HistoSys(name, numbers(data.get("lo_data")), numbers(data.get("hi_data")));
            case "shapesys" -> new Modifier.ShapeSys(name, numbers(data));
            case "shapefactor" -> new Modifier.ShapeFactor(name);
            case "staterror" -> new Modifier.StatError(name, numbers(data));
            case "lumi" -> new Modifier.Lumi(name);
            default -> throw new IllegalStateException("the schema has a modifier of type " + type);
        };
    }

    private static Observation observation(JsonNode node) {
        return new Observation(name(node), numbers(node.get("data")));
    }

    private static Measurement measurement(JsonNode node) {
        JsonNode config = node.get("config");
        return new Measurement(
                name(node), config.get("poi").textValue(), list(config.get("parameters"), WorkspaceReader::parameter));
    }

    private static ParameterSettings parameter(JsonNode node) {
        return new ParameterSettings(
                name(node),
                optional(node, "inits", WorkspaceReader::numbers),
                optional(
                        node,
                        "bounds",
                        bounds -> list(bounds, WorkspaceReader::numbers).toArray(new double[0][])),
                optional(node, "auxdata", WorkspaceReader::numbers),
                optional(node, "factors", WorkspaceReader::numbers),
                optional(node, "sigmas", WorkspaceReader::numbers),
                optional(node, "fixed", JsonNode::booleanValue));
    }

    private static String name(JsonNode node) {
        return node.get("name").textValue();
    }

    private static double[] numbers(JsonNode node) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).doubleValue();
        }
        return values;
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        node.forEach(item -> items.add(reader.apply(item)));
        return items;
    }

    private static <T> Optional<T> optional(JsonNode node, String key, Function<JsonNode, T> reader) {
        return Optional.ofNullable(node.get(key)).map(reader);
    }
}
