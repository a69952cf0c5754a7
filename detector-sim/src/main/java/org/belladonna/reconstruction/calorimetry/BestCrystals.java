package org.belladonna.reconstruction.calorimetry;

import org.belladonna.detector.CalorimeterSettings;

/**
 * The energy of a cluster as the sum over its n most energetic crystals, so that crystals which hold more noise than energy are left out. Work space
 * for one thread.
 *
 * <p>That n is chosen by the energy in 3x3 crystals is what Belle II does (basf2, eclSplitterN1). Here n is not a whole number: the last crystal
 * counts by the fraction, so that the response does not jump where n changes.
 */
final class BestCrystals {
    /** Logarithms of energies, and crystals there. */
    private final double[] logEnergy;

    private final double[] count;
    private double[] sorted = new double[32];

    BestCrystals(CalorimeterSettings.Calibration settings) {
        logEnergy = settings.crystalEnergies().stream().mapToDouble(Math::log).toArray();
        count = settings.crystalCounts().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** How many crystals are summed when there is an energy (GeV) in 3x3 of them; linear in its logarithm. */
    double count(double energy) {
        int last = count.length - 1;
        double x = Math.log(energy);
        if (x <= logEnergy[0]) {
            return count[0];
        }
        if (x >= logEnergy[last]) {
            return count[last];
        }
        int i = 0;
        while (x > logEnergy[i + 1]) {
            i++;
        }
        return count[i] + (count[i + 1] - count[i]) * (x - logEnergy[i]) / (logEnergy[i + 1] - logEnergy[i]);
    }

    /**
     * Energy in the best crystals, GeV.
     *
     * @param window crystals: the central one, its neighbours, the outer ones
     * @param nine how many of them are the central one and its neighbours
     * @param energy energy of each cell in the cluster, GeV, by cell
     */
    double sum(int[] window, int nine, double[] energy) {
        if (sorted.length < window.length) {
            sorted = new double[window.length];
        }
        double e9 = 0;
        int n = 0;
        for (int i = 0; i < window.length; i++) {
            double part = energy[window[i]];
            e9 += i < nine ? part : 0;
            if (part > 0) {
                insert(part, n++);
            }
        }
        double left = count(e9);
        double sum = 0;
        for (int i = 0; i < n && left > 0; i++, left--) {
            sum += sorted[i] * Math.min(1, left);
        }
        return sum;
    }

    /** Puts a value in its place among the first n, which are in descending order. */
    private void insert(double value, int n) {
        int i = n;
        while (i > 0 && sorted[i - 1] < value) {
            sorted[i] = sorted[i - 1];
            i--;
        }
        sorted[i] = value;
    }
}
