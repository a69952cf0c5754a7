package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.cli.Cli;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.Event;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Track;
import org.belladonna.table.TableReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DuckDB, which shares no code with Spark or with us, reads the same tables and counts the same. */
class IndependentReaderIT {
    /** The cuts of the small search, written again. */
    private static final String SELECTED =
            "n_tracks = 2 and charge = 0 and mu1_pt > 0.4 and mu2_pt > 0.4 and extra_energy < 2";
    /** Sums of some hundred weights in another order. */
    private static final double RELATIVE = 1e-12;

    private Connection duckdb;

    @BeforeEach
    void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        duckdb.close();
    }

    private static String table(String name) throws IOException {
        return "read_parquet('" + Reference.out().resolve("small").resolve(name) + "/**/*.parquet')";
    }

    private static <R extends Record> List<R> read(Class<R> rowType, Path file) {
        return new TableReader<>(rowType, new Configuration()).read(new org.apache.hadoop.fs.Path(file.toString()));
    }

    private double[] query(String sql, int columns) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            double[] values = new double[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = result.getDouble(i + 1);
            }
            return values;
        }
    }

    @Test
    void everyBinOfAHistogramIsTheSame() throws IOException, SQLException {
        List<HistogramBin> bins =
                read(HistogramBin.class, Reference.out().resolve("small/histograms/histograms.parquet"));
        int compared = 0;
        double filled = 0;
        for (HistogramBin bin : bins) {
            if (bin.histogram().equals("recoil_mass2") && bin.hypothesis().isEmpty()) {
                double[] theirs = query(
                        "select count(*), coalesce(sum(weight), 0), coalesce(sum(weight * weight), 0) from "
                                + table("candidates") + " where sample = '" + bin.sample() + "' and " + SELECTED
                                + " and recoil_mass2 >= " + bin.low() + " and recoil_mass2 < " + bin.high(),
                        3);
                assertEquals(theirs[0], bin.entries(), bin.toString());
                assertEquals(theirs[1], bin.sumOfWeights(), RELATIVE * theirs[1], bin.toString());
                assertEquals(theirs[2], bin.sumOfSquaredWeights(), RELATIVE * theirs[2], bin.toString());
                compared++;
                filled += theirs[0];
            }
        }
        assertEquals(3 * 30, compared);
        assertTrue(filled > 100, filled + " candidates");
    }

    @Test
    void aHistogramOnDemandIsTheSame() throws IOException, SQLException {
        Cli.Result result = Cli.run(
                "histogram",
                Reference.out().resolve("small/candidates").toString(),
                "--of",
                "recoil_mass2",
                "--where",
                SELECTED,
                "--bins",
                "1,0,60",
                "--weight",
                "weight",
                "--master",
                "local[1]",
                "--json");
        assertEquals(0, result.status(), result.messages());
        JsonNode histogram = new ObjectMapper().readTree(result.out());
        double[] theirs = query(
                "select count(*), sum(weight) from " + table("candidates") + " where " + SELECTED
                        + " and recoil_mass2 >= 0 and recoil_mass2 < 60",
                2);
        assertEquals(theirs[0], histogram.get("entries").get(0).asDouble());
        assertEquals(theirs[1], histogram.get("sumw").get(0).asDouble(), RELATIVE * theirs[1]);
    }

    @Test
    void theLastStepOfTheCutFlowIsTheSame() throws IOException, SQLException {
        List<CutflowStep> steps = read(CutflowStep.class, Reference.out().resolve("small/cutflow/cutflow.parquet"));
        for (String sample : List.of("zprime-1", "zprime-5", "mumu")) {
            CutflowStep last = steps.stream()
                    .filter(step -> step.sample().equals(sample))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            double[] theirs = query(
                    "select count(*), sum(weight) from " + table("candidates") + " where sample = '" + sample + "' and "
                            + SELECTED,
                    2);
            assertEquals(theirs[0], last.entries());
            assertEquals(theirs[1], last.sumOfWeights(), RELATIVE * theirs[1]);
        }
    }

    @Test
    void nestedColumnsAreTheSame() throws IOException, SQLException {
        double tracks = 0;
        double momenta = 0;
        double events = 0;
        for (Path file : SmallCampaign.shards(Reference.out(), "events")) {
            for (Event event : read(Event.class, file)) {
                events++;
                for (Track track : event.tracks()) {
                    tracks++;
                    momenta += Math.abs(track.px());
                }
            }
        }
        double[] theirs = query(
                "select count(distinct (sample, event)), sum(len(tracks)), "
                        + "sum(list_sum(list_transform(tracks, lambda t: abs(t.px::double)))) from " + table("events"),
                3);
        assertEquals(events, theirs[0]);
        assertEquals(tracks, theirs[1]);
        assertEquals(momenta, theirs[2], RELATIVE * momenta);
        assertTrue(tracks > 500, tracks + " tracks");
    }

    /** A reader of the page runs its examples as they stand: here on the small campaign. */
    @Test
    void theExamplesOfThePageFindWhatTheyAskFor() throws IOException, SQLException {
        String page = Files.readString(Installation.root().resolve("docs/reading-tables.md"));
        List<String> examples = Pattern.compile("(?s)```sql\n(.*?);\n```")
                .matcher(page)
                .results()
                .map(example -> example.group(1))
                .toList();
        assertEquals(4, examples.size());
        for (String example : examples) {
            String here = example.replace(
                    "out/quickstart", Reference.out().resolve("small").toString());
            try (Statement statement = duckdb.createStatement();
                    ResultSet result = statement.executeQuery(here)) {
                assertTrue(result.next(), example);
            }
        }
    }
}
