package org.belladonna.generator.model;

import java.util.Map;
import org.belladonna.error.UserException;

/** A strength of a vertex: a product and quotient of numbers and named values, as in {@code "-xi * m_mu / v"}. */
final class Strength {
    private Strength() {}

    /**
     * @param text the product
     * @param values named values
     * @param where where the text stands, for the error message
     */
    static double evaluate(String text, Map<String, Double> values, String where) {
        String rest = text.trim();
        double result = 1;
        if (rest.startsWith("-")) {
            result = -1;
            rest = rest.substring(1).trim();
        }
        boolean divide = false;
        for (String token : rest.split("(?<=[*/])|(?=[*/])")) {
            String word = token.trim();
            switch (word) {
                case "*" -> divide = false;
                case "/" -> divide = true;
                default -> {
                    double factor = factor(word, values, text, where);
                    result = divide ? result / factor : result * factor;
                }
            }
        }
        return result;
    }

    private static double factor(String word, Map<String, Double> values, String text, String where) {
        Double named = values.get(word);
        if (named != null) {
            return named;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw UserException.of(
                    "unknown factor '" + word + "' in the strength \"" + text + "\"",
                    where,
                    "a number or one of "
                            + String.join(
                                    ", ", values.keySet().stream().sorted().toList()),
                    "correct it");
        }
    }
}
