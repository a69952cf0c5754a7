package org.belladonna.report.plot;

import java.util.Locale;

/** Writes SVG. Text stays text, so that it can be searched and copied. */
final class SvgCanvas implements Canvas {
    private static final String FONTS = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    private final StringBuilder body = new StringBuilder();
    private final Figure figure;
    private int clips;

    private SvgCanvas(Figure figure) {
        this.figure = figure;
    }

    /** A figure as one SVG element. */
    static String draw(Figure figure) {
        SvgCanvas canvas = new SvgCanvas(figure);
        canvas.fill(Outline.rectangle(0, 0, figure.width(), figure.height()), "#ffffff", 1);
        figure.draw(canvas);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + figure.width() + " " + figure.height()
                + "\" width=\"" + figure.width() + "\" height=\"" + figure.height() + "\" role=\"img\" aria-label=\""
                + Markup.escape(Markup.plain(figure.title())) + "\" font-family=\"" + FONTS + "\">\n" + canvas.body
                + "</svg>\n";
    }

    @Override
    public void fill(Outline outline, String colour, double opacity) {
        path(outline, " fill=\"" + colour + "\"" + (opacity < 1 ? " fill-opacity=\"" + number(opacity) + "\"" : ""));
    }

    @Override
    public void stroke(Outline outline, Stroke stroke) {
        StringBuilder attributes = new StringBuilder(" fill=\"none\" stroke=\"")
                .append(stroke.colour())
                .append("\" stroke-width=\"")
                .append(number(stroke.width()))
                .append("\" stroke-linejoin=\"round\"");
        float[] lengths = stroke.pattern().lengths();
        if (lengths.length > 0) {
            attributes.append(" stroke-dasharray=\"");
            for (int i = 0; i < lengths.length; i++) {
                attributes.append(i == 0 ? "" : " ").append(number(lengths[i]));
            }
            attributes.append("\"");
        }
        path(outline, attributes.toString());
    }

    private void path(Outline outline, String attributes) {
        if (outline.isEmpty()) {
            return;
        }
        body.append("<path d=\"");
        for (Outline.Step step : outline.steps()) {
            body.append(step.start() ? "M" : "L")
                    .append(number(step.x()))
                    .append(' ')
                    .append(number(step.y()));
        }
        body.append("\"").append(attributes).append("/>\n");
    }

    @Override
    public void text(String markup, double x, double y, TextStyle style) {
        String anchor = style.anchor().name().toLowerCase(Locale.ROOT);
        body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        body.append("\" font-size=\"")
                .append(number(style.size()))
                .append("\" text-anchor=\"")
                .append(anchor);
        body.append("\" fill=\"").append(TextStyle.COLOUR).append("\"");
        if (style.weight() == TextStyle.Weight.BOLD) {
            body.append(" font-weight=\"bold\"");
        }
        if (style.degrees() != 0) {
            body.append(" transform=\"rotate(").append(number(style.degrees())).append(' ');
            body.append(number(x)).append(' ').append(number(y)).append(")\"");
        }
        body.append(" xml:space=\"preserve\">");
        double shift = 0;
        for (Markup.Run run : Markup.parse(markup)) {
            double target = run.level().shift() * style.size();
            body.append("<tspan dy=\"").append(number(target - shift)).append("\" font-size=\"");
            body.append(number(run.level().scale() * style.size())).append("\">");
            body.append(Markup.escape(run.text())).append("</tspan>");
            shift = target;
        }
        body.append("</text>\n");
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        String id = figure.id() + "-clip-" + clips++;
        body.append("<clipPath id=\"").append(id).append("\"><rect x=\"").append(number(x));
        body.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
        body.append("\" height=\"").append(number(height)).append("\"/></clipPath>\n<g clip-path=\"url(#");
        body.append(id).append(")\">\n");
    }

    @Override
    public void unclip() {
        body.append("</g>\n");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }
}
