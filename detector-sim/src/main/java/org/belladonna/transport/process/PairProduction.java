package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.RadiationLength;
import org.belladonna.random.EventStream;

/**
 * Energies of an electron and a positron in which a photon converts in the field of a nucleus or an electron: Bethe and Heitler with screening and Coulomb correction,
 * in the sampling of J. Butcher and H. Messel, Nucl. Phys. 20 (1960) 15. Source of the screening functions: Geant4 Physics Reference Manual, "Gamma conversion into an
 * electron-positron pair".
 */
final class PairProduction {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private PairProduction() {}

    /** Share of the energy of the softer lepton. */
    static double drawShare(double energy, double z, EventStream stream) {
        double smallest = ELECTRON / energy;
        if (energy < 2e-3) {
            return stream.uniform(smallest, 0.5);
        }
        double screening = 136 * Math.pow(z, -1.0 / 3) * smallest;
        double coulomb = 8.0 / 3 * Math.log(z) + (energy > 0.05 ? 8 * RadiationLength.coulombCorrection(z) : 0);
        double least = 4 * screening;
        double most = Math.exp((42.038 - coulomb) / 8.29) - 0.958;
        double from = Math.max(smallest, 0.5 - 0.5 * Math.sqrt(Math.max(0, 1 - least / most)));
        double first = screen1(least) - coulomb;
        double second = screen2(least) - coulomb;
        double weight = first * (0.5 - from) * (0.5 - from);
        double probability = weight / (weight + 1.5 * second);
        while (true) {
            boolean peaked = stream.uniform() < probability;
            double share = peaked ? 0.5 - (0.5 - from) * Math.cbrt(stream.uniform()) : stream.uniform(from, 0.5);
            double delta = screening / (share * (1 - share));
            double ratio = peaked ? (screen1(delta) - coulomb) / first : (screen2(delta) - coulomb) / second;
            if (stream.uniform() < ratio) {
                return share;
            }
        }
    }

    private static double screen1(double d) {
        return d <= 1.4 ? 42.184 - d * (7.444 - 1.623 * d) : 42.038 - 8.29 * Math.log(d + 0.958);
    }

    private static double screen2(double d) {
        return d <= 1.4 ? 41.326 - d * (5.848 - 0.902 * d) : 42.038 - 8.29 * Math.log(d + 0.958);
    }
}
