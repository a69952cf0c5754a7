package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import java.util.List;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * What the scan found at one mass hypothesis. Values are NaN and lists empty where a fit has failed.
 *
 * @param mass of the hypothesis
 * @param sigma resolution
 * @param low lower end of the window
 * @param high upper end of the window
 * @param events in the window
 * @param backgroundPerSigma background events per resolution at the mass, from the fit with signal
 * @param yield best-fit number of signal events, which may be negative
 * @param error its standard error; NaN where the yield is at its lower bound
 * @param q0 test statistic of the background alone
 * @param significance its root: local, in standard deviations
 * @param pValue local and one-sided; 0.5 where there is no excess
 * @param limits upper limits on the yield: for each confidence level by CLs and by the profile likelihood
 * @param background parameters of the fit without signal; a view
 * @param best parameters of the fit with signal; a view
 * @param status how the fit with signal ended
 * @param reason why it failed; empty otherwise
 */
public record MassPoint(
        double mass,
        double sigma,
        double low,
        double high,
        double events,
        double backgroundPerSigma,
        double yield,
        double error,
        double q0,
        double significance,
        double pValue,
        List<UpperLimit> limits,
        double[] background,
        double[] best,
        FitStatus status,
        String reason)
        implements Serializable {

    static MassPoint failed(WindowModel model, double events, String reason) {
        double no = Double.NaN;
        return new MassPoint(
                model.mass(),
                model.sigma(),
                model.low(),
                model.high(),
                events,
                no,
                no,
                no,
                no,
                no,
                no,
                List.of(),
                new double[0],
                new double[0],
                FitStatus.FAILED,
                reason);
    }
}
