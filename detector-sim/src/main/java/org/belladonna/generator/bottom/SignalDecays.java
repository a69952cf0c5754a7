package org.belladonna.generator.bottom;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.error.UserException;
import org.belladonna.generator.decay.ChargeConjugation;
import org.belladonna.generator.decay.ForcedDecay;
import org.belladonna.particle.ParticleTable;

/**
 * Decays of B mesons that the user prescribes: {@code "B+" = "K+ 36:1.5"} makes one B of each pair decay so, with either charge, and the
 * other by the table; {@code "B+" = "K+ 36:1.5 | D0 ..."} prescribes both. Of the kinds of pairs only those with a prescription are made.
 *
 * @param sides by positive code of the meson; empty when nothing is prescribed
 */
record SignalDecays(Map<Integer, Sides> sides) implements Serializable {
    /**
     * A final state of a B0 or B+.
     *
     * @param products codes
     * @param masses in GeV, NaN for that of the particle table with its width
     */
    record Final(int[] products, double[] masses) implements Serializable {}

    /** What the two mesons of a pair decay to; the tag is null when the other decays by the table. */
    record Sides(Final signal, Final tag) implements Serializable {}

    /**
     * What the settings say.
     *
     * @throws UserException when it cannot be read, is closed, changes the charge, or is said twice
     */
    static SignalDecays of(Map<String, String> decays) {
        Map<Integer, Sides> sides = new TreeMap<>();
        decays.forEach((name, text) -> {
            if (name.startsWith("tau")) {
                throw UserException.of(
                        "a decay of taus",
                        "decays." + name,
                        "decays of B mesons or of new particles: taus of B mesons decay by their table",
                        "remove it");
            }
            String[] parts = text.split("\\|", -1);
            ForcedDecay signal = ForcedDecay.of(name, parts[0]);
            if (parts.length > 2) {
                throw UserException.of("'" + text + "'", "decays." + name, "at most one '|'", "correct it");
            }
            boolean open = parts.length == 1 || parts[1].strip().equals("all");
            Final tag = open ? null : state(name, ForcedDecay.of(name, parts[1]));
            if (sides.put(Math.abs(signal.pdg()), new Sides(state(name, signal), tag)) != null) {
                throw UserException.of(
                        "the decay of a B meson is given twice",
                        "decays." + name,
                        "one for a meson and its antiparticle",
                        "remove one");
            }
        });
        return new SignalDecays(sides);
    }

    /** The final state of the meson with the positive code. */
    private static Final state(String name, ForcedDecay decay) {
        ParticleTable.Particle meson = ParticleTable.get(decay.pdg());
        int[] products = new int[decay.products().size()];
        double[] masses = new double[products.length];
        int charge = 0;
        double sum = 0;
        for (int i = 0; i < products.length; i++) {
            int code = decay.products().get(i);
            ParticleTable.Particle particle = ParticleTable.find(code);
            double mass = decay.masses().get(i);
            products[i] = decay.pdg() < 0 ? ChargeConjugation.of(code) : code;
            masses[i] = particle != null && particle.mass() == mass ? Double.NaN : mass;
            charge += particle == null ? 0 : particle.charge();
            sum += mass;
        }
        if (sum >= meson.mass()) {
            throw UserException.of(
                    "the products " + decay.products() + " have " + sum + " GeV",
                    "decays." + name,
                    "less than the " + meson.mass() + " GeV of the meson",
                    "choose lighter ones");
        }
        if (charge != meson.charge()) {
            throw UserException.of(
                    "the products " + decay.products() + " have charge " + charge,
                    "decays." + name,
                    "charge " + meson.charge(),
                    "correct them");
        }
        if (decay.cTau() != meson.cTau()) {
            throw UserException.of(
                    "a length of " + decay.cTau() + " mm",
                    "decays." + name,
                    "none: B mesons have their measured lifetime",
                    "remove '@'");
        }
        return new Final(products, masses);
    }

    boolean isEmpty() {
        return sides.isEmpty();
    }

    /** Whether pairs of this meson are made. */
    boolean makes(int meson) {
        return isEmpty() || sides.containsKey(meson);
    }

    /** Mesons with a prescription. */
    List<Integer> mesons() {
        return List.copyOf(sides.keySet());
    }
}
