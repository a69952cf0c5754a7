package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.belladonna.error.UserException;

/** The JSON schemas of the documents that are read. Of what a document breaks, the first thing is told in one line. */
enum DocumentSchema {
    WORKSPACE("workspace-1.0.0.schema.json"),
    PATCH_SET("patchset-1.0.0.schema.json"),
    PATCH("patch.schema.json");

    private static final int LONGEST_VALUE = 40;

    /** Where several rules are broken at once, the more telling ones first: a misspelt key before the missing one. */
    private static final List<String> TELLING = List.of("type", "enum", "const", "additionalProperties", "required");

    private final JsonNode source;
    private final JsonSchema schema;

    DocumentSchema(String resource) {
        try (InputStream in = DocumentSchema.class.getResourceAsStream(resource)) {
            source = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        source,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
    }

    /**
     * Checks a document.
     *
     * @param document the document
     * @param name what to call it in messages
     * @throws UserException if it breaks the schema
     */
    void check(JsonNode document, String name) {
        schema.validate(document).stream()
                .min(Comparator.comparingInt(DocumentSchema::rank))
                .ifPresent(message -> {
                    throw refusal(message, document, name);
                });
    }

    private static int rank(ValidationMessage message) {
        int rank = TELLING.indexOf(message.getType());
        return rank < 0 ? TELLING.size() : rank;
    }

    private UserException refusal(ValidationMessage message, JsonNode document, String name) {
        String pointer = message.getInstanceLocation().toString();
        String where = name + ": " + Place.of(document, pointer);
        JsonNode value = document.at(pointer);
        JsonNode rule = message.getSchemaNode();
        String property = message.getProperty();
        return switch (message.getType()) {
            case "required" ->
                UserException.of("no '" + property + "'", where, "the key '" + property + "'", "add the key");
            case "additionalProperties" ->
                UserException.of(
                        "unknown key '" + property + "'", where, "one of " + keys(message), "remove or correct it");
            case "type" -> UserException.of(shown(value), where, kind(rule), "correct the value");
            case "enum" -> UserException.of("unknown " + shown(value), where, "one of " + words(rule), "correct it");
            case "const" -> UserException.of(shown(value), where, rule.asText(), "correct it, or convert the document");
            case "minItems" -> UserException.of(value.size() + " items", where, rule + " or more", "add the others");
            case "maxItems" ->
                UserException.of(value.size() + " items", where, rule + " or fewer", "remove the others");
            case "pattern" ->
                UserException.of(shown(value), where, "a path from the root, as /channels/0", "correct the path");
            default -> UserException.of(message.getMessage(), where, title(), "correct the document");
        };
    }

    private String title() {
        return "a " + source.get("title").textValue();
    }

    private List<String> keys(ValidationMessage message) {
        String rule = message.getSchemaLocation().getFragment().toString();
        List<String> keys = new ArrayList<>();
        source.at(rule.replaceAll("/additionalProperties$", "/properties"))
                .fieldNames()
                .forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return words;
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "..." : text;
    }

    private static String kind(JsonNode rule) {
        return switch (rule.asText()) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "number" -> "a number";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            default -> rule.asText();
        };
    }
}
