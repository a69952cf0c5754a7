package org.belladonna.reconstruction.identification;

import java.util.List;
import org.belladonna.detector.DensityTable;
import org.belladonna.detector.IdentificationSettings;

/**
 * Muon detector: probability of the range (layers missing at the end) and of the transverse distance of the hits, in bins of
 * the number of layers that a muon would cross, from a table. Immutable.
 */
public final class MuonDetectorLikelihood {
    private final IdentificationSettings.MuonDetector settings;
    private final DensityTable table;

    public MuonDetectorLikelihood(IdentificationSettings.MuonDetector settings, DensityTable table) {
        this.settings = settings;
        this.table = table;
    }

    private static <T extends Number> int bin(List<T> edges, double value) {
        int bin = 0;
        while (bin < edges.size() && value >= edges.get(bin).doubleValue()) {
            bin++;
        }
        return bin;
    }

    /** Bin of a match. */
    public int bin(MuonDetectorMatch match) {
        return bin(settings.expectedEdges(), match.expected());
    }

    /** Outcome of a match. */
    public int outcome(MuonDetectorMatch match) {
        if (match.matched() == 0) {
            return 0;
        }
        int range = bin(settings.missingEdges(), match.missing());
        int distance = bin(settings.chi2Edges(), match.chi2PerHit());
        return 1 + range * (settings.chi2Edges().size() + 1) + distance;
    }

    /** Adds to the five logarithms; nothing when a muon would not reach the first layer. */
    void add(MuonDetectorMatch match, double[] logLikelihood) {
        if (match.expected() == 0) {
            return;
        }
        int bin = bin(match);
        int outcome = outcome(match);
        for (int h = 0; h < Hypothesis.COUNT; h++) {
            logLikelihood[h] += Math.log(table.rows()[h][bin][outcome]);
        }
    }
}
