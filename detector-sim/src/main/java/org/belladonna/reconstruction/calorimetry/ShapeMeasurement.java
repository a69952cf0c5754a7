package org.belladonna.reconstruction.calorimetry;

import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.CrystalLayout;

/**
 * Measures the shape of a cluster in the plane through its centroid and across the line from the interaction point. Each crystal stands
 * in that plane where its axis is at the depth of the shower. Work space for one thread.
 */
final class ShapeMeasurement {
    private final CrystalLayout crystals;
    private final double zernikeRadius;
    private final double crystalDistance;
    private final double[] point = new double[3];
    private final double[] across = new double[3];
    private final double[] up = new double[3];

    /** Sums over the crystals of the last cluster. */
    private double energyDistance2;

    private double z40;
    private double z51Real;
    private double z51Imaginary;
    private double first;
    private double second;
    private double firstDistance2;
    private double secondDistance2;

    ShapeMeasurement(CrystalLayout crystals, CalorimeterSettings.Clustering settings) {
        this.crystals = crystals;
        zernikeRadius = settings.zernikeRadius();
        crystalDistance = settings.crystalDistance();
    }

    /**
     * Shape of the energies of some crystals.
     *
     * @param window crystals: the central one, its neighbours, the outer ones
     * @param nine how many of them are the central one and its neighbours
     * @param energy energy of each cell in the cluster, GeV, by cell
     * @param centroid where the shower is, mm
     * @param depth depth of the shower in the crystals, mm
     */
    ClusterShape measure(int[] window, int nine, double[] energy, double[] centroid, double depth) {
        plane(centroid);
        clear();
        double sum = 0;
        double e9 = 0;
        for (int i = 0; i < window.length; i++) {
            double part = energy[window[i]];
            sum += part;
            e9 += i < nine ? part : 0;
            if (part > 0) {
                crystals.pointAt(window[i], depth, point);
                add(part, project(across, centroid), project(up, centroid));
            }
        }
        double rest = energyDistance2 - first * firstDistance2 - second * secondDistance2;
        double reference = (first + second) * crystalDistance * crystalDistance;
        return new ClusterShape(
                energy[window[0]] / e9,
                e9 / sum,
                rest <= 0 ? 0 : rest / (rest + reference),
                energyDistance2 / sum,
                5 / Math.PI * Math.abs(z40) / sum,
                6 / Math.PI * Math.hypot(z51Real, z51Imaginary) / sum);
    }

    /** Two directions across the line to the centroid: along the azimuth, and along the polar angle. */
    private void plane(double[] centroid) {
        double rho = Math.hypot(centroid[0], centroid[1]);
        double distance = Math.hypot(rho, centroid[2]);
        across[0] = -centroid[1] / rho;
        across[1] = centroid[0] / rho;
        up[0] = centroid[0] / rho * centroid[2] / distance;
        up[1] = centroid[1] / rho * centroid[2] / distance;
        up[2] = -rho / distance;
    }

    private void clear() {
        energyDistance2 = 0;
        z40 = 0;
        z51Real = 0;
        z51Imaginary = 0;
        first = 0;
        second = 0;
        firstDistance2 = 0;
        secondDistance2 = 0;
    }

    private double project(double[] direction, double[] centroid) {
        double sum = 0;
        for (int j = 0; j < 3; j++) {
            sum += direction[j] * (point[j] - centroid[j]);
        }
        return sum;
    }

    private void add(double part, double u, double v) {
        double distance2 = u * u + v * v;
        energyDistance2 += part * distance2;
        if (part > first) {
            second = first;
            secondDistance2 = firstDistance2;
            first = part;
            firstDistance2 = distance2;
        } else if (part > second) {
            second = part;
            secondDistance2 = distance2;
        }
        double r = Math.sqrt(distance2) / zernikeRadius;
        // The polynomials are those of the unit disc; what lies outside counts in the energy only.
        if (r <= 1) {
            double r2 = r * r;
            z40 += part * (6 * r2 * r2 - 6 * r2 + 1);
            // R_51 = r (10 r^4 - 12 r^2 + 3), times exp(-i alpha) with cos alpha = u/|r|: r drops out.
            double radial = part * (10 * r2 * r2 - 12 * r2 + 3) / zernikeRadius;
            z51Real += radial * u;
            z51Imaginary -= radial * v;
        }
    }
}
