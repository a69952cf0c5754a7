package org.belladonna.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belladonna.report.Html.Column;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Markup;

/** The page of a campaign: one file that needs nothing else, neither network nor script. */
final class ReportPage {
    private final ReportInputs inputs;
    private final Figures figures;
    private final ResultTables tables;
    private final Optional<String> fontProblem;

    ReportPage(ReportInputs inputs, Figures figures, Optional<String> fontProblem) {
        this.inputs = inputs;
        this.figures = figures;
        this.tables = new ResultTables(inputs);
        this.fontProblem = fontProblem;
    }

    String html() {
        ReportInputs.Heading heading = inputs.heading();
        Html html = new Html();
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", Markup.plain(heading.title()) + " · Belladonna")
                .raw("<style>\n" + css() + "</style>\n</head>\n<body>\n<header><div class=\"inner\">\n")
                .element("p", "kind", "Belladonna · sensitivity study · campaign " + heading.campaign())
                .element("h1", heading.title())
                .element("p", "line", new Wording(inputs).conditions() + ". Observed: " + heading.observed() + ".")
                .raw("</div></header>\n");
        navigation(html);
        html.raw("<main>\n");
        headline(html);
        section(html, "limits", "Limits", figures.limits(), () -> tables.limits(html));
        section(html, "signal", "Signal", figures.shapes(), () -> tables.shapes(html));
        section(html, "distributions", "Distributions", figures.distributions(), () -> {});
        section(html, "cutflow", "Cut flow", figures.cutflow(), () -> tables.cutflow(html));
        scope(html);
        provenance(html);
        html.raw("</main>\n<footer>")
                .element(
                        "p",
                        "Made by Belladonna from the tables of the campaign. Beside this page are its figures as files,"
                                + " and hepdata/, a HEPData submission.");
        fontProblem.ifPresent(problem -> html.element("p", problem));
        html.raw("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private static void navigation(Html html) {
        html.raw("<nav aria-label=\"Sections\"><div class=\"inner\">");
        for (String[] link : new String[][] {
            {"limits", "Limits"},
            {"signal", "Signal"},
            {"distributions", "Distributions"},
            {"cutflow", "Cut flow"},
            {"scope", "What is modelled"},
            {"provenance", "Provenance"}
        }) {
            html.raw("<a href=\"#" + link[0] + "\">" + link[1] + "</a>");
        }
        html.raw("</div></nav>\n");
    }

    private void headline(Html html) {
        html.raw("<section id=\"headline\">\n<div class=\"cards\">\n");
        for (Headline.Card card : new Headline(inputs).cards()) {
            html.raw("<div class=\"card\">")
                    .element("div", "name", card.name())
                    .element("div", "value", card.value())
                    .element("div", "more", card.more())
                    .raw("</div>\n");
        }
        html.raw("</div>\n</section>\n");
    }

    private void section(Html html, String id, String title, List<Figure> figures, Runnable tables) {
        html.raw("<section id=\"" + id + "\">\n").element("h2", title);
        for (Figure figure : figures) {
            html.raw(figure.width() > 800 ? "<figure class=\"wide\">\n" : "<figure>\n")
                    .raw(figure.svg())
                    .raw("<figcaption><b>" + Markup.html(figure.title()) + ".</b> " + Markup.html(figure.caption()))
                    .raw(" " + link(figure, "svg") + (fontProblem.isEmpty() ? " · " + link(figure, "png") : ""))
                    .raw("</figcaption>\n</figure>\n");
        }
        tables.run();
        html.raw("</section>\n");
    }

    private static String link(Figure figure, String kind) {
        return "<a href=\"" + figure.id() + "." + kind + "\">" + kind.toUpperCase(Locale.ROOT) + "</a>";
    }

    private void scope(Html html) {
        html.raw("<section id=\"scope\">\n").element("h2", "What is modelled and what is not");
        html.raw("<div class=\"two\">\n<div>")
                .element("h3", "Modelled")
                .list(inputs.scope().modelled());
        html.raw("</div>\n<div>").element("h3", "Left out").list(inputs.scope().leftOut());
        html.raw("</div>\n</div>\n</section>\n");
    }

    private void provenance(Html html) {
        ReportInputs.Provenance provenance = inputs.provenance();
        html.raw("<section id=\"provenance\">\n").element("h2", "Provenance");
        html.table(
                "",
                List.of(Column.TEXT, Column.CODE),
                List.of("What", "Value"),
                List.of(
                        List.of("Campaign", inputs.heading().campaign()),
                        List.of("Configuration (hash)", provenance.configurationHash()),
                        List.of("Seed", Long.toString(provenance.seed())),
                        List.of("Code version", provenance.codeVersion()),
                        List.of("Interval method", inputs.heading().method())));
        List<List<String>> stages = new ArrayList<>();
        for (ReportInputs.StageRecord stage : provenance.stages()) {
            stages.add(List.of(
                    stage.stage(),
                    Wording.whole(stage.rows()),
                    Wording.significant(stage.seconds(), 3),
                    Wording.significant(stage.cpuSeconds(), 3)));
        }
        html.table(
                "Stages",
                List.of(Column.TEXT, Column.NUMBER, Column.NUMBER, Column.NUMBER),
                List.of("Stage", "Rows", "Wall-clock time [s]", "CPU time [s]"),
                stages);
        html.element("h3", "Compared with").list(citations()).raw("</section>\n");
    }

    private List<String> citations() {
        List<String> citations = new ArrayList<>();
        for (PublishedCurve curve : inputs.comparison().published()) {
            citations.add(curve.entry().label() + ": " + curve.entry().citation());
        }
        inputs.comparison().band().ifPresent(band -> citations.add(band.label() + ": " + band.citation()));
        return citations;
    }

    private static String css() {
        try (InputStream style = ReportPage.class.getResourceAsStream("page.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
