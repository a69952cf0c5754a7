package org.belladonna.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Fonts;

/** Files of figures that belong to no report. */
public final class FigureFiles {
    private FigureFiles() {}

    /**
     * Writes figures into an existing folder, as SVG and, where this machine has fonts, as PNG.
     *
     * @return what the user must be told, in one line: why there are no PNG files
     */
    public static Optional<String> write(List<Figure> figures, Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Optional<String> problem = Fonts.problem();
        for (Figure figure : figures) {
            figure.writeSvg(folder);
            if (problem.isEmpty()) {
                figure.writePng(folder);
            }
        }
        return problem;
    }
}
