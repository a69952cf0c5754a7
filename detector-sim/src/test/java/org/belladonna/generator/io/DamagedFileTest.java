package org.belladonna.generator.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage gives one line that says file, line, event and what to do. */
class DamagedFileTest {
    private static final double SQRT_S = 10.58;

    @TempDir
    private Path folder;

    @Test
    void missingFile() {
        fails(folder.resolve("none.lhe"), "no such file");
    }

    @Test
    void noEventFile() throws IOException {
        fails(write("letter.lhe", "Dear reader,\n"), "no event file");
    }

    @Test
    void truncatedGzip() throws IOException {
        byte[] bytes = Files.readAllBytes(EventFileTest.resource("mumuzp_m2.lhe.gz"));
        Path path = folder.resolve("half.lhe.gz");
        Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
        fails(path, "damaged or end early", "line ", "event ");
    }

    @Test
    void damagedGzip() throws IOException {
        byte[] bytes = Files.readAllBytes(EventFileTest.resource("mumuzp_m2.lhe.gz"));
        for (int i = bytes.length / 2; i < bytes.length / 2 + 200; i++) {
            bytes[i] ^= 0x55;
        }
        Path path = folder.resolve("noise.lhe.gz");
        Files.write(path, bytes);
        assertThrows(UserException.class, () -> FileSummary.scan(path, EventFile::open, SQRT_S));
    }

    @Test
    void truncatedZstandard() throws IOException {
        Path path = folder.resolve("events.lhe.zst");
        Files.write(path, new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0});
        fails(path, "damaged or end early", "Zstandard");
    }

    @Test
    void brokenNumberInLhe() throws IOException {
        fails(lhe("-1.4092457428e+00", "-1.40x2457428e+00"), "'-1.40x2457428e+00' as momentum py", "event 0", "line ");
    }

    @Test
    void notANumberInLhe() throws IOException {
        fails(lhe("-1.4092457428e+00", "NaN"), "'NaN' as momentum py", "finite");
    }

    @Test
    void tooFewParticlesInLhe() throws IOException {
        fails(lhe("\n 5      1 ", "\n 6      1 "), "particle 6 of 6", "event 0");
    }

    @Test
    void tooManyParticlesInLhe() throws IOException {
        fails(lhe("\n 5      1 ", "\n 4      1 "), "more than 4 particles", "event 0");
    }

    @Test
    void lheWithoutItsEnd() throws IOException {
        fails(lhe("</LesHouchesEvents>", ""), "the file ends", "cut off");
    }

    /** The file ends within the second event. */
    @Test
    void truncatedEventOfLhe() throws IOException {
        Path whole = lhe("<init>", "<init>");
        String text = Files.readString(whole, java.nio.charset.StandardCharsets.ISO_8859_1);
        int second = text.indexOf("<event>", text.indexOf("</event>"));
        String lines = text.substring(0, text.indexOf('\n', text.indexOf('\n', second) + 1) + 40);
        fails(write("truncated.lhe", lines), "event 1");
    }

    @Test
    void brokenNumberInHepMc() throws IOException {
        fails(hepMc("-1.4092457428000000e+00", "-1.4.1"), "'-1.4.1' as momentum py", "event 0", "line 10");
    }

    @Test
    void wrongNumberOfParticlesInHepMc() throws IOException {
        fails(hepMc("E 1 1 5", "E 1 1 6"), "5 particles", "6 as the line 'E' says", "event 1");
    }

    @Test
    void wrongUnitsInHepMc() throws IOException {
        fails(hepMc("U GEV MM", "U KEV MM"), "units 'KEV MM'", "GEV or MEV");
    }

    @Test
    void duplicateEventNumbersInHepMc() throws IOException {
        fails(hepMc("E 7 1 5", "E 3 1 5"), "event number 3 occurs twice", "event 7");
    }

    @Test
    void unknownVertexInHepMc() throws IOException {
        fails(hepMc("P 3 -1 -13", "P 3 -2 -13"), "vertex -2 was not given", "event 0");
    }

    @Test
    void hepMcWithoutItsEnd() throws IOException {
        fails(hepMc("HepMC::Asciiv3-END_EVENT_LISTING", ""), "the file ends", "cut off");
    }

    @Test
    void momentumThatDoesNotBalance() throws IOException {
        fails(
                hepMc("P 4 -1 13 -2.1766826732000002e+00", "P 4 -1 13 -2.2766826732000002e+00"),
                "miss the incoming ones by (0.1000, 0.0000, 0.0000; 0.0000) GeV",
                "event 0",
                "neutrinos");
    }

    @Test
    void parentThatIsNotThereInHepMc() throws IOException {
        fails(hepMc("P 3 -1 -13", "P 3 9 -13"), "parent 9 of particle 3", "event 0");
        fails(hepMc("V -1 0 [1,2]", "V -1 0 [7]"), "incoming particles [7]", "event 0");
    }

    @Test
    void circleInHepMc() throws IOException {
        fails(hepMc("V -1 0 [1,2]", "V -1 0 [3]"), "its own ancestor", "event 0");
    }

    /** In MeV with the units said the events are the same; without, the message says what it looks like. */
    @Test
    void megaelectronvolts() throws IOException {
        String text = mev("U GEV MM");
        fails(write("mev.hepmc", text), "sqrt(s) is 10580.0000 GeV", "these are MeV", "event 0");
        Path said = write("said.hepmc", text.replace("U GEV MM", "U MEV MM"));
        assertEquals(1, FileSummary.scan(said, EventFile::open, SQRT_S).events());
    }

    private static String mev(String units) {
        return "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\nE 0 1 4\n" + units + "\nW 1\n"
                + "P 1 0 11 0 0 5290 5290 0.511 4\nP 2 0 -11 0 0 -5290 5290 0.511 4\nV -1 0 [1,2]\n"
                + "P 3 -1 13 1000 0 5193.6 5290 105.66 1\nP 4 -1 -13 -1000 0 -5193.6 5290 105.66 1\n"
                + "HepMC::Asciiv3-END_EVENT_LISTING\n";
    }

    @Test
    void otherCollisionEnergy() {
        UserException e = assertThrows(
                UserException.class,
                () -> FileSummary.scan(EventFileTest.resource("mumuzp_m2.lhe.gz"), EventFile::open, 10.40));
        assertTrue(e.getMessage().contains("sqrt(s) is 10.5800 GeV"), e.getMessage());
    }

    @Test
    void otherBeams() throws IOException {
        fails(lhe("      -11 -1    0", "     2212 -1    0"), "not one electron and one positron", "event 0");
    }

    private void fails(Path path, String... words) {
        UserException e = assertThrows(UserException.class, () -> FileSummary.scan(path, EventFile::open, SQRT_S));
        assertTrue(e.getMessage().startsWith(path.toString()), e.getMessage());
        assertFalse(e.getMessage().contains("\n"));
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
    }

    private Path lhe(String from, String to) throws IOException {
        return edited("mumuzp_m2.lhe.gz", "damaged.lhe", from, to);
    }

    private Path hepMc(String from, String to) throws IOException {
        return edited("mumuzp_m2.hepmc.gz", "damaged.hepmc", from, to);
    }

    private Path edited(String resource, String name, String from, String to) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(EventFileTest.resource(resource)))) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            int place = text.indexOf(from);
            assertTrue(place >= 0, "the test edits what is there");
            return write(name, text.substring(0, place) + to + text.substring(place + from.length()));
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
