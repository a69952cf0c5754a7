package org.belladonna.reconstruction.calorimetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.OuterDescription;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes the calibration constants of {@code calorimeter.conf} again: median of raw over true energy of single photons at eight
 * energies, cubic polynomial in ln E. The main method prints them with the resolution, for the configuration file.
 */
class CalorimeterCalibrationTest {
    private static final double[] ENERGIES = {0.05, 0.1, 0.2, 0.5, 1, 2, 4, 7};

    private static double[] fit(
            OuterDescription detector, double thetaMinDeg, double thetaMaxDeg, int photons, boolean print) {
        WeightedObservedPoints points = new WeightedObservedPoints();
        for (double energy : ENERGIES) {
            int n = energy > 1.5 ? photons / 2 : photons;
            PhotonSample sample = new PhotonSample(detector, "calibration", energy, thetaMinDeg, thetaMaxDeg, n);
            points.add(Math.log(energy), PhotonSample.median(sample.rawOverTrue));
            if (print) {
                System.out.printf(
                        "%.2f GeV: corrected %.4f, sigma/E %.4f, across %.2e %.2e rad, azimuth bias %.1e%n",
                        energy,
                        PhotonSample.median(sample.correctedOverTrue),
                        PhotonSample.halfWidth(sample.correctedOverTrue),
                        PhotonSample.halfWidth(sample.thetaResidual),
                        PhotonSample.halfWidth(sample.phiResidual),
                        PhotonSample.median(sample.phiResidual));
            }
        }
        return PolynomialCurveFitter.create(3).fit(points.toList());
    }

    /** 500 photons give the median to about 0.002; the polynomials must agree to 0.006 at every energy. */
    @ParameterizedTest
    @CsvSource({"FORWARD, 14, 29", "BARREL, 36, 125", "BACKWARD, 134, 152"})
    void responseIsThatOfTheConfiguration(String region, double thetaMinDeg, double thetaMaxDeg) {
        CalorimeterSettings.Calibration settings = Gun.BELLE2.calorimeter().calibration();
        List<Double> configured = switch (region) {
            case "FORWARD" -> settings.forwardResponse();
            case "BARREL" -> settings.barrelResponse();
            default -> settings.backwardResponse();
        };
        double[] fitted = fit(Gun.BELLE2, thetaMinDeg, thetaMaxDeg, 500, false);
        for (double energy : ENERGIES) {
            double difference = 0;
            for (int i = 3; i >= 0; i--) {
                difference = difference * Math.log(energy) + fitted[i] - configured.get(i);
            }
            assertEquals(0, difference, 0.006, energy + " GeV");
        }
    }

    /** Prints the constants for the configuration file: a detector's folder, pairs of polar angles, the number of photons. */
    public static void main(String[] arguments) {
        OuterDescription detector = OuterDescription.read(Path.of(arguments[0]));
        int photons = Integer.parseInt(arguments[arguments.length - 1]);
        for (int i = 1; i + 2 < arguments.length; i += 2) {
            double low = Double.parseDouble(arguments[i]);
            double high = Double.parseDouble(arguments[i + 1]);
            System.out.println(Arrays.toString(fit(detector, low, high, photons, true)));
        }
    }
}
