package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.pipeline.Installation;
import org.belladonna.pipeline.SmallCampaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input is told in one line: what, where, what was expected, what to do; with exit status 2, and nothing is written. */
class BadInputTest {
    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    /** Checks that a command was refused in one line with these words, and left nothing behind. */
    private void assertRefused(Cli.Result result, String... words) throws IOException {
        assertEquals(2, result.status(), result.messages());
        assertEquals(1, result.lines().size(), result.messages());
        String line = result.lines().get(0);
        for (String word : words) {
            assertTrue(line.contains(word), line);
        }
        assertEquals("", result.out());
        assertFalse(result.progress().contains("\tat "), result.progress());
        if (Files.isDirectory(out())) {
            try (Stream<Path> left = Files.walk(out())) {
                assertEquals(
                        List.of(),
                        left.filter(file -> file.toString().endsWith(".parquet"))
                                .toList());
            }
        }
    }

    private Cli.Result produce(String... overrides) {
        List<String> more = new ArrayList<>();
        for (String override : overrides) {
            more.addAll(List.of("--set", override));
        }
        return SmallCampaign.command("produce", out(), 3, more.toArray(String[]::new));
    }

    /** The small campaign with a piece of its text replaced, with its search beside it. */
    private Cli.Result campaign(String text, String replacement) throws IOException {
        String original = Files.readString(SmallCampaign.file());
        assertTrue(original.contains(text), text);
        Path searches = SmallCampaign.file().getParent().resolveSibling("searches");
        Path conf = Files.createDirectories(folder.resolve("campaigns"));
        Files.createDirectories(folder.resolve("searches"));
        Files.copy(searches.resolve("small.conf"), folder.resolve("searches/small.conf"));
        Path file = Files.writeString(conf.resolve("bad.conf"), original.replace(text, replacement));
        String detector = "campaign.detector=\"" + Installation.root().resolve("conf/detectors/belle2.conf") + "\"";
        return Cli.run("produce", file.toString(), "--out", out().toString(), "--set", detector);
    }

    @Test
    void anUnknownKeyNamesTheNearest() throws IOException {
        assertRefused(
                produce("campaign.luminosityInvFB=10"), "luminosityInvFB", "did you mean 'campaign.luminosityInvFb'?");
        assertRefused(
                campaign("seed = 4711", "sead = 4711"),
                "bad.conf: 4",
                "unknown key 'campaign.sead'",
                "did you mean 'campaign.seed'?");
    }

    @Test
    void aWrongUnitNamesTheRightOne() throws IOException {
        assertRefused(
                produce("campaign.luminosityInvFb=\"10 GeV\""),
                "wrong unit 'GeV'",
                "campaign.luminosityInvFb",
                "a value in fb^-1");
    }

    @Test
    void aWrongValueNamesTheRange() throws IOException {
        assertRefused(produce("campaign.cl=1.5"), "'campaign.cl' is 1.5", "from 0.5 to 0.9999");
        assertRefused(produce("campaign.scale=many"), "'campaign.scale'", "a number");
        assertRefused(produce("campaign.seed"), "'campaign.seed'", "key=value");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        String missing = folder.resolve("missing").toString();
        assertRefused(Cli.run("produce", missing + ".conf", "--out", out().toString()), "missing.conf", "no such file");
        assertRefused(Cli.run("simulate", missing + ".lhe", "--out", out().toString()), "missing.lhe");
        assertRefused(Cli.run("verify", missing), "missing", "no such folder");
        assertRefused(Cli.run("fit", missing + ".json"), "missing.json");
        assertRefused(
                Cli.run("histogram", missing, "--of", "x", "--bins", "1,0,1", "--master", "local[1]"),
                "missing",
                "no such file or folder");
        assertRefused(produce("campaign.search=nowhere"), "campaign.search is 'nowhere'", "searches");
    }

    @Test
    void aMasterOrAPrecisionThatCannotBeIsRefused() throws IOException {
        assertRefused(
                SmallCampaign.command("produce", out(), 3, "--master", "foo://x"), "--master", "'foo://x'", "spark://");
        assertRefused(
                SmallCampaign.command("run", out(), 3, "--dry-run", "--master", "spark://[::1]"), "'spark://[::1]'");
        assertEquals(
                0,
                SmallCampaign.command("run", out(), 3, "--dry-run", "--master", "spark://[::1]:7077,host:7077")
                        .status());
        assertRefused(Cli.run("cross-section", "ee->mumu", "--precision", "0"), "--precision", "between 0 and 1");
        assertRefused(Cli.run("cross-section", "ee->mumu", "--sqrt-s", "NaN"), "--sqrt-s", "above 0 GeV");
    }

    @Test
    void numbersOfEventsAreChecked() throws IOException {
        String file = folder.resolve("x.lhe").toString();
        assertRefused(Cli.run("generate", "ee->mumu", "--events", "-5", "--out", file), "--events", "1 or more");
        assertRefused(Cli.run("generate", "ee->mumu", "--first-event", "-1", "--out", file), "--first-event");
        assertRefused(Cli.run("generate", "ee->mumu", "--out", folder.toString()), "a folder", "a file to write");
        assertRefused(Cli.run("material-scan", "--points", "0"), "--points: 0", "1 or more");
        assertFalse(Files.exists(folder.resolve("x.lhe")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(
                Cli.run("material-scan", "--theta", "90", "--azimuths", "1", "--out", file.toString()),
                file.toString());
        assertRefused(SmallCampaign.command("produce", file, 3, "--master", "local[1]"), "not a directory", "file");
    }

    @Test
    void aNameThatIsNearlyRightIsSuggested() throws IOException {
        assertRefused(Cli.run("describe", "model", "lmutau"), "did you mean 'lmu-ltau'?");
        assertRefused(Cli.run("describe", "process", "ee->mumu-zprme"), "did you mean 'ee->mumu-zprime'?");
        assertRefused(Cli.run("simulate", "x.lhe", "--detector", "bele2"), "--detector", "did you mean 'belle2'?");
    }

    @Test
    void sqlThatCannotBeIsOneLine() throws IOException {
        Path table = folder.resolve("events.parquet");
        assertEquals(
                0,
                Cli.run(
                                "generate",
                                "ee->mumu",
                                "--precision",
                                "0.1",
                                "--events",
                                "3",
                                "--format",
                                "parquet",
                                "--out",
                                table.toString())
                        .status());
        String[] histogram = {"histogram", table.toString(), "--bins", "5,0,9", "--master", "local[1]", "--of", ""};
        histogram[histogram.length - 1] = "sample";
        assertRefused(Cli.run(histogram), "'sample' is of type string", "a number");
        histogram[histogram.length - 1] = "1 / (event - 1)";
        assertRefused(Cli.run(histogram), "Division by zero", "every row");
    }

    @Test
    void theDryRunIsOneDocument() throws IOException {
        Cli.Result plan = SmallCampaign.command("run", out(), 3, "--dry-run", "--json");
        assertEquals(0, plan.status(), plan.messages());
        JsonNode samples = new ObjectMapper().readTree(plan.out()).get("samples");
        assertEquals(3, samples.size());
        assertEquals("ee->mumu-zprime", samples.get(0).get("process").textValue());
    }

    @Test
    void aMissingStageIsNamed() throws IOException {
        assertRefused(
                SmallCampaign.command("select", out(), 3, "--master", "local[1]"),
                "table 'events' is not there or not complete",
                "run 'produce'");
    }

    @Test
    void anImpossibleMassIsRefused() throws IOException {
        assertRefused(
                Cli.run("cross-section", "ee->mumu-zprime", "--mass", "-1", "--coupling", "gprime=1"), "mass", "-1");
        assertRefused(
                Cli.run("cross-section", "ee->mumu-zprime", "--mass", "11", "--coupling", "gprime=1"), "mass", "11");
        assertRefused(Cli.run("cross-section", "ee->mumu-zprime", "--coupling", "gprime=1"), "mass");
        assertRefused(campaign("masses = [1, 5]", "masses = [1, -5]"), "bad.conf", "-5", "from 0.0");
    }

    @Test
    void aMassAboveTheThresholdIsRefusedBeforeAnyEvent() throws IOException {
        assertRefused(campaign("masses = [1, 5]", "masses = [1, 50]"), "mass", "50");
    }

    @Test
    void aMissingCouplingOrProcessIsRefused() throws IOException {
        assertRefused(Cli.run("cross-section", "ee->mumu-zprim", "--mass", "1"), "ee->mumu-zprim", "describe process");
        assertRefused(
                Cli.run("cross-section", "ee->mumu-zprime", "--mass", "1", "--coupling", "gprme=1"), "gprme", "gprime");
        assertRefused(campaign("gprime = 0.1", "gprimes = 0.1"), "gprimes", "gprime");
    }

    @Test
    void aDamagedEventFileIsRefused() throws IOException {
        Path file = folder.resolve("events.lhe");
        assertEquals(
                0,
                Cli.run("generate", "ee->mumu", "--precision", "0.05", "--events", "5", "--out", file.toString())
                        .status());
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, text.substring(0, text.length() * 3 / 4));
        assertRefused(Cli.run("simulate", file.toString(), "--out", out().toString()), "events.lhe", "expected");
        Files.writeString(file, "this is no event file\n");
        assertRefused(Cli.run("simulate", file.toString(), "--out", out().toString()), "events.lhe", "expected");
    }

    @Test
    void aMisspeltOptionIsOneLine() throws IOException {
        assertRefused(Cli.run("verify", "--jsno", "out"), "--jsno", "--help");
        assertRefused(Cli.run("histogram", "x.parquet", "--of", "a", "--bins", "5,1"), "5,1", "N,LOW,HIGH");
    }
}
