package org.belladonna.detector;

import java.util.Map;
import org.belladonna.configuration.Key;

/** Constants of a material; for mixtures the effective ones. */
public record MaterialSettings(
        @Key(meaning = "density", unit = "g/cm3", min = 1e-6, max = 30)
        double density,

        @Key(meaning = "atomic number, of a mixture the mean by mass", min = 1, max = 100)
        double atomicNumber,

        @Key(meaning = "ratio of atomic number and atomic mass", min = 0.3, max = 1)
        double zOverA,

        @Key(meaning = "radiation length", unit = "mm", min = 1)
        double radiationLength,

        @Key(meaning = "nuclear interaction length", unit = "mm", min = 1)
        double interactionLength,

        @Key(meaning = "mean excitation energy", unit = "GeV", min = 1e-9, max = 1e-5)
        double excitationEnergy,

        @Key(meaning = "fraction by mass of each element", min = 0, max = 1)
        Map<String, Double> composition,

        @Key(meaning = "density effect of the ionisation") DensityEffectSettings densityEffect) {

    /** Parameters of the density effect as in Sternheimer, Berger, Seltzer, Atom. Data Nucl. Data Tables 30 (1984) 261, eq. 7-9. */
    public record DensityEffectSettings(
            @Key(meaning = "-C of the high-energy limit", min = 0)
            double cBar,

            @Key(meaning = "log10(beta gamma) below which there is none or delta0")
            double x0,

            @Key(meaning = "log10(beta gamma) from which the limit holds")
            double x1,

            @Key(meaning = "coefficient between x0 and x1") double a,

            @Key(meaning = "power between x0 and x1") double m,

            @Key(meaning = "value at x0, of conductors", min = 0, fallback = "0")
            double delta0) {
        private static final double LOG = 2 * Math.log(10);

        /**
         * Correction delta of the logarithm of the ionisation.
         *
         * @param logBetaGamma log10(p/m)
         */
        public double correction(double logBetaGamma) {
            if (logBetaGamma < x0) {
                return delta0 == 0 ? 0 : delta0 * Math.pow(10, 2 * (logBetaGamma - x0));
            }
            double limit = LOG * logBetaGamma - cBar;
            return logBetaGamma >= x1 ? limit : limit + a * Math.pow(x1 - logBetaGamma, m);
        }
    }
}
