package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.error.UserException;

/**
 * Patches by name, usually one per signal hypothesis, with the digest of the background that they were made for; the
 * {@code patchset.json} with which analyses publish their likelihoods.
 */
public final class PatchSet {
    private static final int MOST_NAMES = 6;

    private final String source;
    private final Map<String, JsonNode> patches;
    private final Map<String, double[]> values;
    private final Map<String, String> digests;

    private PatchSet(
            String source, Map<String, JsonNode> patches, Map<String, double[]> values, Map<String, String> digests) {
        this.source = source;
        this.patches = patches;
        this.values = values;
        this.digests = digests;
    }

    /**
     * Reads a file.
     *
     * @throws UserException if it is no valid patch set
     */
    public static PatchSet read(Path file) {
        return of(Json.read(file), file.toString());
    }

    static PatchSet of(JsonNode document, String source) {
        DocumentSchema.PATCH_SET.check(document, source);
        Map<String, String> digests = new LinkedHashMap<>();
        document.at("/metadata/digests")
                .properties()
                .forEach(e -> digests.put(e.getKey(), e.getValue().textValue()));
        int labels = document.at("/metadata/labels").size();
        Map<String, JsonNode> patches = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int i = 0; i < document.get("patches").size(); i++) {
            JsonNode node = document.get("patches").get(i);
            String name = node.at("/metadata/name").textValue();
            String where = source + ": " + Place.of(document, "/patches/" + i);
            if (patches.put(name, node.get("patch")) != null) {
                throw UserException.of("patch '" + name + "' twice", where, "each name once", "rename one");
            }
            JsonNode coordinates = node.at("/metadata/values");
            if (coordinates.size() != labels) {
                throw UserException.of(
                        coordinates.size() + " values", where, labels + ", one per label", "give one per label");
            }
            double[] numbers = new double[labels];
            for (int k = 0; k < labels; k++) {
                numbers[k] = coordinates.get(k).asDouble(Double.NaN);
            }
            values.put(name, numbers);
        }
        return new PatchSet(source, patches, values, digests);
    }

    /** Names of the patches, in the order of the file. */
    public List<String> names() {
        return new ArrayList<>(patches.keySet());
    }

    /** Where a patch stands in the plane of the labels, as its mass; NaN for a value that is not a number. */
    public double[] values(String name) {
        return values.get(name).clone();
    }

    /**
     * A patch by name.
     *
     * @throws UserException if there is none of that name
     */
    public Patch patch(String name) {
        JsonNode operations = patches.get(name);
        if (operations == null) {
            throw UserException.of(
                    "no patch '" + name + "'", source, "one of " + shortened(names()), "give one of these names");
        }
        return new Patch(source + ":" + name, operations, digests);
    }

    static String shortened(List<String> names) {
        return names.size() <= MOST_NAMES
                ? names.toString()
                : names.subList(0, MOST_NAMES) + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
