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

    /** Area that the string swept before the last break, its squared invariant time in units of the string tension, GeV^2. */
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

    /** Momentum of the hadron without the pieces that depend on the break. */
    private final double[] massBase = new double[4];

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
        boolean found =
                own == far ? stepInPiece(z, transverse2, x, y) || walk(time, mass2, kick) : walk(time, mass2, kick);
        found &= hadron[3] > 0;
        gamma = found ? time : gamma;
        return found;
    }

    /** The usual case: the string breaks in the same piece. */
    private boolean stepInPiece(double z, double transverse2, double x, double y) {
        StringRegion here = region();
        double taken = transverse2 / (z * left * here.w2);
        if (here.isEmpty() || gone + taken > 1) {
            return false;
        }
        keep(own, far, (1 - z) * left, gone + taken);
        compose(z * left, taken);
        here.addTransverse(x, y, hadron);
        return true;
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
            if (region(i, j).isEmpty()) {
                i++;
            } else if (solve(i, j, time, mass2, kick)) {
                return true;
            } else if (nextGone > 1) {
                j++;
            } else if (nextLeft < 0) {
                i++;
            } else {
                return false;
            }
            if (i > j || j > last) {
                return false;
            }
        }
    }

    /**
     * The break in region (i, j): with the fractions f left and g gone there, the hadron is massBase - f own + g far, and the area that the
     * string has swept is f g of this region, f or g of those beside it and all of those below. Squared mass and area are given; the products
     * f g cancel in their sum, which is linear. The later of two breaks counts.
     */
    private boolean solve(int i, int j, double time, double mass2, TransverseMomentum kick) {
        setBases(i, j, kick);
        double[] a = ownMomentum(i);
        double[] b = farMomentum(j);
        double w2 = region(i, j).w2;
        double timeLeft = 0;
        double timeGone = 0;
        double time0 = -time;
        for (int k = i; k < j; k++) {
            timeLeft += region(i, k).w2;
            timeGone += region(k + 1, j).w2;
            for (int l = i + 1; l <= k; l++) {
                time0 += region(l, k).w2;
            }
        }
        double sumLeft = timeLeft - 2 * StringRegion.product(massBase, a);
        double sumGone = timeGone + 2 * StringRegion.product(massBase, b);
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
        double second = q / quadratic;
        // The later of the two breaks in the momentum of the far side.
        double later = sumLeft / sumGone > 0 == first < second || quadratic == 0 ? first : second;
        keep(i, j, later, (sum - sumLeft * later) / sumGone);
        return nextGone <= 1 && nextLeft >= 0 && finishSolution(a, b);
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
        for (int k = own; k <= i; k++) {
            add(k == own ? left : 1, ownMomentum(k), massBase);
        }
        for (int k = far; k < j; k++) {
            add(k == far ? 1 - gone : 1, farMomentum(k), massBase);
        }
        if (j == far) {
            add(-gone, farMomentum(j), massBase);
        }
    }

    private static void add(double factor, double[] p, double[] sum) {
        for (int k = 0; k < 4; k++) {
            sum[k] += factor * p[k];
        }
    }
}
