package org.belladonna.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedCurveTest {
    private static final String INDEX = """
            curves = [{
              file = curve.csv, massColumn = m, valueColumn = g, quantity = gprime, label = L, citation = C, style = line
            }]
            """;

    @TempDir
    Path folder;

    private String refused(String index, String curve) throws IOException {
        Files.writeString(folder.resolve("index.conf"), index);
        if (curve != null) {
            Files.writeString(folder.resolve("curve.csv"), curve);
        }
        return assertThrows(UserException.class, () -> PublishedCurve.read(folder.resolve("index.conf")))
                .getMessage();
    }

    @Test
    void curvesOfTheSearchAreReadWithTheirCitations() {
        List<PublishedCurve> curves = PublishedCurve.read(SyntheticReport.PUBLISHED.resolve("zprime-invisible.conf"));
        assertEquals(3, curves.size());
        PublishedCurve headline = curves.get(0);
        assertEquals(List.of(0.003, 1.0), List.of(headline.value()[0], headline.value()[1]));
        PublishedCurve first = curves.get(1);
        assertEquals(0.0509983, first.value()[0]);
        assertEquals(5.9744, first.mass()[first.mass().length - 1]);
        assertTrue(first.isAbout("gprime:invisible") && first.isAbout("gprime:neutrinos"));
        assertFalse(first.isAbout("cross_section_fb"));
        PublishedCurve resolution = curves.get(2);
        assertEquals(0.233973, resolution.value()[0]);
        assertEquals(0.0190819, resolution.error()[0]);
        assertTrue(resolution.entry().confidenceLevel().isEmpty());
        curves.forEach(curve -> assertTrue(curve.entry().citation().length() > 20));
    }

    @Test
    void badFilesAreRefusedInOneLine() throws IOException {
        assertTrue(refused(INDEX, null).contains("curve.csv: no such file"));
        assertTrue(refused(INDEX, "# only a header\nm,g\n").contains("no rows"));
        assertTrue(refused(INDEX, "m,h\n1,2\n").contains("no column 'g'"));
        assertTrue(refused(INDEX, "# c\nm,g\n1,2\n3,x\n").contains("curve.csv:4: no number in column 2"));
        assertTrue(refused(INDEX, "m,g\n1\n").contains("curve.csv:2"));
        assertTrue(refused(INDEX.replace("line", "zigzag"), "m,g\n1,2\n").contains("points"));
    }
}
