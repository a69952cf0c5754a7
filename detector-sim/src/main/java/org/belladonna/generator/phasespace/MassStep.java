package org.belladonna.generator.phasespace;

/**
 * Draws the squared mass of a set of particles between its threshold and what the rest leaves of a larger set.
 *
 * <p>The density follows the line: a Breit-Wigner curve for a resonance above threshold (R. Kleiss, R. Pittau, Comput. Phys.
 * Commun. 83 (1994) 141), and 1/(s - M^2 + d) otherwise, with d above 0 where s may come arbitrarily close to M^2. Where the
 * rest is one massless boson, the density has the soft peak at its other end as well.
 */
final class MassStep extends ChannelStep {
    /** What the density follows. */
    private enum Shape {
        FLAT,
        RESONANCE,
        POLE,
        /** The flux of two equivalent photons goes with 1/s, the cross-section of what they make with another 1/s. */
        FUSION,
        SOFT_REST
    }

    private final int set;
    private final int parent;
    private final int rest;
    private final boolean restKnown;
    private final double threshold;
    private final double restThreshold;
    private final Shape shape;
    private final double pole;
    private final double width;
    private final double smallest;
    private final double restEnergy;

    /** Bounds and constants of the density at the current point. */
    private double low;

    private double high;
    private double from;
    private double range;

    /**
     * @param point where it works
     * @param set the particles
     * @param parent the larger set
     * @param restKnown whether the mass of the rest is drawn before
     * @param line mass and width of the line, and the smallest energy of a massless boson
     */
    MassStep(PhasePoint point, int set, int parent, boolean restKnown, Line line) {
        super(1);
        this.set = set;
        this.parent = parent;
        this.rest = parent & ~set;
        this.restKnown = restKnown;
        threshold = point.threshold(set);
        restThreshold = point.threshold(rest);
        width = line.width();
        boolean massless = Integer.bitCount(rest) == 1 && restThreshold == 0 && parent == point.all();
        restEnergy = line.bosonEnergy();
        shape = shape(line, massless);
        pole = line.mass() * line.mass();
        double gap = threshold * threshold - pole;
        double floor = Math.max(1e-12, 2 * line.bosonEnergy() * Math.max(threshold * threshold, 1e-8) / 20);
        smallest = gap > floor ? 0 : floor - gap;
    }

    /**
     * The line that makes a set of particles.
     *
     * @param mass mass, GeV; infinite for none
     * @param width width, GeV
     * @param bosonEnergy smallest energy of a massless boson, GeV
     * @param fused whether both ends of the line are massless
     */
    record Line(double mass, double width, double bosonEnergy, boolean fused) {}

    private Shape shape(Line line, boolean masslessRest) {
        if (Double.isInfinite(line.mass())) {
            return Shape.FLAT;
        }
        if (line.mass() > threshold) {
            return width > 0 ? Shape.RESONANCE : Shape.FLAT;
        }
        if (line.fused()) {
            return Shape.FUSION;
        }
        return masslessRest ? Shape.SOFT_REST : Shape.POLE;
    }

    private void bounds(PhasePoint point) {
        double total = Math.sqrt(point.mass2[parent]);
        double other = restKnown ? Math.sqrt(point.mass2[rest]) : restThreshold;
        low = threshold * threshold;
        high = shape == Shape.SOFT_REST
                ? point.mass2[parent] - 2 * total * restEnergy
                : Math.max(low, (total - other) * (total - other));
        from = coordinate(point, low);
        range = coordinate(point, high) - from;
    }

    /** The coordinate in which the density is flat. */
    private double coordinate(PhasePoint point, double s) {
        return switch (shape) {
            case FLAT -> s;
            case RESONANCE -> Math.atan2(s - pole, Math.sqrt(pole) * width);
            case POLE -> Math.log(s - pole + smallest);
            case FUSION -> -1 / (s - pole + smallest);
            case SOFT_REST -> Math.log((s - pole + smallest) / (point.mass2[parent] - s));
        };
    }

    @Override
    void map(PhasePoint point, double[] u, int at) {
        bounds(point);
        double x = from + u[at] * range;
        double s = switch (shape) {
            case FLAT -> x;
            case RESONANCE -> pole + Math.sqrt(pole) * width * Math.tan(x);
            case POLE -> Math.exp(x) + pole - smallest;
            case FUSION -> -1 / x + pole - smallest;
            case SOFT_REST -> {
                double ratio = Math.exp(x);
                yield (ratio * point.mass2[parent] + pole - smallest) / (1 + ratio);
            }
        };
        point.mass2[set] = Math.min(high, Math.max(low, s));
    }

    @Override
    double measure(PhasePoint point) {
        bounds(point);
        double s = point.mass2[set];
        if (!(s >= low && s <= high * (1 + 1e-12) && range > 0)) {
            return 0;
        }
        numbers[0] = Math.min(Math.max((coordinate(point, s) - from) / range, 0), ONE);
        double slope = switch (shape) {
            case FLAT -> 1;
            case RESONANCE -> {
                double m = Math.sqrt(pole) * width;
                yield m / ((s - pole) * (s - pole) + m * m);
            }
            case POLE -> 1 / (s - pole + smallest);
            case FUSION -> 1 / ((s - pole + smallest) * (s - pole + smallest));
            case SOFT_REST -> 1 / (s - pole + smallest) + 1 / (point.mass2[parent] - s);
        };
        return 2 * Math.PI * slope / range;
    }
}
