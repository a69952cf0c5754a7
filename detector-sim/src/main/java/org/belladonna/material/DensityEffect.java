package org.belladonna.material;

import java.io.Serializable;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;

/** Density effect of the ionisation as in R. M. Sternheimer, M. J. Berger, S. M. Seltzer, Atom. Data Nucl. Data Tables 30 (1984) 261, eq. 7-9. */
public record DensityEffect(
        @Key(meaning = "-C of the high-energy limit", min = 0)
        double cBar,

        @Key(meaning = "log10(beta gamma) below which there is none or delta0")
        double x0,

        @Key(meaning = "log10(beta gamma) from which the limit holds")
        double x1,

        @Key(meaning = "coefficient between x0 and x1") double a,

        @Key(meaning = "power between x0 and x1") double m,

        @Key(meaning = "value at x0, of conductors", min = 0, fallback = "0")
        double delta0)
        implements Serializable {
    private static final double LOG = 2 * Math.log(10);

    /** Below, a material is a gas, g/cm3. */
    private static final double GAS = 0.01;

    public DensityEffect {
        if (!(x0 < x1)) {
            throw UserException.of("x0 = " + x0 + " is not below x1", "x0", "x0 < x1", "correct it");
        }
    }

    /**
     * That of a material that is not tabulated: R. M. Sternheimer, R. F. Peierls, Phys. Rev. B 3 (1971) 3681, eq. 12-21.
     *
     * @param density g/cm3; below 0.01 the material is taken to be a gas
     * @param excitationEnergy mean excitation energy, GeV
     * @param plasmaEnergy energy of the plasma oscillations, GeV
     */
    static DensityEffect general(double density, double excitationEnergy, double plasmaEnergy) {
        double cBar = 2 * Math.log(excitationEnergy / plasmaEnergy) + 1;
        double x0;
        double x1;
        if (density < GAS) {
            x0 = gasStart(cBar);
            x1 = cBar < 12.25 ? 4 : 5;
        } else {
            boolean light = excitationEnergy < 100e-9;
            x1 = light ? 2 : 3;
            double shift = light ? 1.0 : 1.5;
            x0 = cBar < (light ? 3.681 : 5.215) ? 0.2 : 0.326 * cBar - shift;
        }
        double span = x1 - x0;
        return new DensityEffect(cBar, x0, x1, (cBar - LOG * x0) / (span * span * span), 3, 0);
    }

    private static double gasStart(double cBar) {
        if (cBar < 10) {
            return 1.6;
        } else if (cBar < 11.5) {
            return 1.7 + 0.1 * Math.floor((cBar - 10) / 0.5);
        } else if (cBar < 13.804) {
            return 2;
        }
        return 0.326 * cBar - 2.5;
    }

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
