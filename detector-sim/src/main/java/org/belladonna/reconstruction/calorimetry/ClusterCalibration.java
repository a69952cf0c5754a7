package org.belladonna.reconstruction.calorimetry;

import java.util.List;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.CrystalRing;
import org.belladonna.detector.LeakageTable;

/**
 * Energy, depth and errors of a photon cluster from the configured calibration: polynomials in ln(E/GeV), and a table of the response by the place of the cluster.
 * Immutable.
 */
final class ClusterCalibration {
    /** The polynomials are fitted within these energies (GeV) and held constant outside. */
    private static final double LOWEST = 0.05;

    private static final double HIGHEST = 8;

    private final LeakageTable leakage;
    private final double[][] response = new double[4][];
    private final double[] electron;
    private final double[] depth;
    private final List<Double> resolution;
    private final List<Double> position;

    ClusterCalibration(CalorimeterSettings.Calibration settings, LeakageTable leakage) {
        this.leakage = leakage;
        response[CrystalRing.Region.FORWARD.code] = array(settings.forwardResponse());
        response[CrystalRing.Region.BARREL.code] = array(settings.barrelResponse());
        response[CrystalRing.Region.BACKWARD.code] = array(settings.backwardResponse());
        electron = array(settings.electronOverPhoton());
        depth = array(settings.depth());
        resolution = settings.resolution();
        position = settings.position();
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double polynomial(double[] coefficients, double energy) {
        double x = Math.log(Math.min(HIGHEST, Math.max(LOWEST, energy)));
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    /** Photon energy for a raw energy (GeV) in a region, whatever its place in it. */
    double energy(double raw, int region) {
        double energy = raw;
        for (int i = 0; i < 3; i++) {
            energy = raw / polynomial(response[region], energy);
        }
        return energy;
    }

    /**
     * Photon energy for a raw energy (GeV) at a place.
     *
     * @param acrossTheta place across the central crystal in polar angle, 0 and 1 at its walls
     * @param acrossPair place across a pair of crystals in azimuth, 0 to 2
     */
    double energy(double raw, int ring, int region, double acrossTheta, double acrossPair) {
        double mean = energy(raw, region);
        return energy(raw / leakage.response(ring, region, acrossTheta, acrossPair, mean), region);
    }

    /** Energy of an electron at the front of the calorimeter that looks like a photon of an energy (GeV). */
    double electronEnergy(double photon) {
        return photon * polynomial(electron, photon);
    }

    /** Depth of the centroid behind the front face, mm. */
    double depth(double energy) {
        return Math.max(0, polynomial(depth, energy));
    }

    /** Standard deviation of the energy, GeV. */
    double energyError(double energy) {
        double noise = resolution.get(0) / energy;
        double sampling = resolution.get(1) / Math.sqrt(Math.sqrt(energy));
        double constant = resolution.get(2);
        return energy * Math.sqrt(noise * noise + sampling * sampling + constant * constant);
    }

    /** Standard deviation of the centroid across the line of flight, mm. */
    double positionError(double energy) {
        return Math.hypot(position.get(0) / Math.sqrt(energy), position.get(1));
    }
}
