package org.belladonna.detector;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;

/** Identification of charged particles, as in {@code identification.conf}. */
public record IdentificationSettings(
        @Key(meaning = "ionisation in the drift chamber") DriftChamber driftChamber,
        @Key(meaning = "detectors of velocity") CherenkovSettings cherenkov,

        @Key(meaning = "energy over momentum in the calorimeter")
        Calorimeter calorimeter,

        @Key(meaning = "penetration of the muon detector") MuonDetector muonDetector)
        implements Serializable {

    /** Expected truncated mean of the energy loss and its resolution. */
    public record DriftChamber(
            @Key(meaning = "material that is the gas of the chamber")
            String gas,

            @Key(meaning = "largest energy transfer that counts in the expected loss", unit = "keV", min = 0.01)
            double transferCut,

            @Key(meaning = "truncated mean over the mean loss with that largest transfer", min = 0.1, max = 10)
            double scale,

            @Key(meaning = "relative rise of that ratio with 1/beta^2 - 1", min = 0, max = 1, fallback = "0")
            double slowRise,

            @Key(meaning = "relative resolution at the reference number of hits", min = 0.01, max = 1)
            double resolution,

            @Key(meaning = "reference number of hits", min = 1)
            double referenceHits,

            @Key(meaning = "a squared deviation counts no more than this", min = 1)
            double largestChi2)
            implements Serializable {}

    /** Densities of energy over momentum in a table. */
    public record Calorimeter(
            @Key(meaning = "table of densities, beside this file")
            String densities,

            @Key(meaning = "inner edges of the momentum bins", unit = "GeV")
            List<Double> momentumEdges,

            @Key(meaning = "bins of energy over momentum", min = 2)
            int bins,

            @Key(meaning = "upper edge of the last but one bin; the last holds what is above", min = 0.5)
            double highest)
            implements Serializable {}

    /** Densities of the range in the muon detector in a table. */
    public record MuonDetector(
            @Key(meaning = "table of densities, beside this file")
            String densities,

            @Key(meaning = "a hit belongs to a track within this number of standard deviations", min = 1)
            double windowSigmas,

            @Key(meaning = "error of the extrapolation and of a strip, without scattering", unit = "mm", min = 0)
            double fixedError,

            @Key(meaning = "inner edges of the bins in the number of layers that a muon would cross")
            List<Integer> expectedEdges,

            @Key(meaning = "inner edges of the bins in the number of layers that are missing at the end")
            List<Integer> missingEdges,

            @Key(meaning = "inner edges of the bins in the squared distance per hit")
            List<Double> chi2Edges)
            implements Serializable {

        /** Number of bins in the expected number of layers. */
        public int bins() {
            return expectedEdges.size() + 1;
        }

        /** Number of outcomes: no hit, or range times distance. */
        public int outcomes() {
            return 1 + (missingEdges.size() + 1) * (chi2Edges.size() + 1);
        }
    }
}
