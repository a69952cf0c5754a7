package org.belladonna.reconstruction.calorimetry;

import java.util.List;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalNeighbours;
import org.belladonna.detector.OuterDescription;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.transport.CrystalDeposits;

/**
 * Shares the crystals of a connected region among its local maxima and makes a cluster of each.
 *
 * <p>A crystal at distance d from the centroid of a shower of energy E has the weight E exp(-a d / R_M) for it; weights are
 * normalised to the energy of the crystal, and the iteration goes on until no centroid moves by a millimetre. Each shower
 * keeps what it has in the 5x5 crystals without corners about its maximum: all of it for place and shape, the {@link BestCrystals} for its energy.
 */
final class ShowerSplitter {
    private static final int MAX_ITERATIONS = 100;
    private static final double STABLE = 1;

    private final CalorimeterSettings.Clustering settings;
    private final CrystalLayout crystals;
    private final CrystalNeighbours neighbours;
    private final ClusterCalibration calibration;
    private final BestCrystals best;
    private final ShapeMeasurement shape;

    /** Place of each cell at the depth of a typical shower, mm. */
    private final double[] cellX;

    private final double[] cellY;
    private final double[] cellZ;
    private final double[] point = new double[3];

    /** Energy of each cell in the cluster being made. */
    private final double[] shared = new double[CrystalDeposits.MAX_CELLS];

    private double[][] weight = new double[0][];
    private double[] energy = new double[0];
    private double[] centreX = new double[0];
    private double[] centreY = new double[0];
    private double[] centreZ = new double[0];

    ShowerSplitter(OuterDescription description, CrystalLayout crystals, CrystalNeighbours neighbours) {
        CalorimeterSettings calorimeter = description.calorimeter();
        settings = calorimeter.clustering();
        calibration = new ClusterCalibration(calorimeter.calibration(), description.leakage());
        best = new BestCrystals(calorimeter.calibration());
        shape = new ShapeMeasurement(crystals, settings);
        this.crystals = crystals;
        this.neighbours = neighbours;
        int n = crystals.cells() + 1;
        cellX = new double[n];
        cellY = new double[n];
        cellZ = new double[n];
        double depth = calibration.depth(1);
        for (int cell = 1; cell < n; cell++) {
            crystals.pointAt(cell, depth, point);
            cellX[cell] = point[0];
            cellY[cell] = point[1];
            cellZ[cell] = point[2];
        }
    }

    void split(
            CalorimeterDigits digits,
            int[] region,
            int regionSize,
            int[] maxima,
            int maximaSize,
            List<CalorimeterCluster> clusters) {
        prepare(digits, regionSize, maxima, maximaSize);
        if (maximaSize > 1) {
            iterate(digits, region, regionSize, maximaSize);
        }
        for (int k = 0; k < maximaSize; k++) {
            for (int i = 0; i < regionSize; i++) {
                shared[region[i]] = digits.energy[region[i]] * weight[k][i];
            }
            CalorimeterCluster cluster = cluster(digits, maxima[k]);
            if (cluster.rawEnergy() >= settings.cluster()) {
                clusters.add(cluster);
            }
        }
        for (int i = 0; i < regionSize; i++) {
            shared[region[i]] = 0;
        }
    }

    private void prepare(CalorimeterDigits digits, int regionSize, int[] maxima, int maximaSize) {
        if (weight.length < maximaSize || weight[0].length < regionSize) {
            int showers = Math.max(8, 2 * maximaSize);
            weight = new double[showers][2 * regionSize];
            energy = new double[showers];
            centreX = new double[showers];
            centreY = new double[showers];
            centreZ = new double[showers];
        }
        for (int k = 0; k < maximaSize; k++) {
            energy[k] = digits.energy[maxima[k]];
            centreX[k] = cellX[maxima[k]];
            centreY[k] = cellY[maxima[k]];
            centreZ[k] = cellZ[maxima[k]];
            java.util.Arrays.fill(weight[k], 0, regionSize, 1);
        }
    }

    private void iterate(CalorimeterDigits digits, int[] region, int regionSize, int showers) {
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            for (int i = 0; i < regionSize; i++) {
                share(region[i], i, showers);
            }
            double moved = 0;
            for (int k = 0; k < showers; k++) {
                moved = Math.max(moved, recentre(digits, region, regionSize, k));
            }
            if (moved < STABLE) {
                return;
            }
        }
    }

    private void share(int cell, int i, int showers) {
        double sum = 0;
        for (int k = 0; k < showers; k++) {
            double dx = cellX[cell] - centreX[k];
            double dy = cellY[cell] - centreY[k];
            double dz = cellZ[cell] - centreZ[k];
            double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
            weight[k][i] = energy[k] * Math.exp(-settings.splitSlope() * distance / settings.moliereRadius());
            sum += weight[k][i];
        }
        for (int k = 0; k < showers; k++) {
            weight[k][i] = sum > 0 ? weight[k][i] / sum : 1.0 / showers;
        }
    }

    private double recentre(CalorimeterDigits digits, int[] region, int regionSize, int k) {
        double sum = 0;
        for (int i = 0; i < regionSize; i++) {
            sum += digits.energy[region[i]] * weight[k][i];
        }
        double total = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < regionSize; i++) {
            double w = logWeight(digits.energy[region[i]] * weight[k][i], sum);
            total += w;
            x += w * cellX[region[i]];
            y += w * cellY[region[i]];
            z += w * cellZ[region[i]];
        }
        energy[k] = sum;
        if (total == 0) {
            return 0;
        }
        double moved = Math.sqrt(
                square(x / total - centreX[k]) + square(y / total - centreY[k]) + square(z / total - centreZ[k]));
        centreX[k] = x / total;
        centreY[k] = y / total;
        centreZ[k] = z / total;
        return moved;
    }

    private double logWeight(double part, double whole) {
        return part > 0 ? Math.max(0, settings.logWeight() + Math.log(part / whole)) : 0;
    }

    private static double square(double value) {
        return value * value;
    }

    private CalorimeterCluster cluster(CalorimeterDigits digits, int centre) {
        int[] window = neighbours.window(centre);
        int nine = 1 + neighbours.next(centre).length;
        double sum = 0;
        int crystalsWithEnergy = 0;
        for (int cell : window) {
            sum += shared[cell];
            crystalsWithEnergy += shared[cell] > 0 ? 1 : 0;
        }
        int region = crystals.ring(crystals.ringOf(centre)).region().code;
        double raw = best.sum(window, nine, shared);
        double depth = calibration.depth(calibration.energy(raw, region));
        double[] centroid = centroid(window, sum, depth);
        double corrected = corrected(raw, centre, region, centroid);
        double spread = calibration.positionError(corrected);
        double rho = Math.hypot(centroid[0], centroid[1]);
        return new CalorimeterCluster(
                corrected,
                calibration.electronEnergy(corrected),
                raw,
                centroid[0],
                centroid[1],
                centroid[2],
                digits.time[centre],
                calibration.energyError(corrected),
                spread / Math.hypot(rho, centroid[2]),
                spread / rho,
                shape.measure(window, nine, shared, centroid, depth),
                crystalsWithEnergy,
                centre,
                region,
                digits.particle[centre]);
    }

    /** Energy of a photon whose cluster has its centroid there. */
    private double corrected(double raw, int centre, int region, double[] centroid) {
        int ring = crystals.ringOf(centre);
        double rho = Math.hypot(centroid[0], centroid[1]);
        double lower = crystals.fromLowerWall(ring, rho, centroid[2]);
        double acrossTheta = lower / (lower + crystals.fromUpperWall(ring, rho, centroid[2]));
        double acrossPair = (crystals.phiIndex(centre) & 1) + crystals.acrossPhi(centre, centroid[0], centroid[1]);
        return calibration.energy(raw, ring, region, acrossTheta, acrossPair);
    }

    /** Centroid of logarithmic weights at a depth in the crystals. */
    private double[] centroid(int[] window, double sum, double depth) {
        double total = 0;
        double[] centroid = new double[3];
        for (int cell : window) {
            double w = logWeight(shared[cell], sum);
            if (w > 0) {
                crystals.pointAt(cell, depth, point);
                total += w;
                for (int j = 0; j < 3; j++) {
                    centroid[j] += w * point[j];
                }
            }
        }
        for (int j = 0; j < 3; j++) {
            centroid[j] /= total;
        }
        return centroid;
    }
}
