package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalNeighbours;
import org.belladonna.detector.OuterDescription;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CrystalDeposits;

/**
 * From deposits to crystal digits: response spread, photo-statistics, noise, threshold and time.
 *
 * <p>Noise is drawn for touched crystals and the two rings of neighbours about them only: noise alone stays an order of
 * magnitude below the seed of a cluster, so that it matters only there. Crystals that only small deposits (below the
 * threshold) touch do not spread it. One per thread.
 */
public final class CalorimeterDigitizer {
    private final CalorimeterSettings.Readout readout;
    private final CrystalLayout crystals;
    private final CrystalNeighbours neighbours;
    private final double noise;
    /** Flight time of light to the middle of the front face by ring, ns. */
    private final double[] flightTime;

    private final boolean[] listed = new boolean[CrystalDeposits.MAX_CELLS];
    private int[] cells = new int[1024];
    private int size;

    public CalorimeterDigitizer(OuterDescription description) {
        readout = description.calorimeter().readout();
        crystals = description.crystals();
        neighbours = new CrystalNeighbours(crystals);
        noise = Math.hypot(readout.noise(), readout.backgroundNoise());
        flightTime = new double[crystals.rings()];
        for (int i = 0; i < flightTime.length; i++) {
            flightTime[i] =
                    Math.hypot(crystals.ring(i).frontRho(), crystals.ring(i).frontZ())
                            / PhysicalConstants.SPEED_OF_LIGHT;
        }
    }

    /**
     * Digitises an event.
     *
     * @param deposits of the event; beam-background clusters are added to it
     * @param stream the digitization stage, at its next draw
     * @param digits cleared and filled, by increasing cell id
     */
    public void digitize(CrystalDeposits deposits, EventStream stream, CalorimeterDigits digits) {
        digits.clear();
        addBackground(deposits, stream);
        collect(deposits);
        Arrays.sort(cells, 0, size);
        for (int i = 0; i < size; i++) {
            listed[cells[i]] = false;
            digitize(cells[i], deposits, stream, digits);
        }
    }

    private void addBackground(CrystalDeposits deposits, EventStream stream) {
        if (readout.backgroundClusters() <= 0) {
            return;
        }
        long clusters = stream.poisson(readout.backgroundClusters());
        for (long i = 0; i < clusters; i++) {
            int cell = 1 + stream.integer(crystals.cells());
            double time = readout.backgroundTimeWindow() * (2 * stream.uniform() - 1);
            deposits.add(cell, readout.backgroundClusterEnergy() * stream.exponential(), 1, time, -1);
        }
    }

    private void collect(CrystalDeposits deposits) {
        size = 0;
        for (int i = 0; i < deposits.size(); i++) {
            int cell = deposits.cell(i);
            list(cell);
            if (deposits.energy[cell] > readout.threshold()) {
                int[] near = neighbours.window(cell);
                for (int other : near) {
                    list(other);
                }
            }
        }
    }

    private void list(int cell) {
        if (!listed[cell]) {
            listed[cell] = true;
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, 2 * size);
            }
            cells[size++] = cell;
        }
    }

    private void digitize(int cell, CrystalDeposits deposits, EventStream stream, CalorimeterDigits digits) {
        double deposit = deposits.energy[cell];
        double light = deposits.light[cell];
        double variance = noise * noise + light / readout.pairsPerGeV();
        double energy =
                light * (1 + readout.responseSpread() * stream.gaussian()) + Math.sqrt(variance) * stream.gaussian();
        if (energy <= readout.threshold()) {
            return;
        }
        double sigma = Math.hypot(readout.timeNoise() / energy, readout.timeFloor());
        double trueTime = deposit > 0 ? deposits.energyTime[cell] / deposit - flightTime[crystals.ringOf(cell)] : 0;
        digits.add(cell, energy, trueTime + sigma * stream.gaussian(), deposit > 0 ? deposits.particle[cell] : -1);
    }
}
