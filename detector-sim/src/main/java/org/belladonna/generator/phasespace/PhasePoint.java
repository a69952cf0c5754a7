package org.belladonna.generator.phasespace;

import java.util.Arrays;
import org.belladonna.kinematics.Products;

/**
 * The momenta of a point of phase space and of the sums of them that channels ask for. Sets of particles are bit masks, bit i
 * for leg i; legs 0 and 1 are the beams. A set with a beam stands for the beam minus the final particles of the set: what goes
 * on along the line between the beams. Reused; one per thread.
 */
final class PhasePoint {
    /** Momenta (px, py, pz, E) of all legs, GeV. */
    final double[] momenta;
    /** Momenta (px, py, pz, E) by set. */
    final double[] sums;
    /** Squared masses by set, GeV^2; negative for a set with a beam. */
    final double[] mass2;

    /** Changes with every point. */
    long number;

    private final double[] masses;
    private final Region region;
    private final int all;
    private int[] needed = {};

    /** @param masses masses of all legs, GeV */
    PhasePoint(double[] masses, Region region) {
        this.masses = masses;
        this.region = region;
        momenta = new double[4 * masses.length];
        sums = new double[4 << masses.length];
        mass2 = new double[1 << masses.length];
        all = ((1 << masses.length) - 1) & ~3;
        for (int leg = 0; leg < masses.length; leg++) {
            mass2[1 << leg] = masses[leg] * masses[leg];
        }
    }

    /** All final particles. */
    int all() {
        return all;
    }

    /** Mass of a leg, GeV. */
    double mass(int leg) {
        return masses[leg];
    }

    /** Smallest mass of a set within the cuts, GeV. */
    double threshold(int set) {
        return Math.sqrt(region.smallestMass2(set, masses));
    }

    /** Chooses the sets of final particles, and of beams with some, that {@link #complete} fills. */
    void need(int[] sets) {
        needed = sets.clone();
    }

    /** Sets the beams for a collision energy, GeV. */
    void setEnergy(double sqrtS) {
        double energy = sqrtS / 2;
        for (int beam = 0; beam < 2; beam++) {
            double momentum = Math.sqrt((energy - masses[beam]) * (energy + masses[beam]));
            momenta[4 * beam + 2] = beam == 0 ? momentum : -momentum;
            momenta[4 * beam + 3] = energy;
            System.arraycopy(momenta, 4 * beam, sums, 4 << beam, 4);
        }
        Arrays.fill(sums, 4 * all, 4 * all + 3, 0);
        sums[4 * all + 3] = sqrtS;
        mass2[all] = sqrtS * sqrtS;
    }

    /** Takes the momenta of the single particles out of the sums, and fills the sums of the needed sets. */
    void complete() {
        number++;
        for (int leg = 2; leg < masses.length; leg++) {
            int from = 4 << leg;
            double x = sums[from];
            double y = sums[from + 1];
            double z = sums[from + 2];
            momenta[4 * leg] = x;
            momenta[4 * leg + 1] = y;
            momenta[4 * leg + 2] = z;
            momenta[4 * leg + 3] = Math.sqrt(x * x + y * y + z * z + mass2[1 << leg]);
            sums[from + 3] = momenta[4 * leg + 3];
        }
        for (int set : needed) {
            add(set);
        }
    }

    private void add(int set) {
        int at = 4 * set;
        Arrays.fill(sums, at, at + 4, 0);
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int leg = Integer.numberOfTrailingZeros(rest);
            boolean subtract = leg > 1 && (set & 3) != 0;
            for (int i = 0; i < 4; i++) {
                sums[at + i] += subtract ? -momenta[4 * leg + i] : momenta[4 * leg + i];
            }
        }
        if ((set & 3) == 0) {
            mass2[set] = Integer.bitCount(set) == 2 ? pair(set) : square(at);
        }
    }

    private double pair(int set) {
        int a = Integer.numberOfTrailingZeros(set);
        int b = 31 - Integer.numberOfLeadingZeros(set);
        double square = masses[a] * masses[a] + masses[b] * masses[b];
        return square + 2 * Products.dot(momenta, 4 * a, masses[a], 4 * b, masses[b]);
    }

    private double square(int at) {
        return sums[at + 3] * sums[at + 3]
                - sums[at] * sums[at]
                - sums[at + 1] * sums[at + 1]
                - sums[at + 2] * sums[at + 2];
    }
}
