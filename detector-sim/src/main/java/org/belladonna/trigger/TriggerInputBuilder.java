package org.belladonna.trigger;

import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.detector.Detector;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.digitization.TrackerDigits;

/**
 * Makes the trigger quantities of an event. The definitions of the calorimeter quantities are those of the public trigger
 * simulation of Belle II (basf2, trg/ecl, TrgEclMaster). One per thread.
 */
public final class TriggerInputBuilder {
    /** Of the single-track line (arXiv:2402.14962), GeV. */
    private static final double FAST_MOMENTUM = 0.7;

    private final TrackTrigger tracks;
    private final ClusterTrigger clusters;
    private final MuonTrigger muons;
    private final TriggerSettings settings;
    private final Collision beams;
    private final double[] momentum = new double[4];

    // Clusters in the centre-of-mass frame.
    private double[] energyCm = new double[64];
    private double[] thetaCm = new double[64];
    private double[] phiCm = new double[64];

    public TriggerInputBuilder(
            TriggerSettings settings, Detector detector, OuterDescription description, BeamSettings beamSettings) {
        this.settings = settings;
        tracks = new TrackTrigger(settings.tracks(), detector.tracker().drift, detector.field());
        clusters = new ClusterTrigger(settings.clusters(), description.crystals());
        muons = new MuonTrigger(settings.muons(), description.muonDetector().barrel());
        beams = new Collision(beamSettings);
    }

    /** Fills the quantities of an event. */
    public void build(TrackerDigits wires, CalorimeterDigits crystals, MuonDigits muon, TriggerInputs inputs) {
        inputs.clear();
        tracks.find(wires);
        clusters.find(crystals);
        muons.find(muon);
        countTracks(inputs);
        inputs.set(TriggerQuantity.CLUSTERS, clusters.size());
        inputs.set(TriggerQuantity.BHABHA_2D, clusters.isBhabhaOfRings() ? 1 : 0);
        inputs.set(TriggerQuantity.E_PHYSICS, clusters.physics());
        inputs.set(TriggerQuantity.E_TOTAL, clusters.total());
        inputs.set(TriggerQuantity.KLM_BARREL, muons.firedBarrelSectors());
        inputs.set(TriggerQuantity.KLM_ENDCAP, muons.firedEndcapSectors());
        inputs.set(TriggerQuantity.KLM_BACK_TO_BACK, muons.backToBack() ? 1 : 0);
        boostClusters();
        for (int i = 0; i < clusters.size(); i++) {
            countCluster(i, inputs);
            for (int j = i + 1; j < clusters.size(); j++) {
                pair(i, j, inputs);
            }
        }
    }

    private void countTracks(TriggerInputs inputs) {
        for (int i = 0; i < tracks.size(); i++) {
            inputs.count(TriggerQuantity.SHORT_TRACKS, true);
            inputs.count(TriggerQuantity.SHORT_EKLM, muons.matchesEndcap(tracks.outerAzimuth(i)));
            inputs.count(TriggerQuantity.SPACE_TRACKS, tracks.isFromCollision(i));
            inputs.count(
                    TriggerQuantity.FAST_SPACE_TRACKS, tracks.isFromCollision(i) && tracks.momentum(i) > FAST_MOMENTUM);
            if (tracks.isFull(i)) {
                inputs.count(TriggerQuantity.FULL_TRACKS, true);
                inputs.count(TriggerQuantity.CDC_KLM, muons.matches(tracks.outerAzimuth(i)));
                inputs.count(TriggerQuantity.CDC_ECL, hasCluster(tracks.outerAzimuth(i)));
            }
        }
        inputs.set(TriggerQuantity.OPENING, tracks.opening(true));
        inputs.set(TriggerQuantity.SHORT_OPENING, tracks.opening(false));
    }

    private boolean hasCluster(double azimuth) {
        for (int i = 0; i < clusters.size(); i++) {
            double apart = Math.abs(Math.IEEEremainder(azimuth - clusters.phi(i), 2 * Math.PI));
            if (apart < settings.clusters().matchAzimuth()) {
                return true;
            }
        }
        return false;
    }

    private void boostClusters() {
        if (energyCm.length < clusters.size()) {
            energyCm = new double[2 * clusters.size()];
            thetaCm = new double[2 * clusters.size()];
            phiCm = new double[2 * clusters.size()];
        }
        for (int i = 0; i < clusters.size(); i++) {
            double energy = clusters.energy(i);
            momentum[0] = energy * Math.sin(clusters.theta(i)) * Math.cos(clusters.phi(i));
            momentum[1] = energy * Math.sin(clusters.theta(i)) * Math.sin(clusters.phi(i));
            momentum[2] = energy * Math.cos(clusters.theta(i));
            momentum[3] = energy;
            beams.toCentreOfMass(momentum);
            energyCm[i] = momentum[3];
            thetaCm[i] = Math.toDegrees(Math.atan2(Math.hypot(momentum[0], momentum[1]), momentum[2]));
            phiCm[i] = Math.toDegrees(Math.atan2(momentum[1], momentum[0]));
        }
    }

    private void countCluster(int i, TriggerInputs inputs) {
        double lab = clusters.energy(i);
        double cm = energyCm[i];
        int id = clusters.ringId(i);
        inputs.count(TriggerQuantity.ABOVE_300, lab > 0.3);
        inputs.count(TriggerQuantity.CLUSTERS_IDS_2_16, id >= 2 && id <= 16);
        inputs.count(TriggerQuantity.ABOVE_500_IDS_2_16, lab > 0.5 && id >= 2 && id <= 16);
        inputs.count(TriggerQuantity.CM_2000, cm >= 2);
        inputs.count(TriggerQuantity.CM_2000_IDS_4_14, cm >= 2 && id >= 4 && id <= 14);
        inputs.count(TriggerQuantity.CM_2000_IDS_2_3_15_16, cm >= 2 && (id == 2 || id == 3 || id == 15 || id == 16));
        inputs.count(TriggerQuantity.CM_2000_IDS_1_17, cm >= 2 && (id == 1 || id == 17));
        inputs.count(TriggerQuantity.CM_1000, cm > 1);
        inputs.count(TriggerQuantity.CM_1000_IDS_4_15, cm > 1 && id >= 4 && id <= 15);
        inputs.count(TriggerQuantity.CM_1000_IDS_2_3_16, cm > 1 && (id == 2 || id == 3 || id == 16));
        inputs.count(TriggerQuantity.CM_500, cm > 0.5);
        inputs.count(TriggerQuantity.CM_500_IDS_6_11, cm > 0.5 && id >= 6 && id <= 11);
    }

    private void pair(int i, int j, TriggerInputs inputs) {
        double azimuth = Math.abs(Math.IEEEremainder(phiCm[i] - phiCm[j], 360));
        double thetaSum = thetaCm[i] + thetaCm[j];
        double larger = Math.max(energyCm[i], energyCm[j]);
        double smaller = Math.min(energyCm[i], energyCm[j]);
        boolean backToBack = azimuth > 160 && thetaSum > 165 && thetaSum < 190;
        if (backToBack && smaller > 3 && larger > 4.5) {
            inputs.set(TriggerQuantity.BHABHA, 1);
        }
        if (backToBack && larger < 2) {
            inputs.set(TriggerQuantity.ECL_MUMU, 1);
        }
        double softer = Math.min(clusters.energy(i), clusters.energy(j));
        double harder = Math.max(clusters.energy(i), clusters.energy(j));
        if (azimuth > 170 && softer > 0.25) {
            inputs.set(TriggerQuantity.PAIR_170, 1);
        }
        if (azimuth > 170 && softer < 0.25 && harder > 0.25) {
            inputs.set(TriggerQuantity.PAIR_170_SOFT, 1);
        }
        if (azimuth > 160 && thetaSum > 160 && thetaSum < 200) {
            inputs.set(TriggerQuantity.PAIR_160, 1);
        }
    }
}
