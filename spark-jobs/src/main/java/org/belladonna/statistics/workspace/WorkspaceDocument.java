package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.belladonna.error.UserException;

/**
 * A workspace as the document that it is written in, on which patches work. It is checked only when it is made a
 * {@link Workspace}: a background without any signal, for example, is no model until a patch has added one.
 */
public final class WorkspaceDocument {
    private final JsonNode root;
    private final String source;

    private WorkspaceDocument(JsonNode root, String source) {
        this.root = root;
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @throws UserException if it cannot be read or is not JSON
     */
    public static WorkspaceDocument read(Path file) {
        return new WorkspaceDocument(Json.read(file), file.toString());
    }

    /**
     * Takes a text.
     *
     * @param json the text
     * @param source what to call it in messages: a file name
     * @throws UserException if it is not JSON
     */
    public static WorkspaceDocument of(String json, String source) {
        return new WorkspaceDocument(Json.parse(json, source), source);
    }

    /**
     * The document with a patch applied; this one stays as it is.
     *
     * @throws UserException if the patch was made for another document or does not apply
     */
    public WorkspaceDocument patched(Patch patch) {
        patch.digests().forEach((algorithm, expected) -> {
            String found = digest(algorithm, patch.source());
            if (!found.equalsIgnoreCase(expected)) {
                throw UserException.of(
                        "made for a workspace with " + algorithm + " " + expected,
                        patch.source(),
                        "that of " + source + ", " + found,
                        "give the workspace that it was made for");
            }
        });
        return new WorkspaceDocument(patch.applied(root, source), source + " with " + patch.source());
    }

    /**
     * Checks it against the schema and the rules of a model.
     *
     * @throws UserException if it is not a valid workspace
     */
    public Workspace workspace() {
        return WorkspaceReader.read(root, source);
    }

    /**
     * Digest of the document as pyhf computes it, independent of the order of keys and of blanks.
     *
     * @param algorithm as {@code sha256} or {@code md5}
     * @throws UserException if there is no such algorithm
     */
    public String digest(String algorithm) {
        return digest(algorithm, source);
    }

    private String digest(String algorithm, String asking) {
        return CanonicalJson.digest(root, algorithm)
                .orElseThrow(() -> UserException.of(
                        "digest '" + algorithm + "'", asking, "sha256, sha512, sha1 or md5", "use one of them"));
    }
}
