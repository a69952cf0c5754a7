package org.belladonna.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.Detectors;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackExtrapolator;
import org.belladonna.reconstruction.vertexing.VertexFinder;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

class EventReconstructionTest {
    private final SingleParticle gun = new SingleParticle("events");
    private final EventReconstruction reconstruction = new EventReconstruction(
            Gun.BELLE2, new VertexFinder(Detectors.belle2()), new TrackExtrapolator(SingleParticle.FIELD));

    /** A muon, a pion, an electron and a photon. */
    private EventReconstruction.Result event(SingleParticle source, EventReconstruction target, long number) {
        source.stream.at(number, Stage.TRANSPORT);
        source.begin();
        List<FittedTrack> tracks = new ArrayList<>();
        tracks.add(source.add(0, 211, 0.9, 1.2, 0.3, 1.0));
        tracks.add(source.add(1, 13, 2.1, 1.4, 2.5, 1.0));
        tracks.add(source.add(2, -11, 1.5, 1.0, -2.0, 1.3));
        source.addPhoton(3, 0.8, 1.9, -0.8);
        source.digitize(number);
        return target.reconstruct(tracks, source.crystals, source.muon, source.velocities, SingleParticle::particleOf);
    }

    @Test
    void rowsAreSortedAndReferToEachOther() {
        for (int i = 0; i < 100; i++) {
            EventReconstruction.Result result = event(gun, reconstruction, i);
            List<Track> tracks = result.tracks();
            List<Cluster> clusters = result.clusters();
            assertEquals(3, tracks.size());
            for (int k = 1; k < tracks.size(); k++) {
                assertTrue(pt(tracks.get(k - 1)) >= pt(tracks.get(k)));
            }
            for (int k = 1; k < clusters.size(); k++) {
                assertTrue(clusters.get(k - 1).energy() >= clusters.get(k).energy());
            }
            for (Cluster cluster : clusters) {
                if (cluster.track() >= 0) {
                    assertNotEquals(-1, tracks.get(cluster.track()).cluster());
                }
            }
        }
    }

    private static double pt(Track track) {
        return Math.hypot(track.px(), track.py());
    }

    @Test
    void eachParticleIsSeenAsWhatItIs() {
        int muons = 0;
        int electrons = 0;
        int photons = 0;
        int n = 200;
        for (int i = 0; i < n; i++) {
            EventReconstruction.Result result = event(gun, reconstruction, i);
            for (Track track : result.tracks()) {
                boolean muon = track.logLikelihoodMuon() > track.logLikelihoodPion();
                boolean electron = track.logLikelihoodElectron() > track.logLikelihoodPion();
                muons += track.generatorParticle() == 1 && muon && track.nKlmLayers() >= 10 ? 1 : 0;
                electrons += track.generatorParticle() == 2 && electron && track.nKlmLayers() == 0 ? 1 : 0;
            }
            photons += (int) result.clusters().stream()
                    .filter(cluster -> cluster.generatorParticle() == 3
                            && cluster.track() == -1
                            && Math.abs(cluster.energy() - 0.8) < 0.1)
                    .count();
        }
        assertTrue(muons > 0.95 * n, "muons: " + muons);
        assertTrue(electrons > 0.95 * n, "electrons: " + electrons);
        assertTrue(photons > 0.95 * n, "photons: " + photons);
    }

    @Test
    void momentumIsThatOfTheHelix() {
        Track muon = event(gun, reconstruction, 0).tracks().get(0);
        double p = Math.sqrt(muon.px() * muon.px() + muon.py() * muon.py() + muon.pz() * muon.pz());
        assertEquals(2.1, p, 1e-5);
        assertEquals(2.5, Math.atan2(muon.py(), muon.px()), 1e-6);
    }

    @Test
    void aRowDependsOnNothingBefore() {
        for (int i = 0; i < 30; i++) {
            event(gun, reconstruction, i);
        }
        EventReconstruction.Result used = event(gun, reconstruction, 99);
        EventReconstruction.Result fresh = event(
                new SingleParticle("events"),
                new EventReconstruction(
                        Gun.BELLE2, new VertexFinder(Detectors.belle2()), new TrackExtrapolator(SingleParticle.FIELD)),
                99);
        assertEquals(fresh.clusters(), used.clusters());
        for (int k = 0; k < 3; k++) {
            assertEquals(
                    fresh.tracks().get(k).logLikelihoodMuon(),
                    used.tracks().get(k).logLikelihoodMuon());
            assertEquals(
                    fresh.tracks().get(k).nKlmLayers(), used.tracks().get(k).nKlmLayers());
            assertEquals(fresh.tracks().get(k).cluster(), used.tracks().get(k).cluster());
        }
    }
}
