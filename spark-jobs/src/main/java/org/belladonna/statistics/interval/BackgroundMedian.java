package org.belladonna.statistics.interval;

import org.belladonna.statistics.likelihood.Likelihood;

/** The median of a limit where there is background alone: that of its Asimov data, with the nuisance parameters that the data prefer. */
final class BackgroundMedian {
    private BackgroundMedian() {}

    /** NaN where the background alone cannot give the data: it has no Asimov data. */
    static double of(IntervalMethod method, Likelihood likelihood, double[] data) {
        try {
            SignalProfile profile = profile(likelihood, data);
            profile.at(0);
            return method.interval(likelihood, likelihood.expectedData(profile.values()))
                    .upper();
        } catch (FitFailure e) {
            return Double.NaN;
        }
    }

    /** The profile of the signal strength for some data. */
    static SignalProfile profile(Likelihood likelihood, double[] data) throws FitFailure {
        SignalProfile profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.CAREFUL);
        profile.use(data);
        return profile;
    }
}
