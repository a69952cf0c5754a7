package org.belladonna.generator.bottom;

import java.util.List;
import org.belladonna.configuration.Key;

/** One mode of a B meson, of B0 or B+; their antiparticles decay to the antiparticles. */
record BottomDecayMode(
        @Key(meaning = "PDG code of the meson: 511 or 521") int hadron,

        @Key(
                meaning =
                        "PDG codes of the products. Semileptonic: hadron, lepton, neutrino. Rare: hadron, antilepton, lepton. Weak: neutrino, lepton, hadrons. Partons: the"
                                + " two fermions of the W, the one with the neutrino's or up-type quark's charge first, then the quark")
        List<Integer> products,

        @Key(meaning = "branching fraction", min = 0, max = 1, fallback = "0")
        double fraction,

        @Key(
                meaning = "share of what the fractions leave to 1; the shares of a meson sum to 1",
                min = 0,
                max = 1,
                fallback = "0")
        double share,

        @Key(meaning = "how momenta are made", fallback = "phase-space")
        Model model,

        @Key(meaning = "of two vectors: fraction with longitudinal polarisation", min = 0, max = 1, fallback = "0.5")
        double longitudinal) {
    /** How momenta are made. */
    enum Model {
        /** Uniformly in phase space; vectors of a two-body decay are polarised and decay so. */
        PHASE_SPACE,
        /** By form factors, with the angles of the lepton and of what a vector decays to. */
        SEMILEPTONIC,
        /** The same for a pair of leptons or neutrinos from b to s. */
        RARE,
        /** Phase space times the V - A amplitude of quarks, the hadrons together in place of the charm quark. */
        WEAK,
        /** A decay of the quark beside its spectator; quarks become hadrons. */
        PARTONS,
        /** The same, all quarks and the spectator becoming hadrons together, by phase space. */
        PARTONS_TOGETHER,
        /** The same, the quark in a diquark with the second fermion and the spectator in another with the first. */
        PARTONS_BARYONS;

        boolean hasPartons() {
            return compareTo(PARTONS) >= 0;
        }
    }
}
