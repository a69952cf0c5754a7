package org.belladonna.reconstruction.calorimetry;

import java.util.Arrays;
import org.belladonna.detector.OuterDescription;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.SingleParticle;
import org.belladonna.transport.outer.Gun;

/**
 * Single photons of one energy spread evenly over a range of polar angles and all azimuths, reconstructed; for the calibration
 * and the resolution tests.
 */
final class PhotonSample {
    final double[] rawOverTrue;
    final double[] correctedOverTrue;
    final double[] thetaResidual;
    final double[] phiResidual;
    final double[] e9OverE21;
    final int found;
    final int thrown;

    PhotonSample(String name, double energy, double thetaMinDeg, double thetaMaxDeg, int n) {
        this(Gun.BELLE2, name, energy, thetaMinDeg, thetaMaxDeg, n);
    }

    PhotonSample(OuterDescription detector, String name, double energy, double thetaMinDeg, double thetaMaxDeg, int n) {
        SingleParticle gun = new SingleParticle(name, detector);
        ClusterFinder finder = new ClusterFinder(detector);
        double[] raw = new double[n];
        double[] corrected = new double[n];
        double[] dTheta = new double[n];
        double[] dPhi = new double[n];
        double[] shape = new double[n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            gun.stream.at(i, Stage.TRANSPORT);
            gun.begin();
            double theta = Math.toRadians(gun.stream.uniform(thetaMinDeg, thetaMaxDeg));
            double phi = gun.stream.uniform(-Math.PI, Math.PI);
            gun.addPhoton(0, energy, theta, phi);
            gun.digitize(i);
            var clusters = finder.find(gun.crystals);
            if (!clusters.isEmpty()) {
                CalorimeterCluster cluster = clusters.get(0);
                raw[k] = cluster.rawEnergy() / energy;
                corrected[k] = cluster.energy() / energy;
                dTheta[k] = cluster.theta() - theta;
                dPhi[k] = Math.IEEEremainder(cluster.phi() - phi, 2 * Math.PI) * Math.sin(theta);
                shape[k++] = cluster.shape().e9OverE21();
            }
        }
        thrown = n;
        found = k;
        rawOverTrue = sorted(raw, k);
        correctedOverTrue = sorted(corrected, k);
        thetaResidual = sorted(dTheta, k);
        phiResidual = sorted(dPhi, k);
        e9OverE21 = sorted(shape, k);
    }

    private static double[] sorted(double[] values, int size) {
        double[] copy = Arrays.copyOf(values, size);
        Arrays.sort(copy);
        return copy;
    }

    static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /**
     * Where the values are densest: maximum of the sum of normal distributions about them, a third of {@link #halfWidth} wide. The experiments' energy is
     * calibrated so that the peak is right.
     */
    static double peak(double[] sorted) {
        double width = halfWidth(sorted);
        double bandwidth = width / 3;
        double best = 0;
        double highest = 0;
        for (double x = median(sorted) - width; x < median(sorted) + width; x += width / 100) {
            double density = 0;
            for (double value : sorted) {
                double d = (value - x) / bandwidth;
                density += Math.exp(-0.5 * d * d);
            }
            if (density > highest) {
                highest = density;
                best = x;
            }
        }
        return best;
    }

    /** Half of the shortest interval that holds 68.27% of the values. */
    static double halfWidth(double[] sorted) {
        int inside = (int) (0.6827 * sorted.length);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i + inside < sorted.length; i++) {
            best = Math.min(best, sorted[i + inside] - sorted[i]);
        }
        return best / 2;
    }
}
