package org.belladonna.generator.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFactoryTest {
    private static final double SQRT_S = 10.58;

    @TempDir
    private Path folder;

    private Path program;

    /** A generator in 20 lines of shell: the x momentum tells the seed, the y momentum the number of the event. */
    @BeforeEach
    void writeProgram() throws IOException {
        program = script("""
                n=$1; seed=$2; first=$3; end=${4:-0}
                echo "HepMC::Version 3.02.05"
                echo "HepMC::Asciiv3-START_EVENT_LISTING"
                i=0
                while [ $i -lt $n ]; do
                  e=$((first + i))
                  echo "E $e 1 4"
                  echo "U GEV MM"
                  echo "W 1"
                  echo "A 0 GenCrossSection 2.5 0.1 -1 -1"
                  echo "P 1 0 11 0 0 5.29 5.29 0.000511 4"
                  echo "P 2 0 -11 0 0 -5.29 5.29 0.000511 4"
                  echo "V -1 0 [1,2]"
                  echo "P 3 -1 13 $seed.e-9 $e.e-6 5.28 5.29 0.1057 1"
                  echo "P 4 -1 -13 -$seed.e-9 -$e.e-6 -5.28 5.29 0.1057 1"
                  i=$((i + 1))
                done
                echo "HepMC::Asciiv3-END_EVENT_LISTING"
                """);
    }

    private Path script(String body) throws IOException {
        Path path = Files.createTempFile(folder, "program", ".sh");
        Files.writeString(path, "#!/bin/sh\n" + body);
        assertTrue(path.toFile().setExecutable(true));
        return path;
    }

    private static GeneratorSettings settings(Map<String, Double> parameters, List<String> command) {
        return new GeneratorSettings(
                        "command",
                        Optional.empty(),
                        Map.of(),
                        "invisible",
                        GeneratorSettings.Switch.ON,
                        0.002,
                        parameters,
                        Optional.empty())
                .withCommand(command);
    }

    private static PreparedGenerator prepare(Map<String, Double> parameters, String... command) {
        return ProcessCatalog.find("command").prepare(settings(parameters, List.of(command)), SQRT_S, 7);
    }

    private PreparedGenerator toStandardOutput() {
        return prepare(Map.of("block", 5.0), program.toString(), "{events}", "{seed}", "{firstEvent}");
    }

    @Test
    void crossSectionIsWhatTheProgramStates() {
        assertEquals(2500, toStandardOutput().crossSection().valueFb(), 1e-9);
    }

    @Test
    void eventsDependOnTheirNumberAloneAndSeedsOnTheBlock() {
        PreparedGenerator prepared = toStandardOutput();
        EventGenerator inOrder = prepared.open();
        EventGenerator alone = prepared.open();
        EventStream stream = new EventStream(7, "sample");
        ParticleRecord record = new ParticleRecord();
        ParticleRecord again = new ParticleRecord();
        double[] seeds = new double[12];
        for (int event = 0; event < 12; event++) {
            inOrder.generate(stream, event, SQRT_S, record);
            seeds[event] = record.px[2];
            assertEquals(event * 1e-6, record.py[2], 1e-15);
            assertEquals(1, record.weight);
        }
        for (int event = 11; event >= 0; event -= 3) {
            alone.generate(new EventStream(7, "sample"), event, SQRT_S, again);
            assertEquals(seeds[event], again.px[2]);
            assertEquals(event * 1e-6, again.py[2], 1e-15);
        }
        assertEquals(seeds[0], seeds[4]);
        assertNotEquals(seeds[4], seeds[5]);
        assertEquals(seeds[5], seeds[9]);
    }

    @Test
    void fileAndPipeGiveWhatStandardOutputGives() throws IOException {
        Path writer = script(program + " $1 $2 $3 > $4\necho done\n");
        for (String place : List.of("{output}", "{pipe}")) {
            PreparedGenerator prepared =
                    prepare(Map.of("block", 5.0), writer.toString(), "{events}", "{seed}", "{firstEvent}", place);
            ParticleRecord direct = new ParticleRecord();
            ParticleRecord written = new ParticleRecord();
            toStandardOutput().open().generate(new EventStream(7, "sample"), 8, SQRT_S, direct);
            prepared.open().generate(new EventStream(7, "sample"), 8, SQRT_S, written);
            assertEquals(direct.px[2], written.px[2], place);
            assertEquals(direct.py[2], written.py[2], place);
        }
    }

    private static void fails(Map<String, Double> parameters, List<String> command, String... expected) {
        UserException failure =
                assertThrows(UserException.class, () -> prepare(parameters, command.toArray(new String[0])));
        assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
        for (String part : expected) {
            assertTrue(failure.getMessage().contains(part), failure.getMessage());
        }
    }

    @Test
    void aFailingProgramIsQuoted() throws IOException {
        Path failing = script("echo preparing >&2\necho 'no card file m.card' >&2\nexit 3\n");
        fails(Map.of(), List.of(failing.toString(), "{seed}"), "status 3", "preparing | no card file m.card");
        fails(Map.of(), List.of(failing.toString(), "{seed}", "{pipe}"), "status 3", "no card file m.card");
        fails(Map.of(), List.of(failing.toString(), "{seed}", "{output}"), "status 3", "no card file m.card");
    }

    @Test
    void aProgramThatWritesNothing() throws IOException {
        Path silent = script("exit 0\n");
        fails(Map.of(), List.of(silent.toString(), "{seed}"), "no event file");
        fails(Map.of(), List.of(silent.toString(), "{seed}", "{pipe}"), "no event file");
        fails(Map.of(), List.of(silent.toString(), "{seed}", "{output}"), "no events in {output}");
    }

    @Test
    void aWrongNumberOfEvents() {
        fails(Map.of(), List.of(program.toString(), "4", "{seed}", "{firstEvent}"), "gave 4 events", "10");
        fails(Map.of(), List.of(program.toString(), "11", "{seed}", "{firstEvent}"), "more than 10 events");
    }

    @Test
    void aProgramThatHangs() throws IOException {
        Path hanging = script("sleep 60 &\nwait\n");
        for (String place : List.of("{seed}", "{seed}{pipe}", "{seed}{output}")) {
            fails(Map.of("timeout", 0.2), List.of(hanging.toString(), place), "not ended after 0.2 s");
        }
    }

    @Test
    void aProgramThatIsNotThere() {
        fails(Map.of(), List.of("/no/such/program", "{seed}"), "no program '/no/such/program'");
        fails(Map.of(), List.of("no-such-program-at-all", "{seed}"), "no program 'no-such-program-at-all'");
        fails(Map.of(), List.of(), "no program", "generator.command");
    }

    @Test
    void wrongPlaces() {
        fails(Map.of(), List.of(program.toString(), "{sed}"), "unknown place '{sed}'", "{seed}");
        fails(Map.of(), List.of(program.toString(), "{events}"), "neither {seed} nor {firstEvent}");
        fails(Map.of(), List.of(program.toString(), "{seed}{output}{pipe}"), "both");
    }

    @Test
    void eventsOfAnotherEnergy() throws IOException {
        Path other = script(program + " $1 $2 $3 | sed 's/5\\.29/3.1/g'\n");
        fails(Map.of(), List.of(other.toString(), "{events}", "{seed}", "{firstEvent}"), "sqrt(s) is 6.2");
    }

    @Test
    void weightsThatDiffer() throws IOException {
        Path weighted = script(program + " $1 $2 $3 | awk '/^W/{n++; print \"W\", n; next} {print}'\n");
        List<String> command = List.of(weighted.toString(), "{events}", "{seed}", "{firstEvent}");
        fails(Map.of(), command, "the weights differ", "meanWeight");
        ParticleRecord record = new ParticleRecord();
        prepare(Map.of("meanWeight", 2.0), command.toArray(new String[0]))
                .open()
                .generate(new EventStream(7, "sample"), 3, SQRT_S, record);
        assertEquals(2, record.weight);
    }
}
