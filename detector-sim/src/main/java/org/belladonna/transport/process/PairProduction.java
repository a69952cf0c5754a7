package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.material.RadiationLength;
import org.belladonna.random.EventStream;
import org.belladonna.transport.ParticleStack;
import org.belladonna.transport.ParticleState;

/**
 * Conversion of a photon into an electron and a positron in the field of a nucleus or an electron: about 7/9 per radiation length at
 * high energy, falling below as the parametrised Bethe-Heitler cross-section; energies by Butcher and Messel (Nucl. Phys. 20 (1960) 15).
 * Source of both parametrisations: Geant4 Physics Reference Manual, "Gamma conversion into an electron-positron pair", 5 % from 1.5 MeV
 * to 100 GeV. Left out: Compton scattering and photoelectric absorption in the tracking volume.
 */
public final class PairProduction {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double FIT_LIMIT = 1.5e-3;
    /** 4 alpha r_e^2 in microbarn, with r_e = 2.8179403 fm (CODATA 2018). */
    private static final double RADIATION_UNIT = 4 * PhysicalConstants.ALPHA * 2.8179403 * 2.8179403 * 1e4;

    private static final double[] F1 = {878.42, -1962.5, 1294.9, -200.28, 12.575, -0.28333};
    private static final double[] F2 = {-10.342, 17.692, -8.2381, 1.3063, -0.090815, 0.0023586};
    private static final double[] F3 = {-452.63, 1116.1, -867.49, 217.73, -20.467, 0.65372};

    private PairProduction() {}

    /**
     * Mean number of conversions.
     *
     * @param energy energy of the photon, GeV
     * @param thickness radiation lengths
     */
    public static double meanNumber(Material material, double energy, double thickness) {
        if (energy <= 2 * ELECTRON) {
            return 0;
        }
        // The radiation length carries the mixture, the cross-sections of the mean atomic number the dependence on
        // energy.
        double radiation = RADIATION_UNIT * material.radiationFactor;
        return thickness * crossSection(material.atomicNumber, energy) / radiation;
    }

    /** Cross-section per atom in microbarn. */
    static double crossSection(double z, double energy) {
        double atLeast = Math.max(energy, FIT_LIMIT);
        double x = Math.log(atLeast / ELECTRON);
        double sum = (z + 1) * (polynomial(F1, x) * z + polynomial(F2, x) * z * z + polynomial(F3, x));
        if (energy < FIT_LIMIT) {
            double ratio = (energy - 2 * ELECTRON) / (FIT_LIMIT - 2 * ELECTRON);
            sum *= ratio * ratio;
        }
        return Math.max(0, sum);
    }

    private static double polynomial(double[] c, double x) {
        return c[0] + x * (c[1] + x * (c[2] + x * (c[3] + x * (c[4] + x * c[5]))));
    }

    /** Turns a photon into a pair, which is pushed. */
    public static void convert(ParticleState photon, Material material, ParticleStack stack, EventStream stream) {
        double energy = photon.momentum();
        double share = drawShare(energy, material.atomicNumber, stream);
        if (stream.uniform() < 0.5) {
            share = 1 - share;
        }
        double phi = 2 * Math.PI * stream.uniform();
        push(photon, 11, -1, share * energy, phi, stack, stream);
        push(photon, -11, 1, (1 - share) * energy, phi + Math.PI, stack, stream);
    }

    private static void push(
            ParticleState photon,
            int pdg,
            double charge,
            double energy,
            double phi,
            ParticleStack stack,
            EventStream stream) {
        double momentum = Math.sqrt(Math.max(0, energy * energy - ELECTRON * ELECTRON));
        double scale = momentum / photon.momentum();
        ParticleState lepton =
                stack.pushAt(photon, pdg, charge, ELECTRON, scale * photon.px, scale * photon.py, scale * photon.pz);
        Directions.turn(lepton, EmissionAngle.draw(ELECTRON / energy, stream), phi);
    }

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
