package org.belladonna.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.detector.DetectorSource;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.schema.Track;
import org.junit.jupiter.api.Test;

/** Electrons and muons of 2 GeV through the whole chain: what the photons that lie on tangents give back. */
class BremsstrahlungRecoveryTest {
    private static final int EVENTS = 800;
    private static final double MOMENTUM = 2;

    private final DetectorChain chain =
            new DetectorChain(DetectorSource.read(Path.of("../conf/detectors/belle2.conf")));
    private int tracks;
    private int low;
    private int lowAfter;
    private int high;
    private int highAfter;
    private int withPhotons;

    private void shoot(int pdg) {
        EventStream stream = new EventStream(5, "bremsstrahlung" + pdg);
        ParticleRecord record = new ParticleRecord();
        tracks = low = lowAfter = high = highAfter = withPhotons = 0;
        for (int i = 0; i < EVENTS; i++) {
            stream.at(i, Stage.GENERATOR);
            double theta = stream.uniform(0.8, 2.0);
            double phi = stream.uniform(-Math.PI, Math.PI);
            record.clear();
            record.add(
                    pdg,
                    ParticleRecord.FINAL,
                    -1,
                    MOMENTUM * Math.sin(theta) * Math.cos(phi),
                    MOMENTUM * Math.sin(theta) * Math.sin(phi),
                    MOMENTUM * Math.cos(theta),
                    Math.hypot(MOMENTUM, ParticleTable.get(pdg).mass()));
            chain.simulate(record, stream, i);
            chain.reconstruct(stream, i).rows().tracks().stream()
                    .filter(track -> track.generatorParticle() == 0)
                    .findFirst()
                    .ifPresent(this::count);
        }
    }

    private void count(Track track) {
        double p = Math.sqrt(track.px() * track.px() + track.py() * track.py() + track.pz() * track.pz());
        tracks++;
        low += p < 0.96 * MOMENTUM ? 1 : 0;
        high += p > 1.04 * MOMENTUM ? 1 : 0;
        double corrected = p + track.bremsstrahlungEnergy();
        lowAfter += corrected < 0.96 * MOMENTUM ? 1 : 0;
        highAfter += corrected > 1.04 * MOMENTUM ? 1 : 0;
        withPhotons += track.bremsstrahlungEnergy() > 0 ? 1 : 0;
    }

    @Test
    void electronsGetTheirMomentumBack() {
        shoot(11);
        String counts = tracks + " tracks, low " + low + " -> " + lowAfter + ", high " + high + " -> " + highAfter;
        assertTrue(tracks > 0.95 * EVENTS, counts);
        assertTrue(lowAfter < 0.75 * low, counts);
        assertTrue(highAfter - high < 0.02 * tracks, counts);
    }

    @Test
    void muonsHaveNoPhotons() {
        shoot(13);
        assertTrue(withPhotons < 0.01 * tracks, withPhotons + " of " + tracks);
    }
}
