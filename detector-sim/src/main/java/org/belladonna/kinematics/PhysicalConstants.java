package org.belladonna.kinematics;

/**
 * Constants of nature in the house units (GeV, mm, ns, T). Exact ones come from the SI of 2019, measured ones from CODATA
 * 2018 or the PDG Review of Particle Physics 2022; masses of particles other than the leptons are in the particle table.
 */
public final class PhysicalConstants {
    /** Speed of light, mm/ns; exact (SI). */
    public static final double SPEED_OF_LIGHT = 299.792458;

    /** Transverse momentum in GeV of a unit charge on a circle of 1 mm radius in 1 T; exact (SI). */
    public static final double CURVATURE = 0.299792458e-3;

    /** Fine-structure constant at zero momentum transfer; CODATA 2018. */
    public static final double ALPHA = 1 / 137.035999084;

    /** Fermi constant, GeV^-2; PDG 2022. */
    public static final double FERMI_CONSTANT = 1.1663787e-5;

    /** (hbar c)^2 in GeV^2 fb; from hbar c = 197.3269804 MeV fm (exact, SI): 0.3893793721 GeV^2 mb. */
    public static final double HBARC2_FB = 0.3893793721e12;

    /** hbar c, GeV mm; exact (SI). */
    public static final double HBARC = 1.973269804e-13;

    /** 4 pi N_A r_e^2 m_e c^2 = 0.307075 MeV cm^2/mol, in GeV cm^3/(g mm); PDG Review 2022, table 34.1. */
    public static final double BETHE_CONSTANT = 0.307075e-4;

    /** Classical radius of the electron, mm; CODATA 2018. */
    public static final double CLASSICAL_ELECTRON_RADIUS = 2.8179403262e-12;

    /** Mass of the electron, GeV; CODATA 2018. */
    public static final double ELECTRON_MASS = 0.51099895e-3;

    /** Mass of the muon, GeV; CODATA 2018. */
    public static final double MUON_MASS = 0.1056583755;

    /** Mass of the tau, GeV; PDG 2022. */
    public static final double TAU_MASS = 1.77686;

    /** Mass of the charged pion, GeV; PDG 2022. */
    public static final double PION_MASS = 0.13957039;

    /** Mass of the charged kaon, GeV; PDG 2022. */
    public static final double KAON_MASS = 0.493677;

    /** Mass of the proton, GeV; CODATA 2018. */
    public static final double PROTON_MASS = 0.93827208816;

    private PhysicalConstants() {}
}
