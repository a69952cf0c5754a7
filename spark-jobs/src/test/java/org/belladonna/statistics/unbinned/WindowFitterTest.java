package org.belladonna.statistics.unbinned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.FitFailure;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.interval.ProfileLikelihoodInterval;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.minimization.FitStatus;
import org.junit.jupiter.api.Test;

/** Likelihood of a window: derivatives, closed forms, pulls, limits. */
class WindowFitterTest {
    private static final double LOW = 1;
    private static final double HIGH = 3;
    private static final SignalUncertainties UNCERTAIN = new SignalUncertainties(0.1, 0.2, 0.05);
    private static final KnownPeak PEAK = new KnownPeak(new GaussianPeak(), 2.6, 0.05);

    private static WindowModel model(BackgroundShape background, int degree, SignalUncertainties uncertainties) {
        PeakShape signal = new CrystalBallPeak(new CrystalBallPeak.Tail(1.5, 4), new CrystalBallPeak.Tail(2, 8));
        return new WindowModel(1.9, 0.05, LOW, HIGH, signal, uncertainties, background, degree, List.of(PEAK));
    }

    private static WindowModel gaussian(BackgroundShape background, int degree) {
        return new WindowModel(
                2, 0.05, LOW, HIGH, new GaussianPeak(), SignalUncertainties.NONE, background, degree, List.of());
    }

    private static Points events(long number, double background, double signal) {
        return Points.of(new ToyEvents(7, "window-fitter")
                .draw(number, LOW, HIGH, 1.2, background, new double[] {signal, 2, 0.05}));
    }

    @Test
    void derivativesAreThoseOfDifferences() {
        for (BackgroundShape background : BackgroundShape.values()) {
            for (SignalUncertainties uncertainties : List.of(SignalUncertainties.NONE, UNCERTAIN)) {
                WindowModel model = model(background, 2, uncertainties);
                double[] theta = model.start(150);
                for (int i = 0; i < theta.length; i++) {
                    theta[i] += 0.3 * (i + 1);
                }
                theta[model.signalIndex()] = 12;
                checkDerivatives(model, theta);
            }
        }
    }

    private static void checkDerivatives(WindowModel model, double[] theta) {
        WindowLikelihood likelihood = new WindowLikelihood(model);
        double[] measured = new double[model.nuisances()];
        java.util.Arrays.fill(measured, 0.4);
        likelihood.use(events(3, 150, 20), measured);
        int n = theta.length;
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double value = likelihood.derivatives(theta, gradient, hessian);
        assertEquals(value, likelihood.value(theta), 1e-10);
        double step = 1e-4;
        double[] up = new double[n];
        double[] down = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] += step;
            double above = likelihood.derivatives(theta, up, new double[n * n]);
            theta[i] -= 2 * step;
            double below = likelihood.derivatives(theta, down, new double[n * n]);
            theta[i] += step;
            assertEquals(
                    (above - below) / (2 * step), gradient[i], 1e-5 * (1 + Math.abs(gradient[i])), model + " " + i);
            for (int j = 0; j <= i; j++) {
                double entry = hessian[i * n + j];
                assertEquals((up[j] - down[j]) / (2 * step), entry, 1e-5 * (1 + Math.abs(entry)), model + " " + i + j);
            }
        }
    }

    @Test
    void aFlatBackgroundIsCounting() throws FitFailure {
        WindowFitter fitter = new WindowFitter(gaussian(BackgroundShape.BERNSTEIN, 0));
        // All events far from the peak: the background takes them all and the signal is pushed to where the density
        // vanishes.
        fitter.use(Points.of(new double[] {1.1, 1.2, 1.3, 2.7, 2.8}));
        assertEquals(5, fitter.background()[0], 1e-9);
        assertEquals(0, fitter.q0());
        assertEquals(FitStatus.AT_BOUND, fitter.status());
        assertEquals(-2.5 * 0.05 * Math.sqrt(2 * Math.PI), fitter.signalYield(), 1e-9);
        assertTrue(Double.isNaN(fitter.signalError()));
        assertEquals(0, fitter.bestFit());
    }

    @Test
    void anEmptyWindowExcludesByPoissonAlone() throws FitFailure {
        WindowFitter fitter = new WindowFitter(gaussian(BackgroundShape.BERNSTEIN, 2));
        fitter.use(Points.of(new double[0]));
        assertEquals(0, fitter.signalYield());
        fitter.at(3);
        // -2 ln exp(-S) = 2 S.
        assertEquals(6, fitter.ratio(), 1e-9);
        assertEquals(2, fitter.slope(), 1e-9);
    }

    @Test
    void bernsteinAndChebyshevAreTheSamePolynomials() throws FitFailure {
        Points points = events(1, 2000, 60);
        WindowFitter bernstein = new WindowFitter(gaussian(BackgroundShape.BERNSTEIN, 3));
        WindowFitter chebyshev = new WindowFitter(gaussian(BackgroundShape.CHEBYSHEV, 3));
        bernstein.use(points);
        chebyshev.use(points);
        assertEquals(FitStatus.CONVERGED, bernstein.status());
        assertEquals(bernstein.signalYield(), chebyshev.signalYield(), 1e-6);
        assertEquals(bernstein.signalError(), chebyshev.signalError(), 1e-6);
        assertEquals(bernstein.q0(), chebyshev.q0(), 1e-7);
    }

    @Test
    void theExponentialFindsItsSlope() throws FitFailure {
        WindowFitter fitter = new WindowFitter(gaussian(BackgroundShape.EXPONENTIAL, 0));
        fitter.use(events(1, 20000, 0));
        assertEquals(1.2, fitter.background()[1], 3 * 0.026);
        assertEquals(ExponentialTerm.logNorm(0.0499999), ExponentialTerm.logNorm(0.0500001), 2e-7);
    }

    @Test
    void pullsOfTheYieldAreNormal() throws FitFailure {
        int toys = 800;
        for (BackgroundShape shape : List.of(BackgroundShape.BERNSTEIN, BackgroundShape.EXPONENTIAL)) {
            WindowFitter fitter = new WindowFitter(gaussian(shape, 2));
            double sum = 0;
            double squares = 0;
            for (int toy = 0; toy < toys; toy++) {
                fitter.use(events(toy, 1000, 60));
                double pull = (fitter.signalYield() - 60) / fitter.signalError();
                sum += pull;
                squares += pull * pull;
            }
            double mean = sum / toys;
            double width = Math.sqrt(squares / toys - mean * mean);
            // Three standard errors, and a bias of second order in 1 / sqrt(events) that an extended fit is allowed.
            assertEquals(0, mean, 3 / Math.sqrt(toys) + 0.03, shape + " mean");
            assertEquals(1, width, 3 / Math.sqrt(2.0 * toys), shape + " width");
        }
    }

    @Test
    void q0OfTheBackgroundIsHalfAChiSquare() throws FitFailure {
        int toys = 2000;
        WindowFitter fitter = new WindowFitter(gaussian(BackgroundShape.BERNSTEIN, 2));
        int above = 0;
        int positive = 0;
        for (int toy = 0; toy < toys; toy++) {
            fitter.use(events(toy, 600, 0));
            above += fitter.q0() > 1 ? 1 : 0;
            positive += fitter.signalYield() > 0 ? 1 : 0;
        }
        assertEquals(0.5 * toys, positive, 3 * Math.sqrt(0.25 * toys) + 0.02 * toys);
        assertEquals(0.158655 * toys, above, 3 * Math.sqrt(0.1335 * toys) + 0.01 * toys);
    }

    @Test
    void weightsCountAsEvents() throws FitFailure {
        Points once = events(5, 300, 40);
        double[] x = new double[once.size()];
        double[] weights = new double[once.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = once.x(i);
            weights[i] = 2;
        }
        List<Double> twice = new ArrayList<>();
        for (double value : x) {
            twice.add(value);
            twice.add(value);
        }
        WindowFitter weighted = new WindowFitter(gaussian(BackgroundShape.BERNSTEIN, 2));
        WindowFitter doubled = new WindowFitter(gaussian(BackgroundShape.BERNSTEIN, 2));
        weighted.use(Points.weighted(x, weights));
        doubled.use(Points.of(twice.stream().mapToDouble(v -> v).toArray()));
        assertEquals(doubled.signalYield(), weighted.signalYield(), 1e-7);
        assertEquals(doubled.signalError(), weighted.signalError(), 1e-7);
        assertEquals(doubled.q0(), weighted.q0(), 1e-7);
    }

    @Test
    void asimovDataGiveBackTheirParameters() throws FitFailure {
        WindowModel model = model(BackgroundShape.BERNSTEIN, 3, UNCERTAIN);
        WindowFitter fitter = new WindowFitter(model);
        double[] truth = model.start(500);
        truth[1] = 60;
        truth[4] = 30;
        truth[model.signalIndex()] = 25;
        fitter.use(AsimovPoints.of(model, truth));
        double[] best = fitter.best();
        for (int i = 0; i < truth.length; i++) {
            assertEquals(truth[i], best[i], 1e-4 * (1 + truth[i]), "parameter " + i);
        }
    }

    @Test
    void limitsOfManyEventsAreGaussian() throws FitFailure {
        WindowModel model = gaussian(BackgroundShape.BERNSTEIN, 1);
        WindowFitter observed = new WindowFitter(model);
        double[] truth = model.start(2e8);
        observed.use(AsimovPoints.of(model, truth));
        WindowFitter asimov = new WindowFitter(model);
        asimov.use(AsimovPoints.of(model, truth));
        UpperLimit limit = new AsymptoticCls(0.95).limit(observed, asimov);
        assertEquals(LimitStatus.FOUND, limit.status());
        // CLs of no excess and a Gaussian measurement: the yield's error times 1.95996.
        double sigma = observed.signalError();
        assertEquals(1.95996, limit.observed() / sigma, 0.003);
        assertEquals(limit.observed(), limit.expected(0), 1e-4 * limit.observed());
        assertEquals(1.0518, limit.expected(-2) / sigma, 0.003);
        assertEquals(3.6560, limit.expected(2) / sigma, 0.01);
        UpperLimit profile = new ProfileLikelihoodInterval(0.95).limit(observed, asimov);
        assertEquals(1.64485, profile.observed() / sigma, 0.003);
    }

    @Test
    void uncertaintiesOfTheSignalWeakenTheLimit() throws FitFailure {
        Points points = events(2, 800, 80);
        double[] limits = new double[2];
        for (int i = 0; i < 2; i++) {
            SignalUncertainties uncertainties =
                    i == 0 ? SignalUncertainties.NONE : new SignalUncertainties(0.1, 0.3, 0.2);
            WindowModel model = new WindowModel(
                    2, 0.05, LOW, HIGH, new GaussianPeak(), uncertainties, BackgroundShape.BERNSTEIN, 2, List.of());
            WindowFitter observed = new WindowFitter(model);
            observed.use(points);
            WindowFitter asimov = new WindowFitter(model);
            asimov.use(AsimovPoints.of(model, observed.background()));
            UpperLimit limit = new AsymptoticCls(0.9).limit(observed, asimov);
            assertEquals(LimitStatus.FOUND, limit.status(), limit.reason());
            limits[i] = limit.observed();
        }
        assertTrue(limits[1] > 1.05 * limits[0], limits[0] + " and " + limits[1]);
    }
}
