package org.belladonna.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.belladonna.beam.BeamSettings;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DetectorSource;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.digitization.MuonDigitizer;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.MuonHits;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class TriggerInputBuilderTest {
    /** Beam energies and half crossing angle of SuperKEKB. */
    private static final BeamSettings BEAMS = new BeamSettings(7.007, 4, 0.0415, 0.0415, 0, 0, 0, 0, 0);

    private static final CrystalLayout CRYSTALS = Gun.BELLE2.crystals();

    private final DetectorSource source = DetectorSource.read(Path.of("../conf/detectors/belle2.conf"));
    private final Detector detector = source.detector();
    private final WireShots wires = new WireShots(detector);
    private final CalorimeterDigits crystals = new CalorimeterDigits();
    private final MuonDigits muon = new MuonDigits();
    private final TriggerInputs inputs = new TriggerInputs();
    private final TriggerInputBuilder builder = new TriggerInputBuilder(source.trigger(), detector, Gun.BELLE2, BEAMS);
    private final EventStream stream = new EventStream(1, "trigger");

    private double build(TriggerQuantity quantity) {
        builder.build(wires.digits(3), crystals, muon, inputs);
        return inputs.get(quantity);
    }

    private void track(double pt, double thetaDeg, double phiDeg) {
        wires.add(13, pt, Math.toRadians(thetaDeg), Math.toRadians(phiDeg), 0);
    }

    private void crystal(int ring, int phiIndex, double energy) {
        crystals.add(CRYSTALS.cell(ring, phiIndex), energy, 0, 0);
    }

    @Test
    void twoTracksWithTheirOpeningAngle() {
        track(1, 80, 10);
        track(1, 70, 150);
        assertEquals(2, build(TriggerQuantity.FULL_TRACKS));
        assertEquals(140, build(TriggerQuantity.OPENING), 4);
        assertEquals(2, build(TriggerQuantity.SPACE_TRACKS));
        assertEquals(2, build(TriggerQuantity.FAST_SPACE_TRACKS));
    }

    /** At 25 degrees a track leaves the chamber after its inner superlayers. */
    @Test
    void slowOrShortTracksAreNotFull() {
        track(0.24, 80, 10);
        track(1, 24.5, 150);
        assertEquals(0, build(TriggerQuantity.FULL_TRACKS));
        assertEquals(2, build(TriggerQuantity.SHORT_TRACKS));
    }

    @Test
    void neighbouringTriggerCellsAreOneCluster() {
        crystal(40, 3, 0.4);
        crystal(40, 4, 0.5);
        crystal(30, 80, 0.3);
        crystal(20, 120, 0.05);
        assertEquals(2, build(TriggerQuantity.CLUSTERS));
        assertEquals(1.2, build(TriggerQuantity.E_PHYSICS), 1e-12);
        assertEquals(1, build(TriggerQuantity.ABOVE_300));
    }

    @Test
    void physicsEnergyLeavesOutTheInnermostAndTheBackwardRing() {
        crystal(1, 0, 2);
        crystal(65, 0, 1);
        assertEquals(0, build(TriggerQuantity.E_PHYSICS));
        assertEquals(3, build(TriggerQuantity.E_TOTAL), 1e-12);
    }

    /** Two 5.29 GeV electrons back to back at 90 degrees in the CM frame come out at arccos(beta) = 74 degrees in the laboratory. */
    @Test
    void bhabhaIsRecognised() {
        int ring = 0;
        while (CRYSTALS.ring(ring).thetaMax() < Math.toRadians(74.2)) {
            ring++;
        }
        crystal(ring, 0, 5.5);
        crystal(ring, 72, 5.5);
        assertEquals(1, build(TriggerQuantity.BHABHA));
        assertEquals(1, build(TriggerQuantity.BHABHA_2D));
        assertEquals(2, build(TriggerQuantity.CM_2000));
    }

    @Test
    void singlePhotonHasNoPartner() {
        crystal(45, 20, 2);
        assertEquals(0, build(TriggerQuantity.BHABHA));
        assertEquals(0, build(TriggerQuantity.BHABHA_2D));
        assertEquals(1, build(TriggerQuantity.CM_1000_IDS_4_15));
        assertEquals(0, build(TriggerQuantity.PAIR_170));
    }

    @Test
    void softBackToBackPairIsEclMuMu() {
        int ring = 31;
        crystal(ring, 0, 0.3);
        crystal(ring, 72, 0.3);
        assertEquals(1, build(TriggerQuantity.PAIR_170));
        assertEquals(0, build(TriggerQuantity.BHABHA));
    }

    @Test
    void trackAndSectorMatch() {
        track(1, 80, 3);
        MuonHits hits = new MuonHits();
        ParticleState state = new ParticleState();
        for (int layer = 1; layer <= 12; layer++) {
            state.x = 2000 + 91 * layer;
            hits.add(state, MuonHits.BARREL, 0, layer);
        }
        new MuonDigitizer(Gun.BELLE2).digitize(hits, stream.at(0, Stage.DIGITIZATION), muon);
        assertEquals(1, build(TriggerQuantity.KLM_BARREL));
        assertEquals(1, build(TriggerQuantity.CDC_KLM));
        wires.clear();
        track(1, 80, 120);
        assertEquals(0, build(TriggerQuantity.CDC_KLM));
    }
}
