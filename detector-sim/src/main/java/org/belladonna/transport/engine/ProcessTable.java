package org.belladonna.transport.engine;

import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.EnergyGrid;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/** Rates of several processes on the common energy grid, and the choice among them. Immutable. */
final class ProcessTable {
    private final PhysicsProcess[] processes;
    private final int columns;
    /** At each node the rate of the first process, of the first two, and so on; 1/mm. */
    private final double[] sums;

    ProcessTable(List<PhysicsProcess> list) {
        processes = list.toArray(PhysicsProcess[]::new);
        columns = processes.length;
        sums = new double[EnergyGrid.NODES * columns];
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            double sum = 0;
            for (int i = 0; i < columns; i++) {
                sum += processes[i].perMm(EnergyGrid.energy(node));
                sums[node * columns + i] = sum;
            }
        }
    }

    /** Sum of all at a node, 1/mm. */
    double atNode(int node) {
        return columns == 0 ? 0 : sums[node * columns + columns - 1];
    }

    /** Sum of all, 1/mm. */
    double perMm(double kinetic) {
        return columns == 0 ? 0 : upTo(columns - 1, kinetic);
    }

    private double upTo(int process, double kinetic) {
        int i = EnergyGrid.node(kinetic) * columns + process;
        return sums[i] + EnergyGrid.fraction(kinetic) * (sums[i + columns] - sums[i]);
    }

    /** Chooses a process by its rate and lets it act; returns the energy left at the spot, GeV. */
    double interact(Track track, TrackStack stack, EventStream stream) {
        return choose(track.kinetic, stream).interact(track, stack, stream);
    }

    /** Chooses a process by its rate. */
    PhysicsProcess choose(double kinetic, EventStream stream) {
        int last = columns - 1;
        double chosen = stream.uniform() * upTo(last, kinetic);
        for (int i = 0; i < last; i++) {
            if (chosen < upTo(i, kinetic)) {
                return processes[i];
            }
        }
        return processes[last];
    }
}
