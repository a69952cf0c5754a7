package org.belladonna.generator.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.generator.CrossSection;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read and written again is read with the same numbers, digit for digit. */
class RoundTripTest {
    @TempDir
    private Path folder;

    /** With {@code -Dbelladonna.samples=FOLDER} all event files of a folder are taken, otherwise those of the test resources. */
    private static List<Path> samples() throws IOException {
        String other = System.getProperty("belladonna.samples", "");
        Path place =
                other.isEmpty() ? EventFileTest.resource("mumuzp_m2.lhe.gz").getParent() : Path.of(other);
        try (var files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.hepmc", "events.hepmc.gz", "events.hepmc.zst"})
    void hepMcKeepsEverything(String name) throws IOException {
        for (Path sample : samples()) {
            Path copy = folder.resolve(name);
            copy(sample, copy, EventWriter.Format.HEPMC3);
            compare(sample, copy, true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.lhe", "events.lhe.zst"})
    void lheKeepsMomenta(String name) throws IOException {
        for (Path sample : samples()) {
            Path copy = folder.resolve(name);
            copy(sample, copy, EventWriter.Format.LHE);
            compare(sample, copy, false);
        }
    }

    /** Weights of LHE are written in pb; 1 pb as cross-section leaves the numbers as they are. */
    private static void copy(Path from, Path to, EventWriter.Format format) {
        ParticleRecord record = new ParticleRecord();
        try (EventFile file = EventFile.open(from);
                EventWriter writer =
                        EventWriter.open(to, format, new CrossSection(1000, 0, 0), "", file.weightNames())) {
            while (file.next(record)) {
                writer.write(file.number(), record, file.weights());
            }
        }
    }

    private static void compare(Path first, Path second, boolean vertices) {
        ParticleRecord a = new ParticleRecord();
        ParticleRecord b = new ParticleRecord();
        try (EventFile one = EventFile.open(first);
                EventFile two = EventFile.open(second)) {
            while (one.next(a)) {
                assertTrue(two.next(b));
                String place = first + ", event " + one.number();
                assertEquals(a.size(), b.size(), place);
                assertArrayEquals(one.weights(), two.weights(), place);
                for (int i = 0; i < a.size(); i++) {
                    assertEquals(a.pdg[i], b.pdg[i], place);
                    assertEquals(a.status[i], b.status[i], place);
                    assertEquals(a.px[i], b.px[i], place);
                    assertEquals(a.py[i], b.py[i], place);
                    assertEquals(a.pz[i], b.pz[i], place);
                    assertEquals(a.energy[i], b.energy[i], place);
                    if (vertices) {
                        assertEquals(a.x[i], b.x[i], place);
                        assertEquals(a.z[i], b.z[i], place);
                        assertEquals(a.t[i], b.t[i], 1e-14 * Math.abs(a.t[i]), place);
                    }
                }
            }
            assertFalse(two.next(b));
        }
    }

    @Test
    void namedWeightsOfLheReachHepMc() throws IOException {
        String head = "<LesHouchesEvents version=\"3.0\">\n<header>\n<initrwgt>\n<weight id='up'> scale up </weight>\n"
                + "<weight id=\"down\"> scale down </weight>\n</initrwgt>\n</header>\n<init>\n"
                + "-11 11 5.29 5.29 0 0 0 0 -4 1\n1.0 0.0 1.0 1\n</init>\n";
        String event = "<event>\n4 1 2.5 -1 0.0073 -1\n"
                + "-11 -1 0 0 0 0 0 0 5.29 5.29 0 0 9\n11 -1 0 0 0 0 0 0 -5.29 5.29 0 0 9\n"
                + "13 1 1 2 0 0 0 0 5.288 5.29 0.1 0 9\n-13 1 1 2 0 0 0 0 -5.288 5.29 0.1 0 9\n"
                + "<rwgt>\n<wgt id='down'> 2.0 </wgt>\n<wgt id='up'> 3.0 </wgt>\n</rwgt>\n</event>\n";
        Path lhe = Files.writeString(folder.resolve("w.lhe"), head + event + "</LesHouchesEvents>\n");
        Path hepMc = folder.resolve("w.hepmc");
        copy(lhe, hepMc, EventWriter.Format.HEPMC3);
        try (EventFile file = EventFile.open(hepMc)) {
            assertTrue(file.next(new ParticleRecord()));
            assertEquals(List.of("nominal", "up", "down"), file.weightNames());
            assertArrayEquals(new double[] {2.5, 3, 2}, file.weights());
        }
        Path again = folder.resolve("again.lhe");
        copy(hepMc, again, EventWriter.Format.LHE);
        try (EventFile file = EventFile.open(again)) {
            assertTrue(file.next(new ParticleRecord()));
            assertEquals(List.of("nominal", "up", "down"), file.weightNames());
            assertArrayEquals(new double[] {2.5, 3, 2}, file.weights());
        }
    }

    /**
     * The reader of the HepMC3 project, where the machine has g++ and libhepmc3-dev (or {@code -Dbelladonna.hepmc3=PREFIX} of
     * another place).
     */
    @Test
    void theReaderOfHepMc3ReadsWhatIsWritten() throws IOException, InterruptedException {
        String prefix = System.getProperty("belladonna.hepmc3", "/usr");
        assumeTrue(Files.exists(Path.of(prefix, "include", "HepMC3", "ReaderAscii.h")), "no HepMC3");
        Path source = Files.writeString(folder.resolve("read.cc"), """
                #include "HepMC3/ReaderAscii.h"
                #include "HepMC3/GenEvent.h"
                #include "HepMC3/GenParticle.h"
                #include "HepMC3/GenVertex.h"
                #include <cstdio>
                int main(int, char** a) {
                  HepMC3::ReaderAscii reader(a[1]);
                  while (!reader.failed()) {
                    HepMC3::GenEvent e;
                    reader.read_event(e);
                    if (reader.failed()) break;
                    double sum = 0, far = 0;
                    for (auto p : e.particles()) {
                      if (p->status() == 1) { sum += p->momentum().e(); far += p->production_vertex()->position().t(); }
                    }
                    printf("%d %zu %.6f %.6f %g\\n", e.event_number(), e.particles().size(), sum, far, e.weights()[0]);
                  }
                }
                """);
        Path program = folder.resolve("read");
        String[] library = {"lib", "lib/x86_64-linux-gnu"};
        List<String> build = new ArrayList<>(
                List.of("g++", "-std=c++17", "-o", program.toString(), source.toString(), "-I" + prefix + "/include"));
        for (String place : library) {
            build.addAll(List.of("-L" + prefix + "/" + place, "-Wl,-rpath," + prefix + "/" + place));
        }
        build.add("-lHepMC3");
        assertEquals(List.of(), run(build));
        Path copy = folder.resolve("events.hepmc");
        copy(EventFileTest.resource("pythia8_tautau.hepmc.gz"), copy, EventWriter.Format.HEPMC3);
        List<String> expected = new ArrayList<>();
        ParticleRecord record = new ParticleRecord();
        try (EventFile file = EventFile.open(copy)) {
            while (file.next(record)) {
                expected.add(summary(file.number(), record));
            }
        }
        assertEquals(expected, run(List.of(program.toString(), copy.toString())));
    }

    private static String summary(long number, ParticleRecord record) {
        double sum = 0;
        double far = 0;
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                sum += record.energy[i];
                far += record.t[i] * PhysicalConstants.SPEED_OF_LIGHT;
            }
        }
        return String.format(
                java.util.Locale.ROOT, "%d %d %.6f %.6f %.0f", number, record.size(), sum, far, record.weight);
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> lines =
                    new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
            return process.waitFor() == 0 ? lines : List.of("failed: " + lines);
        } catch (IOException e) {
            return List.of("cannot start: " + e.getMessage());
        }
    }
}
