package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.transport.CrystalDeposits;

/** Crystals above threshold: dense by cell with the list of those that are set; reused. GeV, ns. */
public final class CalorimeterDigits {
    /** Energy by cell id; 0 below threshold. */
    public final double[] energy = new double[CrystalDeposits.MAX_CELLS];
    /** Time less the flight time of light from the interaction point, by cell id. */
    public final double[] time = new double[CrystalDeposits.MAX_CELLS];
    /** Generated particle with the largest deposit by cell id, -1 for none. */
    public final int[] particle = new int[CrystalDeposits.MAX_CELLS];

    private int[] cells = new int[512];
    private int size;

    /** Number of digits. */
    public int size() {
        return size;
    }

    /** Cell of the i-th digit. */
    public int cell(int i) {
        return cells[i];
    }

    public void clear() {
        for (int i = 0; i < size; i++) {
            energy[cells[i]] = 0;
        }
        size = 0;
    }

    /** Adds the digit of a cell that has none yet; the energy must be positive. */
    public void add(int cell, double digitEnergy, double digitTime, int generatedParticle) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
        energy[cell] = digitEnergy;
        time[cell] = digitTime;
        particle[cell] = generatedParticle;
    }
}
