package org.belladonna.reconstruction.identification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.belladonna.detector.DensityTable;
import org.belladonna.detector.IdentificationSettings;
import org.belladonna.detector.OuterDescription;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.SingleParticle;
import org.belladonna.reconstruction.calorimetry.CalorimeterCluster;
import org.belladonna.reconstruction.calorimetry.ClusterFinder;
import org.belladonna.reconstruction.calorimetry.TrackClusterMatcher;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackExtrapolator;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.outer.Gun;

/**
 * Makes the density tables of the calorimeter and the muon detector from single particles: momentum logarithmically uniform
 * from 0.2 to 5 GeV, polar angle uniform from 18 to 150 degrees, both charges.
 *
 * <p>Run its main with the folder of the detector's configuration and the number of particles per hypothesis (the tables in
 * the repository: 60000) to write them again.
 */
public final class IdentificationDensities {
    private static final int[] PDG = {11, 13, 211, 321, 2212};
    /** Added to every count, so that no outcome is impossible. */
    private static final double PRIOR = 0.5;

    final double[][][] calorimeter;
    final double[][][] muonDetector;

    private final SingleParticle gun;
    private final ClusterFinder finder;
    private final TrackClusterMatcher matcher;
    private final MuonDetectorMatch match;
    private final CalorimeterLikelihood energyRatio;
    private final MuonDetectorLikelihood range;

    IdentificationDensities(String sample) {
        this(sample, Gun.BELLE2);
    }

    IdentificationDensities(String sample, OuterDescription detector) {
        IdentificationSettings settings = detector.identification();
        gun = new SingleParticle(sample, detector);
        finder = new ClusterFinder(detector);
        matcher = new TrackClusterMatcher(detector.calorimeter().clustering().matchDistance());
        match = new MuonDetectorMatch(settings.muonDetector(), detector, new TrackExtrapolator(SingleParticle.FIELD));
        energyRatio = new CalorimeterLikelihood(settings.calorimeter(), detector.calorimeterDensities());
        range = new MuonDetectorLikelihood(settings.muonDetector(), detector.muonDensities());
        int momentumBins = settings.calorimeter().momentumEdges().size() + 1;
        calorimeter = new double[Hypothesis.COUNT][momentumBins]
                [settings.calorimeter().bins()];
        muonDetector = new double[Hypothesis.COUNT][settings.muonDetector().bins()]
                [settings.muonDetector().outcomes()];
    }

    /** Adds particles of all hypotheses to the counts. */
    void fill(int perHypothesis) {
        for (int h = 0; h < Hypothesis.COUNT; h++) {
            for (int i = 0; i < perHypothesis; i++) {
                long event = (long) h * perHypothesis + i;
                gun.stream.at(event, Stage.TRANSPORT);
                gun.begin();
                double momentum = 0.2 * Math.pow(25, gun.stream.uniform());
                double theta = Math.toRadians(gun.stream.uniform(18, 150));
                double phi = gun.stream.uniform(-Math.PI, Math.PI);
                int pdg = PDG[h] * (i % 2 == 0 ? 1 : -1);
                ParticleState front = gun.front;
                FittedTrack track = gun.add(0, pdg, momentum, theta, phi, 1);
                if (track != null) {
                    gun.digitize(event);
                    count(h, front);
                }
            }
        }
    }

    private void count(int h, ParticleState front) {
        List<CalorimeterCluster> clusters = finder.find(gun.crystals);
        matcher.begin(1, clusters.size());
        matcher.match(0, front, clusters);
        int cluster = matcher.clusterOf(0);
        double energy = cluster < 0 ? 0 : clusters.get(cluster).energy();
        calorimeter[h][energyRatio.momentumBin(front.momentum())][energyRatio.outcome(energy, front.momentum())]++;
        match.match(front, gun.muon);
        if (match.expected() > 0) {
            muonDetector[h][range.bin(match)][range.outcome(match)]++;
        }
    }

    /** Probabilities of counts, with the prior. */
    static double[] probabilities(double[] counts) {
        double[] result = counts.clone();
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] += PRIOR;
            sum += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }

    private static void write(Path file, String title, double[][][] counts) throws IOException {
        StringBuilder text =
                new StringBuilder("# " + title + ", from this simulation by IdentificationDensities.\nhypothesis,bin");
        for (int k = 0; k < counts[0][0].length; k++) {
            text.append(",p").append(k);
        }
        text.append('\n');
        for (int h = 0; h < Hypothesis.COUNT; h++) {
            for (int bin = 0; bin < counts[h].length; bin++) {
                text.append(DensityTable.HYPOTHESES.get(h)).append(',').append(bin);
                for (double p : probabilities(counts[h][bin])) {
                    text.append(String.format(Locale.ROOT, ",%.3g", p));
                }
                text.append('\n');
            }
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Writes the tables of a detector: arguments are its folder, in which there are tables already, and the number of particles per hypothesis. */
    public static void main(String[] arguments) throws IOException {
        OuterDescription detector = OuterDescription.read(Path.of(arguments[0]));
        IdentificationDensities densities = new IdentificationDensities("identification-densities", detector);
        densities.fill(Integer.parseInt(arguments[1]));
        IdentificationSettings settings = detector.identification();
        Path folder = Path.of(arguments[0]);
        write(
                folder.resolve(settings.calorimeter().densities()),
                "Probability of energy over momentum by momentum bin",
                densities.calorimeter);
        write(
                folder.resolve(settings.muonDetector().densities()),
                "Probability of range and distance in the muon detector by expected layers",
                densities.muonDetector);
    }
}
