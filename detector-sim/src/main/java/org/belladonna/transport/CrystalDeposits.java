package org.belladonna.transport;

import java.util.Arrays;

/**
 * Energy left in the crystals of the calorimeter: a dense array by cell that is cleared by the list of touched cells. For
 * each cell the generated particle with the largest single contribution is kept, for truth matching only.
 */
public final class CrystalDeposits {
    /** More than any calorimeter of the project has. */
    public static final int MAX_CELLS = 10000;

    /** Energy by cell id, GeV. */
    public final double[] energy = new double[MAX_CELLS];
    /** Energy by cell id as the light tells it: each deposit times the light yield where it is, GeV. */
    public final double[] light = new double[MAX_CELLS];
    /** Energy-weighted time by cell id, GeV ns. */
    public final double[] energyTime = new double[MAX_CELLS];
    /** Generated particle with the largest contribution by cell id. */
    public final int[] particle = new int[MAX_CELLS];

    private final double[] largest = new double[MAX_CELLS];
    private int[] touched = new int[512];
    private int size;

    /** Number of cells touched. */
    public int size() {
        return size;
    }

    /** Id of the i-th touched cell, in order of first touch. */
    public int cell(int i) {
        return touched[i];
    }

    public void clear() {
        for (int i = 0; i < size; i++) {
            int cell = touched[i];
            energy[cell] = 0;
            light[cell] = 0;
            energyTime[cell] = 0;
            largest[cell] = 0;
        }
        size = 0;
    }

    /**
     * Adds a deposit to a cell.
     *
     * @param cell id
     * @param deposit GeV
     * @param yield light of it over that of the same deposit at the front
     * @param t ns
     * @param particleIndex generated particle
     */
    public void add(int cell, double deposit, double yield, double t, int particleIndex) {
        if (energy[cell] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = cell;
        }
        energy[cell] += deposit;
        light[cell] += deposit * yield;
        energyTime[cell] += deposit * t;
        if (deposit > largest[cell]) {
            largest[cell] = deposit;
            particle[cell] = particleIndex;
        }
    }
}
