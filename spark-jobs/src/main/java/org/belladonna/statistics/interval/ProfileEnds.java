package org.belladonna.statistics.interval;

/** The signal strengths on either side of the best fit at which the square root of q(mu) is z. */
final class ProfileEnds {
    private static final int MOST_DOUBLINGS = 40;
    private static final double PRECISION = 1e-10;

    /** Root of the ratio within which the likelihood of a workspace levels off in empty bins. */
    private static final double LEVEL = 0.02;

    private ProfileEnds() {}

    /** Above the best fit; positive infinity if q never gets there. */
    static double upper(ProfileCurve profile, double z) throws FitFailure {
        double bestFit = profile.bestFit();
        if (bestFit < 0) {
            profile.at(0);
            if (profile.ratio() > z * z) {
                return between(profile, z, 0, bestFit);
            }
        }
        double origin = Math.max(bestFit, 0);
        double distance = distance(profile, z, origin);
        if (!(distance < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        return origin + Crossing.find(new Above(profile, origin), z, 0, distance);
    }

    /**
     * The best fit; where the likelihood is level below 0, since the bins with a signal are empty and nothing is left to be taken
     * away, the place where it levels off.
     */
    static double bestFit(ProfileCurve profile) throws FitFailure {
        double bestFit = profile.bestFit();
        if (bestFit >= 0 || distance(profile, LEVEL, bestFit) < Double.POSITIVE_INFINITY) {
            return bestFit;
        }
        profile.at(0);
        return profile.ratio() > LEVEL * LEVEL ? between(profile, LEVEL, 0, bestFit) : bestFit;
    }

    /** Below the best fit, or the lowest value if q does not get there above it. */
    static double lower(ProfileCurve profile, double z, double lowest) throws FitFailure {
        double bestFit = profile.bestFit();
        if (bestFit <= lowest) {
            return lowest;
        }
        profile.at(lowest);
        return profile.ratio() <= z * z ? lowest : between(profile, z, lowest, bestFit);
    }

    /**
     * Below the best fit. Where a rate becomes negative the model ends: such signal strengths are excluded.
     *
     * @return negative infinity if q never gets there
     */
    static double lower(ProfileCurve profile, double z) throws FitFailure {
        double bestFit = profile.bestFit();
        double distance = distance(profile, z, bestFit);
        if (!(distance < Double.POSITIVE_INFINITY)) {
            return Double.NEGATIVE_INFINITY;
        }
        double inside = bestFit;
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            double outside = bestFit - distance * (1L << i);
            if (beyond(profile, z, outside)) {
                return between(profile, z, outside, inside);
            }
            inside = outside;
        }
        return Double.NEGATIVE_INFINITY;
    }

    /** How far from a place the parabola with the value, slope and curvature there is at z^2. */
    private static double distance(ProfileCurve profile, double z, double place) throws FitFailure {
        profile.at(place);
        double missing = z * z - profile.ratio();
        double linear = Math.max(0, profile.slope());
        double curvature = Math.max(0, profile.curvature());
        return 2 * missing / (linear + Math.sqrt(linear * linear + 2 * curvature * missing));
    }

    private static boolean beyond(ProfileCurve profile, double z, double mu) {
        try {
            profile.at(mu);
            return profile.ratio() > z * z;
        } catch (FitFailure e) {
            return true;
        }
    }

    /** False position on the root of q (Illinois variant), which needs no fit to succeed outside. */
    private static double between(ProfileCurve profile, double z, double outside, double inside) throws FitFailure {
        double out = outside;
        double in = inside;
        double outValue = excess(profile, z, out);
        double inValue = excess(profile, z, in);
        double scale = Math.max(Math.abs(outside), Math.abs(inside));
        for (int i = 0; i < 200 && Math.abs(in - out) > PRECISION * scale; i++) {
            double middle =
                    Double.isFinite(outValue) ? out + (in - out) * outValue / (outValue - inValue) : 0.5 * (in + out);
            if (i % 3 == 2) {
                // A bisection now and then, for curves with a corner.
                middle = 0.5 * (in + out);
            }
            double value = excess(profile, z, middle);
            if (value == 0) {
                return middle;
            }
            if (value > 0) {
                out = middle;
                outValue = value;
                inValue *= 0.5;
            } else {
                in = middle;
                inValue = value;
                outValue *= 0.5;
            }
        }
        profile.at(in);
        return in;
    }

    private static double excess(ProfileCurve profile, double z, double mu) {
        try {
            profile.at(mu);
            return Math.sqrt(profile.ratio()) - z;
        } catch (FitFailure e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** The root of q as a function of the distance above a place. */
    private record Above(ProfileCurve profile, double origin) implements Crossing.Curve {
        @Override
        public void at(double distance) throws FitFailure {
            profile.at(origin + distance);
        }

        @Override
        public double value() {
            return Math.sqrt(profile.ratio());
        }

        @Override
        public double slope() {
            return 0.5 * profile.slope() / Math.sqrt(profile.ratio());
        }
    }
}
