package org.belladonna.report;

import java.util.List;
import org.belladonna.report.plot.Markup;

/** Builds the text of a page. Every text that comes in is escaped here and nowhere else. */
final class Html {
    /** How the cells of a column are set. */
    enum Column {
        TEXT(" class=\"text\""),
        NUMBER(""),
        CODE(" class=\"code\"");

        private final String attribute;

        Column(String attribute) {
            this.attribute = attribute;
        }
    }

    private final StringBuilder text = new StringBuilder();

    /** Adds what is HTML already. */
    Html raw(String html) {
        text.append(html);
        return this;
    }

    /** Adds an element with a text in the notation of {@link Markup}. */
    Html element(String tag, String markup) {
        return element(tag, "", markup);
    }

    /** Adds an element with a class. */
    Html element(String tag, String style, String markup) {
        String attribute = style.isEmpty() ? "" : " class=\"" + style + "\"";
        text.append('<').append(tag).append(attribute).append('>');
        text.append(Markup.html(markup)).append("</").append(tag).append(">\n");
        return this;
    }

    /** Adds a list. */
    Html list(List<String> items) {
        text.append("<ul>\n");
        items.forEach(item -> element("li", item));
        text.append("</ul>\n");
        return this;
    }

    /** Adds a table that scrolls sideways when it is too wide; cells of code are taken as they are. */
    Html table(String caption, List<Column> columns, List<String> head, List<List<String>> rows) {
        text.append("<div class=\"scroll\"><table>\n");
        if (!caption.isEmpty()) {
            element("caption", caption);
        }
        text.append("<thead><tr>");
        for (int i = 0; i < head.size(); i++) {
            String attribute = columns.get(i) == Column.NUMBER ? "" : Column.TEXT.attribute;
            text.append("<th scope=\"col\"").append(attribute).append('>');
            text.append(Markup.html(head.get(i))).append("</th>");
        }
        text.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            text.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                text.append("<td").append(columns.get(i).attribute).append('>');
                text.append(cell(columns.get(i), row.get(i))).append("</td>");
            }
            text.append("</tr>\n");
        }
        text.append("</tbody></table></div>\n");
        return this;
    }

    private static String cell(Column column, String content) {
        if (column == Column.CODE) {
            return content.isEmpty() ? "" : "<code>" + Markup.escape(content) + "</code>";
        }
        return Markup.html(content);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
