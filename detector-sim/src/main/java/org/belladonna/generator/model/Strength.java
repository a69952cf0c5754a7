package org.belladonna.generator.model;

import java.util.Map;
import org.belladonna.error.UserException;

/**
 * A strength of a vertex: sums, products, quotients, parentheses and square roots of numbers and named values, as in
 * {@code "-xi * m_mu / v"} or {@code "sqrt(4 * pi * alphaD)"}.
 */
final class Strength {
    private static final String SQRT = "sqrt";

    private final String text;
    private final Map<String, Double> values;
    private final String where;
    private int at;

    private Strength(String text, Map<String, Double> values, String where) {
        this.text = text;
        this.values = values;
        this.where = where;
    }

    /**
     * Evaluates.
     *
     * @param text the strength
     * @param values named values
     * @param where where the text stands, for the error message
     */
    static double evaluate(String text, Map<String, Double> values, String where) {
        Strength strength = new Strength(text, values, where);
        double result = strength.sum();
        strength.skip();
        if (strength.at < text.length()) {
            throw strength.wrong(text.substring(strength.at));
        }
        return result;
    }

    private double sum() {
        double result = product();
        while (true) {
            if (next('+')) {
                result += product();
            } else if (next('-')) {
                result -= product();
            } else {
                return result;
            }
        }
    }

    private double product() {
        double result = factor();
        while (true) {
            if (next('*')) {
                result *= factor();
            } else if (next('/')) {
                result /= factor();
            } else {
                return result;
            }
        }
    }

    private double factor() {
        if (next('-')) {
            return -factor();
        }
        if (next('(')) {
            return closed();
        }
        String word = word();
        if (word.equals(SQRT) && next('(')) {
            return Math.sqrt(closed());
        }
        Double named = values.get(word);
        if (named != null) {
            return named;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw wrong(word);
        }
    }

    private double closed() {
        double inner = sum();
        if (!next(')')) {
            throw wrong("no closing parenthesis");
        }
        return inner;
    }

    /** A name or a number, with the sign of its exponent. */
    private String word() {
        skip();
        int from = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean exponent = (c == '-' || c == '+') && at > from && isExponent(from);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !exponent) {
                break;
            }
            at++;
        }
        return text.substring(from, at);
    }

    private boolean isExponent(int from) {
        char before = text.charAt(at - 1);
        return Character.isDigit(text.charAt(from)) && (before == 'e' || before == 'E');
    }

    private boolean next(char c) {
        skip();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private UserException wrong(String word) {
        return UserException.of(
                "unknown factor '" + word.strip() + "' in the strength \"" + text + "\"",
                where,
                "a number, sqrt(...) or one of "
                        + String.join(", ", values.keySet().stream().sorted().toList()),
                "correct it");
    }
}
