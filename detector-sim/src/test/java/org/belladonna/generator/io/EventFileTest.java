package org.belladonna.generator.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.belladonna.particle.ParticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFileTest {
    static Path resource(String name) {
        try {
            return Path.of(EventFileTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mumuzp_m2.lhe.gz, 200, 1e-6",
        "mumuzp_m2.hepmc.gz, 200, 1e-6",
        "kkmc_tautau.hepmc.gz, 200, 2e-4",
        "pythia8_tautau.hepmc.gz, 40, 1e-6",
        "evtgen_bbbar.hepmc.gz, 20, 1e-5"
    })
    void readsAllEventsAndTheirFinalParticlesAddUp(String name, int events, double tolerance) {
        ParticleRecord record = new ParticleRecord();
        int count = 0;
        try (EventFile file = EventFile.open(resource(name))) {
            while (file.next(record)) {
                double[] sum = new double[4];
                for (int i = 0; i < record.size(); i++) {
                    if (record.status[i] == ParticleRecord.FINAL) {
                        sum[0] += record.px[i];
                        sum[1] += record.py[i];
                        sum[2] += record.pz[i];
                        sum[3] += record.energy[i];
                    }
                }
                assertEquals(10.58, sum[3], tolerance);
                assertEquals(0, Math.abs(sum[0]) + Math.abs(sum[1]) + Math.abs(sum[2]), 2 * tolerance);
                assertEquals(count++, file.number());
            }
            assertFalse(file.next(record), "the end stays the end");
        }
        assertEquals(events, count);
    }

    @Test
    void lheAndHepMcOfTheSameEventsAreTheSame() {
        ParticleRecord fromLhe = new ParticleRecord();
        ParticleRecord fromHepMc = new ParticleRecord();
        try (EventFile lhe = EventFile.open(resource("mumuzp_m2.lhe.gz"));
                EventFile hepMc = EventFile.open(resource("mumuzp_m2.hepmc.gz"))) {
            while (lhe.next(fromLhe)) {
                assertTrue(hepMc.next(fromHepMc));
                assertEquals(fromLhe.size(), fromHepMc.size());
                for (int i = 0; i < fromLhe.size(); i++) {
                    assertEquals(fromLhe.pdg[i], fromHepMc.pdg[i]);
                    assertEquals(fromLhe.status[i], fromHepMc.status[i]);
                    assertEquals(fromLhe.mother[i], fromHepMc.mother[i]);
                    assertEquals(fromLhe.pz[i], fromHepMc.pz[i], 1e-12);
                }
            }
            assertEquals(3.4807, lhe.crossSection().orElseThrow().valueFb(), 1e-12);
            assertEquals(9.7259e-3, hepMc.crossSection().orElseThrow().errorFb(), 1e-12);
            assertTrue(lhe.header().contains("MadGraph5_aMC@NLO"), "the banner is kept");
        }
    }

    /** Particles of Pythia with a positive parent and vertices at the place where taus decayed. */
    @Test
    void verticesAndParentsOfPythiaAreUnderstood() {
        ParticleRecord record = new ParticleRecord();
        try (EventFile file = EventFile.open(resource("pythia8_tautau.hepmc.gz"))) {
            file.next(record);
        }
        assertEquals(17, record.size());
        assertEquals(0, record.mother[1], "the copy of the electron comes from the electron");
        assertEquals(15, record.pdg[5]);
        assertEquals(ParticleRecord.DECAYED, record.status[5]);
        assertEquals(5, record.mother[7]);
        assertEquals(1.998733710378787e-02, record.x[7]);
        assertEquals(4.307238516317572e-02 / 299.792458, record.t[7], 1e-15);
    }

    /** A vertex line without a position, in files of EvtGen, is where its mother started. */
    @Test
    void verticesWithoutPositionAreInherited() {
        ParticleRecord record = new ParticleRecord();
        try (EventFile file = EventFile.open(resource("evtgen_bbbar.hepmc.gz"))) {
            file.next(record);
        }
        assertEquals(300553, record.pdg[0]);
        assertEquals(-1, record.mother[0]);
        assertEquals(0, record.mother[1], "the B comes from the Upsilon(4S) by a positive parent");
        assertEquals(-3.3679147630393640e-03, record.x[2]);
    }
}
