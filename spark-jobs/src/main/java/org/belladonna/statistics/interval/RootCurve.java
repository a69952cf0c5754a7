package org.belladonna.statistics.interval;

/** Square root of q(mu): nearly straight where the likelihood is nearly a parabola. */
record RootCurve(ProfileCurve profile) implements Crossing.Curve {
    @Override
    public void at(double mu) throws FitFailure {
        profile.at(mu);
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
