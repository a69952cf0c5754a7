package org.belladonna.generator.phasespace;

import org.belladonna.kinematics.RestFrame;

/**
 * Splits a set of particles into two in its rest frame: flat in the angle to an axis, or, where the first part is emitted
 * from a line between the beams, with the density 1/(M^2 - t) of that line; with 1/(y (1 + y/W^2)), y = M^2 - t, when the line
 * is one of two that make a mass W.
 *
 * <p>Source: E. Byckling and K. Kajantie, "Particle Kinematics" (1973), chapters II.6 and V (phase space in squared masses and
 * momentum transfers).
 */
final class SplitStep extends ChannelStep {
    /** Below this fraction of the largest M^2 - t the smallest one is lost in rounding. */
    private static final double ROUNDING = 1e-17;
    /** Replaces a smallest M^2 - t of zero, as a fraction of the largest: cuts must keep the process away from it. */
    private static final double FLOOR = 1e-9;

    private final int set;
    private final int axis;
    private final int first;
    private final int second;
    private final double exchanged;
    /** Set whose squared mass is the virtuality above which the density falls faster; 0 for none. */
    private final int hard;

    private final RestFrame frame = new RestFrame();
    private final double[] work = new double[4];

    /** Energies and momenta in the rest frame at the current point. */
    private double total;

    private double firstEnergy;
    private double secondEnergy;
    private double momentum;
    private double axisMomentum;
    private double offset;
    private double smallest;
    private double logarithm;
    /** Smallest y plus the squared mass of what the lines make. */
    private double reach;

    /** Turns a set of particles into two. */
    private SplitStep(int set, int axis, int first, double exchanged, int hard) {
        super(2);
        this.hard = hard;
        this.set = set;
        this.axis = axis;
        this.first = first;
        this.second = set & ~first;
        this.exchanged = exchanged;
    }

    /** A decay, the axis being the direction of flight seen from a larger set. */
    static SplitStep decay(int set, int parent, int first) {
        return new SplitStep(set, parent, first, Double.NaN, 0);
    }

    /**
     * An emission from a line.
     *
     * @param set all that the line still makes
     * @param line the beam with what was emitted before
     * @param first what is emitted
     * @param exchanged mass of the line after the emission, GeV
     * @param hard what two massless lines make, whose squared mass limits the virtualities of both; 0 for none
     */
    static SplitStep emission(int set, int line, int first, double exchanged, int hard) {
        return new SplitStep(set, line, first, exchanged, hard);
    }

    private boolean isDecay() {
        return Double.isNaN(exchanged);
    }

    /** What goes on along the line after the emission. */
    private int after() {
        return axis | first;
    }

    /** The other end of the line. */
    private int otherEnd(PhasePoint point) {
        int beam = axis & 3;
        return (3 ^ beam) | (point.all() & ~set & ~axis);
    }

    private void prepare(PhasePoint point) {
        double s = point.mass2[set];
        double sc = point.mass2[first];
        double sr = point.mass2[second];
        total = Math.sqrt(s);
        firstEnergy = (s + sc - sr) / (2 * total);
        secondEnergy = (s + sr - sc) / (2 * total);
        momentum = momentum(s, sc, sr);
        int at = 4 * set;
        frame.set(point.sums[at], point.sums[at + 1], point.sums[at + 2], point.sums[at + 3], total);
        System.arraycopy(point.sums, 4 * axis, work, 0, 4);
        frame.enter(work, 0);
        if (work[0] != 0 || work[1] != 0 || work[2] != 0) {
            frame.orient(work[0], work[1], work[2], 0);
        }
        if (!isDecay()) {
            prepareExchange(s, sc, sr, point.mass2[axis], point.mass2[otherEnd(point)]);
            reach = hard == 0 ? Double.POSITIVE_INFINITY : offset + point.mass2[hard];
            logarithm = logarithm(4 * axisMomentum * momentum);
        }
    }

    private double momentum(double s, double a, double b) {
        double difference = s - a - b;
        return Math.sqrt(Math.max(0, difference * difference - 4 * a * b)) / (2 * total);
    }

    /** The range of y = M^2 - t, with ta and tb the squared masses of the two ends of the line. */
    private void prepareExchange(double s, double sc, double sr, double ta, double tb) {
        axisMomentum = momentum(s, ta, tb);
        double axisEnergy = (s + ta - tb) / (2 * total);
        double mass2 = exchanged * exchanged;
        double constant = mass2 - ta - sc;
        double energies = axisEnergy * firstEnergy;
        double moduli = axisMomentum * momentum;
        double largest = constant + 2 * (energies + moduli);
        smallest = constant + 2 * (energies - moduli);
        if (exchanged == 0) {
            // The product of the two ends of the range of t is a ratio of Gram determinants, in which nothing cancels.
            double product = ((ta - sc) * (tb - sr) * s + (ta * sr - tb * sc) * (ta + sr - tb - sc)) / s;
            smallest = product / largest;
        } else if (axisEnergy > 0) {
            smallest = constant
                    + 2 * (ta * firstEnergy * firstEnergy + sc * axisMomentum * axisMomentum) / (energies + moduli);
        }
        offset = smallest > ROUNDING * largest ? smallest : FLOOR * largest;
    }

    /** Integral of the density from the smallest y to one that is larger by a difference. */
    private double logarithm(double difference) {
        return Math.log1p(difference / offset) - Math.log1p(difference / reach);
    }

    /** The difference of y from its smallest value up to which the integral of the density has a value. */
    private double difference(double integral) {
        double growth = Math.expm1(integral);
        return offset * growth / (1 - offset * (growth + 1) / reach);
    }

    @Override
    void map(PhasePoint point, double[] u, int at) {
        prepare(point);
        double fromAxis = isDecay() || logarithm == 0
                ? 2 * u[at]
                : Math.min(2, difference(u[at] * logarithm) / (2 * axisMomentum * momentum));
        double sine = Math.sqrt(Math.max(0, fromAxis * (2 - fromAxis)));
        double phi = 2 * Math.PI * u[at + 1];
        double x = momentum * sine * Math.cos(phi);
        double y = momentum * sine * Math.sin(phi);
        double z = momentum * (1 - fromAxis);
        put(point, first, x, y, z, firstEnergy);
        put(point, second, -x, -y, -z, secondEnergy);
        if (!isDecay()) {
            setTransfer(point, fromAxis);
            for (int i = 0; i < 4; i++) {
                point.sums[4 * after() + i] = point.sums[4 * axis + i] - point.sums[4 * first + i];
            }
        }
    }

    private void put(PhasePoint point, int part, double x, double y, double z, double energy) {
        int at = 4 * part;
        point.sums[at] = x;
        point.sums[at + 1] = y;
        point.sums[at + 2] = z;
        point.sums[at + 3] = energy;
        frame.leave(point.sums, at);
    }

    private void setTransfer(PhasePoint point, double fromAxis) {
        point.mass2[after()] = exchanged * exchanged - smallest - 2 * axisMomentum * momentum * fromAxis;
    }

    @Override
    double measure(PhasePoint point) {
        prepare(point);
        if (momentum == 0) {
            return 0;
        }
        System.arraycopy(point.sums, 4 * first, work, 0, 4);
        frame.enter(work, 0);
        frame.turn(work, 0);
        double transverse2 = work[0] * work[0] + work[1] * work[1];
        double modulus = Math.sqrt(transverse2 + work[2] * work[2]);
        double fromAxis =
                work[2] > 0 ? transverse2 / (modulus * (modulus + work[2])) : Math.min(2, 1 - work[2] / modulus);
        double phi = Math.atan2(work[1], work[0]) / (2 * Math.PI);
        numbers[1] = Math.min(phi < 0 ? phi + 1 : phi, ONE);
        if (isDecay() || logarithm == 0) {
            if (!isDecay()) {
                setTransfer(point, fromAxis);
            }
            numbers[0] = Math.min(fromAxis / 2, ONE);
            return 4 * Math.PI * total / momentum;
        }
        setTransfer(point, fromAxis);
        double slope = 2 * axisMomentum * momentum;
        numbers[0] = Math.min(logarithm(slope * fromAxis) / logarithm, ONE);
        double fall = (reach - offset) / (reach + slope * fromAxis);
        double density = 16 * Math.PI * axisMomentum * total / ((offset + slope * fromAxis) * logarithm);
        return hard == 0 ? density : density * fall;
    }
}
