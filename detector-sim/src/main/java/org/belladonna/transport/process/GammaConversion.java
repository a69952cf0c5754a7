package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Pair production in the fields of nucleus and electrons: total cross-section of {@link PairCrossSection}; energies and angles as {@link PairProduction}.
 */
public final class GammaConversion implements PhysicsProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private final Material medium;
    private final ProductionCuts cuts;
    /** Conversions per mm at the nodes of the common grid, on the first element, the first two, and so on to all. */
    private final double[][] perMm;

    public GammaConversion(Material medium, ProductionCuts cuts) {
        this.medium = medium;
        this.cuts = cuts;
        perMm = new double[medium.elementCount()][EnergyGrid.NODES];
        for (int i = 0; i < perMm.length; i++) {
            PairCrossSection element = new PairCrossSection(medium.element(i).z());
            for (int node = 0; node < EnergyGrid.NODES; node++) {
                double before = i == 0 ? 0 : perMm[i - 1][node];
                perMm[i][node] = before + medium.atoms(i) * element.at(EnergyGrid.energy(node));
            }
        }
    }

    @Override
    public String name() {
        return "pair production";
    }

    @Override
    public double perMm(double energy) {
        return perMm(perMm.length - 1, energy);
    }

    private double perMm(int upToElement, double energy) {
        double[] row = perMm[upToElement];
        int node = EnergyGrid.node(energy);
        return row[node] + EnergyGrid.fraction(energy) * (row[node + 1] - row[node]);
    }

    @Override
    public double interact(Track photon, TrackStack stack, EventStream stream) {
        double energy = photon.kinetic;
        double available = energy - 2 * ELECTRON;
        // The shares are of total energies; scaled so that both stay above the mass.
        double share = PairProduction.drawShare(energy, chooseElement(energy, stream), stream);
        double least = ELECTRON / energy;
        double softer = available * Math.min(1, Math.max(0, (share - least) / (1 - 2 * least)));
        boolean positronSofter = stream.uniform() < 0.5;
        double positron = positronSofter ? softer : available - softer;
        stack.drawAzimuth(stream);
        double cosPhi = stack.cosPhi;
        double sinPhi = stack.sinPhi;
        double local = 0;
        double electron = available - positron;
        if (electron > cuts.electron()) {
            double theta = EmissionAngle.draw(ELECTRON / (electron + ELECTRON), stream);
            stack.product(photon, Track.ELECTRON, electron, Math.cos(theta), cosPhi, sinPhi);
        } else {
            local = electron;
        }
        // A positron is always made: where it stops, it annihilates.
        double theta = EmissionAngle.draw(ELECTRON / (positron + ELECTRON), stream);
        stack.product(photon, Track.POSITRON, positron, Math.cos(theta), -cosPhi, -sinPhi);
        photon.end();
        return local;
    }

    private int chooseElement(double energy, EventStream stream) {
        int last = medium.elementCount() - 1;
        int chosen = 0;
        if (last > 0) {
            double wanted = stream.uniform() * perMm(energy);
            while (chosen < last && perMm(chosen, energy) < wanted) {
                chosen++;
            }
        }
        return medium.element(chosen).z();
    }
}
