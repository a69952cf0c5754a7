package org.belladonna.reconstruction.tracking;

/**
 * A short piece of track in the plane across axial wires: a parabola that touches the drift circles, with the side of each wire that fits best.
 * Three of the circles, on either side each, make eight parabolas; the one that most others agree with is fitted to all. Reused; one per thread.
 */
final class SegmentFit {
    private static final int COMBINATIONS = 8;
    /** Error of a drift length and of the parabola, mm. */
    private static final double ERROR = 0.3;
    /** Largest chi squared of a circle; one that fits worse counts as much. */
    private static final double LARGEST_CHI2 = 12;

    private static final double STEEPEST = 0.5;

    /** Wires along and across the first guess of the direction, drift lengths, mm, and the sides: +1 where the track is at larger values across. */
    final double[] along = new double[DriftSegments.MOST_LAYERS];

    final double[] across = new double[DriftSegments.MOST_LAYERS];
    final double[] length = new double[DriftSegments.MOST_LAYERS];
    final double[] side = new double[DriftSegments.MOST_LAYERS];
    int count;
    /** The parabola: across = offset + slope along + bend along^2. */
    double offset;

    double slope;
    double bend;

    /** Finds the parabola; false when there is none. */
    boolean fit(double largestBend) {
        double smallest = Double.POSITIVE_INFINITY;
        int chosen = -1;
        for (int combination = 0; combination < COMBINATIONS; combination++) {
            double chi2 = through(combination) && Math.abs(bend) < largestBend && Math.abs(slope) < STEEPEST
                    ? chi2()
                    : Double.POSITIVE_INFINITY;
            if (chi2 < smallest) {
                smallest = chi2;
                chosen = combination;
            }
        }
        if (chosen < 0) {
            return false;
        }
        through(chosen);
        chi2();
        return solve();
    }

    /** The parabola through the first, a middle and the last circle, with sides by the bits of a number. */
    private boolean through(int sides) {
        int m = count / 2;
        int n = count - 1;
        double y0 = across[0] + ((sides & 1) == 0 ? length[0] : -length[0]);
        double y1 = across[m] + ((sides & 2) == 0 ? length[m] : -length[m]);
        double y2 = across[n] + ((sides & 4) == 0 ? length[n] : -length[n]);
        double first = (y1 - y0) / (along[m] - along[0]);
        double second = (y2 - y1) / (along[n] - along[m]);
        bend = (second - first) / (along[n] - along[0]);
        slope = first - bend * (along[0] + along[m]);
        offset = y0 - (slope + bend * along[0]) * along[0];
        return bend - bend == 0;
    }

    /** Of all circles, each on the side where it fits better. */
    private double chi2() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double s = along[i];
            double distance = offset + (slope + bend * s) * s - across[i];
            double steep = slope + 2 * bend * s;
            distance /= Math.sqrt(1 + steep * steep);
            side[i] = distance > 0 ? 1 : -1;
            double miss = (Math.abs(distance) - length[i]) / ERROR;
            sum += Math.min(LARGEST_CHI2, miss * miss);
        }
        return sum;
    }

    /** Least squares with these sides, without what does not fit. */
    private boolean solve() {
        double stretch = Math.sqrt(1 + slope * slope);
        double[] t = new double[5];
        double[] v = new double[3];
        for (int i = 0; i < count; i++) {
            double s = along[i];
            double y = across[i] + side[i] * length[i] * stretch;
            double miss = (offset + (slope + bend * s) * s - y) / ERROR;
            if (miss * miss < LARGEST_CHI2) {
                double power = 1;
                for (int k = 0; k < 5; k++) {
                    t[k] += power;
                    if (k < 3) {
                        v[k] += power * y;
                    }
                    power *= s;
                }
            }
        }
        double a = t[2] * t[4] - t[3] * t[3];
        double b = t[1] * t[4] - t[2] * t[3];
        double c = t[1] * t[3] - t[2] * t[2];
        double determinant = t[0] * a - t[1] * b + t[2] * c;
        if (!(Math.abs(determinant) > 0)) {
            return false;
        }
        double e = t[0] * t[4] - t[2] * t[2];
        double f = t[0] * t[3] - t[1] * t[2];
        double g = t[0] * t[2] - t[1] * t[1];
        offset = (a * v[0] - b * v[1] + c * v[2]) / determinant;
        slope = (-b * v[0] + e * v[1] - f * v[2]) / determinant;
        bend = (c * v[0] - f * v[1] + g * v[2]) / determinant;
        return true;
    }
}
