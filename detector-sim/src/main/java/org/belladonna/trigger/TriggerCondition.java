package org.belladonna.trigger;

import java.util.List;
import org.belladonna.error.UserException;

/**
 * A condition of a line, compiled. Grammar: {@code or := and ('||' and)*}, {@code and := not ('&&' not)*},
 * {@code not := '!' not | comparison}, {@code comparison := primary (('<'|'<='|'>'|'>='|'=='|'!=') primary)?},
 * {@code primary := number | quantity | '(' or ')'}. A value other than 0 is true.
 */
final class TriggerCondition {
    /** A node of the compiled condition. */
    interface Node {
        double value(TriggerInputs inputs);
    }

    private static final List<String> COMPARISONS = List.of("<=", ">=", "==", "!=", "<", ">");

    private final String text;
    private final String where;
    private int position;

    private TriggerCondition(String text, String where) {
        this.text = text;
        this.where = where;
    }

    /**
     * @param where name of the line, for messages
     */
    static Node compile(String text, String where) {
        TriggerCondition parser = new TriggerCondition(text, where);
        Node node = parser.or();
        parser.skipSpace();
        if (parser.position < text.length()) {
            throw parser.wrong("an operator");
        }
        return node;
    }

    private Node or() {
        Node node = and();
        while (accept("||")) {
            Node left = node;
            Node right = and();
            node = inputs -> truth(left.value(inputs) != 0 || right.value(inputs) != 0);
        }
        return node;
    }

    private Node and() {
        Node node = not();
        while (accept("&&")) {
            Node left = node;
            Node right = not();
            node = inputs -> truth(left.value(inputs) != 0 && right.value(inputs) != 0);
        }
        return node;
    }

    private Node not() {
        skipSpace();
        if (!text.startsWith("!=", position) && accept("!")) {
            Node inner = not();
            return inputs -> truth(inner.value(inputs) == 0);
        }
        return comparison();
    }

    private Node comparison() {
        Node left = primary();
        for (String operator : COMPARISONS) {
            if (accept(operator)) {
                return compare(left, operator, primary());
            }
        }
        return left;
    }

    private static Node compare(Node left, String operator, Node right) {
        return switch (operator) {
            case "<" -> inputs -> truth(left.value(inputs) < right.value(inputs));
            case "<=" -> inputs -> truth(left.value(inputs) <= right.value(inputs));
            case ">" -> inputs -> truth(left.value(inputs) > right.value(inputs));
            case ">=" -> inputs -> truth(left.value(inputs) >= right.value(inputs));
            case "==" -> inputs -> truth(left.value(inputs) == right.value(inputs));
            default -> inputs -> truth(left.value(inputs) != right.value(inputs));
        };
    }

    private Node primary() {
        if (accept("(")) {
            Node inner = or();
            if (!accept(")")) {
                throw wrong("')'");
            }
            return inner;
        }
        int start = position;
        while (position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || "._".indexOf(text.charAt(position)) >= 0)) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.isEmpty()) {
            throw wrong("a number or a quantity");
        }
        return Character.isDigit(word.charAt(0)) ? number(word, start) : quantity(word, start);
    }

    private Node number(String word, int start) {
        try {
            double value = Double.parseDouble(word);
            return inputs -> value;
        } catch (NumberFormatException e) {
            position = start;
            throw wrong("a number");
        }
    }

    private Node quantity(String word, int start) {
        int ordinal = TriggerQuantity.keys().indexOf(word);
        if (ordinal < 0) {
            position = start;
            throw wrong("one of " + String.join(", ", TriggerQuantity.keys()));
        }
        return inputs -> inputs.value(ordinal);
    }

    private boolean accept(String symbol) {
        skipSpace();
        if (text.startsWith(symbol, position)) {
            position += symbol.length();
            skipSpace();
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private UserException wrong(String expected) {
        return UserException.of(
                "condition '" + text + "' is wrong at character " + (position + 1),
                "trigger line " + where,
                expected,
                "correct the condition");
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }
}
