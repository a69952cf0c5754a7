package org.belladonna.detector;

import java.io.Serializable;
import java.util.Map;
import org.belladonna.configuration.Key;

/**
 * What the calorimeter, the coil or the muon detector is made of, as far as energy loss, scattering and hadronic interactions
 * need it. Density effect as in R. M. Sternheimer et al., At. Data Nucl. Data Tables 30 (1984) 261.
 */
public record AbsorberSettings(
        @Key(meaning = "density", unit = "g/cm3", min = 1e-5)
        double density,

        @Key(meaning = "sum of Z over sum of A, mol/g", min = 0.3, max = 1)
        double zOverA,

        @Key(meaning = "mean excitation energy", unit = "eV", min = 10)
        double meanExcitation,

        @Key(meaning = "density effect: upper end X1 of the interpolation in log10(beta gamma)")
        double x1,

        @Key(meaning = "density effect: lower end X0") double x0,

        @Key(meaning = "density effect: constant -C", min = 0)
        double minusC,

        @Key(meaning = "density effect: a", min = 0) double a,

        @Key(meaning = "density effect: exponent m", min = 1)
        double m,

        @Key(meaning = "radiation length", unit = "mm", min = 0.1)
        double radiationLength,

        @Key(meaning = "mass fractions of the elements, sum 1")
        Map<String, Double> hadronicComposition)
        implements Serializable {
    /** Its density effect; of none of the absorbers is there a delta0. */
    public MaterialSettings.DensityEffectSettings densityEffect() {
        return new MaterialSettings.DensityEffectSettings(minusC, x0, x1, a, m, 0);
    }
}
