package org.belladonna.generator.decay;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleTable;

/** One mode of the tau-; the tau neutrino is always there and not listed. */
public record TauDecayMode(
        @Key(meaning = "PDG codes of the products of a tau- besides its neutrino")
        List<Integer> products,

        @Key(meaning = "branching fraction", min = 0, max = 1)
        double fraction,

        @Key(
                meaning =
                        "how the momenta are made: leptonic, one-meson, two-mesons, three-pions, four-pions, omega-pion or phase-space")
        Model model,

        @Key(
                meaning = "resonances of the hadrons: of the two mesons, of all hadrons, or the rho of three pions",
                fallback = "[]")
        List<Resonance> resonances,

        @Key(meaning = "axial-vector resonance of three pions", fallback = "[]")
        List<Resonance> axial)
        implements Serializable {
    /** How the momenta are made. */
    public enum Model {
        LEPTONIC,
        ONE_MESON,
        TWO_MESONS,
        THREE_PIONS,
        FOUR_PIONS,
        OMEGA_PION,
        PHASE_SPACE
    }

    private static final List<Integer> CHARGED_PIONS = List.of(-211, -211, 211, 111);
    private static final List<Integer> NEUTRAL_PIONS = List.of(-211, 111, 111, 111);
    private static final List<Integer> OMEGA_PION = List.of(-211, 223);

    /** Checks that the products fit the model and have the charge of the tau-. */
    public TauDecayMode {
        int charge = 0;
        for (int code : products) {
            if (ParticleTable.find(code) == null) {
                throw UserException.of("unknown particle " + code, "a tau decay mode", "a PDG code", "correct it");
            }
            charge += ParticleTable.get(code).charge();
        }
        if (charge != -1) {
            throw UserException.of(
                    "products " + products + " of charge " + charge, "a tau decay mode", "charge -1", "correct them");
        }
        boolean fits = switch (model) {
            case LEPTONIC, ONE_MESON -> products.size() == (model == Model.LEPTONIC ? 2 : 1);
            case TWO_MESONS -> products.size() == 2 && !resonances.isEmpty() && aboveThreshold(products, resonances);
            case THREE_PIONS -> products.size() == 3 && !resonances.isEmpty() && axial.size() == 1;
            case FOUR_PIONS -> products.equals(CHARGED_PIONS) || products.equals(NEUTRAL_PIONS);
            case OMEGA_PION -> products.equals(OMEGA_PION);
            case PHASE_SPACE -> products.size() >= 2 && products.size() <= 6;
        };
        if (!fits) {
            throw UserException.of(
                    "model " + model + " with products " + products,
                    "a tau decay mode",
                    "2 products for leptonic, 1 for one-meson, 2 and resonances above their threshold for two-mesons,"
                            + " 3, resonances and one axial for three-pions, " + CHARGED_PIONS + " or " + NEUTRAL_PIONS
                            + " for four-pions, " + OMEGA_PION + " for omega-pion, 2 to 6 for phase-space",
                    "correct them");
        }
    }

    /** The running width of a resonance is that of its decay to these mesons, so it must be able to decay. */
    private static boolean aboveThreshold(List<Integer> products, List<Resonance> resonances) {
        double threshold = products.stream()
                .mapToDouble(code -> ParticleTable.get(code).mass())
                .sum();
        return resonances.stream().allMatch(resonance -> resonance.mass() > threshold);
    }

    /** Number of charged particles among the products, before neutral mesons decay. */
    public int prongs() {
        return (int) products.stream()
                .filter(code -> ParticleTable.get(code).charge() != 0)
                .count();
    }

    /** Makes the generator of this mode. */
    DecayChannel channel() {
        int[] codes = products.stream().mapToInt(Integer::intValue).toArray();
        double[] masses = products.stream()
                .mapToDouble(code -> ParticleTable.get(code).mass())
                .toArray();
        return switch (model) {
            case LEPTONIC -> new LeptonicChannel(codes[0], codes[1], masses[0]);
            case ONE_MESON -> new OneMesonChannel(codes[0], masses[0]);
            case TWO_MESONS -> new TwoMesonChannel(codes, masses, new FormFactor(resonances, masses[0], masses[1]));
            case THREE_PIONS ->
                new ThreePionChannel(
                        codes,
                        masses,
                        new FormFactor(resonances, masses[1], masses[2]),
                        new FormFactor(resonances, masses[0], masses[2]),
                        axial.get(0));
            case FOUR_PIONS -> new FourPionChannel(codes, masses);
            case OMEGA_PION -> new OmegaPionChannel(codes, masses);
            case PHASE_SPACE -> new PhaseSpaceChannel(codes, masses, resonances);
        };
    }
}
