package org.belladonna.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belladonna.report.plot.Figure;

/** What the sections found: figures, and numbers and tables that the page's text refers to by name. */
final class Findings {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z0-9.-]+)}");

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    void add(Figure figure) {
        figures.add(figure);
    }

    /** A value with the format of {@link String#format}. */
    void put(String name, String format, Object... arguments) {
        String text = String.format(Locale.ROOT, format, arguments);
        if (values.put(name, text) != null) {
            throw new IllegalStateException("two values are named " + name);
        }
    }

    List<Figure> figures() {
        return figures;
    }

    /** The page: the text with its values. Every value must have a place and every place a value. */
    String page(String resource) {
        Set<String> unused = new LinkedHashSet<>(values.keySet());
        StringBuilder page = new StringBuilder();
        Matcher matcher = PLACE.matcher(Reference.text(resource));
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for " + matcher.group(1));
            }
            unused.remove(matcher.group(1));
            matcher.appendReplacement(page, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(page);
        if (!unused.isEmpty()) {
            throw new IllegalStateException("the page has no place for " + unused);
        }
        return page.toString();
    }
}
