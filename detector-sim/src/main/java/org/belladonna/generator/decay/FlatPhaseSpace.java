package org.belladonna.generator.decay;

import org.belladonna.random.EventStream;

/**
 * Momenta of n particles uniform in phase space, in the rest frame of their sum, by the method of Raubold and Lynch
 * (F. James, CERN 68-15 (1968)): ordered random masses of the subsystems, accepted by the product of the momenta. Of five particles or more,
 * the kinetic energies K are drawn as at low velocity, with density prod sqrt(K), and accepted by the product of p/sqrt(K). As p^2 &lt;= K (K + 2 m)
 * for the particle that joins, the product of these is at most the power of their mean.
 */
public final class FlatPhaseSpace {
    private static final int VOLUME_BINS = 200;
    private static final int MANY = 5;

    private final double[] mass;
    private final double[] massSum;
    private final double[] systemMass;
    private final double[] size;
    private final double[] system = new double[4];
    private final double[] next = new double[4];

    /** @param mass masses of two or more particles, GeV */
    public FlatPhaseSpace(double[] mass) {
        this.mass = mass.clone();
        massSum = new double[mass.length];
        systemMass = new double[mass.length];
        size = new double[mass.length];
        setMasses(mass);
    }

    /** Takes other masses for as many particles; {@code masses} may be longer. */
    public void setMasses(double[] masses) {
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            mass[i] = masses[i];
            sum += masses[i];
            massSum[i] = sum;
        }
    }

    /** Sum of the masses, GeV. */
    public double threshold() {
        return massSum[mass.length - 1];
    }

    /** Fills {@code momenta[offset]} and following for a total mass above the threshold. */
    public void generate(EventStream stream, double total, double[][] momenta, int offset) {
        if (mass.length < MANY) {
            drawMasses(stream, total);
        } else {
            drawKineticEnergies(stream, total);
        }
        system[0] = 0;
        system[1] = 0;
        system[2] = 0;
        system[3] = total;
        for (int k = mass.length - 1; k >= 1; k--) {
            double[] particle = momenta[offset + k];
            Kinematics.isotropic(stream, size[k], mass[k], particle);
            Kinematics.opposite(particle, systemMass[k - 1], next);
            Kinematics.boost(particle, system, systemMass[k]);
            Kinematics.boost(next, system, systemMass[k]);
            System.arraycopy(next, 0, system, 0, 4);
        }
        System.arraycopy(system, 0, momenta[offset], 0, 4);
    }

    private void drawMasses(EventStream stream, double total) {
        int n = mass.length;
        double free = total - massSum[n - 1];
        double bound = 1;
        for (int k = 1; k < n; k++) {
            bound *= Kinematics.momentum(free + massSum[k], massSum[k - 1], mass[k]);
        }
        systemMass[0] = mass[0];
        systemMass[n - 1] = total;
        double product;
        do {
            for (int k = 1; k < n - 1; k++) {
                insert(k, stream.uniform());
            }
            product = 1;
            for (int k = 1; k < n; k++) {
                if (k < n - 1) {
                    systemMass[k] = massSum[k] + free * systemMass[k];
                }
                size[k] = Kinematics.momentum(systemMass[k], systemMass[k - 1], mass[k]);
                product *= size[k];
            }
        } while (bound * stream.uniform() > product);
    }

    private void drawKineticEnergies(EventStream stream, double total) {
        int n = mass.length;
        double free = total - massSum[n - 1];
        double mean = (free + 2 * (massSum[n - 1] - mass[0])) / (n - 1);
        double bound = Math.pow(mean, n - 1);
        systemMass[0] = mass[0];
        double square;
        do {
            double sum = 0;
            for (int k = 1; k < n; k++) {
                double gaussian = stream.gaussian();
                size[k] = 0.5 * gaussian * gaussian - Math.log(1 - stream.uniform());
                sum += size[k];
            }
            square = 1;
            for (int k = 1; k < n; k++) {
                double kinetic = size[k] * free / sum;
                systemMass[k] = k == n - 1 ? total : systemMass[k - 1] + mass[k] + kinetic;
                size[k] = Kinematics.momentum(systemMass[k], systemMass[k - 1], mass[k]);
                square *= size[k] * size[k] / kinetic;
            }
        } while (bound * Math.pow(stream.uniform(), 2) > square);
    }

    /** Keeps the random numbers of places 1 to k in rising order. */
    private void insert(int k, double u) {
        int place = k;
        while (place > 1 && systemMass[place - 1] > u) {
            systemMass[place] = systemMass[place - 1];
            place--;
        }
        systemMass[place] = u;
    }

    /**
     * Volume of phase space at equidistant masses from the threshold to {@code highest}, up to a common factor, by the
     * recursion in the mass of the first n - 1 particles.
     */
    static double[] volumes(double[] mass, double highest) {
        double sum = 0;
        for (double m : mass) {
            sum += m;
        }
        double free = highest - sum;
        double step = free / VOLUME_BINS;
        double[] volume = new double[VOLUME_BINS + 1];
        double reached = mass[0] + mass[1];
        for (int i = 0; i <= VOLUME_BINS; i++) {
            double total = reached + i * step;
            volume[i] = Kinematics.momentum(total, mass[0], mass[1]) / total;
        }
        for (int k = 2; k < mass.length; k++) {
            double[] larger = new double[VOLUME_BINS + 1];
            for (int i = 1; i <= VOLUME_BINS; i++) {
                double total = reached + mass[k] + i * step;
                for (int j = 0; j <= i; j++) {
                    double inner = reached + j * step;
                    double end = j == 0 || j == i ? 0.5 : 1;
                    larger[i] +=
                            end * step * 2 * inner * volume[j] * Kinematics.momentum(total, inner, mass[k]) / total;
                }
            }
            volume = larger;
            reached += mass[k];
        }
        return volume;
    }
}
