package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belladonna.error.UserException;

/** Reading of JSON: no key twice, nothing after the end, and only finite numbers. */
final class Json {
    /** NaN is read although it is no JSON, since other programs write it and its place can be told then. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new UserException(
                    file + ": cannot be read (" + e.getClass().getSimpleName()
                            + "); expected a file of JSON; give the path of one",
                    e);
        }
    }

    static JsonNode parse(String text, String source) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "?" : "" + e.getLocation().getLineNr();
            throw new UserException(
                    source + ": not JSON (" + e.getOriginalMessage() + ", line " + line
                            + "); expected a JSON document; correct the syntax",
                    e);
        }
        finite(root, root, "", source);
        return root;
    }

    private static void finite(JsonNode root, JsonNode node, String pointer, String source) {
        if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            throw UserException.of(
                    node.asText(), source + ": " + Place.of(root, pointer), "a finite number", "correct the value");
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                finite(root, node.get(i), pointer + "/" + i, source);
            }
        } else if (node.isObject()) {
            node.properties().forEach(entry -> {
                String key = entry.getKey().replace("~", "~0").replace("/", "~1");
                finite(root, entry.getValue(), pointer + "/" + key, source);
            });
        }
    }
}
