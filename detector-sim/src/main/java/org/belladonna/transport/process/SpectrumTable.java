package org.belladonna.transport.process;

import java.util.function.DoubleBinaryOperator;
import org.belladonna.random.EventStream;

/**
 * Energies of what a heavy particle radiates: integrated spectra by the energy of the particle, drawn by inversion. Of the two
 * tabulated energies about that of the particle one is chosen at random, so that the mean is interpolated. Immutable.
 */
final class SpectrumTable {
    /** Every eighth node of the common grid. */
    private static final int COARSE = 8;

    private static final int ENERGIES = (EnergyGrid.NODES - 1) / COARSE + 1;
    private static final int BINS = 64;

    private final double cut;
    private final double[] sums = new double[ENERGIES * (BINS + 1)];
    private final double[] softLoss = new double[ENERGIES];
    private final double[] largest = new double[ENERGIES];

    /** Largest energy radiated, by the kinetic energy. */
    interface Limit {
        double of(double kinetic);
    }

    /**
     * @param spectrum k dn/dk per mm at (kinetic energy, k)
     * @param least smallest energy of the spectrum
     * @param limit largest energy
     * @param cut energy from which it is made as particles, below it is a smooth loss
     */
    SpectrumTable(DoubleBinaryOperator spectrum, double least, Limit limit, double cut) {
        this.cut = Math.max(cut, least);
        for (int e = 0; e < ENERGIES; e++) {
            double kinetic = EnergyGrid.energy(e * COARSE);
            largest[e] = limit.of(kinetic);
            softLoss[e] = soft(spectrum, kinetic, least, Math.min(largest[e], this.cut));
            if (largest[e] > this.cut) {
                accumulate(spectrum, kinetic, e);
            }
        }
    }

    private static double soft(DoubleBinaryOperator spectrum, double kinetic, double from, double to) {
        int steps = 64;
        double sum = 0;
        for (int i = 0; i < steps && to > from; i++) {
            double root = (i + 0.5) / steps;
            sum += spectrum.applyAsDouble(kinetic, from + (to - from) * root * root) * 2 * root;
        }
        return to > from ? sum * (to - from) / steps : 0;
    }

    private void accumulate(DoubleBinaryOperator spectrum, double kinetic, int e) {
        double width = Math.log(largest[e] / cut) / BINS;
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += spectrum.applyAsDouble(kinetic, cut * Math.exp((i + 0.5) * width)) * width;
            sums[e * (BINS + 1) + i + 1] = sum;
        }
    }

    private static double place(double kinetic) {
        int node = EnergyGrid.node(kinetic);
        return Math.min((node + EnergyGrid.fraction(kinetic)) / COARSE, ENERGIES - 1.001);
    }

    /** Radiations above the cut per mm. */
    double perMm(double kinetic) {
        double place = place(kinetic);
        int e = (int) place;
        double low = sums[e * (BINS + 1) + BINS];
        return low + (place - e) * (sums[(e + 1) * (BINS + 1) + BINS] - low);
    }

    /** Mean loss below the cut, GeV/mm. */
    double softLoss(double kinetic) {
        double place = place(kinetic);
        int e = (int) place;
        return softLoss[e] + (place - e) * (softLoss[e + 1] - softLoss[e]);
    }

    /** Draws an energy, GeV; 0 if none is possible. */
    double draw(double kinetic, EventStream stream) {
        double place = place(kinetic);
        int e = (int) place;
        double low = (1 - place + e) * sums[e * (BINS + 1) + BINS];
        double high = (place - e) * sums[(e + 1) * (BINS + 1) + BINS];
        if (stream.uniform() * (low + high) > low) {
            e++;
        }
        int first = e * (BINS + 1);
        double wanted = stream.uniform() * sums[first + BINS];
        int i = 0;
        while (i < BINS - 1 && sums[first + i + 1] < wanted) {
            i++;
        }
        double inBin = sums[first + i + 1] - sums[first + i];
        double fraction = inBin > 0 ? (wanted - sums[first + i]) / inBin : 0.5;
        double k = cut * Math.exp((i + fraction) / BINS * Math.log(largest[e] / cut));
        return k < 0.999 * kinetic ? k : 0;
    }
}
