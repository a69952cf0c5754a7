package org.belladonna.transport.process;

import org.belladonna.random.EventStream;

/**
 * Draws what transfers below a cut leave on a path by the two-level model of L. Urban (K. Lassila-Perini, L. Urban, NIM A 362 (1995) 416, with the
 * constants of the Geant4 Physics Reference Manual), and a normal or gamma distribution where collisions are many.
 */
public final class LossFluctuation {
    private LossFluctuation() {}

    /**
     * @param excitation mean excitation energy, GeV
     * @param mean mean loss, GeV
     * @param cut largest transfer counted, GeV: the cut or the kinematic limit
     * @param variance variance of the loss in GeV^2 that holds when collisions are many; see {@link #variance}
     */
    public static double draw(double excitation, double mean, double cut, double variance, EventStream stream) {
        if (mean >= 10 * cut && variance > 0) {
            double sigma = Math.sqrt(variance);
            return Ionisation.positiveGaussian(mean, sigma, stream);
        }
        return Ionisation.drawBelow(excitation, mean, cut, stream);
    }

    /**
     * Variance in GeV^2: Bohr's with the spectrum of relativistic collisions, PDG 2022, section 34.2.
     *
     * @param betheScale of the medium, GeV/mm
     * @param path mm
     * @param cut largest transfer counted, GeV
     * @param largest largest transfer of the kinematics, GeV
     */
    public static double variance(double betheScale, double path, double beta2, double cut, double largest) {
        double up = Math.min(cut, largest);
        return 0.5 * betheScale * path / beta2 * up * (1 - 0.5 * beta2 * up / largest);
    }
}
