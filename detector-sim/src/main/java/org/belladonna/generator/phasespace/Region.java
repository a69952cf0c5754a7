package org.belladonna.generator.phasespace;

/**
 * Where points can pass the cuts of a process, as far as channels make use of it.
 *
 * @param bosonEnergy smallest energy of a massless boson in the final state, GeV; 0 when there is none
 * @param pairMass smallest mass of every two legs, GeV; 0 without a cut
 */
public record Region(double bosonEnergy, double[][] pairMass) {
    /**
     * Without cuts on pairs.
     *
     * @param legs number of legs, the beams included
     */
    public static Region withBosons(int legs, double bosonEnergy) {
        return new Region(bosonEnergy, new double[legs][legs]);
    }

    /**
     * Smallest squared mass of a set of legs, GeV^2: that of all its pairs together without the masses that are counted twice, or
     * of particles at rest.
     */
    double smallestMass2(int set, double[] masses) {
        int count = Integer.bitCount(set);
        double sum = 0;
        double squares = 0;
        double pairs = 0;
        for (int a = 0; a < masses.length; a++) {
            if ((set >> a & 1) == 1) {
                sum += masses[a];
                squares += masses[a] * masses[a];
                for (int b = a + 1; b < masses.length; b++) {
                    if ((set >> b & 1) == 1) {
                        double mass = Math.max(pairMass[a][b], masses[a] + masses[b]);
                        pairs += mass * mass;
                    }
                }
            }
        }
        return count < 2 ? squares : Math.max(sum * sum, pairs - (count - 2) * squares);
    }
}
