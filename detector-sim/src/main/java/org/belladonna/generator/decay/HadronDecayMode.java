package org.belladonna.generator.decay;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;

/** One mode of a hadron that decays in the generator. */
public record HadronDecayMode(
        @Key(meaning = "PDG code of the hadron; an antiparticle decays to the antiparticles")
        int hadron,

        @Key(meaning = "PDG codes of the products") List<Integer> products,

        @Key(meaning = "branching fraction", min = 0, max = 1)
        double fraction,

        @Key(
                meaning =
                        "how the momenta are made: phase-space, dalitz (photon and lepton pair), omega or semileptonic (hadron, lepton, neutrino)",
                fallback = "phase-space")
        Model model)
        implements Serializable {
    /** How the momenta are made. */
    public enum Model {
        PHASE_SPACE,
        DALITZ,
        OMEGA,
        SEMILEPTONIC
    }
}
