package org.belladonna.validation;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.OuterDescription;
import org.belladonna.digitization.CalorimeterDigitizer;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.calorimetry.CalorimeterCluster;
import org.belladonna.reconstruction.calorimetry.ClusterFinder;
import org.belladonna.schema.Cluster;
import org.belladonna.simulation.DetectorChain;
import org.belladonna.simulation.ParticleGun;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.outer.OuterTransport;

/** Energies of the leading clusters of single photons over the true one, sorted; polar angles in degrees, evenly distributed. */
final class PhotonWidths {
    /** Where crystals are looked for on the way of a photon, mm. */
    private static final double LEAST_WAY = 500;

    private static final double MOST_WAY = 2500;
    private static final double STEP = 4;
    private static final double FIELD = 1.5;

    private PhotonWidths() {}

    /** Through a whole detector. */
    static double[] ratios(DetectorSource detector, double energy, double thetaMin, double thetaMax, int photons) {
        DetectorChain chain = new DetectorChain(detector);
        ParticleGun gun = new ParticleGun(
                22,
                new ParticleGun.Range(energy, energy),
                new ParticleGun.Range(Math.toRadians(thetaMin), Math.toRadians(thetaMax)),
                new ParticleGun.Range(-Math.PI, Math.PI),
                0,
                0,
                0);
        EventStream stream = new EventStream(3, "published photons");
        ParticleRecord record = new ParticleRecord();
        double[] values = new double[photons];
        for (int event = 0; event < photons; event++) {
            gun.generate(stream, event, record);
            chain.simulate(record, stream, event);
            values[event] = chain.reconstruct(stream, event).rows().clusters().stream()
                            .mapToDouble(Cluster::energy)
                            .max()
                            .orElse(Double.NaN)
                    / energy;
        }
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    /** From the interaction point straight to the crystals, as in a beam of photons without a tracker in front. */
    static double[] withoutTracker(
            OuterDescription outer, double energy, double thetaMin, double thetaMax, int photons) {
        CrystalLayout crystals = outer.crystals();
        OuterTransport transport = new OuterTransport(outer, FIELD);
        CalorimeterDigitizer digitizer = new CalorimeterDigitizer(outer);
        ClusterFinder finder = new ClusterFinder(outer);
        SimulatedHits hits = new SimulatedHits();
        CalorimeterDigits digits = new CalorimeterDigits();
        EventStream stream = new EventStream(3, "photons without a tracker");
        ParticleState photon = new ParticleState();
        double[] values = new double[photons];
        for (int event = 0; event < photons; event++) {
            stream.at(event, Stage.GENERATOR);
            double theta = Math.toRadians(stream.uniform(thetaMin, thetaMax));
            place(photon, energy, theta, stream.uniform(-Math.PI, Math.PI), crystals);
            hits.clear();
            transport.enter(photon, stream.at(event, Stage.TRANSPORT), hits);
            digitizer.digitize(hits.crystals, stream.at(event, Stage.DIGITIZATION), digits);
            List<CalorimeterCluster> clusters = finder.find(digits);
            values[event] = clusters.isEmpty() ? Double.NaN : clusters.get(0).energy() / energy;
        }
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    private static void place(ParticleState photon, double energy, double theta, double phi, CrystalLayout crystals) {
        double ux = Math.sin(theta) * Math.cos(phi);
        double uy = Math.sin(theta) * Math.sin(phi);
        double uz = Math.cos(theta);
        double way = LEAST_WAY;
        while (way < MOST_WAY && crystals.locate((way + STEP) * ux, (way + STEP) * uy, (way + STEP) * uz) == 0) {
            way += STEP;
        }
        photon.particle = 0;
        photon.pdg = 22;
        photon.charge = 0;
        photon.mass = 0;
        photon.x = way * ux;
        photon.y = way * uy;
        photon.z = way * uz;
        photon.t = 0;
        photon.px = energy * ux;
        photon.py = energy * uy;
        photon.pz = energy * uz;
    }

    /** The same calorimeter without the noise of beam background. */
    static OuterDescription withoutBackground(OuterDescription outer) {
        CalorimeterSettings s = outer.calorimeter();
        CalorimeterSettings.Readout r = s.readout();
        var readout = new CalorimeterSettings.Readout(
                r.pairsPerGeV(),
                r.noise(),
                0,
                r.responseSpread(),
                r.lightYield(),
                r.threshold(),
                r.timeNoise(),
                r.timeFloor(),
                r.backgroundClusters(),
                r.backgroundClusterEnergy(),
                r.backgroundTimeWindow());
        var settings = new CalorimeterSettings(
                s.rings(),
                s.crystal(),
                s.shower(),
                s.walls(),
                s.hadron(),
                readout,
                s.clustering(),
                s.bremsstrahlung(),
                s.calibration());
        return new OuterDescription(
                outer.materials(),
                settings,
                outer.rings(),
                outer.leakage(),
                outer.muonDetector(),
                outer.muonLayers(),
                outer.identification(),
                outer.calorimeterDensities(),
                outer.muonDensities());
    }
}
