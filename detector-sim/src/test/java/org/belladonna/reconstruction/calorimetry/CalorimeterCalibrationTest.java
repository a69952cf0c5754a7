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
 * Makes the calibration constants of {@code calorimeter.conf} again: where the corrected over the true energy of single photons at eight
 * energies peaks, times the response that it was corrected by; a cubic polynomial in ln E. The main method prints them with the resolution, for the
 * configuration file; a second time it starts from better ones.
 */
class CalorimeterCalibrationTest {
    private static final double[] ENERGIES = {0.05, 0.1, 0.2, 0.5, 1, 2, 4, 7};

    private static double polynomial(List<Double> coefficients, double energy) {
        double sum = 0;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            sum = sum * Math.log(energy) + coefficients.get(i);
        }
        return sum;
    }

    private static List<Double> configured(OuterDescription detector, double thetaMinDeg) {
        CalorimeterSettings.Calibration settings = detector.calorimeter().calibration();
        return thetaMinDeg < 31
                ? settings.forwardResponse()
                : thetaMinDeg < 130 ? settings.barrelResponse() : settings.backwardResponse();
    }

    private static double[] fit(
            OuterDescription detector, double thetaMinDeg, double thetaMaxDeg, int photons, boolean print) {
        List<Double> configured = configured(detector, thetaMinDeg);
        WeightedObservedPoints points = new WeightedObservedPoints();
        for (double energy : ENERGIES) {
            int n = energy > 1.5 ? photons / 2 : photons;
            PhotonSample sample = new PhotonSample(detector, "calibration", energy, thetaMinDeg, thetaMaxDeg, n);
            double peak = PhotonSample.peak(sample.correctedOverTrue);
            points.add(Math.log(energy), peak * polynomial(configured, energy));
            if (print) {
                System.out.printf(
                        "%.2f GeV: peak %.4f, median %.4f, sigma/E %.4f, across %.2e %.2e rad, azimuth bias %.1e%n",
                        energy,
                        peak,
                        PhotonSample.median(sample.correctedOverTrue),
                        PhotonSample.halfWidth(sample.correctedOverTrue),
                        PhotonSample.halfWidth(sample.thetaResidual),
                        PhotonSample.halfWidth(sample.phiResidual),
                        PhotonSample.median(sample.phiResidual));
            }
        }
        return PolynomialCurveFitter.create(3).fit(points.toList());
    }

    /** 1000 photons give the peak to about 0.002; the polynomials must agree to 0.006 at every energy. */
    @ParameterizedTest
    @CsvSource({"14, 29", "36, 125", "134, 152"})
    void responseIsThatOfTheConfiguration(double thetaMinDeg, double thetaMaxDeg) {
        List<Double> configured = configured(Gun.BELLE2, thetaMinDeg);
        double[] fitted = fit(Gun.BELLE2, thetaMinDeg, thetaMaxDeg, 1000, false);
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
