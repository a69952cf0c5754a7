package org.belladonna.reconstruction.tracking;

import java.util.Arrays;

/**
 * What becomes of small deviations along a chain of helices through a field map ({@link FieldSteps}). The state of the filter is that of the first
 * helix at the axis; the matrix of derivatives of the present helix by it is carried along, so that measurements are told by the state
 * ({@link #project}) and noise of the present helix is brought back to it ({@link #pullBack}).
 *
 * <p>A deviation goes to the end of a step as on any helix, in the plane across the flight. There the deflection of the step is another one: in proportion to
 * its curvature, by its slope and direction, and as the field is another one where it is. Without the last two a track that scattering
 * has taken some millimetres away seems to have another momentum. One per thread.
 */
final class FieldDeviations {
    private static final int PARAMETERS = 5;
    private static final int ENTRIES = PARAMETERS * PARAMETERS;

    private final FieldSteps steps;
    /** Derivative of the present parameter i by parameter j of the state at 5 j + i. */
    private final double[] matrix = new double[ENTRIES];

    private final double[] inverse = new double[ENTRIES];
    private boolean inverted;
    private final double[] elimination = new double[ENTRIES];
    /** The same seen at the end of a step, behind the deflection there. */
    private final double[] atPoint = new double[ENTRIES];
    /** Change of the bending field at the beginning of a step by the state, T. */
    private final double[] bendingBefore = new double[PARAMETERS];

    private final double[] work = new double[PARAMETERS];

    FieldDeviations(FieldSteps steps) {
        this.steps = steps;
    }

    /** Begins where the present helix is that of the state. */
    void begin() {
        Arrays.fill(matrix, 0);
        for (int i = 0; i < PARAMETERS; i++) {
            matrix[i * PARAMETERS + i] = 1;
        }
        Arrays.fill(bendingBefore, 0);
        inverted = false;
    }

    /**
     * To the end of the last step, and through its deflection.
     *
     * @param atEnd of the helix of this step at its end
     */
    void leave(HelixDerivatives atEnd, double omega) {
        steps.probe();
        for (int j = 0; j < PARAMETERS; j++) {
            atEnd.toPoint(matrix, j * PARAMETERS, atPoint);
            deflect(j, omega);
        }
    }

    /** On to the next helix, from the same point. */
    void enter(HelixDerivatives atStart) {
        for (int j = 0; j < PARAMETERS; j++) {
            atStart.fromPoint(atPoint, j * PARAMETERS, matrix);
        }
        inverted = false;
    }

    private void deflect(int j, double omega) {
        FieldSteps s = steps;
        int o = j * PARAMETERS;
        double azimuth = atPoint[o + 1];
        double curvature = atPoint[o + 2];
        double slope = atPoint[o + 4];
        double bending = s.bendingAside * atPoint[o]
                + s.bendingAlongZ * atPoint[o + 3]
                - s.along * slope
                - s.tan * s.across * azimuth;
        double across = s.acrossAside * atPoint[o] + s.acrossAlongZ * atPoint[o + 3] - s.along * azimuth;
        double stronger = s.here / s.before;
        atPoint[o + 1] += s.azimuth / omega * curvature + 0.5 * s.way * (bendingBefore[j] - bending);
        atPoint[o + 2] = (2 * s.ratio - stronger) * curvature
                + omega * s.ratio * (bending / s.here - bendingBefore[j] / s.before)
                + omega * stronger * s.way * (s.across * slope + s.tan * across);
        atPoint[o + 4] +=
                s.slope / omega * curvature + s.way * (2 * s.tan * s.across * slope + (1 + s.tan * s.tan) * across);
        bendingBefore[j] = bending;
    }

    /** Turns derivatives by the parameters of the present helix into those by the state. */
    void project(double[] h, int o) {
        System.arraycopy(h, o, work, 0, PARAMETERS);
        for (int j = 0; j < PARAMETERS; j++) {
            h[o + j] = 0;
            for (int i = 0; i < PARAMETERS; i++) {
                h[o + j] += work[i] * matrix[j * PARAMETERS + i];
            }
        }
    }

    /** Turns a change of the parameters of the present helix into one of the state. */
    void pullBack(double[] v, int o) {
        if (!inverted) {
            invert();
        }
        System.arraycopy(v, o, work, 0, PARAMETERS);
        apply(inverse, work, v, o);
    }

    private static void apply(double[] columns, double[] in, double[] out, int o) {
        for (int i = 0; i < PARAMETERS; i++) {
            double sum = 0;
            for (int j = 0; j < PARAMETERS; j++) {
                sum += columns[j * PARAMETERS + i] * in[j];
            }
            out[o + i] = sum;
        }
    }

    /** By Gauss and Jordan without a search for pivots: the matrix differs from a triangular one of ones by what the map adds. */
    private void invert() {
        System.arraycopy(matrix, 0, elimination, 0, ENTRIES);
        Arrays.fill(inverse, 0);
        for (int j = 0; j < PARAMETERS; j++) {
            inverse[j * PARAMETERS + j] = 1;
        }
        for (int pivot = 0; pivot < PARAMETERS; pivot++) {
            double scale = 1 / elimination[pivot * PARAMETERS + pivot];
            for (int j = 0; j < PARAMETERS; j++) {
                elimination[j * PARAMETERS + pivot] *= scale;
                inverse[j * PARAMETERS + pivot] *= scale;
            }
            for (int i = 0; i < PARAMETERS; i++) {
                double factor = elimination[pivot * PARAMETERS + i];
                if (i != pivot && factor != 0) {
                    for (int j = 0; j < PARAMETERS; j++) {
                        elimination[j * PARAMETERS + i] -= factor * elimination[j * PARAMETERS + pivot];
                        inverse[j * PARAMETERS + i] -= factor * inverse[j * PARAMETERS + pivot];
                    }
                }
            }
        }
        inverted = true;
    }

    /** Copies the derivatives of the present helix by the state, to be given to {@link #transform}. */
    void copyMatrix(double[] columns) {
        System.arraycopy(matrix, 0, columns, 0, ENTRIES);
    }

    /** Turns deviations of the parameters of the present helix and their covariance (upper triangle) into those of the state. */
    void pullBack(double[] x, double[] covariance) {
        if (!inverted) {
            invert();
        }
        transform(inverse, x, covariance);
    }

    /** Deviations and covariance (upper triangle) as a matrix from {@link #copyMatrix} makes them of those of the state. */
    void transform(double[] columns, double[] x, double[] covariance) {
        System.arraycopy(x, 0, work, 0, PARAMETERS);
        apply(columns, work, x, 0);
        int k = 0;
        for (int i = 0; i < PARAMETERS; i++) {
            for (int j = i; j < PARAMETERS; j++) {
                elimination[i * PARAMETERS + j] = covariance[k];
                elimination[j * PARAMETERS + i] = covariance[k++];
            }
        }
        for (int row = 0; row < PARAMETERS; row++) {
            System.arraycopy(elimination, row * PARAMETERS, work, 0, PARAMETERS);
            apply(columns, work, elimination, row * PARAMETERS);
        }
        k = 0;
        for (int i = 0; i < PARAMETERS; i++) {
            for (int j = i; j < PARAMETERS; j++) {
                double sum = 0;
                for (int row = 0; row < PARAMETERS; row++) {
                    sum += columns[row * PARAMETERS + i] * elimination[row * PARAMETERS + j];
                }
                covariance[k++] = sum;
            }
        }
    }
}
