package org.belladonna.report.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Fonts;
import org.belladonna.report.plot.Plot;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.fit.FitStudy;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.likelihood.Likelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitFiguresTest {
    @TempDir
    private Path folder;

    private static FitFigures.Subject subject(String name) {
        Likelihood likelihood = ReferenceCase.of(name).likelihood();
        double[] data = likelihood.data();
        UpperLimit limit = new AsymptoticCls(0.9).limit(likelihood, data);
        return new FitFigures.Subject(name, likelihood, data, FitStudy.of(likelihood, data), limit);
    }

    @Test
    void threeFiguresInTwoFormats() throws IOException {
        FitFigures.Subject subject = subject("015-three-channels-all-modifiers");
        FitFigures.write(subject, folder);
        for (String id : List.of("likelihood-profile", "cls", "pulls-impacts")) {
            assertTrue(Files.size(folder.resolve(id + ".svg")) > 5000, id);
            assertEquals(Fonts.problem().isEmpty(), Files.exists(folder.resolve(id + ".png")), id);
        }
        String pulls = Files.readString(folder.resolve("pulls-impacts.svg"));
        assertTrue(pulls.contains("peak_unc[2]") && pulls.contains("0.33 +0.88"), pulls);
        assertTrue(Files.readString(folder.resolve("cls.svg")).contains("μ &lt; 1.69 at 90% CL (expected 1.47)"));
    }

    @Test
    void theSameFitMakesTheSameBytes() {
        List<Figure> first = FitFigures.of(subject("027-twelve-nuisances-40-bins"));
        List<Figure> second = FitFigures.of(subject("027-twelve-nuisances-40-bins"));
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i).svg(), second.get(i).svg());
        }
    }

    /** A signal at its bound is moved by nothing: the pulls are shown all the same. */
    @Test
    void pullsOfASignalAtItsBoundAreShown() {
        FitFigures.Subject subject = subject("bench-60bin-12nuis");
        assertEquals(0, subject.study().byImpact().size());
        List<String> ids = FitFigures.of(subject).stream().map(Figure::id).toList();
        assertEquals(List.of("likelihood-profile", "cls", "pulls-impacts"), ids);
    }

    /** Without nuisance parameters there is nothing to pull, and no empty figure. */
    @Test
    void aFigureWithNothingToShowIsLeftOut() {
        List<String> ids = FitFigures.of(subject("001-counting-known-bkg")).stream()
                .map(Figure::id)
                .toList();
        assertEquals(List.of("likelihood-profile", "cls"), ids);
    }

    /** The axis ends beyond three profile errors, with the result above it. */
    @Test
    void theProfileGoesToThreeErrors() {
        FitFigures.Subject subject = subject("001-counting-known-bkg");
        Plot plot = (Plot) FitFigures.of(subject).get(0);
        assertTrue(plot.texts().conditions().startsWith("μ = "), plot.texts().conditions());
        double up = subject.study().estimates().get(0).profile().up();
        assertEquals(
                subject.study().estimates().get(0).value() + 3.2 * up, plot.x().high(), 1e-9);
    }

    @Test
    void numbersForPeople() {
        assertEquals("1.69", Numbers.short3(1.6931));
        assertEquals("0.0123", Numbers.short3(0.01234));
        assertEquals("0.1", Numbers.short3(0.1));
        assertEquals("1234", Numbers.short3(1234.4));
        assertEquals("0", Numbers.short3(0));
    }
}
