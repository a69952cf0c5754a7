package org.belladonna.statistics.interval;

import org.belladonna.statistics.likelihood.AuxiliaryData;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.PseudoExperiment;

/**
 * Draws pseudo-experiments and tests signal strengths in them; a fit that fails is told, not thrown. An experiment is a
 * function of (seed, ensemble, number) and of the truth alone. Work space of one thread; nothing is allocated for an
 * experiment.
 */
public final class ToyTester {
    private final PseudoExperiment experiment;
    private final SignalProfile profile;
    private final double[] truth;
    private final double[] expected;
    private final double[] toy;
    private boolean fitted;
    private String failure = "";
    private double statistic = Double.NaN;

    /**
     * @param likelihood the model
     * @param truth parameters at which experiments are drawn
     * @param seed seed of the experiments
     * @param ensemble name of the ensemble; those of different names are independent
     */
    public ToyTester(Likelihood likelihood, double[] truth, long seed, String ensemble) {
        experiment = new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, seed, ensemble);
        profile = new SignalProfile(likelihood, TestStatistic.Q_TILDE, SignalProfile.Care.QUICK);
        this.truth = truth.clone();
        expected = likelihood.expectedData(truth);
        toy = new double[likelihood.dataLength()];
    }

    /** Draws an experiment and finds its best fit. */
    public void draw(long number) {
        experiment.draw(expected, number, toy);
        statistic = Double.NaN;
        failure = "";
        fitted = false;
        try {
            profile.use(toy, truth);
            fitted = true;
        } catch (FitFailure e) {
            failure = e.getMessage();
        }
    }

    /** Tests a signal strength in the experiment: q-tilde, or q0 for 0. */
    public void test(double mu) {
        statistic = Double.NaN;
        if (!fitted) {
            return;
        }
        failure = "";
        boolean needed = mu == 0 ? profile.bestFit() > 0 : profile.bestFit() < mu;
        try {
            if (needed) {
                profile.at(mu);
            }
            statistic = needed ? profile.ratio() : 0;
        } catch (FitFailure e) {
            failure = e.getMessage();
        }
    }

    /** The statistic of the last test; NaN if a fit has failed. */
    public double statistic() {
        return statistic;
    }

    /** Best-fit signal strength of the experiment; NaN if the free fit has failed. */
    public double bestFit() {
        return fitted ? profile.bestFit() : Double.NaN;
    }

    /** Why a fit has failed; empty if none has. */
    public String failure() {
        return failure;
    }
}
