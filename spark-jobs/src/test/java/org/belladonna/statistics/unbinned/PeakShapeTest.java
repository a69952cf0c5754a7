package org.belladonna.statistics.unbinned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;

/** Line shapes against closed forms, numerical integrals and differences. */
class PeakShapeTest {
    private static final List<PeakShape> SHAPES = List.of(
            new GaussianPeak(),
            new DoubleGaussianPeak(0.7, 2.5),
            new CrystalBallPeak(new CrystalBallPeak.Tail(1.3, 3), CrystalBallPeak.Tail.NONE),
            new CrystalBallPeak(new CrystalBallPeak.Tail(1.3, 3), new CrystalBallPeak.Tail(1.8, 6)),
            new VoigtPeak(0.7),
            new VoigtPeak(1e-5),
            new VoigtPeak(60));
    private static final double MEAN = 10.3;
    private static final double SIGMA = 0.8;

    /** From scipy.special.wofz 1.17.1: real and imaginary part of z, then of w. */
    private static final double[][] FADDEEVA = {
        {0.0, 0.0, 1.0, 0.0},
        {0.001, 1e-06, 0.9999978716245895, 0.0011283764148472116},
        {0.5, 0.1, 0.7175877421575946, 0.4084744016030165},
        {1.0, 1.0, 0.30474420525691254, 0.2082189382028316},
        {2.5, 1e-08, 0.0019304554385872665, 0.25172302451533535},
        {3.0, 0.2, 0.015626770455552136, 0.19966856321866638},
        {0.2558, 0.0, 0.9366612015346434, 0.2763717216208427},
        {0.5117, 0.001, 0.7690063317670566, 0.4856266789719593},
        {5.0, 0.0001, 2.4080590081883948e-06, 0.11524596177936056},
        {10.0, 1e-06, 5.7287175622392486e-09, 0.056705394232887014},
        {0.3, 4.0, 0.13633055621060713, 0.009669853326112882},
        {6.2, 6.1, 0.04579764252150303, 0.04593720776137283},
        {20.0, 30.0, 0.013020908424138862, 0.008673934748446676},
        {1000.0, 0.001, 5.641904298336831e-10, 0.0005641898656424069},
        {0.01, 5.9, 0.09430688286208123, 0.00015554919809763972},
        {6.5, 3.0, 0.0337847622232671, 0.07174979306701387},
    };

    @Test
    void faddeevaIsThatOfTheReference() {
        double[] w = new double[2];
        for (double[] row : FADDEEVA) {
            Faddeeva.at(row[0], row[1], w);
            assertEquals(row[2], w[0], 2e-13 * row[2], "Re w(" + row[0] + " + i " + row[1] + ")");
            assertEquals(row[3], w[1], 2e-13 * row[3] + 1e-18, "Im w(" + row[0] + " + i " + row[1] + ")");
            Faddeeva.at(-row[0], row[1], w);
            assertEquals(-row[3], w[1], 2e-13 * row[3] + 1e-18);
        }
    }

    @Test
    void closedForms() {
        assertEquals(1 / Math.sqrt(2 * Math.PI) / SIGMA, SHAPES.get(0).density(MEAN, MEAN, SIGMA), 1e-15);
        assertEquals(0.6826894921370859, SHAPES.get(0).probability(MEAN - SIGMA, MEAN + SIGMA, MEAN, SIGMA), 1e-14);
        // The tail of a Crystal Ball, n / (alpha (n - 1)) exp(-alpha^2 / 2) of a core sqrt(pi / 2) (1 + erf(alpha /
        // sqrt 2)).
        double tail = 3 / (1.3 * 2) * Math.exp(-0.5 * 1.3 * 1.3);
        double core = Math.sqrt(2 * Math.PI) * GaussianPeak.normalBelow(1.3);
        assertEquals(tail / (tail + core), SHAPES.get(2).probability(-1e9, MEAN - 1.3 * SIGMA, MEAN, SIGMA), 1e-12);
        // A Voigt profile of hardly any resolution is a Lorentzian, one of hardly any width a Gaussian.
        assertEquals(0.5 / Math.PI / (0.25 + 4), new VoigtPeak(1).density(2, 0, 1e-5), 1e-9);
        assertEquals(SHAPES.get(0).density(11, MEAN, SIGMA), SHAPES.get(5).density(11, MEAN, SIGMA), 1e-5);
    }

    @Test
    void allAreNormalised() {
        for (PeakShape shape : SHAPES) {
            double far = 1e9;
            assertEquals(1, shape.probability(MEAN - far, MEAN + far, MEAN, SIGMA), 1e-7, shape.toString());
        }
    }

    @Test
    void probabilitiesAreIntegralsOfTheDensity() {
        double[][] windows = {{5, 17}, {10, 10.5}, {12, 40}, {-30, 9}, {9.26, 9.27}};
        for (PeakShape shape : SHAPES) {
            for (double[] window : windows) {
                double numerical = integral(shape, window[0], window[1]);
                double analytic = shape.probability(window[0], window[1], MEAN, SIGMA);
                assertEquals(numerical, analytic, 1e-10, shape + " from " + window[0] + " to " + window[1]);
            }
        }
    }

    /** Panels end at the joints of the Crystal Balls. */
    private static double integral(PeakShape shape, double low, double high) {
        GaussIntegrator panel = new GaussIntegratorFactory().legendre(12);
        double[] joints = {MEAN - 1.3 * SIGMA, MEAN + 1.8 * SIGMA};
        double sum = 0;
        double from = low;
        while (from < high) {
            double to = Math.min(high, from + 0.25);
            for (double joint : joints) {
                if (joint > from && joint < to) {
                    to = joint;
                }
            }
            for (int i = 0; i < panel.getNumberOfPoints(); i++) {
                double x = (from + to) / 2 + (to - from) / 2 * panel.getPoint(i);
                sum += (to - from) / 2 * panel.getWeight(i) * shape.density(x, MEAN, SIGMA);
            }
            from = to;
        }
        return sum;
    }

    @Test
    void derivativesAreThoseOfDifferences() {
        double[] places = {4, 8, 9.5, 10.3, 10.9, 13, 30};
        for (PeakShape shape : SHAPES) {
            for (double x : places) {
                compare(shape + " at " + x, (mean, sigma, values) -> shape.density(x, mean, sigma, values));
                compare(
                        shape + " from " + x,
                        (mean, sigma, values) -> shape.probability(x, x + 1.7, mean, sigma, values));
            }
        }
    }

    private interface Values {
        void at(double mean, double sigma, double[] values);
    }

    private static void compare(String what, Values function) {
        double step = 1e-4;
        double[] centre = values(function, 0, 0);
        for (int variable = 0; variable < 2; variable++) {
            double byMean = variable == 0 ? step : 0;
            double bySigma = step - byMean;
            double[] up = values(function, byMean, bySigma);
            double[] down = values(function, -byMean, -bySigma);
            assertEquals((up[0] - down[0]) / (2 * step), centre[1 + variable], 2e-7, what);
            assertEquals((up[1] - down[1]) / (2 * step), centre[3 + variable], 2e-7, what);
            assertEquals((up[2] - down[2]) / (2 * step), centre[4 + variable], 2e-7, what);
        }
    }

    private static double[] values(Values function, double byMean, double bySigma) {
        double[] values = new double[PeakShape.VALUES];
        function.at(MEAN + byMean, SIGMA + bySigma, values);
        return values;
    }

    @Test
    void theJointsOfACrystalBallAreSmooth() {
        PeakShape shape = SHAPES.get(3);
        for (double joint : new double[] {MEAN - 1.3 * SIGMA, MEAN + 1.8 * SIGMA}) {
            double[] before = new double[PeakShape.VALUES];
            double[] after = new double[PeakShape.VALUES];
            shape.density(joint - 1e-12, MEAN, SIGMA, before);
            shape.density(joint + 1e-12, MEAN, SIGMA, after);
            for (int i = 0; i < 3; i++) {
                assertEquals(before[i], after[i], 1e-10);
            }
        }
    }

    @Test
    void impossibleShapesAreRefused() {
        assertTrue(assertThrows(UserException.class, () -> new CrystalBallPeak.Tail(1, 1))
                .getMessage()
                .contains("n above 1"));
        assertThrows(UserException.class, () -> new CrystalBallPeak.Tail(0, 2));
        assertThrows(UserException.class, () -> new DoubleGaussianPeak(1.2, 2));
        assertThrows(UserException.class, () -> new DoubleGaussianPeak(0.5, 0));
        assertThrows(UserException.class, () -> new VoigtPeak(0));
    }
}
