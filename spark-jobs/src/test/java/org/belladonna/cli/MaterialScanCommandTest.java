package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialScanCommandTest {
    @TempDir
    private Path out;

    /** A crystal is 300 mm of CsI: X0 18.6 mm and nuclear interaction length 380.4 mm (PDG 2022, atomic and nuclear properties). */
    @Test
    void theCalorimeterIsAsThickAsItsCrystals() throws IOException {
        Cli.Result result =
                Cli.run("material-scan", "--theta", "90", "--azimuths", "360", "--out", out.toString(), "--json");
        assertEquals(0, result.status(), result.messages());
        boolean found = false;
        for (JsonNode row : new ObjectMapper().readTree(result.out()).get("rows")) {
            if (row.get("volume").asText().equals("calorimeter")) {
                found = true;
                assertEquals(300 / 18.6, row.get("radiation_lengths").asDouble(), 0.3);
                assertEquals(300 / 380.4, row.get("interaction_lengths").asDouble(), 0.1);
            }
        }
        assertTrue(found);
        assertTrue(Files.readString(out.resolve("material-scan.csv")).startsWith("theta_deg,volume,"));
    }

    @Test
    void aRangeIsDrawn() {
        Cli.Result result = Cli.run(
                "material-scan", "--theta", "20:40", "--points", "3", "--azimuths", "2", "--out", out.toString());
        assertEquals(0, result.status(), result.messages());
        assertTrue(Files.exists(out.resolve("material-x0.svg")) && Files.exists(out.resolve("material-lambda.png")));
    }

    @Test
    void anImpossibleAngleIsRefused() {
        Cli.Result result = Cli.run("material-scan", "--theta", "0:200", "--out", out.toString());
        assertEquals(2, result.status());
        assertEquals(1, result.lines().size(), result.messages());
        assertTrue(result.messages().contains("--theta"), result.messages());
    }
}
