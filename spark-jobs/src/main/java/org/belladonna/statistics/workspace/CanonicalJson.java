package org.belladonna.statistics.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one text of a document from which its digest is made: keys in order, a blank after each comma and colon, numbers as
 * Python prints them (patch sets carry digests made by pyhf, which is written in Python).
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** The digest in hexadecimal digits; empty if this Java does not know the algorithm. */
    static Optional<String> digest(JsonNode document, String algorithm) {
        String name = algorithm.toUpperCase(Locale.ROOT).replaceFirst("^SHA(?=[0-9])", "SHA-");
        try {
            byte[] bytes = text(document).getBytes(StandardCharsets.UTF_8);
            return Optional.of(
                    HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    static String text(JsonNode document) {
        StringBuilder text = new StringBuilder();
        write(document, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder to) {
        if (node.isObject()) {
            object(node, to);
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode item : node) {
                to.append(separator);
                write(item, to);
                separator = ", ";
            }
            to.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isTextual()) {
            string(node.textValue(), to);
        } else if (node.isFloatingPointNumber()) {
            to.append(number(node.doubleValue()));
        } else {
            to.append(node.asText());
        }
    }

    private static void object(JsonNode node, StringBuilder to) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.sort((a, b) -> java.util.Arrays.compare(
                a.codePoints().toArray(), b.codePoints().toArray()));
        String separator = "{";
        for (String key : keys) {
            to.append(separator);
            string(key, to);
            to.append(": ");
            write(node.get(key), to);
            separator = ", ";
        }
        to.append(keys.isEmpty() ? "{}" : "}");
    }

    private static void string(String value, StringBuilder to) {
        to.append('"');
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                case '\b' -> to.append("\\b");
                case '\f' -> to.append("\\f");
                default -> to.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        to.append('"');
    }

    /** The shortest digits that give the number back; an exponent below 1e-4 and from 1e16 on. */
    static String number(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = shortest.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (value < 0 ? "-" : "") + mantissa + String.format("e%+03d", exponent);
    }
}
