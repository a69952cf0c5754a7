package org.belladonna.transport.process.hadronic;

import org.belladonna.material.Element;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.EnergyGrid;
import org.belladonna.transport.process.Species;

/** How often a kind of hadron interacts with each element of a medium, on the common energy grid. Immutable. */
final class TargetChoice {
    private static final double MM2_PER_MB = 1e-25;

    private final Material medium;
    /** Sums over the elements up to each, 1/mm. */
    private final double[][] sums;

    private interface CrossSection {
        double mb(Species species, Element element, double kinetic);
    }

    private TargetChoice(Material medium, Species species, CrossSection sigma) {
        this.medium = medium;
        sums = new double[medium.elementCount()][EnergyGrid.NODES];
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            double sum = 0;
            for (int i = 0; i < sums.length; i++) {
                double mb = sigma.mb(species, medium.element(i), EnergyGrid.energy(node));
                sum += MM2_PER_MB * medium.atoms(i) * mb;
                sums[i][node] = sum;
            }
        }
    }

    static TargetChoice inelastic(Material medium, Species species) {
        return new TargetChoice(medium, species, NuclearCrossSections::inelastic);
    }

    static TargetChoice elastic(Material medium, Species species) {
        return new TargetChoice(medium, species, NuclearCrossSections::elastic);
    }

    double perMm(double kinetic) {
        return at(sums.length - 1, kinetic);
    }

    private double at(int element, double kinetic) {
        int node = EnergyGrid.node(kinetic);
        double[] row = sums[element];
        return row[node] + EnergyGrid.fraction(kinetic) * (row[node + 1] - row[node]);
    }

    Element choose(double kinetic, EventStream stream) {
        int last = sums.length - 1;
        double chosen = last == 0 ? 0 : stream.uniform() * at(last, kinetic);
        int i = 0;
        while (i < last && chosen >= at(i, kinetic)) {
            i++;
        }
        return medium.element(i);
    }

    /** Mass number of an atom of an element: one of the two integers about the atomic mass, whose mean it is. */
    static int nucleons(Element element, EventStream stream) {
        if (element.z() == 1) {
            return 1;
        }
        int low = (int) element.a();
        return stream.uniform() < element.a() - low ? low + 1 : low;
    }
}
