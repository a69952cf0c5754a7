package org.belladonna.statistics.minimization;

import java.util.Arrays;

/**
 * Cholesky factor of a symmetric positive definite matrix whose rows begin at a given column: A = L L^T, L has the envelope
 * of A. With variables that couple to few others in front, this is elimination by Schur complement at its cost.
 *
 * <p>Source: A. George and J. Liu, "Computer Solution of Large Sparse Positive Definite Systems" (1981), chapter 4.
 */
final class EnvelopeCholesky {
    /** A pivot below this fraction of the diagonal is taken for zero. */
    private static final double SINGULAR = 1e-13;

    private final int n;
    private final int[] first;
    private final double[] lower;

    EnvelopeCholesky(int[] envelope) {
        n = envelope.length;
        first = envelope.clone();
        lower = new double[n * n];
    }

    /**
     * Factors the matrix with {@code damping * scale} added to its diagonal; rows and columns of held variables are
     * replaced by those of the unit matrix.
     *
     * @return false if it is not positive definite
     */
    boolean factor(double[] matrix, boolean[] held, double damping, double[] scale) {
        for (int i = 0; i < n; i++) {
            int row = i * n;
            if (held[i]) {
                Arrays.fill(lower, row + first[i], row + i, 0.0);
                lower[row + i] = 1;
                continue;
            }
            double original = matrix[row + i];
            double diagonal = original + damping * scale[i];
            double threshold = SINGULAR * Math.max(Math.abs(original), damping * scale[i]);
            for (int j = first[i]; j < i; j++) {
                if (held[j]) {
                    lower[row + j] = 0;
                    continue;
                }
                double sum = matrix[row + j];
                int other = j * n;
                for (int k = Math.max(first[i], first[j]); k < j; k++) {
                    sum -= lower[row + k] * lower[other + k];
                }
                double entry = sum / lower[other + j];
                lower[row + j] = entry;
                diagonal -= entry * entry;
            }
            if (!(diagonal > threshold)) {
                return false;
            }
            lower[row + i] = Math.sqrt(diagonal);
        }
        return true;
    }

    /** Solves A x = b in place. */
    void solve(double[] b) {
        for (int i = 0; i < n; i++) {
            int row = i * n;
            double sum = b[i];
            for (int k = first[i]; k < i; k++) {
                sum -= lower[row + k] * b[k];
            }
            b[i] = sum / lower[row + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            int row = i * n;
            double value = b[i] / lower[row + i];
            b[i] = value;
            for (int k = first[i]; k < i; k++) {
                b[k] -= lower[row + k] * value;
            }
        }
    }
}
