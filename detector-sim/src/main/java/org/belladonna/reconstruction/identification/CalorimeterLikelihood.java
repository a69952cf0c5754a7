package org.belladonna.reconstruction.identification;

import java.util.List;
import org.belladonna.detector.DensityTable;
import org.belladonna.detector.IdentificationSettings;

/** Calorimeter: density of matched energy over momentum, in bins of momentum, from a table. Immutable. */
public final class CalorimeterLikelihood {
    private final double[] edges;
    private final int bins;
    private final double highest;
    private final DensityTable table;

    public CalorimeterLikelihood(IdentificationSettings.Calorimeter settings, DensityTable table) {
        edges = edges(settings.momentumEdges());
        bins = settings.bins();
        highest = settings.highest();
        this.table = table;
    }

    private static double[] edges(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Bin of a momentum, GeV. */
    public int momentumBin(double momentum) {
        int bin = 0;
        while (bin < edges.length && momentum >= edges[bin]) {
            bin++;
        }
        return bin;
    }

    /** Bin of energy over momentum: 0 without a cluster, the last above the highest edge. */
    public int outcome(double energy, double momentum) {
        if (energy <= 0) {
            return 0;
        }
        int bin = 1 + (int) (energy / momentum / highest * (bins - 2));
        return Math.min(bin, bins - 1);
    }

    void add(double energy, double momentum, double[] logLikelihood) {
        int bin = momentumBin(momentum);
        int outcome = outcome(energy, momentum);
        for (int h = 0; h < Hypothesis.COUNT; h++) {
            logLikelihood[h] += Math.log(table.rows()[h][bin][outcome]);
        }
    }
}
