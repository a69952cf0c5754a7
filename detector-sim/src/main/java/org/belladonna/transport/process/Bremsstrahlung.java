package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.ParticleStack;
import org.belladonna.transport.ParticleState;

/**
 * Bremsstrahlung of electrons and positrons with complete screening: dN/dk = t/k [(1 + eta)(4/3 (1-y)) + y^2 ...], PDG 2022 eq. 34.29
 * with the term (1-y)/9 (Z^2+Z), k the photon's energy, y = k/E, t in radiation lengths. Photons above a cut are made, those below it
 * are a mean loss. Left out: dielectric suppression and the LPM effect, which matter below 1 MeV only.
 */
public final class Bremsstrahlung {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private Bremsstrahlung() {}

    /** Size of the term with (1-y) relative to the leading one: (Z^2+Z)/9 over {@link Material#radiationFactor}. */
    private static double secondary(Material material) {
        double z = material.atomicNumber;
        return (z * z + z) / 9 / material.radiationFactor;
    }

    /** Mean loss in GeV by photons below the cut in a thickness in radiation lengths. */
    public static double meanLossBelow(double energy, double thickness, double cut) {
        double y = Math.min(1, cut / energy);
        return thickness * energy * y * (4.0 / 3 - y * (2.0 / 3 - y / 3));
    }

    /**
     * Mean number of photons above the cut.
     *
     * @param energy energy of the electron, GeV
     * @param thickness radiation lengths
     * @param cut GeV
     */
    public static double meanNumber(Material material, double energy, double thickness, double cut) {
        if (energy <= cut) {
            return 0;
        }
        double y = cut / energy;
        double logarithm = -Math.log(y);
        double eta = secondary(material);
        return thickness * ((4.0 / 3 + eta) * (logarithm - (1 - y)) + 0.5 * (1 - y * y));
    }

    /**
     * Radiates on a path through a thin layer, and pushes the photons; the electron loses their momenta.
     *
     * @param electron electron or positron, changed
     * @param thickness radiation lengths
     * @param cut smallest energy of a photon, GeV
     */
    public static void radiate(
            ParticleState electron,
            Material material,
            double thickness,
            double cut,
            ParticleStack stack,
            EventStream stream) {
        double energy = electron.energy();
        long count = stream.poisson(meanNumber(material, energy, thickness, cut));
        for (long i = 0; i < count && energy - ELECTRON > cut; i++) {
            double k = drawEnergy(energy, cut, secondary(material), stream);
            if (k < energy - ELECTRON) {
                emit(electron, k, stack, stream);
                energy = electron.energy();
            }
        }
    }

    private static double drawEnergy(double energy, double cut, double eta, EventStream stream) {
        double largest = 4.0 / 3 + eta;
        while (true) {
            double k = cut * Math.exp(stream.uniform() * Math.log(energy / cut));
            double y = k / energy;
            if (stream.uniform() * largest < (4.0 / 3 + eta) * (1 - y) + y * y) {
                return k;
            }
        }
    }

    private static void emit(ParticleState electron, double k, ParticleStack stack, EventStream stream) {
        double p = electron.momentum();
        double theta = EmissionAngle.draw(ELECTRON / electron.energy(), stream);
        double phi = 2 * Math.PI * stream.uniform();
        ParticleState photon =
                stack.pushAt(electron, 22, 0, 0, electron.px * k / p, electron.py * k / p, electron.pz * k / p);
        Directions.turn(photon, theta, phi);
        // The nucleus takes the missing momentum; the electron keeps its direction.
        double rest = electron.energy() - k;
        double scale = Math.sqrt(rest * rest - ELECTRON * ELECTRON) / p;
        electron.px *= scale;
        electron.py *= scale;
        electron.pz *= scale;
    }
}
