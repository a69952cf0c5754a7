package org.belladonna.statistics.interval;

import org.belladonna.statistics.likelihood.Likelihood;

/**
 * Interval from the profile likelihood: all mu at which -2 ln L has risen by no more than z^2 from its minimum. With
 * {@link Sides#ONE} there is only an upper limit, and z is the one-sided normal quantile of the level (1.64 for 0.95); with
 * {@link Sides#TWO} z is the two-sided one (1.96), so that the upper end at 90% is a limit at 95%. It excludes more than CLs after
 * a downward fluctuation. The median expected limit is the one of the Asimov data of the background; there are no bands.
 *
 * <p>Source: W. Rolke, A. Lopez, J. Conrad, Nucl. Instrum. Meth. A 551 (2005) 493, sections 2 and 3; CCGV equations 8 and 11.
 */
public final class ProfileLikelihoodInterval implements IntervalMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;
    private final Sides sides;
    private final Minimum minimum;

    /** How many ends the interval has. */
    public enum Sides {
        /** An upper one. */
        ONE,
        /** Both; the lower one is the lowest signal strength where the likelihood does not fall enough towards it. */
        TWO
    }

    /** Where -2 ln L is measured from. */
    public enum Minimum {
        /** The minimum over signal strengths of 0 or more (and not below the lower bound of the measurement). */
        BOUNDED,
        /**
         * The minimum over all, as far as rates stay positive. Ends below 0 are told as they are; without a signal strength of 0 or
         * more the interval is {@link LimitStatus#EMPTY}.
         */
        UNBOUNDED
    }

    /**
     * An upper limit with a best fit of 0 or more.
     *
     * @param confidenceLevel above 0.5 and below 1
     * @throws org.belladonna.error.UserException if it is not
     */
    public ProfileLikelihoodInterval(double confidenceLevel) {
        this(confidenceLevel, Sides.ONE, Minimum.BOUNDED);
    }

    /**
     * @param confidenceLevel between 0 and 1; above 0.5 with one side
     * @param sides how many ends
     * @param minimum where -2 ln L is measured from
     * @throws org.belladonna.error.UserException if the confidence level is out of its range
     */
    public ProfileLikelihoodInterval(double confidenceLevel, Sides sides, Minimum minimum) {
        this.confidenceLevel = sides == Sides.ONE
                ? ConfidenceLevel.checkedOneSided(confidenceLevel)
                : ConfidenceLevel.checked(confidenceLevel);
        this.sides = sides;
        this.minimum = minimum;
    }

    @Override
    public String name() {
        return "profile" + (sides == Sides.ONE ? "" : "-two-sided") + (minimum == Minimum.BOUNDED ? "" : "-unbounded");
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public UpperLimit limit(Likelihood likelihood, double[] data) {
        Interval interval = interval(likelihood, data);
        boolean none = interval.status() == LimitStatus.FAILED;
        return UpperLimit.of(interval, UpperLimit.median(none ? Double.NaN : median(likelihood, data)));
    }

    /**
     * The upper limit of any model with one signal strength.
     *
     * @param observed profile of the data
     * @param asimov profile of the Asimov data of the background
     */
    public UpperLimit limit(ProfileCurve observed, ProfileCurve asimov) {
        try {
            double[] expected = UpperLimit.median(upper(asimov));
            return UpperLimit.found(this, upper(observed), 0, expected, observed.bestFit());
        } catch (FitFailure e) {
            return UpperLimit.failed(this, observed.bestFit(), e.getMessage());
        }
    }

    @Override
    public Interval interval(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = profile(likelihood);
            profile.use(data);
            double bestFit = ProfileEnds.bestFit(profile);
            double upper = upper(profile);
            double lower = sides == Sides.ONE ? profile.lowest() : lower(profile);
            return Interval.of(name(), confidenceLevel, lower, upper, bestFit);
        } catch (FitFailure e) {
            return Interval.failed(name(), confidenceLevel, e.getMessage());
        }
    }

    private SignalProfile profile(Likelihood likelihood) {
        TestStatistic range = minimum == Minimum.BOUNDED ? TestStatistic.Q_TILDE : TestStatistic.Q_UNBOUNDED;
        return new SignalProfile(likelihood, range, SignalProfile.Care.CAREFUL);
    }

    /** NaN where the background alone cannot give the data, so that it has no Asimov data. */
    private double median(Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = profile(likelihood);
            profile.use(data);
            profile.at(0);
            double[] background = profile.values().clone();
            profile.use(likelihood.expectedData(background), background);
            return upper(profile);
        } catch (FitFailure e) {
            return Double.NaN;
        }
    }

    private double threshold() {
        return NormalTail.quantileAbove(sides == Sides.ONE ? 1 - confidenceLevel : 0.5 * (1 - confidenceLevel));
    }

    private double upper(ProfileCurve profile) throws FitFailure {
        return ProfileEnds.upper(profile, threshold());
    }

    private double lower(SignalProfile profile) throws FitFailure {
        return minimum == Minimum.BOUNDED
                ? ProfileEnds.lower(profile, threshold(), profile.lowest())
                : ProfileEnds.lower(profile, threshold());
    }
}
