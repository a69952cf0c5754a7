package org.belladonna.transport.process;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Cross-section of pair production by a photon on an atom, in the fields of its nucleus and of its electrons: EPDL97 (D. Cullen, J. Hubbell, L. Kissel,
 * UCRL-50400 vol. 6), which follows J. Hubbell, H. Gimm, I. Overbo, J. Phys. Chem. Ref. Data 9 (1980) 1023; splines in the logarithms of Z and of the
 * energy above threshold over a part of its elements and energies. Constant above 100 GeV. Immutable.
 */
final class PairCrossSection {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double BARN = 1e-22;

    private static final ResourceRows TABLE = ResourceRows.read("pair-production.csv");

    private final DoubleUnaryOperator nucleus;
    private final DoubleUnaryOperator electrons;

    PairCrossSection(int z) {
        nucleus = field("n", 2 * ELECTRON, z, 2);
        electrons = field("e", 4 * ELECTRON, z, 1);
    }

    /** The cross-section in mm^2 at an energy in GeV. */
    double at(double energy) {
        return BARN * (nucleus.applyAsDouble(energy) + electrons.applyAsDouble(energy));
    }

    /** Cross-section in one field in barn; with the cube of the energy above threshold below the table. */
    private static DoubleUnaryOperator field(String name, double threshold, int z, int power) {
        List<ResourceRows.Row> rows =
                TABLE.rows().stream().filter(row -> row.first().equals(name)).toList();
        int zeros = 0;
        while (rows.get(0).values()[zeros] == 0) {
            zeros++;
        }
        int nodes = TABLE.energies().length - zeros;
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            x[i] = Math.log(TABLE.energies()[zeros + i] / threshold - 1);
            y[i] = Math.log(Math.pow(z, power) * perPower(rows, zeros + i, z, power));
        }
        PolynomialSplineFunction spline = new AkimaSplineInterpolator().interpolate(x, y);
        return energy -> {
            if (energy <= threshold) {
                return 0;
            }
            double at = Math.log(energy / threshold - 1);
            return at < x[0]
                    ? Math.exp(y[0] + 3 * (at - x[0]))
                    : Math.exp(at >= x[nodes - 1] ? y[nodes - 1] : spline.value(at));
        };
    }

    private static double perPower(List<ResourceRows.Row> rows, int energy, int z, int power) {
        double[] elements = new double[rows.size()];
        double[] values = new double[rows.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Double.parseDouble(rows.get(i).second());
            values[i] = rows.get(i).values()[energy] / Math.pow(elements[i], power);
        }
        return new ElementSpline(elements, values).at(z);
    }
}
