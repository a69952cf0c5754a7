package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belladonna.error.UserException;

/** From HistFactory JSON to a {@link Workspace}. Unknown keys are refused; messages begin with the source. */
final class WorkspaceReader {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private WorkspaceReader() {}

    static Workspace read(String json, String source) {
        try {
            return workspace(new JsonElement(MAPPER.readTree(json), "document"));
        } catch (JsonProcessingException e) {
            throw new UserException(
                    source + ": not JSON (" + e.getOriginalMessage() + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                            + "); expected a HistFactory workspace; correct the syntax (NaN and Infinity are no JSON)",
                    e);
        } catch (UserException e) {
            throw new UserException(source + ": " + e.getMessage(), e);
        }
    }

    private static Workspace workspace(JsonElement root) {
        root.allow("channels", "observations", "measurements", "version");
        String version = root.get("version").text();
        if (!version.equals(Workspace.SCHEMA_VERSION)) {
            throw UserException.of(
                    "version '" + version + "'", "document", Workspace.SCHEMA_VERSION, "convert the workspace");
        }
        List<Channel> channels = root.get("channels").list("channel", WorkspaceReader::channel);
        List<Observation> observations = root.get("observations").list("observation", WorkspaceReader::observation);
        List<Measurement> measurements = root.get("measurements").list("measurement", WorkspaceReader::measurement);
        return new Workspace(channels, observations, measurements);
    }

    private static Channel channel(JsonElement element) {
        element.allow("name", "samples");
        return new Channel(element.get("name").text(), element.get("samples").list("sample", WorkspaceReader::sample));
    }

    private static Sample sample(JsonElement element) {
        element.allow("name", "data", "modifiers");
        return new Sample(
                element.get("name").text(),
                element.get("data").numbers(),
                element.get("modifiers").list("modifier", WorkspaceReader::modifier));
    }

    private static Modifier modifier(JsonElement element) {
        element.allow("name", "type", "data");
        String name = element.get("name").text();
        String type = element.get("type").text();
        switch (type) {
            case "normfactor":
                element.empty("data");
                return new Modifier.NormFactor(name);
            case "normsys":
                JsonElement norm = element.get("data");
                norm.allow("lo", "hi");
                return new Modifier.NormSys(
                        name, norm.get("lo").number(), norm.get("hi").number());
            case "histosys":
                JsonElement histo = element.get("data");
                histo.allow("lo_data", "hi_data");
                return new Modifier.HistoSys(
                        name,
                        histo.get("lo_data").numbers(),
                        histo.get("hi_data").numbers());
            case "shapesys":
                return new Modifier.ShapeSys(name, element.get("data").numbers());
            case "shapefactor":
                element.empty("data");
                return new Modifier.ShapeFactor(name);
            case "staterror":
                return new Modifier.StatError(name, element.get("data").numbers());
            case "lumi":
                element.empty("data");
                return new Modifier.Lumi(name);
            default:
                throw UserException.of(
                        "unknown modifier type '" + type + "'",
                        element.where(),
                        "normfactor, normsys, histosys, shapesys, shapefactor, staterror or lumi",
                        "correct the type");
        }
    }

    private static Observation observation(JsonElement element) {
        element.allow("name", "data");
        return new Observation(element.get("name").text(), element.get("data").numbers());
    }

    private static Measurement measurement(JsonElement element) {
        element.allow("name", "config");
        JsonElement config = element.get("config");
        config.allow("poi", "parameters");
        return new Measurement(
                element.get("name").text(),
                config.get("poi").text(),
                config.get("parameters").list("parameter", WorkspaceReader::parameter));
    }

    private static ParameterSettings parameter(JsonElement element) {
        element.allow("name", "inits", "bounds", "auxdata", "sigmas", "fixed");
        return new ParameterSettings(
                element.get("name").text(),
                element.find("inits").map(JsonElement::numbers),
                element.find("bounds").map(WorkspaceReader::bounds),
                element.find("auxdata").map(JsonElement::numbers),
                element.find("sigmas").map(JsonElement::numbers),
                element.find("fixed").map(JsonElement::flag));
    }

    private static double[][] bounds(JsonElement element) {
        List<double[]> pairs = element.list("pair", JsonElement::numbers);
        for (double[] pair : pairs) {
            if (pair.length != 2) {
                throw UserException.of(
                        pair.length + " numbers in a bound", element.where(), "[lower, upper]", "give both");
            }
        }
        return pairs.toArray(new double[0][]);
    }

    /** A node with its place in words. */
    private record JsonElement(JsonNode node, String where) {
        void allow(String... keys) {
            if (!node.isObject()) {
                throw wrong("an object with the keys " + List.of(keys));
            }
            node.fieldNames().forEachRemaining(key -> {
                if (!List.of(keys).contains(key)) {
                    throw UserException.of(
                            "unknown key '" + key + "'", where, "one of " + List.of(keys), "remove or correct it");
                }
            });
        }

        JsonElement get(String key) {
            return find(key)
                    .orElseThrow(
                            () -> UserException.of("no '" + key + "'", where, "the key '" + key + "'", "add the key"));
        }

        Optional<JsonElement> find(String key) {
            JsonNode child = node.get(key);
            return child == null ? Optional.empty() : Optional.of(new JsonElement(child, where + ", " + key));
        }

        void empty(String key) {
            if (node.hasNonNull(key)) {
                throw UserException.of("'" + key + "' with a value", where, "null", "set it to null");
            }
        }

        <T> List<T> list(String what, java.util.function.Function<JsonElement, T> reader) {
            if (!node.isArray()) {
                throw wrong("a list");
            }
            List<T> items = new ArrayList<>();
            String parent = where.contains(", ") ? where.substring(0, where.lastIndexOf(", ")) + ", " : "";
            for (int i = 0; i < node.size(); i++) {
                JsonNode name = node.get(i).get("name");
                String label = name != null && name.isTextual() ? "'" + name.textValue() + "'" : "" + i;
                items.add(reader.apply(new JsonElement(node.get(i), parent + what + " " + label)));
            }
            return items;
        }

        String text() {
            if (!node.isTextual()) {
                throw wrong("a text");
            }
            return node.textValue();
        }

        boolean flag() {
            if (!node.isBoolean()) {
                throw wrong("true or false");
            }
            return node.booleanValue();
        }

        double number() {
            if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
                throw wrong("a finite number");
            }
            return node.doubleValue();
        }

        double[] numbers() {
            if (!node.isArray()) {
                throw wrong("a list of numbers");
            }
            double[] values = new double[node.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = new JsonElement(node.get(i), where + " " + i).number();
            }
            return values;
        }

        private UserException wrong(String expected) {
            String text = node.toString();
            return UserException.of(
                    text.length() > 40 ? text.substring(0, 40) + "..." : text, where, expected, "correct the value");
        }
    }
}
