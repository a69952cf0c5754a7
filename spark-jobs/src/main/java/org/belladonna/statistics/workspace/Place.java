package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in a document: in words for people, {@code channel 'sr', sample 'bkg'}, and as a JSON pointer (RFC 6901) for their
 * editors.
 */
record Place(String words, String pointer) {
    private static final Place DOCUMENT = new Place("document", "");

    static Place document() {
        return DOCUMENT;
    }

    /** The place of a pointer. */
    static Place of(JsonNode root, String pointer) {
        Place place = DOCUMENT;
        JsonNode node = root;
        String list = "";
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String key = step.replace("~1", "/").replace("~0", "~");
            boolean item = node.isArray();
            node = item ? node.path(Integer.parseInt(key)) : node.path(key);
            place = item && node.isObject()
                    ? place.named(label(list, node, key)).key(key)
                    : place.key(key);
            list = key;
        }
        return place;
    }

    private static String label(String list, JsonNode node, String index) {
        JsonNode name = node.path("name").isTextual() ? node.get("name") : node.at("/metadata/name");
        String quoted = name.isTextual() ? "'" + name.textValue() + "'" : index;
        return switch (list) {
            case "channels" -> "channel " + quoted;
            case "samples" -> "sample " + quoted;
            case "modifiers" ->
                (node.path("type").isTextual() ? node.get("type").textValue() : "modifier") + " " + quoted;
            case "observations" -> "observation of channel " + quoted;
            case "measurements" -> "measurement " + quoted;
            case "parameters" -> "parameter " + quoted;
            case "patches" -> "patch " + quoted;
            default -> "item " + quoted;
        };
    }

    /** A named thing in it. */
    Place named(String label) {
        return new Place(words.equals(DOCUMENT.words) ? label : words + ", " + label, pointer);
    }

    /** One step further into the document. */
    Place key(String key) {
        return new Place(words, pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    /** An element of a list. */
    Place item(String list, int index, String label) {
        return named(label).key(list).key(Integer.toString(index));
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? words : words + " at " + pointer;
    }
}
