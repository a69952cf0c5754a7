package org.belladonna.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Limit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportWriterTest {
    private static final List<String> FIGURES = List.of(
            "cutflow",
            "distribution-recoil-mass2",
            "efficiency",
            "limit-cross-section",
            "limit-gprime-invisible",
            "limit-gprime-neutrinos",
            "resolution");

    @TempDir
    static Path folder;

    private static String page;

    @BeforeAll
    static void write() throws IOException {
        ReportWriter.write(SyntheticReport.inputs(), folder);
        page = Files.readString(folder.resolve("index.html"));
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList());
        }
    }

    @Test
    void writesEveryFigureTwiceAndThePage() throws IOException {
        Set<String> expected = new TreeSet<>(List.of("index.html"));
        FIGURES.forEach(figure -> Collections.addAll(expected, figure + ".svg", figure + ".png"));
        Set<String> written = files(folder);
        written.removeIf(file -> file.startsWith("hepdata"));
        assertEquals(expected, written);
    }

    @Test
    void sameInputsGiveTheSameBytes(@TempDir Path again) throws IOException {
        ReportWriter.write(SyntheticReport.inputs(), again);
        assertEquals(files(folder), files(again));
        for (String file : files(folder)) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(again.resolve(file)), file);
        }
    }

    @Test
    void pageNeedsNothingElse() {
        assertFalse(page.contains("<script"), "no script");
        assertFalse(page.contains("@import"), "no other style");
        assertFalse(Pattern.compile("(src|href)=\"(https?:)?//").matcher(page).find(), "no network");
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        while (links.find()) {
            assertTrue(page.contains("id=\"" + links.group(1) + "\""), "target of " + links.group());
        }
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        Set<String> seen = new TreeSet<>();
        while (ids.find()) {
            assertTrue(seen.add(ids.group(1)), "two elements are called " + ids.group(1));
        }
    }

    @Test
    void pageSaysWhatItIsMadeOf() {
        for (String text : List.of(
                "sha256:0123456789abcdef",
                "20261124",
                "0.1.0-SNAPSHOT (test)",
                "351",
                "Invented numbers &lt;and&gt; signs &amp; that need care.",
                "arXiv:1912.11276",
                "arXiv:2212.03066",
                "background-only Asimov data",
                "79.7 fb<sup>−1</sup>")) {
            assertTrue(page.contains(text), text);
        }
    }

    @Test
    void figuresAreXmlAndImagesAreDrawn() throws Exception {
        for (String figure : FIGURES) {
            String svg = Files.readString(folder.resolve(figure + ".svg"));
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            assertEquals("svg", document.getDocumentElement().getTagName());
            BufferedImage image = ImageIO.read(folder.resolve(figure + ".png").toFile());
            Set<Integer> colours = new TreeSet<>();
            for (int x = 0; x < image.getWidth(); x += 3) {
                for (int y = 0; y < image.getHeight(); y += 3) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertTrue(colours.size() > 10, figure + " has " + colours.size() + " colours");
        }
    }

    @Test
    void withoutFontsThereAreNoImagesAndThePageSaysSo(@TempDir Path bare) throws IOException {
        ReportWriter.write(SyntheticReport.inputs(), bare, Optional.of("no PNG files: no font"));
        Set<String> expected = files(folder);
        expected.removeIf(file -> file.endsWith(".png"));
        assertEquals(expected, files(bare));
        String text = Files.readString(bare.resolve("index.html"));
        assertTrue(text.contains("no PNG files: no font") && !text.contains(".png"));
    }

    @Test
    void whatTheLegendDoesNotKnowIsABug() {
        Limit limit = SyntheticReport.limits().get(0);
        Limit foreign = new Limit(limit.mass(), limit.cl(), "bayesian", "yield", 1, 1, 1, 1, 1, 1, 1, 1, "converged");
        CutflowStep stranger = new CutflowStep("stranger", 0, "generated", "", 1, 1, 1, 1, 1);
        HistogramBin bin = new HistogramBin("h", "", 1, "stranger", "", 0, 0, 1, 0, 0, 1, 1, 1);
        for (var tables : List.of(
                new ReportInputs.Tables(List.of(), List.of(), List.of(), List.of(foreign)),
                new ReportInputs.Tables(List.of(), List.of(stranger), List.of(), List.of()),
                new ReportInputs.Tables(List.of(bin), List.of(), List.of(), List.of()))) {
            assertThrows(IllegalArgumentException.class, () -> SyntheticReport.inputs(tables));
        }
    }

    @Test
    void emptyTablesGiveAPageWithoutFigures(@TempDir Path empty) throws IOException {
        ReportWriter.write(
                SyntheticReport.inputs(new ReportInputs.Tables(List.of(), List.of(), List.of(), List.of())), empty);
        assertEquals(Set.of("index.html"), files(empty));
    }
}
