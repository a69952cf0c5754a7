package org.belladonna.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.belladonna.report.hepdata.Submission;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Fonts;

/**
 * Writes the report of a campaign: {@code index.html}, each figure as {@code .svg} and {@code .png}, and {@code hepdata/}.
 *
 * <p>The same inputs give the same bytes (of the PNG files: with the same Java and fonts). A section whose table is empty
 * has no figure; nothing is made up for it.
 */
public final class ReportWriter {
    private ReportWriter() {}

    /**
     * Writes the report.
     *
     * @param inputs what it is made of
     * @param folder is made when it is missing; files of an earlier report with the same names are replaced
     * @return what the user must be told, in one line: why there are no PNG files on a machine without fonts
     * @throws IOException when the folder cannot be written
     */
    public static Optional<String> write(ReportInputs inputs, Path folder) throws IOException {
        // A report may be made where there is no display, as on a cluster.
        System.setProperty("java.awt.headless", "true");
        Optional<String> problem = Fonts.problem();
        write(inputs, folder, problem);
        return problem;
    }

    /** Writes the report without PNG files when there is a problem with fonts, and says so on the page. */
    static void write(ReportInputs inputs, Path folder, Optional<String> fontProblem) throws IOException {
        Files.createDirectories(folder);
        Figures figures = Figures.of(inputs);
        for (Figure figure : figures.all()) {
            figure.writeSvg(folder);
            if (fontProblem.isEmpty()) {
                figure.writePng(folder);
            }
        }
        Optional<Submission> submission = new HepDataTables(inputs).submission();
        if (submission.isPresent()) {
            submission.get().write(folder.resolve("hepdata"));
        }
        String page = new ReportPage(inputs, figures, fontProblem).html();
        Files.write(folder.resolve("index.html"), page.getBytes(StandardCharsets.UTF_8));
    }
}
