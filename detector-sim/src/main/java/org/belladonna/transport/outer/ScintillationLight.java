package org.belladonna.transport.outer;

import org.belladonna.detector.ScintillationSettings;
import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.transport.process.EnergyGrid;
import org.belladonna.transport.process.Species;

/**
 * Light that a particle heavier than an electron gives in a crystal while it slows down, as the energy of an electron with as much light: the efficiency of its
 * stopping power integrated over its energy, so that it does not depend on the steps. Particles of one charge and velocity are alike. Immutable.
 */
final class ScintillationLight {
    private static final double GEV_PER_MM_TO_MEV_CM2 = 1e4;
    private static final Species PROTON = Species.named("p");
    private static final Species ALPHA = Species.named("alpha");

    private final double[] proton;
    private final double[] alpha;

    ScintillationLight(Material medium, ScintillationSettings settings) {
        proton = integral(medium, settings, PROTON);
        alpha = integral(medium, settings, ALPHA);
    }

    private static double[] integral(Material medium, ScintillationSettings settings, Species species) {
        double[] sum = new double[EnergyGrid.NODES];
        double before = efficiency(medium, settings, species, EnergyGrid.energy(0));
        sum[0] = before * EnergyGrid.energy(0);
        for (int i = 1; i < sum.length; i++) {
            double here = efficiency(medium, settings, species, EnergyGrid.energy(i));
            sum[i] = sum[i - 1] + 0.5 * (before + here) * (EnergyGrid.energy(i) - EnergyGrid.energy(i - 1));
            before = here;
        }
        return sum;
    }

    private static double efficiency(Material medium, ScintillationSettings settings, Species species, double kinetic) {
        double loss = CollisionLoss.heavy(medium, species.mass(), species.charge(), kinetic, Double.MAX_VALUE);
        return settings.efficiency(loss * GEV_PER_MM_TO_MEV_CM2 / medium.density);
    }

    /**
     * Light between two kinetic energies, GeV.
     *
     * @param mass GeV
     * @param charge in units of the positron's; 2 is helium, everything else counts as 1
     */
    double between(double mass, double charge, double before, double after) {
        boolean helium = Math.abs(charge) > 1;
        double[] table = helium ? alpha : proton;
        double scale = (helium ? ALPHA : PROTON).mass() / mass;
        return (at(table, before * scale) - at(table, after * scale)) / scale;
    }

    private static double at(double[] table, double kinetic) {
        if (kinetic <= EnergyGrid.energy(0)) {
            return table[0] * kinetic / EnergyGrid.energy(0);
        }
        int i = EnergyGrid.node(kinetic);
        return table[i] + EnergyGrid.fraction(kinetic) * (table[i + 1] - table[i]);
    }
}
