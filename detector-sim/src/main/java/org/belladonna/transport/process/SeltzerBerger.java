package org.belladonna.transport.process;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;

/**
 * Spectrum of the bremsstrahlung of electrons or positrons in a medium, from the tables of S. Seltzer and M. Berger, At. Data Nucl. Data
 * Tables 35 (1986) 345: exact partial waves below 2 MeV, analytic theory with screening and Coulomb correction above 50 MeV, radiation in
 * the field of the atomic electrons included. Interpolated by splines in the logarithms of Z and of the energy and in the photon's share of it;
 * held constant outside of 10 keV to 10 GeV. Suppression by the medium is not in it. Immutable.
 *
 * <p>Positrons: the same, times the ratio of their total loss to that of electrons, the fit to L. Kim, R. Pratt, S. Seltzer, M. Berger, Phys.
 * Rev. A 33 (1986) 3002, of PENELOPE (F. Salvat, J. Fernandez-Varea, J. Sempau, NEA 2011, section 3.3.2; 0.5 %).
 */
final class SeltzerBerger {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double MILLIBARN = 1e-25;
    /** Of powers 1 to 7 of t = ln(1 + 1e6/Z^2 T/m). */
    private static final double[] POSITRON = {
        -1.2359e-1, 6.1274e-2, -3.1516e-2, 7.7446e-3, -1.0595e-3, 7.0568e-5, -1.8080e-6
    };

    private static final Tables TABLES = Tables.read();

    /** Square of the velocity times k dn/dk per mm, as functions of ln T, one for each share. */
    private final PolynomialSplineFunction[] byShare;

    SeltzerBerger(Material medium, boolean positron) {
        double[][] sum = new double[TABLES.shares.length][TABLES.energies.length];
        for (int i = 0; i < medium.elementCount(); i++) {
            int z = medium.element(i).z();
            double[] weight = new double[TABLES.energies.length];
            for (int e = 0; e < weight.length; e++) {
                weight[e] =
                        medium.atoms(i) * z * z * MILLIBARN * (positron ? positronFactor(z, TABLES.energies[e]) : 1);
            }
            for (int s = 0; s < sum.length; s++) {
                for (int e = 0; e < weight.length; e++) {
                    sum[s][e] += weight[e] * TABLES.scaled(z, s, e);
                }
            }
        }
        AkimaSplineInterpolator spline = new AkimaSplineInterpolator();
        double[] logs = Arrays.stream(TABLES.energies).map(Math::log).toArray();
        byShare = Arrays.stream(sum).map(row -> spline.interpolate(logs, row)).toArray(PolynomialSplineFunction[]::new);
    }

    /** k dn/dk per mm of an electron of a kinetic energy in GeV, as a function of k/T from 0 to 1. */
    PolynomialSplineFunction at(double kinetic) {
        double[] energies = TABLES.energies;
        double within = Math.min(Math.max(kinetic, energies[0]), energies[energies.length - 1]);
        double log = Math.min(Math.log(within), byShare[0].getKnots()[energies.length - 1]);
        double gamma = 1 + kinetic / ELECTRON;
        double beta2 = 1 - 1 / (gamma * gamma);
        int last = byShare.length;
        double[] shares = Arrays.copyOf(TABLES.shares, last + 1);
        double[] values = new double[last + 1];
        for (int s = 0; s < last; s++) {
            values[s] = byShare[s].value(log) / beta2;
        }
        shares[last] = 1;
        values[last] = values[last - 1];
        return new AkimaSplineInterpolator().interpolate(shares, values);
    }

    /** Loss of a positron to photons in units of that of an electron of the same energy in GeV. */
    static double positronFactor(int z, double kinetic) {
        double t = Math.log1p(1e6 / (z * z) * kinetic / ELECTRON);
        double exponent = 0;
        for (int i = POSITRON.length - 1; i >= 0; i--) {
            exponent = t * (POSITRON[i] + exponent);
        }
        return -Math.expm1(exponent);
    }

    /** What was read; Z/(Z+1) times the tabulated, which varies least, by share and energy. */
    private record Tables(double[] energies, double[] shares, ElementSpline[][] byElement) {
        double scaled(int z, int share, int energy) {
            return byElement[share][energy].at(z) * (z + 1) / z;
        }

        static Tables read() {
            ResourceRows table = ResourceRows.read("seltzer-berger.csv");
            List<ResourceRows.Row> rows = table.rows();
            double[] shares = distinct(rows, ResourceRows.Row::second);
            double[] elements = distinct(rows, ResourceRows.Row::first);
            ElementSpline[][] splines = new ElementSpline[shares.length][table.energies().length];
            for (int s = 0; s < shares.length; s++) {
                for (int e = 0; e < table.energies().length; e++) {
                    double[] values = new double[elements.length];
                    for (int i = 0; i < values.length; i++) {
                        double tabulated = rows.get(i * shares.length + s).values()[e];
                        values[i] = tabulated * elements[i] / (elements[i] + 1);
                    }
                    splines[s][e] = new ElementSpline(elements, values);
                }
            }
            return new Tables(table.energies(), shares, splines);
        }

        private static double[] distinct(List<ResourceRows.Row> rows, Function<ResourceRows.Row, String> key) {
            return rows.stream()
                    .map(key)
                    .mapToDouble(Double::parseDouble)
                    .distinct()
                    .toArray();
        }
    }
}
