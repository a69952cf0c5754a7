package org.belladonna.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.belladonna.report.plot.Figure;
import org.junit.jupiter.api.Test;

/**
 * Writes docs/physics-validation.md and its figures; the same bytes every time. Not a test: its name keeps it out of the default run. From the top of
 * the repository:
 *
 * <pre>
 * mvn -q -pl schemas,detector-sim,spark-jobs test -Dtest=PhysicsValidation -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * With {@code -Dvalidation.png=FOLDER} the figures are also written there as PNG, to look at.
 */
class PhysicsValidation {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void writePage() throws IOException {
        Findings findings = new Findings();
        for (Section section : List.of(
                new CrossSections(),
                new TreeProcesses(),
                new SignalDistributions(),
                new Backgrounds(),
                new LeptonPairs(),
                new TauSpectra(),
                new TauToAlpha(),
                new QuarkPairs(),
                new BottomPairs(),
                new TrackerPerformance(),
                new TrackingEfficiency(),
                new DisplacedTracks(),
                new MaterialBudget(),
                new TransportPhysics(),
                new TransportShowers(),
                new CalorimeterPerformance(),
                new MuonIdentification(),
                new HadronsInMatter(),
                new MassPeaks(),
                new Acceptance(),
                new RecoilMass(),
                new TriggerPerformance(),
                new StatisticsAgreement())) {
            section.run(findings);
        }
        Path figures = Files.createDirectories(DOCS.resolve("physics-validation"));
        String png = System.getProperty("validation.png", "");
        for (Figure figure : findings.figures()) {
            figure.writeSvg(figures);
            if (!png.isEmpty()) {
                figure.writePng(Files.createDirectories(Path.of(png)));
            }
        }
        byte[] page = findings.page("physics-validation.md").getBytes(StandardCharsets.UTF_8);
        Files.write(DOCS.resolve("physics-validation.md"), page);
    }
}
