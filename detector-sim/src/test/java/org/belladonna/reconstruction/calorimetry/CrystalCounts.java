package org.belladonna.reconstruction.calorimetry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.OuterDescription;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.SingleParticle;

/**
 * How many of the most energetic crystals should make the energy of a cluster: the width of single photons in the barrel by energy and number, on the
 * same events. Its main makes {@code calibration.crystalCounts} of {@code calorimeter.conf}.
 */
final class CrystalCounts {
    static final double[] ENERGIES = {0.05, 0.1, 0.2, 0.5, 1, 2};
    static final int MOST = 21;
    /** Numbers whose width is this close to the least are as good; the largest of them keeps most of the shower. */
    private static final double AS_GOOD = 1.01;

    private static final double THETA_MIN_DEG = 36;
    private static final double THETA_MAX_DEG = 125;

    private CrystalCounts() {}

    /** The same detector with another number of crystals at all energies. */
    static OuterDescription with(OuterDescription detector, double count) {
        CalorimeterSettings s = detector.calorimeter();
        CalorimeterSettings.Calibration c = s.calibration();
        var calibration = new CalorimeterSettings.Calibration(
                List.of(1.0),
                List.of(count),
                c.forwardResponse(),
                c.barrelResponse(),
                c.backwardResponse(),
                c.electronOverPhoton(),
                c.resolution(),
                c.depth(),
                c.position(),
                c.leakage(),
                c.leakageEnergies());
        var settings = new CalorimeterSettings(
                s.rings(),
                s.crystal(),
                s.shower(),
                s.walls(),
                s.hadron(),
                s.readout(),
                s.clustering(),
                s.bremsstrahlung(),
                calibration);
        return new OuterDescription(
                detector.materials(),
                settings,
                detector.rings(),
                detector.leakage(),
                detector.muonDetector(),
                detector.muonLayers(),
                detector.identification(),
                detector.calorimeterDensities(),
                detector.muonDensities());
    }

    /** Half widths of raw over true energy over its median, by number of crystals from 1 (index 0) to {@link #MOST}. */
    static double[] widths(OuterDescription detector, double energy, int photons) {
        SingleParticle gun = new SingleParticle("crystal counts", detector);
        ClusterFinder[] finders = new ClusterFinder[MOST];
        for (int n = 1; n <= MOST; n++) {
            finders[n - 1] = new ClusterFinder(with(detector, n));
        }
        double[][] raw = new double[MOST][photons];
        for (int i = 0; i < photons; i++) {
            gun.stream.at(i, Stage.TRANSPORT);
            gun.begin();
            double theta = Math.toRadians(gun.stream.uniform(THETA_MIN_DEG, THETA_MAX_DEG));
            gun.addPhoton(0, energy, theta, gun.stream.uniform(-Math.PI, Math.PI));
            gun.digitize(i);
            for (int n = 0; n < MOST; n++) {
                var clusters = finders[n].find(gun.crystals);
                raw[n][i] = clusters.isEmpty() ? 0 : clusters.get(0).rawEnergy() / energy;
            }
        }
        double[] widths = new double[MOST];
        for (int n = 0; n < MOST; n++) {
            double[] found = Arrays.stream(raw[n]).filter(r -> r > 0).sorted().toArray();
            widths[n] = PhotonSample.halfWidth(found) / PhotonSample.median(found);
        }
        return widths;
    }

    /** The largest number that is as good as the best. */
    static int best(double[] widths) {
        double least = Arrays.stream(widths).min().orElseThrow();
        int n = MOST;
        while (widths[n - 1] > AS_GOOD * least) {
            n--;
        }
        return n;
    }

    /** Prints widths and counts: a detector's folder and the number of photons. */
    public static void main(String[] arguments) {
        OuterDescription detector = OuterDescription.read(Path.of(arguments[0]));
        int photons = Integer.parseInt(arguments[1]);
        int[] counts = new int[ENERGIES.length];
        for (int i = 0; i < ENERGIES.length; i++) {
            double[] widths = widths(detector, ENERGIES[i], photons);
            counts[i] = best(widths);
            StringBuilder line = new StringBuilder();
            for (double width : widths) {
                line.append(String.format(Locale.ROOT, " %.4f", width));
            }
            System.out.println(ENERGIES[i] + " GeV, n = " + counts[i] + ":" + line);
        }
        System.out.println(Arrays.toString(ENERGIES) + " " + Arrays.toString(counts));
    }
}
