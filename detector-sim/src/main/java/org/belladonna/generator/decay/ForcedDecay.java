package org.belladonna.generator.decay;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleTable;

/**
 * A decay that the user prescribes, written as {@code "mu- mu+ @ 10 mm"}: products, and c tau when it is not that of the particle table.
 *
 * @param pdg code of the particle; its antiparticle decays to the antiparticles
 * @param products codes of the products
 * @param masses their masses, GeV: those of the particle table, or as given ({@code 52:1.5})
 * @param cTau c times the lifetime, mm; 0 decays at once
 */
public record ForcedDecay(int pdg, List<Integer> products, List<Double> masses, double cTau) implements Serializable {
    private static final int MOST = 6;

    /** The decays of the settings; those of taus and of what the process decays itself are taken out before. */
    static List<ForcedDecay> of(Map<String, String> decays) {
        List<ForcedDecay> result = new ArrayList<>();
        decays.forEach((name, text) -> result.add(of(name, text)));
        return result;
    }

    /**
     * One decay.
     *
     * @param name name or code of the particle, a key of {@code decays}
     * @param text products and length
     * @throws UserException when it cannot be read
     */
    public static ForcedDecay of(String name, String text) {
        String place = "decays." + name;
        int pdg = ParticleNames.code(name, place);
        String[] parts = text.split("@", -1);
        List<Integer> products = new ArrayList<>();
        List<Double> masses = new ArrayList<>();
        for (String word : parts[0].strip().split("\\s+")) {
            String[] codeAndMass = word.split(":", 2);
            int product = ParticleNames.code(codeAndMass[0], place);
            products.add(product);
            masses.add(codeAndMass.length == 2 ? given(codeAndMass[1], place) : mass(product, place));
        }
        if (products.size() < 2 || products.size() > MOST || parts.length > 2) {
            throw UserException.of("'" + text + "'", place, "2 to 6 products, as \"mu- mu+ @ 10 mm\"", "correct it");
        }
        double cTau = parts.length == 2 ? length(parts[1], place) : known(pdg);
        return new ForcedDecay(pdg, List.copyOf(products), List.copyOf(masses), cTau);
    }

    private static double mass(int product, String place) {
        ParticleTable.Particle particle = ParticleTable.find(product);
        if (particle == null) {
            throw UserException.of(
                    "product " + product + " is not in the particle table",
                    place,
                    "a known mass",
                    "give it in GeV, as " + product + ":1.5");
        }
        return particle.mass();
    }

    private static double given(String text, String place) {
        try {
            double mass = Double.parseDouble(text);
            if (mass >= 0 && Double.isFinite(mass)) {
                return mass;
            }
        } catch (NumberFormatException e) {
            throw new UserException(place + ": the mass is '" + text + "'; expected a number in GeV; correct it", e);
        }
        throw UserException.of("the mass is '" + text + "'", place, "0 GeV or more", "correct it");
    }

    private static double known(int pdg) {
        ParticleTable.Particle particle = ParticleTable.find(pdg);
        return particle == null || Double.isInfinite(particle.cTau()) ? 0 : particle.cTau();
    }

    private static double length(String text, String place) {
        String[] words = text.strip().split("\\s+");
        try {
            double value = Double.parseDouble(words[0]);
            if (words.length == 2 && words[1].equals("mm") && value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UserException(
                    place + ": c tau is '" + text.strip() + "'; expected a length as 10 mm; correct it", e);
        }
        throw UserException.of(
                "c tau is '" + text.strip() + "'", place, "a length of 0 or more, as 10 mm", "correct it");
    }
}
