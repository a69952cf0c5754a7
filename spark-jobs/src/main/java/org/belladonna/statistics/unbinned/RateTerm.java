package org.belladonna.statistics.unbinned;

/**
 * A part of the expected density of events in a window, with parameters of its own. It keeps, for the points that it was
 * given, the first derivatives of its density by its parameters and those second derivatives that are not zero, and the
 * same for its integral over the window. Work space of one thread.
 */
abstract class RateTerm {
    /** First derivatives: for each parameter a column with a value for each point. */
    final double[][] slopes;

    /** Derivatives of the integral over the window. */
    final double[] integralSlopes;

    /** Row and column, among the parameters of this term, of the second derivatives that are kept; row not below column. */
    final int[][] pairs;

    /** Second derivatives, for each pair a column. */
    final double[][] bends;

    /** Second derivatives of the integral. */
    final double[] integralBends;

    RateTerm(int parameters, int[][] pairs) {
        this.pairs = pairs;
        slopes = new double[parameters][0];
        integralSlopes = new double[parameters];
        bends = new double[pairs.length][0];
        integralBends = new double[pairs.length];
    }

    final int parameters() {
        return slopes.length;
    }

    /** Takes the points of a data set. */
    void place(Points points) {
        int n = points.size();
        if (slopes[0].length < n) {
            int room = n + n / 8;
            for (int p = 0; p < slopes.length; p++) {
                slopes[p] = new double[room];
            }
            for (int b = 0; b < bends.length; b++) {
                bends[b] = new double[room];
            }
        }
    }

    /**
     * Adds its density at the points, and renews its derivatives.
     *
     * @param theta all parameters
     * @param first place of its own ones in them
     * @param rates receives the sum
     * @return its integral over the window
     */
    abstract double add(double[] theta, int first, double[] rates);
}
