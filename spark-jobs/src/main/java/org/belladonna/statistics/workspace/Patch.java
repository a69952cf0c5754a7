package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.flipkart.zjsonpatch.CompatibilityFlags;
import com.flipkart.zjsonpatch.JsonPatch;
import com.flipkart.zjsonpatch.JsonPatchApplicationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.belladonna.error.UserException;

/** A JSON patch (RFC 6902) for a workspace: a file of its own, or one of a {@link PatchSet}. */
public final class Patch {
    private static final EnumSet<CompatibilityFlags> STRICT =
            EnumSet.of(CompatibilityFlags.FORBID_REMOVE_MISSING_OBJECT);

    private final String source;
    private final JsonNode operations;
    private final Map<String, String> digests;

    Patch(String source, JsonNode operations, Map<String, String> digests) {
        DocumentSchema.PATCH.check(operations, source);
        this.source = source;
        this.operations = operations;
        this.digests = Map.copyOf(digests);
    }

    /**
     * Reads a patch.
     *
     * @param argument {@code FILE} for a JSON patch, {@code FILE:NAME} for one of a patch set
     * @throws UserException if there is no such file or patch, or it is not valid
     */
    public static Patch read(String argument) {
        Path file = Path.of(argument);
        int colon = argument.lastIndexOf(':');
        if (colon > 0 && !Files.exists(file)) {
            return PatchSet.read(Path.of(argument.substring(0, colon))).patch(argument.substring(colon + 1));
        }
        JsonNode document = Json.read(file);
        if (document.has("patches")) {
            throw UserException.of(
                    "a patch set",
                    argument,
                    argument + ":NAME, with a name of "
                            + PatchSet.shortened(PatchSet.of(document, argument).names()),
                    "name the patch");
        }
        return new Patch(argument, document, Map.of());
    }

    String source() {
        return source;
    }

    /** Digests of the document that it was made for, by algorithm; empty if it does not say. */
    Map<String, String> digests() {
        return digests;
    }

    /** A changed copy of a document. Operations are applied one by one, so that the one that fails can be named. */
    JsonNode applied(JsonNode document, String name) {
        JsonNode result = document;
        for (int i = 0; i < operations.size(); i++) {
            JsonNode operation = operations.get(i);
            ArrayNode one = JsonNodeFactory.instance.arrayNode().add(operation);
            try {
                result = JsonPatch.apply(one, result, STRICT);
            } catch (JsonPatchApplicationException e) {
                throw new UserException(
                        source + ": operation " + i + " (" + operation.get("op").textValue() + " "
                                + operation.get("path").textValue() + ") does not apply: " + plain(e)
                                + "; expected a patch made for " + name
                                + "; correct the path, or give the other workspace",
                        e);
            }
        }
        return result;
    }

    private static String plain(JsonPatchApplicationException e) {
        return e.getMessage().replaceFirst("^\\[[A-Za-z]+ Operation\\] ", "");
    }
}
