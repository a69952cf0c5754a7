package org.belladonna.transport.process;

import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/** A quantity that is known for some elements, for the others: a natural spline in ln Z, straight beyond the last. Immutable. */
final class ElementSpline {
    private final PolynomialSplineFunction spline;
    private final double last;
    private final double slope;

    /**
     * @param elements atomic numbers, rising from 1
     * @param values of these
     */
    ElementSpline(double[] elements, double[] values) {
        double[] logs = new double[elements.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(elements[i]);
        }
        spline = new SplineInterpolator().interpolate(logs, values);
        last = logs[logs.length - 1];
        slope = spline.derivative().value(last);
    }

    double at(int z) {
        double log = Math.log(z);
        return spline.value(Math.min(last, log)) + Math.max(0, log - last) * slope;
    }
}
