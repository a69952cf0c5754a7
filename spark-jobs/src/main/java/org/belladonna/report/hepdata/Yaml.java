package org.belladonna.report.hepdata;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes maps, lists, strings and numbers as YAML in block style. Every string is in double quotes, so that none can be
 * taken for a number, a date or a truth value; every number that is not whole has a point and a signed exponent, which the
 * parsers of YAML 1.1 need to see a number in it.
 */
final class Yaml {
    private Yaml() {}

    /** One document, with its leading marker. */
    static String document(Map<String, ?> content) {
        StringBuilder text = new StringBuilder("---\n");
        map(text, content, 0);
        return text.toString();
    }

    private static void map(StringBuilder text, Map<?, ?> content, int indent) {
        String margin = "";
        for (Map.Entry<?, ?> entry : content.entrySet()) {
            text.append(margin).append(entry.getKey()).append(':');
            below(text, entry.getValue(), indent + 2, indent);
            margin = " ".repeat(indent);
        }
    }

    /** What follows a key: a scalar on the same line, anything else on the next ones. */
    private static void below(StringBuilder text, Object value, int indent, int listIndent) {
        if (value instanceof Map<?, ?> map) {
            text.append('\n').append(" ".repeat(indent));
            map(text, map, indent);
        } else if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                text.append(" []\n");
                return;
            }
            text.append('\n');
            for (Object item : list) {
                text.append(" ".repeat(listIndent)).append("- ");
                if (item instanceof Map<?, ?> map) {
                    map(text, map, listIndent + 2);
                } else {
                    text.append(scalar(item)).append('\n');
                }
            }
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        } else if (value instanceof String string) {
            return quoted(string);
        }
        throw new IllegalArgumentException("cannot write " + value + " as YAML");
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not a number of YAML; say '-' for a value that is missing");
        }
        String text = Double.toString(value);
        int exponent = text.indexOf('E');
        return exponent < 0 || text.charAt(exponent + 1) == '-' ? text.replace('E', 'e') : text.replace("E", "e+");
    }

    private static String quoted(String string) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : string.toCharArray()) {
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
