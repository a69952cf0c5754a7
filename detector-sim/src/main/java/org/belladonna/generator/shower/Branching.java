package org.belladonna.generator.shower;

/** One branching that the shower proposes. */
final class Branching {
    /** What comes out. */
    enum Kind {
        GLUON,
        PHOTON,
        QUARKS
    }

    Kind kind;

    /** Who branches, and who takes the recoil. */
    int radiator;

    int recoiler;

    /** Flavour of a new pair of quarks. */
    int flavour;

    /** Squared transverse momentum of the evolution, GeV^2. */
    double pt2;

    /** Share of the energy that the radiator keeps, without masses. */
    double z;

    /** Squared mass of the radiator before the branching, GeV^2. */
    double virtuality;

    /** Mass of the two ends of the dipole together. */
    double dipoleMass;

    double radiatorMass;
    double recoilerMass;

    void set(Branching other) {
        kind = other.kind;
        radiator = other.radiator;
        recoiler = other.recoiler;
        flavour = other.flavour;
        pt2 = other.pt2;
        z = other.z;
        virtuality = other.virtuality;
        dipoleMass = other.dipoleMass;
        radiatorMass = other.radiatorMass;
        recoilerMass = other.recoilerMass;
    }

    /** (M - m_recoiler)^2 - m_radiator^2: four times the largest squared transverse momentum, GeV^2. */
    double reach() {
        double most = dipoleMass - recoilerMass;
        return most * most - radiatorMass * radiatorMass;
    }

    /** Whether z lies in the phase space of the dipole. */
    boolean isInside() {
        double dipole2 = dipoleMass * dipoleMass;
        double sum = dipole2 + virtuality - recoilerMass * recoilerMass;
        double most = dipoleMass - recoilerMass;
        return virtuality < most * most && virtuality * dipole2 < z * (1 - z) * sum * sum;
    }
}
