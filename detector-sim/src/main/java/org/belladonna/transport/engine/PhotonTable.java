package org.belladonna.transport.engine;

import org.belladonna.random.EventStream;
import org.belladonna.transport.process.ComptonScattering;
import org.belladonna.transport.process.EnergyGrid;
import org.belladonna.transport.process.GammaConversion;
import org.belladonna.transport.process.PhotoelectricEffect;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/** Interaction rates of photons in a region on the common energy grid. Immutable. */
final class PhotonTable {
    private static final int COLUMNS = 4;

    private final PhysicsProcess[] processes;
    private final double[] rows = new double[EnergyGrid.NODES * COLUMNS];

    PhotonTable(Region region) {
        processes = new PhysicsProcess[] {
            new ComptonScattering(region.medium(), region.cuts()),
            new GammaConversion(region.medium(), region.cuts()),
            new PhotoelectricEffect(region.medium(), region.cuts())
        };
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            double sum = 0;
            for (int i = 0; i < processes.length; i++) {
                sum += processes[i].perMm(EnergyGrid.energy(node));
                rows[node * COLUMNS + 1 + i] = sum;
            }
            rows[node * COLUMNS] = sum;
        }
    }

    /** Interactions per mm. */
    double perMm(double energy) {
        int i = EnergyGrid.node(energy) * COLUMNS;
        return rows[i] + EnergyGrid.fraction(energy) * (rows[i + COLUMNS] - rows[i]);
    }

    /** Chooses a process by its rate and lets it act; returns the energy left at the spot, GeV. */
    double interact(Track photon, TrackStack stack, EventStream stream) {
        int node = EnergyGrid.node(photon.kinetic) * COLUMNS;
        double fraction = EnergyGrid.fraction(photon.kinetic);
        double chosen = stream.uniform() * (rows[node] + fraction * (rows[node + COLUMNS] - rows[node]));
        int last = processes.length - 1;
        for (int i = 0; i < last; i++) {
            int j = node + 1 + i;
            if (chosen < rows[j] + fraction * (rows[j + COLUMNS] - rows[j])) {
                return processes[i].interact(photon, stack, stream);
            }
        }
        return processes[last].interact(photon, stack, stream);
    }
}
