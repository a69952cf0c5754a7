package org.belladonna.report.display;

import org.belladonna.reconstruction.identification.Hypothesis;
import org.belladonna.schema.Track;

/** What a track is taken for: the hypothesis of the largest likelihood of all detectors, all five equally frequent beforehand. */
public enum Identity {
    ELECTRON(Hypothesis.ELECTRON, "e", "electron", "#3f90da"),
    MUON(Hypothesis.MUON, "μ", "muon", "#bd1f01"),
    PION(Hypothesis.PION, "π", "pion", "#ffa90e"),
    KAON(Hypothesis.KAON, "K", "kaon", "#832db6"),
    PROTON(Hypothesis.PROTON, "p", "proton", "#a96b59");

    private final Hypothesis hypothesis;
    private final String symbol;
    private final String word;
    private final String colour;

    Identity(Hypothesis hypothesis, String symbol, String word, String colour) {
        this.hypothesis = hypothesis;
        this.symbol = symbol;
        this.word = word;
        this.colour = colour;
    }

    /** The identity of a track; of equals the lighter one. */
    public static Identity of(Track track) {
        float[] likelihoods = {
            track.logLikelihoodElectron(),
            track.logLikelihoodMuon(),
            track.logLikelihoodPion(),
            track.logLikelihoodKaon(),
            track.logLikelihoodProton()
        };
        int best = 0;
        for (int i = 1; i < likelihoods.length; i++) {
            if (likelihoods[i] > likelihoods[best]) {
                best = i;
            }
        }
        return values()[best];
    }

    /** Mass, GeV. */
    public double mass() {
        return hypothesis.mass;
    }

    /** The word for it. */
    public String word() {
        return word;
    }

    /** Its symbol with the sign of a charge, in the notation of figures. */
    String symbol(int charge) {
        return symbol + (charge > 0 ? "^{+}" : "^{−}");
    }

    String symbol() {
        return symbol;
    }

    String colour() {
        return colour;
    }
}
