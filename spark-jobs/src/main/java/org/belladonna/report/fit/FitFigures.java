package org.belladonna.report.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Fonts;
import org.belladonna.statistics.fit.FitStudy;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.likelihood.Likelihood;

/** The plots of one fit. */
public final class FitFigures {
    private FitFigures() {}

    /**
     * What is drawn.
     *
     * @param name what stands in the legends, as the name of the workspace
     * @param likelihood the model, with a parameter of interest
     * @param data counts and auxiliary data
     * @param study the free fit of these data
     * @param limit the upper limit
     */
    public record Subject(String name, Likelihood likelihood, double[] data, FitStudy study, UpperLimit limit) {
        String poi() {
            String poi = likelihood.parameters().get(likelihood.poi()).name();
            return poi.equals("mu") ? "μ" : poi;
        }
    }

    /** The figures that the fit has something to show in. */
    public static List<Figure> of(Subject subject) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(ProfileFigure.of(subject));
        figures.addAll(ClsFigure.of(subject));
        figures.addAll(PullsFigure.of(subject));
        return figures;
    }

    /**
     * Writes all figures as SVG and PNG.
     *
     * @param folder is made when it is missing
     * @return what the user must be told: why there are no PNG files on a machine without fonts
     * @throws IOException when the folder cannot be written
     */
    public static Optional<String> write(Subject subject, Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Optional<String> problem = Fonts.problem();
        Files.createDirectories(folder);
        for (Figure figure : of(subject)) {
            figure.writeSvg(folder);
            if (problem.isEmpty()) {
                figure.writePng(folder);
            }
        }
        return problem;
    }
}
