package org.belladonna.transport.outer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.error.UserException;

/**
 * Inelastic cross-sections of hadrons on nuclei, from the table {@code hadron-inelastic.csv} (its header names the sources),
 * linear in ln(kinetic energy), constant beyond its ends.
 *
 * <p>An antinucleon counts as 1.4 protons: ratio of the Glauber-Gribov forms at 2 GeV/c on caesium with free cross-sections of
 * 90 and 42 mb. Lambda and Sigma count as 0.88 protons (additive quark rule).
 */
final class HadronCrossSections {
    private static final double AVOGADRO_MB = 6.02214076e-4;
    private static final double ANTINUCLEON = 1.4;
    private static final double HYPERON = 0.88;
    private static final double CM_PER_MM = 0.1;
    private static final List<String> PROJECTILES = List.of("pi+", "pi-", "p", "n", "K+", "K-", "K_L");
    private static final Map<String, Double> ATOMIC_MASS = masses();

    private static final double[] LOG_ENERGY;
    /** By projectile, nucleus, energy; mb. */
    private static final double[][][] SIGMA;

    static {
        List<String> lines = lines();
        int energies = lines.size() / PROJECTILES.size();
        LOG_ENERGY = new double[energies];
        SIGMA = new double[PROJECTILES.size()][ATOMIC_MASS.size()][energies];
        int[] filled = new int[PROJECTILES.size()];
        for (String line : lines) {
            String[] cells = line.split(",");
            int projectile = PROJECTILES.indexOf(cells[0]);
            int k = filled[projectile]++;
            LOG_ENERGY[k] = Math.log(Double.parseDouble(cells[1]));
            for (int nucleus = 0; nucleus < ATOMIC_MASS.size(); nucleus++) {
                SIGMA[projectile][nucleus][k] = Double.parseDouble(cells[2 + nucleus]);
            }
        }
    }

    private HadronCrossSections() {}

    private static Map<String, Double> masses() {
        Map<String, Double> masses = new LinkedHashMap<>();
        masses.put("O", 15.999);
        masses.put("Al", 26.982);
        masses.put("Si", 28.085);
        masses.put("Fe", 55.845);
        masses.put("I", 126.904);
        masses.put("Cs", 132.905);
        return masses;
    }

    private static List<String> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                HadronCrossSections.class.getResourceAsStream("hadron-inelastic.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("projectile"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cross-sections of one material. */
    static final class Material {
        private final double[][] perLength;

        private Material(double[][] perLength) {
            this.perLength = perLength;
        }

        /** Mean number of inelastic interactions per mm; 0 for what is no hadron. */
        double perLength(int pdg, double kineticEnergy) {
            int projectile = projectile(pdg);
            if (projectile < 0) {
                return 0;
            }
            double factor = pdg == -2212 || pdg == -2112 ? ANTINUCLEON : Math.abs(pdg) > 3000 ? HYPERON : 1;
            return factor * interpolate(perLength[projectile], Math.log(Math.max(kineticEnergy, 1e-6)));
        }
    }

    /**
     * @param name name of the material, for messages
     * @param composition mass fractions by element
     * @param density g/cm3
     */
    static Material material(String name, Map<String, Double> composition, double density) {
        double[][] perLength = new double[PROJECTILES.size()][LOG_ENERGY.length];
        List<String> nuclei = List.copyOf(ATOMIC_MASS.keySet());
        composition.forEach((element, fraction) -> {
            int nucleus = nuclei.indexOf(element);
            if (nucleus < 0) {
                throw UserException.of(
                        "element '" + element + "'",
                        "hadronicComposition of absorber " + name,
                        "one of " + String.join(", ", nuclei),
                        "replace it by the nearest one");
            }
            double factor = density * AVOGADRO_MB * fraction / ATOMIC_MASS.get(element) * CM_PER_MM;
            for (int p = 0; p < perLength.length; p++) {
                for (int k = 0; k < LOG_ENERGY.length; k++) {
                    perLength[p][k] += factor * SIGMA[p][nucleus][k];
                }
            }
        });
        return new Material(perLength);
    }

    private static int projectile(int pdg) {
        return switch (pdg) {
            case 211 -> 0;
            case -211 -> 1;
            case 2212, -2212, 3112, -3112, 3222, -3222, 3312, -3312, 3334, -3334 -> 2;
            case 2112, -2112, 3122, -3122, 3322, -3322 -> 3;
            case 321 -> 4;
            case -321 -> 5;
            case 130 -> 6;
            default -> -1;
        };
    }

    private static double interpolate(double[] values, double logEnergy) {
        int last = LOG_ENERGY.length - 1;
        if (logEnergy <= LOG_ENERGY[0]) {
            return values[0];
        } else if (logEnergy >= LOG_ENERGY[last]) {
            return values[last];
        }
        int found = Arrays.binarySearch(LOG_ENERGY, logEnergy);
        int i = found >= 0 ? Math.min(found, last - 1) : -found - 2;
        double f = (logEnergy - LOG_ENERGY[i]) / (LOG_ENERGY[i + 1] - LOG_ENERGY[i]);
        return values[i] + f * (values[i + 1] - values[i]);
    }
}
