package org.belladonna.particle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Properties of particles by PDG code. Antiparticles have the negative code, the opposite charge and the same mass. */
public final class ParticleTable {
    /**
     * @param pdg PDG code, positive for the particle of the table
     * @param name name
     * @param charge charge in units of the positron's
     * @param mass mass in GeV
     * @param width width in GeV, 0 when unmeasurably small
     * @param cTau c times the lifetime in mm, infinite when stable, 0 when it decays where it is made
     */
    public record Particle(int pdg, String name, int charge, double mass, double width, double cTau) {}

    private static final Map<Integer, Particle> BY_CODE = load();

    private ParticleTable() {}

    /** The particle of a code, or null when the table does not know it. */
    public static Particle find(int pdg) {
        return BY_CODE.get(pdg);
    }

    /** The particle of a code; an unknown code is an error. */
    public static Particle get(int pdg) {
        Particle particle = BY_CODE.get(pdg);
        if (particle == null) {
            throw new IllegalArgumentException("no particle with PDG code " + pdg);
        }
        return particle;
    }

    private static Map<Integer, Particle> load() {
        Map<Integer, Particle> particles = new HashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                ParticleTable.class.getResourceAsStream("particles.csv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("pdg"))
                    .forEach(line -> add(particles, line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(particles);
    }

    private static void add(Map<Integer, Particle> particles, String[] cells) {
        int pdg = Integer.parseInt(cells[0]);
        int charge = Integer.parseInt(cells[2]);
        double mass = Double.parseDouble(cells[3]);
        double width = cells[4].isEmpty() ? 0 : Double.parseDouble(cells[4]);
        double stableOrPrompt = width > 0 ? 0 : Double.POSITIVE_INFINITY;
        double cTau = cells[5].isEmpty() ? stableOrPrompt : Double.parseDouble(cells[5]);
        particles.put(pdg, new Particle(pdg, cells[1], charge, mass, width, cTau));
        particles.put(-pdg, new Particle(-pdg, "anti-" + cells[1], -charge, mass, width, cTau));
    }
}
