package org.belladonna.material;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Mean loss to electrons of particles too slow for the Bethe formula: protons by the fits of ICRU Report 49 (1993), helium by those times the square of
 * its mean charge, J. Ziegler, J. Biersack, U. Littmark, The Stopping and Range of Ions in Solids (1985), eq. 3-17. Atoms of a
 * compound add up (Bragg). Losses to nuclei are left out: 1 % for helium of 1 MeV, 5 % at 0.1 MeV.
 */
final class SlowStopping {
    /** Kinetic energy of a proton up to which the fits are used, GeV. */
    static final double LIMIT = 2e-3;

    /** 1e-15 eV cm2 in GeV mm2. */
    private static final double UNIT = 1e-22;

    /** Atomic mass unit in keV; the proton has 1.00727647 of them (CODATA 2018). */
    private static final double KEV_PER_UNIT = 1e6 * PhysicalConstants.PROTON_MASS / 1.00727647;

    /** Below, the stopping power goes with the velocity; keV per mass unit. */
    private static final double FREE_ELECTRON_GAS = 10;

    private static final double FREE_ELECTRON_GAS_CARBON = 40;

    /** Of the exponent of the mean charge of helium, in powers of the logarithm of the energy in keV per mass unit. */
    private static final double[] HELIUM = {0.2865, 0.1266, -0.001429, 0.02402, -0.01135, 0.001475};

    private static final Map<Integer, double[]> COEFFICIENTS = read();

    private SlowStopping() {}

    private static Map<Integer, double[]> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                SlowStopping.class.getResourceAsStream("proton-stopping.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> Integer.valueOf(cells[1]),
                            cells -> Arrays.stream(cells)
                                    .skip(2)
                                    .mapToDouble(Double::parseDouble)
                                    .toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A particle of unit charge, GeV/mm.
     *
     * @param gamma its Lorentz factor
     */
    static double singlyCharged(Material material, double gamma) {
        double keV = (gamma - 1) * KEV_PER_UNIT;
        double sum = 0;
        for (int i = 0; i < material.elementCount(); i++) {
            sum += material.atoms(i) * atom(material.element(i).z(), keV);
        }
        return UNIT * sum;
    }

    /** A helium nucleus, which catches electrons when it is slow; GeV/mm. */
    static double helium(Material material, double gamma) {
        double keV = (gamma - 1) * KEV_PER_UNIT;
        double sum = 0;
        for (int i = 0; i < material.elementCount(); i++) {
            int z = material.element(i).z();
            sum += material.atoms(i) * atom(z, keV) * heliumCharge2(z, keV);
        }
        return UNIT * sum;
    }

    /** Stopping cross-section of an atom for protons, 1e-15 eV cm2. */
    private static double atom(int z, double keV) {
        double[] a = COEFFICIENTS.get(z);
        double lowest = z == 6 ? FREE_ELECTRON_GAS_CARBON : FREE_ELECTRON_GAS;
        double t = Math.max(keV, lowest);
        double low = a[0] * Math.pow(t, 0.45);
        double high = a[1] / t * Math.log(1 + a[2] / t + a[3] * t);
        return low * high / (low + high) * Math.sqrt(Math.min(1, keV / lowest));
    }

    /** Square of the mean charge of helium in matter, from 1.1 below 1 keV per mass unit to 4. */
    private static double heliumCharge2(int z, double keV) {
        double log = Math.log(Math.max(1, keV));
        double exponent = 0;
        for (int i = HELIUM.length - 1; i >= 0; i--) {
            exponent = exponent * log + HELIUM[i];
        }
        double away = 7.6 - log;
        double close = 1 + (0.007 + 0.00005 * z) * Math.exp(-away * away);
        return -4 * Math.expm1(-exponent) * close * close;
    }
}
