package org.belladonna.reconstruction.calorimetry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalNeighbours;
import org.belladonna.detector.OuterDescription;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.transport.CrystalDeposits;

/**
 * Finds clusters: connected regions of crystals about a seed, one cluster per local maximum. One per thread; keeps nothing
 * from event to event.
 *
 * <p>The rules are those of Belle II's reconstruction: seed, growth and neighbour thresholds with touching crystals; a
 * maximum is a seed above all its neighbours.
 */
public final class ClusterFinder {
    private final CalorimeterSettings.Clustering settings;
    private final CrystalNeighbours neighbours;
    private final ShowerSplitter splitter;

    private final boolean[] used = new boolean[CrystalDeposits.MAX_CELLS];
    private int[] region = new int[512];
    private int regionSize;
    private int[] maxima = new int[16];
    private int maximaSize;

    public ClusterFinder(OuterDescription description) {
        settings = description.calorimeter().clustering();
        CrystalLayout crystals = description.crystals();
        neighbours = new CrystalNeighbours(crystals);
        splitter = new ShowerSplitter(description, crystals, neighbours);
    }

    /** The clusters of an event, by descending energy. */
    public List<CalorimeterCluster> find(CalorimeterDigits digits) {
        var clusters = new java.util.ArrayList<CalorimeterCluster>();
        for (int i = 0; i < digits.size(); i++) {
            int cell = digits.cell(i);
            if (!used[cell] && digits.energy[cell] >= settings.seed()) {
                growRegion(cell, digits);
                findMaxima(digits);
                splitter.split(digits, region, regionSize, maxima, maximaSize, clusters);
            }
        }
        for (int i = 0; i < digits.size(); i++) {
            used[digits.cell(i)] = false;
        }
        // Equal energies are told apart by the cell, so that the order never depends on how they were found.
        clusters.sort(Comparator.comparingDouble(CalorimeterCluster::energy)
                .reversed()
                .thenComparingInt(CalorimeterCluster::centre));
        return clusters;
    }

    private void growRegion(int seed, CalorimeterDigits digits) {
        regionSize = 0;
        take(seed);
        for (int next = 0; next < regionSize; next++) {
            int cell = region[next];
            if (digits.energy[cell] < settings.growth()) {
                continue;
            }
            for (int neighbour : neighbours.next(cell)) {
                if (!used[neighbour] && digits.energy[neighbour] >= settings.neighbour()) {
                    take(neighbour);
                }
            }
        }
        Arrays.sort(region, 0, regionSize);
    }

    private void take(int cell) {
        used[cell] = true;
        if (regionSize == region.length) {
            region = Arrays.copyOf(region, 2 * regionSize);
        }
        region[regionSize++] = cell;
    }

    private void findMaxima(CalorimeterDigits digits) {
        maximaSize = 0;
        for (int i = 0; i < regionSize; i++) {
            int cell = region[i];
            if (digits.energy[cell] >= settings.seed() && isMaximum(cell, digits)) {
                if (maximaSize == maxima.length) {
                    maxima = Arrays.copyOf(maxima, 2 * maximaSize);
                }
                maxima[maximaSize++] = cell;
            }
        }
    }

    private boolean isMaximum(int cell, CalorimeterDigits digits) {
        for (int neighbour : neighbours.next(cell)) {
            double other = digits.energy[neighbour];
            if (other > digits.energy[cell] || other == digits.energy[cell] && neighbour < cell) {
                return false;
            }
        }
        return true;
    }
}
