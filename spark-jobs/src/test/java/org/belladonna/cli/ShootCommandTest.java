package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ShootCommandTest {
    private static JsonNode shoot(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 2];
        all[0] = "shoot";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--json";
        Cli.Result result = Cli.run(all);
        assertEquals(0, result.status(), result.messages());
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void aSlabSaysAllThatTheContractNames() throws Exception {
        JsonNode document = shoot(
                "--detector", "slab:Be:1,Si:0.3,Fe:20", "--particle", "mu-", "--momentum", "1", "--events", "200");
        assertEquals(3, document.get("layers").size());
        JsonNode silicon = document.get("layers").get(1);
        assertEquals("Si", silicon.get("material").asText());
        for (String key : new String[] {"mean", "rms", "mpv", "fwhm"}) {
            assertTrue(silicon.get("deposit").get(key).asDouble() > 0, key);
        }
        assertTrue(silicon.get("deposit").get("quantiles").has("0.01"));
        assertEquals(1, document.get("transmitted").get("fraction").asDouble());
        assertTrue(document.get("transmitted").get("loss").get("mpv").asDouble() > 0.02);
        assertTrue(
                document.get("transmitted").get("projected_angle_halfwidth68").asDouble() > 0.01);
        for (String key : new String[] {"albedo", "events_per_second", "cpu_ms_per_event", "steps_per_event"}) {
            assertTrue(document.has(key), key);
        }
    }

    @Test
    void cellsHoldMoreAndMoreOfAShower() throws Exception {
        JsonNode grid = shoot(
                        "--detector",
                        "slab:CsI:300",
                        "--particle",
                        "gamma",
                        "--kinetic-energy",
                        "0.2",
                        "--events",
                        "100")
                .get("grid");
        assertTrue(grid.get("c1").asDouble() < grid.get("c9").asDouble());
        assertTrue(grid.get("c9").asDouble() < grid.get("c25").asDouble());
        assertTrue(grid.get("c25").asDouble() < 0.2);
    }

    /** Hadrons interact unless electromagnetic physics alone is asked for; people call them by several names. */
    @Test
    void aSlabHasHadronicPhysicsOrNot() throws Exception {
        String[] gun = {
            "--detector", "slab:Fe:200", "--particle", "pi-", "--momentum", "2", "--events", "150", "--physics", "full"
        };
        double full = shoot(gun).get("transmitted").get("fraction").asDouble();
        assertEquals(Math.exp(-200 / 171.0), full, 0.12);
        gun[gun.length - 1] = "em";
        assertEquals(1, shoot(gun).get("transmitted").get("fraction").asDouble());
        for (String name : new String[] {"kaon0L", "neutron", "proton", "anti-p"}) {
            JsonNode document =
                    shoot("--detector", "slab:CsI:300", "--particle", name, "--momentum", "1", "--events", "60");
            double passed = document.get("transmitted").get("fraction").asDouble();
            assertTrue(passed < 0.75, name + ": " + passed);
            assertTrue(document.get("albedo").asDouble() > 0, name);
        }
    }

    /** The two kinds of shower in the crystals, and the same seed twice. */
    @Test
    void aDetectorSeesAPhotonWithBothKindsOfShower() throws Exception {
        String[] gun = {"--particle", "gamma", "--momentum", "1", "--theta", "70:110", "--events", "40", "--showers", ""
        };
        gun[gun.length - 1] = "full";
        JsonNode full = shoot(gun);
        assertEquals(full.get("volumes"), shoot(gun).get("volumes"));
        gun[gun.length - 1] = "parametrised";
        JsonNode parametrised = shoot(gun);
        double fullMean = full.get("volumes").get("calorimeter").get("mean").asDouble();
        double mean = parametrised.get("volumes").get("calorimeter").get("mean").asDouble();
        assertEquals(1, mean / fullMean, 0.03);
        assertTrue(full.get("reconstructed").get("clusters").get("mean").asDouble() > 0.9);
    }

    @Test
    void aRangeOfMuonsAndAVertex() throws Exception {
        JsonNode document = shoot(
                "--particle",
                "13",
                "--momentum",
                "0.5:2",
                "--theta",
                "60:120",
                "--phi",
                "0:90",
                "--vertex",
                "1,2,3",
                "--events",
                "30");
        assertTrue(document.get("reconstructed").get("tracks").get("mean").asDouble() > 0.9);
        double momentum =
                document.get("reconstructed").get("track momentum").get("mean").asDouble();
        assertTrue(momentum > 0.8 && momentum < 1.7, "mean momentum " + momentum);
    }

    @Test
    void wrongInputIsRefusedInOneLine() {
        refused("unknown material", "--detector", "slab:Vibranium:3", "--momentum", "1");
        refused("thickness", "--detector", "slab:Fe:-3", "--momentum", "1");
        refused("unknown particle", "--detector", "slab:Fe:3", "--momentum", "1", "--particle", "snark");
        refused("not followed", "--detector", "slab:Fe:3", "--momentum", "1", "--particle", "15");
        refused("em or full", "--detector", "slab:Fe:3", "--momentum", "1", "--physics", "all");
        refused("one of --momentum", "--detector", "slab:Fe:3");
        refused("a number or a range", "--detector", "slab:Fe:3", "--momentum", "NaN");
        refused("above 0 GeV", "--momentum", "-1");
        refused("above 0 GeV", "--detector", "slab:Fe:3", "--kinetic-energy", "-1");
        refused("did you mean 'gamma'?", "--momentum", "1", "--particle", "gama");
        refused("charge of 2", "--momentum", "1", "--particle", "alpha");
        refused("--grid-mm", "--momentum", "1", "--grid-mm", "50");
        refused("--cut-mm", "--momentum", "1", "--cut-mm", "-3");
        refused("less than pi/2", "--detector", "slab:Fe:3", "--momentum", "1", "--incidence", "90");
        refused("at most 20 T", "--detector", "slab:Fe:3", "--momentum", "1", "--field", "NaN");
        refused("--theta", "--detector", "slab:Fe:3", "--momentum", "1", "--theta", "20");
        refused("tracking volume", "--momentum", "1", "--vertex", "9999,0,0");
        refused("one of babar, belle, belle2", "--detector", "belle9", "--momentum", "1");
        refused("full or parametrised", "--momentum", "1", "--showers", "quick");
        refused("range", "--momentum", "2:1");
        refused("1 to", "--momentum", "1", "--events", "0");
    }

    private static void refused(String expected, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "shoot";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Cli.Result result = Cli.run(all);
        assertEquals(2, result.status(), expected + ": " + result.messages());
        assertEquals(1, result.lines().size(), result.messages());
        assertTrue(result.messages().contains(expected), result.messages());
    }
}
