package org.belladonna.generator.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * The ratio R of the cross-section of e+ e- to hadrons to 4 pi alpha^2 / (3 s), and the width to hadrons that a vector boson has which
 * couples to the electromagnetic current of the quarks: that into a charged lepton without mass, times R at its mass.
 *
 * <p>Measured from 0.3 to 11.09 GeV: {@code hadronic-ratio.csv} beside this package, the compilation of the PDG, linear between its points.
 * Below it, to the threshold of two pions, proportional to their beta^3; above it perturbative QCD with five flavours to third order in
 * alpha_s (PDG Review, "Quantum chromodynamics", equation 9.7), one-loop running from alpha_s(m_Z) = 0.118. J/psi, psi(2S) and Upsilon(1S)
 * to (3S), narrow beside any mass resolution, are not in it: a boson with the mass of one of them mixes with it, which is left out.
 */
public final class HadronicRatio {
    /** Name of the channel in tables of decays. */
    public static final String CHANNEL = "hadrons";

    private static final double THRESHOLD = 2 * PhysicalConstants.PION_MASS;
    private static final double Z_MASS = 91.1876;
    private static final double ALPHA_S = 0.1180;
    private static final int FLAVOURS = 5;
    /** Three colours times the sum of the squared charges of u, d, s, c and b. */
    private static final double QUARKS = 11.0 / 3;

    private final double[] mass;
    private final double[] ratio;

    private HadronicRatio(List<String> lines) {
        List<String[]> rows = lines.stream()
                .filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0)))
                .map(line -> line.split(","))
                .toList();
        mass = rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
        ratio = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
    }

    /** R at a mass in GeV; 0 below the threshold of two pions. */
    public static double at(double mass) {
        return Standard.TABLE.find(mass);
    }

    /**
     * Width to hadrons, GeV.
     *
     * @param charge what the boson couples to the electromagnetic current with, as a photon does with the positron charge
     * @param mass mass of the boson, GeV
     */
    public static double width(double charge, double mass) {
        return charge * charge * mass / (12 * Math.PI) * at(mass);
    }

    private double find(double m) {
        if (m <= THRESHOLD) {
            return 0;
        }
        if (m <= mass[0]) {
            return ratio[0] * Math.pow(velocity(m) / velocity(mass[0]), 3);
        }
        if (m > mass[mass.length - 1]) {
            return perturbative(m);
        }
        int found = Arrays.binarySearch(mass, m);
        int above = found >= 0 ? found : -found - 1;
        double share = (m - mass[above - 1]) / (mass[above] - mass[above - 1]);
        return ratio[above - 1] + share * (ratio[above] - ratio[above - 1]);
    }

    private static double velocity(double m) {
        return Math.sqrt((1 - THRESHOLD / m) * (1 + THRESHOLD / m));
    }

    private static double perturbative(double m) {
        double beta = (33 - 2 * FLAVOURS) / (12 * Math.PI);
        double a = ALPHA_S / (1 + 2 * beta * ALPHA_S * Math.log(m / Z_MASS)) / Math.PI;
        return QUARKS * (1 + a + (1.9857 - 0.1152 * FLAVOURS) * a * a - 12.8 * a * a * a);
    }

    /** Read once, when first asked for. */
    private static final class Standard {
        private static final HadronicRatio TABLE = new HadronicRatio(lines());

        private static List<String> lines() {
            InputStream stream = Objects.requireNonNull(HadronicRatio.class.getResourceAsStream("hadronic-ratio.csv"));
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
