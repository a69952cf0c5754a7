package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;

/**
 * The nucleus of a cascade: a Fermi gas of the local density in a well as deep as its limit and the mean separation energy; how many nucleons are still in it
 * and how many of those that were struck it has kept; and the last nucleon that was struck. Reused; GeV, fm.
 */
final class TargetNucleus {
    private static final double HBARC = 0.1973269804;
    private static final double NUCLEON = 0.5 * (NuclearMasses.PROTON + NuclearMasses.NEUTRON);
    /** GeV fm. */
    private static final double COULOMB = 1.44e-3;

    NuclearDensity density;
    int nucleons;
    int protons;
    int nucleonsLeft;
    int protonsLeft;
    int trapped;
    int trappedProtons;

    /** Limits of the Fermi gas, and the depth of the well, at the present place. */
    double fermiMomentum;

    double fermiEnergy;
    double well;
    /** The nucleon that was struck. */
    double px;

    double py;
    double pz;
    double energy;

    private double separation;
    private double centreMomentum;

    void begin(int a, int z) {
        nucleons = a;
        protons = z;
        density = NuclearDensity.of(a);
        centreMomentum = HBARC * Math.cbrt(1.5 * Math.PI * Math.PI * density.centre);
        double free = z * NuclearMasses.PROTON + (a - z) * NuclearMasses.NEUTRON;
        separation = (free - NuclearMasses.mass(a, z)) / a;
    }

    /** Makes it whole. */
    void reset() {
        nucleonsLeft = nucleons;
        protonsLeft = protons;
        trapped = 0;
        trappedProtons = 0;
    }

    /** Sets limits and well at the square of a radius. */
    void at(double r2) {
        fermiMomentum = centreMomentum * density.rootAtSquare(r2);
        fermiEnergy = Math.sqrt(fermiMomentum * fermiMomentum + NUCLEON * NUCLEON) - NUCLEON;
        well = fermiEnergy + separation;
    }

    /** Proton or neutron, by how many there are. */
    int any(EventStream stream) {
        return stream.uniform() * nucleonsLeft < protonsLeft ? 2212 : 2112;
    }

    /** A nucleon of the Fermi gas, at a random momentum below the limit. */
    void strike(int struck, EventStream stream) {
        double p = fermiMomentum * Math.cbrt(stream.uniform());
        double cosine = 2 * stream.uniform() - 1;
        double phi = 2 * Math.PI * stream.uniform();
        double sine = p * Math.sqrt(1 - cosine * cosine);
        px = sine * Math.cos(phi);
        py = sine * Math.sin(phi);
        pz = p * cosine;
        double mass = Hadrons.mass(struck);
        energy = Math.sqrt(p * p + mass * mass);
    }

    void remove(int struck) {
        nucleonsLeft--;
        protonsLeft -= struck == 2212 ? 1 : 0;
    }

    void trap(int nucleon) {
        trapped++;
        trappedProtons += nucleon == 2212 ? 1 : 0;
    }

    /** Height of the Coulomb barrier for a proton that leaves. */
    double barrier() {
        return COULOMB * protonsLeft / (1.4 * (Math.cbrt(nucleons) + 1));
    }

    /** Whether a nucleon that came out of a collision would be where another one is. */
    boolean blocks(Collision collision) {
        for (int i = 0; i < collision.count; i++) {
            boolean nucleon = Hadrons.nucleon(collision.pdg[i]);
            if (nucleon && collision.energy[i] - Hadrons.mass(collision.pdg[i]) < fermiEnergy) {
                return true;
            }
        }
        return false;
    }
}
