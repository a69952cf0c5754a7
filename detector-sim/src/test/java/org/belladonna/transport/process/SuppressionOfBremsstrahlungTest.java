package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the effect of Landau, Pomeranchuk and Migdal, which is left out, would change: A. Migdal, Phys. Rev. 103 (1956) 1811, with the functions of
 * T. Stanev et al., Phys. Rev. D 25 (1982) 1291; E_LPM = 7.7 TeV/cm X0, S. Klein, Rev. Mod. Phys. 71 (1999) 1501, eq. 14.
 */
class SuppressionOfBremsstrahlungTest {
    private static final int NODES = 4000;
    private static final double SOFTEST = 1e-7;

    /** Part of the energy that an electron radiates less, in per cent. */
    @ParameterizedTest
    @CsvSource({
        "CsI, 4, 0.009",
        "CsI, 7, 0.015",
        "Fe, 7, 0.017",
        "Pb, 7, 0.045",
        "W, 7, 0.071",
        "Au, 7, 0.074",
        "Au, 10, 0.103"
    })
    void radiatedEnergyIsSmallerByLessThanAThousandth(String name, double energy, double perCent) {
        double lost = lost(name, energy, 0);
        assertEquals(perCent, 100 * lost, 0.003);
        assertTrue(lost < 2e-3);
    }

    /** Photons of a few MeV would be fewer. They carry next to nothing: 10 MeV is 0.15 % of 7 GeV. */
    @Test
    void softPhotonsWouldBeFewer() {
        assertEquals(0.0003, lost("CsI", 7, 1e-2 / 7), 1e-3);
        assertTrue(lost("W", 7, 1e-1 / 7) < 2e-3);
    }

    /** One less the ratio of the spectra, weighted with the energy, above a share of the energy. */
    private static double lost(String name, double energy, double from) {
        double scale = 770 * TestMedia.get(name).radiationLength;
        double z = TestMedia.get(name).electronAtomicNumber;
        double free = 0;
        double with = 0;
        double ratio = Math.pow(1 / SOFTEST, 1.0 / NODES);
        for (int i = 0; i < NODES; i++) {
            double y = SOFTEST * Math.pow(ratio, i + 0.5);
            if (y < from) {
                continue;
            }
            double bare = Math.sqrt(scale * y / (8 * energy * (1 - y)));
            double xi = xi(bare, z);
            double s = bare / Math.sqrt(xi);
            double soft = 2 * (1 + (1 - y) * (1 - y));
            free += y * (y * y + soft);
            with += y * xi * (y * y * g(s) + soft * phi(s));
        }
        return 1 - with / free;
    }

    private static double phi(double s) {
        if (s > 1.55) {
            return 1 - 0.012 / Math.pow(s, 4);
        }
        return 1 - Math.exp(-6 * s * (1 + (3 - Math.PI) * s) + s * s * s / (0.623 + 0.796 * s + 0.658 * s * s));
    }

    private static double psi(double s) {
        return 1
                - Math.exp(
                        -4 * s - 8 * s * s / (1 + 3.96 * s + 4.97 * s * s - 0.05 * s * s * s + 7.5 * Math.pow(s, 4)));
    }

    private static double g(double s) {
        if (s < 0.415827397755) {
            return 3 * psi(s) - 2 * phi(s);
        }
        return s < 1.9156
                ? Math.tanh(-0.160723 + s * (3.755030 + s * (-1.798138 + s * (0.672827 - 0.120772 * s))))
                : 1 - 0.022 / Math.pow(s, 4);
    }

    private static double xi(double s, double z) {
        double root = Math.sqrt(2) * Math.pow(Math.cbrt(z) / 184.15, 2);
        if (s >= 1) {
            return 1;
        }
        double h = Math.log(s) / Math.log(root);
        return s > root ? 1 + h - 0.08 * (1 - h) * (1 - (1 - h) * (1 - h)) / Math.log(root) : 2;
    }
}
