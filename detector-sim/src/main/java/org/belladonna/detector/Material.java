package org.belladonna.detector;

/** A material with its constants in the house units, ready for hot loops. Immutable. */
public final class Material {
    /** 4 pi N_A r_e^2 m_e c^2 = 0.307075 MeV cm^2/mol (PDG 2022, table 34.1), in GeV cm^3 / (g mm). */
    private static final double BETHE_CONSTANT = 0.307075e-4;

    public final String name;
    /** Index among the materials of the detector, for tables by material. */
    public final int index;
    /** g/cm^3. */
    public final double density;
    /** Effective atomic number. */
    public final double atomicNumber;
    /** mm. */
    public final double radiationLength;
    /** mm. */
    public final double interactionLength;
    /** GeV. */
    public final double excitationEnergy;
    /** K Z/A rho in GeV/mm: the Bethe formula's scale. */
    public final double betheScale;

    private final MaterialSettings.DensityEffectSettings effect;

    Material(String name, int index, MaterialSettings settings) {
        this.name = name;
        this.index = index;
        density = settings.density();
        atomicNumber = settings.atomicNumber();
        radiationLength = settings.radiationLength();
        interactionLength = settings.interactionLength();
        excitationEnergy = settings.excitationEnergy();
        betheScale = BETHE_CONSTANT * settings.zOverA() * settings.density();
        effect = settings.densityEffect();
    }

    /**
     * Density-effect correction delta of the ionisation, Sternheimer, Berger, Seltzer (1984), eq. 7-9.
     *
     * @param betaGamma p/m, positive
     */
    public double densityEffect(double betaGamma) {
        double x = Math.log10(betaGamma);
        if (x < effect.x0()) {
            return effect.delta0() == 0 ? 0 : effect.delta0() * Math.pow(10, 2 * (x - effect.x0()));
        }
        double limit = 2 * Math.log(10) * x - effect.cBar();
        return x >= effect.x1() ? limit : limit + effect.a() * Math.pow(effect.x1() - x, effect.m());
    }
}
