package org.belladonna.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with indices: {@code M_{rec}^{2}} has a lower and an upper one. Everything else is itself, Greek letters and signs
 * included.
 */
public final class Markup {
    /** Size of an index over size of the text. */
    static final double INDEX_SIZE = 0.72;

    /** Upper indices stand this much above the baseline, in units of the size of the text. */
    static final double RAISE = 0.38;

    /** Lower indices stand this much below the baseline. */
    static final double LOWER = 0.2;

    /** A rough mean width of a letter, in units of the size of the text; used to lay out legends. */
    private static final double LETTER = 0.56;

    /** A piece of text at one height. */
    record Run(String text, Level level) {}

    /** Height of a piece of text. */
    enum Level {
        BASE(0, 1),
        UPPER(-RAISE, INDEX_SIZE),
        LOWER_INDEX(LOWER, INDEX_SIZE);

        private final double shift;
        private final double scale;

        Level(double shift, double scale) {
            this.shift = shift;
            this.scale = scale;
        }

        double shift() {
            return shift;
        }

        double scale() {
            return scale;
        }
    }

    private Markup() {}

    static List<Run> parse(String markup) {
        List<Run> runs = new ArrayList<>();
        int position = 0;
        while (position < markup.length()) {
            int upper = markup.indexOf("^{", position);
            int lower = markup.indexOf("_{", position);
            int next = upper < 0 ? lower : lower < 0 ? upper : Math.min(upper, lower);
            int end = next < 0 ? markup.length() : next;
            if (end > position) {
                runs.add(new Run(markup.substring(position, end), Level.BASE));
            }
            if (next < 0) {
                break;
            }
            int close = markup.indexOf('}', next);
            if (close < 0) {
                throw new IllegalArgumentException("no closing brace in '" + markup + "'");
            }
            runs.add(new Run(markup.substring(next + 2, close), next == upper ? Level.UPPER : Level.LOWER_INDEX));
            position = close + 1;
        }
        return runs;
    }

    /** The text as HTML, safe to put between tags. */
    public static String html(String markup) {
        StringBuilder html = new StringBuilder();
        for (Run run : parse(markup)) {
            String tag = run.level() == Level.UPPER ? "sup" : "sub";
            String text = escape(run.text());
            html.append(run.level() == Level.BASE ? text : "<" + tag + ">" + text + "</" + tag + ">");
        }
        return html.toString();
    }

    /** The text without its braces, for places that know no indices. */
    public static String plain(String markup) {
        return markup.replaceAll("([_^])\\{([^}]*)\\}", "$1$2");
    }

    /** Text that is safe between the tags and in the attributes of XML and HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Roughly how wide a text is, in pixels. */
    static double width(String markup, double size) {
        double width = 0;
        for (Run run : parse(markup)) {
            width += run.text().length() * LETTER * run.level().scale() * size;
        }
        return width;
    }
}
