package org.belladonna.generator.decay;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;

/** One mode of a neutral meson that taus make. */
public record MesonDecayMode(
        @Key(meaning = "PDG code of the meson; an antiparticle decays to the antiparticles")
        int meson,

        @Key(meaning = "PDG codes of the products") List<Integer> products,

        @Key(meaning = "branching fraction", min = 0, max = 1)
        double fraction,

        @Key(
                meaning = "how the momenta are made: phase-space, dalitz (photon and lepton pair) or omega",
                fallback = "phase-space")
        Model model)
        implements Serializable {
    /** How the momenta are made. */
    public enum Model {
        PHASE_SPACE,
        DALITZ,
        OMEGA
    }
}
