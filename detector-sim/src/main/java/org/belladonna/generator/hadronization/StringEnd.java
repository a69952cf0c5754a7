package org.belladonna.generator.hadronization;

import java.util.Arrays;

/**
 * One end of what is left of a string, and where on the string it is: piece i of the momenta towards its own side, of which a fraction is
 * left, and piece j of those towards the other side, of which a fraction is gone. Pieces are counted from this end, so that both ends go by the
 * same formulas.
 */
final class StringEnd {
    private final boolean isQuarkEnd;
    private KinkedString string;

    int flavour;
    int popcorn;

    /** Transverse momentum of the end quark in the axes of its region, GeV. */
    double px;

    double py;

    /** Squared invariant time of the last break in units of the string tension, GeV^2. */
    private double gamma;

    private int own;
    private int far;
    private double left;
    private double gone;
    private int nextOwn;
    private int nextFar;
    private double nextLeft;
    private double nextGone;

    /** Momentum of the hadron of the last step. */
    final double[] hadron = new double[4];

    /** Coefficients of mass and invariant time: without, with left, with gone. */
    private final double[] massBase = new double[4];

    private final double[] timeBase = new double[4];
    private final double[] start = new double[4];

    StringEnd(boolean isQuarkEnd) {
        this.isQuarkEnd = isQuarkEnd;
    }

    /** Goes to the end of a string that has been spanned. */
    void begin(KinkedString newString) {
        string = newString;
        flavour = isQuarkEnd ? string.quark() : string.antiquark();
        popcorn = 0;
        px = 0;
        py = 0;
        gamma = 0;
        own = 0;
        far = 0;
        left = 1;
        gone = 0;
    }

    private double[] ownMomentum(int i) {
        return isQuarkEnd ? string.plus(i) : string.minus(string.pieces() - 1 - i);
    }

    private double[] farMomentum(int i) {
        return isQuarkEnd ? string.minus(i) : string.plus(string.pieces() - 1 - i);
    }

    private StringRegion region(int i, int j) {
        int last = string.pieces() - 1;
        return isQuarkEnd ? string.region(i, j) : string.region(last - j, last - i);
    }

    /** The region of the end. */
    StringRegion region() {
        return region(own, far);
    }

    /** Index of the piece, counted from the quark, of momenta towards the quark that the end is at. */
    int plusIndex() {
        return isQuarkEnd ? own : string.pieces() - 1 - far;
    }

    int minusIndex() {
        return isQuarkEnd ? far : string.pieces() - 1 - own;
    }

    /** Fraction of the momentum towards the quark, at that index, that is beyond the end as seen from the antiquark's side. */
    double plusLeft() {
        return isQuarkEnd ? left : gone;
    }

    double minusLeft() {
        return isQuarkEnd ? gone : left;
    }

    /** Momentum towards the quark of the piece at an index from the quark, a view. */
    double[] plusMomentum(int i) {
        return string.plus(i);
    }

    double[] minusMomentum(int i) {
        return string.minus(i);
    }

    /**
     * Takes a hadron off the end: finds the next break from its light-cone fraction, and leaves the momentum in {@link #hadron}. The end
     * itself stays until {@link #accept}.
     *
     * @param z light-cone fraction
     * @param mass2 squared mass of the hadron, GeV^2
     * @param kick transverse momentum of the new quark in the hadron, in the axes of the region where the string breaks
     * @return whether there is such a break
     */
    boolean step(double z, double mass2, TransverseMomentum kick) {
        double x = px + kick.px;
        double y = py + kick.py;
        double transverse2 = mass2 + x * x + y * y;
        double time = (1 - z) * (gamma + transverse2 / z);
        StringRegion here = region();
        if (here.isEmpty()) {
            return false;
        }
        double taken = transverse2 / (z * left * here.w2);
        boolean found;
        if (left > 0 && gone + taken <= 1) {
            keep(own, far, (1 - z) * left, gone + taken);
            compose(z * left, taken);
            here.addTransverse(x, y, hadron);
            found = true;
        } else {
            found = walk(time, mass2, kick);
        }
        gamma = found ? time : gamma;
        return found;
    }

    private void keep(int i, int j, double newLeft, double newGone) {
        nextOwn = i;
        nextFar = j;
        nextLeft = newLeft;
        nextGone = newGone;
    }

    private void compose(double ownPart, double farPart) {
        double[] a = ownMomentum(own);
        double[] b = farMomentum(far);
        for (int k = 0; k < 4; k++) {
            hadron[k] = ownPart * a[k] + farPart * b[k];
        }
    }

    /** Moves to the break of the last step with the new quark's flavour and transverse momentum. */
    void accept(int newFlavour, int newPopcorn, TransverseMomentum kick) {
        own = nextOwn;
        far = nextFar;
        left = nextLeft;
        gone = nextGone;
        flavour = newFlavour;
        popcorn = newPopcorn;
        px = -kick.px;
        py = -kick.py;
    }

    /** Looks for the break in the regions beyond. */
    private boolean walk(double time, double mass2, TransverseMomentum kick) {
        int last = string.pieces() - 1;
        if (last == 0) {
            return false;
        }
        Arrays.fill(start, 0);
        region().addTransverse(px, py, start);
        int i = own;
        int j = far;
        while (true) {
            if (!region(i, j).isEmpty() && solve(i, j, time, mass2, kick)) {
                return true;
            }
            if (nextGone > 1 && j < last) {
                j++;
            } else if (nextLeft < 0 && i < j) {
                i++;
            } else {
                return false;
            }
        }
    }

    /**
     * The break in region (i, j): with the fractions f left and g gone there, the hadron is massBase - f own + g far and the break's vector
     * timeBase + f own + g far. Their squares are the mass and the time; the products f g cancel in the sum, which is linear.
     */
    private boolean solve(int i, int j, double time, double mass2, TransverseMomentum kick) {
        setBases(i, j, kick);
        double[] a = ownMomentum(i);
        double[] b = farMomentum(j);
        double w2 = region(i, j).w2;
        double timeLeft = 2 * StringRegion.product(timeBase, a);
        double timeGone = 2 * StringRegion.product(timeBase, b);
        double sumLeft = timeLeft - 2 * StringRegion.product(massBase, a);
        double sumGone = timeGone + 2 * StringRegion.product(massBase, b);
        double time0 = StringRegion.product(timeBase, timeBase) - time;
        double sum = mass2 - time0 - StringRegion.product(massBase, massBase);
        // gone = (sum - sumLeft left)/sumGone, put into time0 + timeLeft left + timeGone gone + w2 left gone = 0.
        double quadratic = -w2 * sumLeft;
        double linear = timeLeft * sumGone - timeGone * sumLeft + w2 * sum;
        double constant = time0 * sumGone + timeGone * sum;
        double discriminant = linear * linear - 4 * quadratic * constant;
        nextLeft = Double.NaN;
        nextGone = Double.NaN;
        if (discriminant < 0 || sumGone == 0) {
            return false;
        }
        double q = -0.5 * (linear + Math.copySign(Math.sqrt(discriminant), linear));
        double first = constant / q;
        keep(i, j, first, (sum - sumLeft * first) / sumGone);
        if (isValid(i, j)) {
            return finishSolution(a, b);
        }
        double second = q / quadratic;
        double firstGone = nextGone;
        keep(i, j, second, (sum - sumLeft * second) / sumGone);
        if (Double.isFinite(second) && isValid(i, j)) {
            return finishSolution(a, b);
        }
        keep(i, j, first, firstGone);
        return false;
    }

    private boolean isValid(int i, int j) {
        return nextLeft >= 0
                && nextLeft <= (i == own ? left : 1)
                && nextGone >= (j == far ? gone : 0)
                && nextGone <= 1;
    }

    private boolean finishSolution(double[] a, double[] b) {
        for (int k = 0; k < 4; k++) {
            hadron[k] = massBase[k] - nextLeft * a[k] + nextGone * b[k];
        }
        return true;
    }

    private void setBases(int i, int j, TransverseMomentum kick) {
        System.arraycopy(start, 0, massBase, 0, 4);
        region(i, j).addTransverse(kick.px, kick.py, massBase);
        Arrays.fill(timeBase, 0);
        for (int k = own; k <= i; k++) {
            add(k == own ? left : 1, ownMomentum(k), massBase);
        }
        for (int k = far; k < j; k++) {
            add(k == far ? 1 - gone : 1, farMomentum(k), massBase);
        }
        if (j == far) {
            add(-gone, farMomentum(j), massBase);
        }
        for (int k = i + 1; k <= j; k++) {
            add(1, ownMomentum(k), timeBase);
            add(1, farMomentum(k - 1), timeBase);
        }
    }

    private static void add(double factor, double[] p, double[] sum) {
        for (int k = 0; k < 4; k++) {
            sum[k] += factor * p[k];
        }
    }
}
