package org.belladonna.statistics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.belladonna.statistics.ReferenceCase;
import org.belladonna.statistics.interval.ToyPoint;
import org.belladonna.statistics.likelihood.AuxiliaryData;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.PseudoExperiment;
import org.belladonna.statistics.minimization.FitStatus;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Observation;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;
import org.junit.jupiter.api.Test;

class FitterTest {
    /** Background from a control measurement of tau = (b/sigma)^2 events: everything is in closed form. */
    private static Likelihood onOff(double signal, double background, double sigma, double observed) {
        Sample sig = new Sample("sig", new double[] {signal}, List.of(new Modifier.NormFactor("mu")));
        Sample bkg = new Sample(
                "bkg", new double[] {background}, List.of(new Modifier.ShapeSys("control", new double[] {sigma})));
        return Likelihood.compile(
                new Workspace(
                        List.of(new Channel("sr", List.of(sig, bkg))),
                        List.of(new Observation("sr", new double[] {observed})),
                        List.of(new Measurement("m", "mu", List.of()))),
                "m");
    }

    /** mu = (n - b)/s, gamma = 1; var(mu) = (n + sigma^2)/s^2, var(gamma) = 1/tau, cov = -b var(gamma)/s. */
    @Test
    void valuesErrorsAndCorrelation() {
        double s = 5;
        double b = 10;
        double sigma = 2;
        double n = 25;
        Likelihood likelihood = onOff(s, b, sigma, n);
        FitResult fit = Fitter.fit(likelihood);
        int mu = likelihood.poi();
        int gamma = likelihood.position("control", 0);
        assertEquals(FitStatus.CONVERGED, fit.status());
        assertEquals((n - b) / s, fit.value(mu), 1e-9);
        assertEquals(1, fit.value(gamma), 1e-9);
        double errorMu = Math.sqrt(n + sigma * sigma) / s;
        double errorGamma = sigma / b;
        assertEquals(errorMu, fit.error(mu), 1e-4 * errorMu);
        assertEquals(errorGamma, fit.error(gamma), 1e-4 * errorGamma);
        assertEquals(-b * errorGamma / (s * errorMu), fit.correlation(mu, gamma), 1e-4);
    }

    /** At mu = 0 both measurements are of one background: gamma = (n + tau)/(b + tau); the rise of -ln L follows. */
    @Test
    void conditionalFit() {
        double b = 10;
        double n = 25;
        double tau = 25;
        Likelihood likelihood = onOff(5, b, 2, n);
        Fitter fitter = new Fitter(likelihood);
        fitter.freeFit();
        double best = fitter.nll();
        assertEquals(FitStatus.CONVERGED, fitter.conditionalFit(likelihood.poi(), 0));
        double gamma = (n + tau) / (b + tau);
        assertEquals(gamma, fitter.values()[likelihood.position("control", 0)], 1e-9);
        double rise = b * gamma - n - n * Math.log(b * gamma / n) + tau * gamma - tau - tau * Math.log(gamma);
        assertEquals(rise, fitter.nll() - best, 1e-12 * rise);
        assertEquals(5 * (1 - n / (b * gamma)), fitter.slope(likelihood.poi()), 1e-6);
    }

    @Test
    void anUnderfluctuationEndsAtTheBound() {
        Likelihood likelihood = onOff(5, 10, 2, 4);
        FitResult fit = Fitter.fit(likelihood);
        assertEquals(FitStatus.AT_BOUND, fit.status());
        assertEquals(0, fit.value(likelihood.poi()));
        assertTrue(Double.isNaN(fit.error(likelihood.poi())), "no error at a bound");
        assertTrue(fit.error(likelihood.position("control", 0)) > 0);
    }

    /** The valley of the conditional fits, to first order: one small step along it leaves a distance of second order. */
    @Test
    void slidingFollowsTheValley() {
        Likelihood likelihood =
                ReferenceCase.of("015-three-channels-all-modifiers").likelihood();
        Fitter fitter = new Fitter(likelihood);
        int poi = likelihood.poi();
        fitter.conditionalFit(poi, 1);
        double[] from = fitter.values().clone();
        double step = 1e-3;
        fitter.slide(poi, 1 + step);
        double[] slid = fitter.values().clone();
        fitter.conditionalFit(poi, 1 + step);
        double moved = 0;
        double missed = 0;
        for (int i = 0; i < from.length; i++) {
            if (i != poi) {
                moved = Math.max(moved, Math.abs(fitter.values()[i] - from[i]));
                missed = Math.max(missed, Math.abs(fitter.values()[i] - slid[i]));
            }
        }
        assertTrue(moved > 1e-5, "it moved by " + moved);
        assertTrue(missed < 3e-3 * moved, "missed " + missed + " of " + moved);
    }

    @Test
    void aFitStartsAnywhereAndEndsAtTheSamePlace() {
        Likelihood likelihood = ReferenceCase.of("027-twelve-nuisances-40-bins").likelihood();
        double[] reference = Fitter.fit(likelihood).values();
        Fitter fitter = new Fitter(likelihood);
        for (int trial = 1; trial <= 5; trial++) {
            double[] start = likelihood.inits();
            for (int i = 0; i < start.length; i++) {
                start[i] += Math.sin(trial * (i + 1));
            }
            fitter.start(start);
            assertTrue(fitter.freeFit().succeeded(), fitter.reason());
            for (int i = 0; i < start.length; i++) {
                assertEquals(reference[i], fitter.values()[i], 1e-7);
            }
        }
    }

    /** A valley along the edge where an empty bin expects no events: steps alone went from side to side for ever. */
    @Test
    void aValleyAlongTheEdgeOfTheDomainIsFollowed() {
        Likelihood likelihood = ReferenceCase.of("010-large-systematics").likelihood();
        double[] counts = {20, 15, 16, 21, 11, 0};
        double[] data = Arrays.copyOf(counts, likelihood.dataLength());
        double[] auxiliary = {-1.6021403251410768, -1.2858204001981324, 1.436189639839811, 1.3018953408350773};
        System.arraycopy(auxiliary, 0, data, counts.length, auxiliary.length);
        FitResult result = Fitter.fit(likelihood, data);
        assertEquals(FitStatus.CONVERGED, result.status(), result.reason());
        assertEquals(0, likelihood.expectedData(result.values())[5], 1e-3);
        assertEquals(-1.6021403251410768, result.value(likelihood.position("sig_eff", -1)), 1e-6);
    }

    @Test
    void aMinimumOnTheKinkOfAnEmptyBinIsFound() {
        Likelihood likelihood = ReferenceCase.of("010-large-systematics").likelihood();
        ToyPoint point = ToyPoint.of(likelihood, likelihood.data(), 1);
        double[] toy = new double[likelihood.dataLength()];
        // One of 200,000 toys: its last bin is empty and wants an expectation of zero.
        new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, 1, "toys:010-large-systematics:signal")
                .draw(likelihood.expectedData(point.signal()), 26614, toy);
        assertEquals(0, toy[5]);
        for (double[] start : new double[][] {point.signal(), likelihood.inits()}) {
            Fitter fitter = new Fitter(likelihood);
            fitter.use(toy);
            fitter.start(start);
            assertTrue(fitter.freeFit().succeeded(), fitter.reason());
            assertEquals(0, likelihood.expectedData(fitter.values())[5], 1e-3);
            double[] nearby = fitter.values().clone();
            double lowest = -likelihood.logLikelihood(nearby, toy);
            for (int i = 0; i < nearby.length; i++) {
                for (double step : new double[] {-0.01, 0.01}) {
                    nearby[i] += step;
                    assertTrue(-likelihood.logLikelihood(nearby, toy) > lowest, "parameter " + i);
                    nearby[i] -= step;
                }
            }
        }
    }
}
