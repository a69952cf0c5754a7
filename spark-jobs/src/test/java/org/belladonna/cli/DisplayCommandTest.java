package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayCommandTest {
    private static final String[] MUON = {
        "gun",
        "--parameter",
        "pdg=-13",
        "--parameter",
        "minMomentum=2",
        "--parameter",
        "maxMomentum=2",
        "--parameter",
        "minTheta=1.3",
        "--parameter",
        "maxTheta=1.5"
    };

    @TempDir
    Path folder;

    private Cli.Result display(Path out, String... arguments) {
        List<String> all = new ArrayList<>(List.of("display"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", out.toString(), "--json"));
        return Cli.run(all);
    }

    /** A muon of the gun stays in the laboratory, is found, and both pictures are there; once more it is the same picture. */
    @Test
    void aMuonIsDrawn() throws Exception {
        Cli.Result result = display(folder.resolve("a"), MUON);
        assertEquals(0, result.status(), result.messages());
        JsonNode document = new ObjectMapper().readTree(result.out());
        JsonNode track = document.get("tracks").get(0);
        assertEquals("muon", track.get("identity").asText());
        assertEquals(2, track.get("momentum_gev").asDouble(), 0.05);
        assertEquals(0, document.get("missing").get("momentum_gev").asDouble());
        assertTrue(document.get("clusters").size() >= 1);
        assertTrue(document.has("vertices") && document.has("trigger"));
        Path svg = Path.of(document.get("files").get(0).asText());
        String text = Files.readString(svg);
        assertTrue(text.startsWith("<svg") && text.contains("x–y") && text.contains("r–z"));
        for (JsonNode file : document.get("files")) {
            assertTrue(Files.size(Path.of(file.asText())) > 10_000, file.asText());
        }
        assertEquals(0, display(folder.resolve("b"), MUON).status());
        assertArrayEquals(
                Files.readAllBytes(svg),
                Files.readAllBytes(folder.resolve("b").resolve(svg.getFileName().toString())));
    }

    /** Momentum is missing where an invisible mediator was made, and a coupling is not asked for. */
    @Test
    void anInvisibleMediatorIsMissing() throws Exception {
        Cli.Result result = display(
                folder, "ee->mumu-zprime", "--mass", "6", "--event", "1", "--precision", "0.05", "--isr", "off");
        assertEquals(0, result.status(), result.messages());
        JsonNode document = new ObjectMapper().readTree(result.out());
        assertEquals(2, document.get("tracks").size());
        assertEquals(36, document.get("missing").get("mass_squared_gev2").asDouble(), 3);
    }

    @Test
    void anEventThatIsNotInTheFileIsRefused() throws Exception {
        Path events = folder.resolve("two.lhe");
        Cli.Result written =
                Cli.run("generate", "ee->mumu", "--events", "2", "--precision", "0.05", "--out", events.toString());
        assertEquals(0, written.status(), written.messages());
        Cli.Result result = display(folder, events.toString(), "--event", "2");
        assertEquals(2, result.status());
        assertEquals(1, result.lines().size(), result.messages());
        assertTrue(result.messages().contains("at most 2 events"), result.messages());
        assertEquals(0, display(folder, events.toString(), "--event", "1").status());
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Cli.Result result = display(folder, "nowhere.lhe.gz");
        assertEquals(2, result.status());
        assertTrue(result.messages().contains("no such file"), result.messages());
    }

    @Test
    void aNegativeEventIsRefused() {
        Cli.Result result = display(folder, "gun", "--event", "-1");
        assertEquals(2, result.status());
        assertEquals(1, result.lines().size(), result.messages());
    }
}
