package org.belladonna.statistics.interval;

/**
 * The likelihood ratio of one data set as a function of a signal strength mu of any model: q(mu) = 2 (-ln L(mu, profiled) +
 * ln L(best fit)). What limits need to know of a likelihood; mu may have any unit.
 */
public interface ProfileCurve {
    /** Best-fit signal strength in the range of the test statistic. */
    double bestFit();

    /** Fits at mu; the other values are renewed. */
    void at(double mu) throws FitFailure;

    /** q at the last mu; also below the best fit; not negative. */
    double ratio();

    /** Derivative of {@link #ratio} by mu. */
    double slope();

    /** Second derivative of {@link #ratio} by mu, in the quadratic model of the likelihood. */
    double curvature();
}
