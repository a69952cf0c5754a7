package org.belladonna.statistics.interval;

import java.util.Arrays;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * One-sided upper limit from the profile likelihood: the mu above the best fit at which -2 ln L has risen by z^2 from its
 * minimum over mu of 0 or more, z being the one-sided normal quantile of the confidence level (1.64 for 0.95). It excludes
 * more than CLs after a downward fluctuation. The median expected limit is the one of the Asimov data of the background;
 * there are no bands.
 *
 * <p>Source: W. Rolke, A. Lopez, J. Conrad, Nucl. Instrum. Meth. A 551 (2005) 493, section 3, bounded likelihood; there
 * the same limit is called the end of a two-sided interval of level 2 CL - 1.
 */
public final class ProfileLikelihoodInterval implements IntervalMethod {
    private static final long serialVersionUID = 1L;

    private final double confidenceLevel;

    /**
     * @param confidenceLevel above 0.5 and below 1
     * @throws org.belladonna.error.UserException if it is not
     */
    public ProfileLikelihoodInterval(double confidenceLevel) {
        this.confidenceLevel = ConfidenceLevel.checkedOneSided(confidenceLevel);
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public double confidenceLevel() {
        return confidenceLevel;
    }

    @Override
    public UpperLimit limit(Likelihood likelihood, double[] data) {
        double bestFit = Double.NaN;
        try {
            SignalProfile profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.CAREFUL);
            profile.use(data);
            bestFit = profile.bestFit();
            double observed = end(profile);
            double[] expected = new double[5];
            Arrays.fill(expected, Double.NaN);
            expected[2] = median(profile, data);
            return UpperLimit.found(this, observed, 0, expected, bestFit);
        } catch (FitFailure e) {
            return UpperLimit.failed(this, bestFit, e.getMessage());
        }
    }

    /**
     * The upper limit of any model with one signal strength.
     *
     * @param observed profile of the data
     * @param asimov profile of the Asimov data of the background
     */
    public UpperLimit limit(ProfileCurve observed, ProfileCurve asimov) {
        try {
            double[] expected = new double[5];
            Arrays.fill(expected, Double.NaN);
            expected[2] = end(asimov);
            return UpperLimit.found(this, end(observed), 0, expected, observed.bestFit());
        } catch (FitFailure e) {
            return UpperLimit.failed(this, observed.bestFit(), e.getMessage());
        }
    }

    /** NaN where the background alone cannot give the data, so that it has no Asimov data. */
    private double median(SignalProfile profile, double[] data) {
        try {
            profile.use(data);
            profile.at(0);
            double[] background = profile.values().clone();
            profile.use(profile.likelihood().expectedData(background), background);
            return end(profile);
        } catch (FitFailure e) {
            return Double.NaN;
        }
    }

    private double end(ProfileCurve profile) throws FitFailure {
        double z = NormalTail.quantileAbove(1 - confidenceLevel);
        double bestFit = profile.bestFit();
        profile.at(bestFit);
        double linear = Math.max(0, profile.slope());
        double curvature = Math.max(0, profile.curvature());
        double start = 2 * z * z / (linear + Math.sqrt(linear * linear + 2 * curvature * z * z));
        if (!(start < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        return Crossing.find(new RootCurve(profile), z, bestFit, bestFit + start);
    }
}
