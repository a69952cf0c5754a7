package org.belladonna.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.belladonna.campaign.Campaign;
import org.belladonna.error.UserException;
import org.belladonna.schema.HistogramBin;
import org.belladonna.statistics.workspace.Workspace;
import org.belladonna.table.TableReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A data table in place of the expectation, through all stages of a small campaign. */
class ObservedTableTest {
    private static final Configuration HADOOP = new Configuration();
    private static final Progress.Sink QUIET = new Progress.Sink() {
        @Override
        public void note(String message) {}

        @Override
        public Progress start(String what, long total, java.util.function.LongSupplier done) {
            return Progress.Sink.standardError().start(what, total, done);
        }
    };

    @TempDir
    private static Path folder;

    private static Path campaign;

    private record Options(@CommandLine.Mixin JobOptions options) {}

    @BeforeAll
    static void produce() throws IOException {
        Path conf = Path.of("../conf").toAbsolutePath().normalize();
        for (String name : List.of("detectors", "searches", "published")) {
            Files.createSymbolicLink(folder.resolve(name), conf.resolve(name));
        }
        campaign = Files.createDirectory(folder.resolve("campaigns")).resolve("small.conf");
        Files.writeString(campaign, """
                campaign {
                  name = small, seed = 3, luminosityInvFb = 10
                  detector = belle2, search = zprime-invisible
                  samples = [
                    { name = zprime, title = "Z", role = signal, events = 300
                      generator { process = "ee->mumu-zprime", mass = 2, couplings { gprime = 0.1 }, precision = 0.02 } }
                    { name = tautau, title = "tau pairs", role = background, events = 1500
                      generator { process = "ee->tautau", parameters { tauModes = 4 }, precision = 0.02 } }
                  ]
                }
                """);
        run(EnumSet.of(Stage.PRODUCE, Stage.SELECT, Stage.LIMITS));
    }

    private static List<StageResult> run(EnumSet<Stage> stages, String... settings) {
        Options options = new Options(new JobOptions());
        String[] arguments = new String[settings.length * 2 + 5];
        List<String> fixed =
                List.of(campaign.toString(), "--out", folder.resolve("out").toString(), "--master", "local[1]");
        fixed.toArray(arguments);
        for (int i = 0; i < settings.length; i++) {
            arguments[5 + 2 * i] = "--set";
            arguments[6 + 2 * i] = settings[i];
        }
        new CommandLine(options).parseArgs(arguments);
        Campaign loaded = options.options().load();
        return JobMain.run(loaded, options.options(), stages, QUIET);
    }

    /** The simulated background as if it were data: without weights and without what only simulation knows. */
    private static Path data(String name, String... dropped) throws IOException {
        Path table = folder.resolve(name);
        try (Session session = Session.open("test", Optional.of("local[1]"), false)) {
            SparkSession spark = session.spark();
            spark.read()
                    .parquet(folder.resolve("out/small/candidates/tautau").toString())
                    .drop("weight", "sample", "recoil_mass2_generated")
                    .drop(dropped)
                    .write()
                    .parquet(table.toString());
        }
        return table;
    }

    private static List<HistogramBin> histograms() {
        return new TableReader<>(HistogramBin.class, HADOOP)
                .read(new Results(folder.resolve("out").toString(), "small").file("histograms"));
    }

    @Test
    void theTablePassesTheSameCutsAndBinsAndBecomesTheObservation() throws IOException {
        Path table = data("data.parquet");
        String[] observed = {"campaign.observed.kind=table", "campaign.observed.table=\"" + table + "\""};
        run(EnumSet.of(Stage.SELECT, Stage.LIMITS, Stage.REPORT), observed);
        long seen = 0;
        double inTemplate = 0;
        for (HistogramBin bin : histograms()) {
            if (bin.sample().equals("observed") && bin.variation().isEmpty()) {
                HistogramBin simulated = histograms().stream()
                        .filter(other -> other.sample().equals("tautau")
                                && other.histogram().equals(bin.histogram())
                                && other.hypothesis().equals(bin.hypothesis())
                                && other.variation().isEmpty()
                                && other.bin() == bin.bin())
                        .findFirst()
                        .orElseThrow();
                assertEquals(simulated.entries(), bin.entries());
                assertEquals(bin.entries(), bin.sumOfWeights());
                seen += bin.entries();
                inTemplate += bin.hypothesis().isEmpty() ? 0 : bin.sumOfWeights();
            }
        }
        assertTrue(seen > 0, "no candidate of the data was selected");
        String json = Files.readString(folder.resolve("out/small/workspaces/zprime.json"));
        double counted = 0;
        for (double count :
                Workspace.fromJson(json, "zprime").observations().get(0).counts()) {
            counted += count;
        }
        assertEquals(inTemplate, counted);
        String page = Files.readString(folder.resolve("out/small/report/index.html"));
        assertTrue(page.contains("Data table " + table), "the report names the data table");
        // Nothing has changed, so nothing is done; other data are another input.
        EnumSet<Stage> select = EnumSet.of(Stage.SELECT);
        assertEquals(StageResult.Status.COMPLETE, run(select, observed).get(0).status());
        Path part;
        try (var files = Files.list(table)) {
            part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.copy(part, table.resolve("again.parquet"));
        assertEquals(StageResult.Status.DONE, run(select, observed).get(0).status());
    }

    @Test
    void aMissingTableIsRefused() {
        refused(
                "campaign.observed.table /nowhere: no Parquet file",
                "campaign.observed.kind=table",
                "campaign.observed.table=/nowhere");
        refused("campaign.observed: no data table", "campaign.observed.kind=table");
        refused("campaign.observed: a data table that would not be used", "campaign.observed.table=/nowhere");
    }

    @Test
    void aMissingColumnIsRefused() throws IOException {
        Path table = data("narrow.parquet", "extra_energy");
        refused(
                "no column 'extra_energy'; expected the candidate columns",
                "campaign.observed.kind=table",
                "campaign.observed.table=\"" + table + "\"");
    }

    private static void refused(String expected, String... settings) {
        UserException refused = assertThrows(UserException.class, () -> run(EnumSet.of(Stage.SELECT), settings));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }
}
