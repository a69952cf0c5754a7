package org.belladonna.reconstruction.calorimetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.belladonna.detector.OuterDescription;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.SingleParticle;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;

/**
 * Makes {@code calibration.electronOverPhoton} of {@code calorimeter.conf} again: median of the true energy of an electron at the front of
 * the barrel over the energy that its cluster has as a photon, a straight line in ln E. The main method prints it.
 */
class ElectronCalibrationTest {
    private static final double[] ENERGIES = {0.5, 1, 2, 4, 7};

    private static double[] fit(OuterDescription detector, int electrons) {
        WeightedObservedPoints points = new WeightedObservedPoints();
        for (double energy : ENERGIES) {
            SingleParticle gun = new SingleParticle("electron-calibration", detector);
            ClusterFinder finder = new ClusterFinder(detector);
            double[] ratio = new double[electrons];
            int n = 0;
            for (int i = 0; i < electrons; i++) {
                gun.stream.at(i, Stage.TRANSPORT);
                gun.begin();
                double theta = gun.stream.uniform(0.8, 2.0);
                gun.add(0, 11, energy, theta, gun.stream.uniform(-3, 3), 1);
                gun.digitize(i);
                var clusters = finder.find(gun.crystals);
                if (!clusters.isEmpty()) {
                    ratio[n++] = energy / clusters.get(0).energy();
                }
            }
            double[] found = Arrays.copyOf(ratio, n);
            Arrays.sort(found);
            points.add(Math.log(energy), PhotonSample.median(found));
        }
        return PolynomialCurveFitter.create(1).fit(points.toList());
    }

    /** 500 electrons give the median to about 0.002; the lines must agree to 0.005 at every energy. */
    @Test
    void responseIsThatOfTheConfiguration() {
        List<Double> configured = Gun.BELLE2.calorimeter().calibration().electronOverPhoton();
        double[] fitted = fit(Gun.BELLE2, 500);
        for (double energy : ENERGIES) {
            double log = Math.log(energy);
            assertEquals(
                    configured.get(0) + configured.get(1) * log, fitted[0] + fitted[1] * log, 0.005, energy + " GeV");
        }
    }

    /** Prints the constants for the configuration file: a detector's folder and the number of electrons. */
    public static void main(String[] arguments) {
        OuterDescription detector = OuterDescription.read(Path.of(arguments[0]));
        System.out.println(Arrays.toString(fit(detector, Integer.parseInt(arguments[1]))));
    }
}
