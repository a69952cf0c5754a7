package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.FitFailure;
import org.belladonna.statistics.interval.NormalTail;
import org.belladonna.statistics.interval.ProfileLikelihoodInterval;
import org.belladonna.statistics.interval.UpperLimit;

/**
 * A scan over mass hypotheses, each in a window around it. Steps and windows follow the resolution. A window that would reach
 * beyond the range of the observable is moved inside: hypotheses near an end share one window, so that all are fitted with
 * as wide a sideband. Immutable, shared between threads, shipped to executors.
 */
public final class BumpHunt implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BumpHuntSettings settings;
    private final List<WindowModel> models;

    /**
     * @param settings what to scan
     * @throws UserException if no mass is left
     */
    public BumpHunt(BumpHuntSettings settings) {
        this.settings = settings;
        models = List.copyOf(models());
        if (models.isEmpty()) {
            throw UserException.of("no mass is left", "bump-hunt.scan", "masses outside of 'exclude'", "exclude less");
        }
    }

    private List<WindowModel> models() {
        PeakShape signal = settings.signal().peak();
        List<KnownPeak> peaks = settings.background().peaks().stream()
                .map(BumpHuntSettings.Peak::known)
                .toList();
        List<WindowModel> all = new ArrayList<>();
        double mass = settings.scan().low();
        while (mass <= settings.scan().high() * (1 + 1e-12)) {
            double sigma = resolution(mass);
            double at = mass;
            if (settings.scan().exclude().stream().noneMatch(range -> at > range.low() && at < range.high())) {
                double[] window = window(mass, sigma);
                all.add(new WindowModel(
                        mass,
                        sigma,
                        window[0],
                        window[1],
                        signal,
                        settings.uncertainties(),
                        settings.background().shape(),
                        settings.background().degree(),
                        peaks));
            }
            mass += settings.scan().stepInResolutions() * sigma;
        }
        return all;
    }

    private double[] window(double mass, double sigma) {
        double lowest = settings.observable().low();
        double highest = settings.observable().high();
        double width = Math.min(2 * settings.halfWindowInResolutions() * sigma, highest - lowest);
        double low = Math.min(Math.max(mass - width / 2, lowest), highest - width);
        return new double[] {low, Math.min(low + width, highest)};
    }

    /** Resolution at a mass of the scan. */
    public double resolution(double mass) {
        return interpolated(settings.resolution().mass(), settings.resolution().sigma(), mass);
    }

    /**
     * Cross-section in fb that one signal event stands for, at a mass of the scan.
     *
     * @throws IllegalStateException if the settings have no luminosity
     */
    public double crossSectionPerEvent(double mass) {
        BumpHuntSettings.Efficiency efficiency = settings.efficiency();
        if (!efficiency.given()) {
            throw new IllegalStateException("no luminosity");
        }
        return 1 / (efficiency.luminosityInvFb() * interpolated(efficiency.mass(), efficiency.value(), mass));
    }

    private static double interpolated(List<Double> at, List<Double> values, double mass) {
        if (at.size() == 1) {
            return values.get(0);
        }
        PolynomialSplineFunction table = new LinearInterpolator()
                .interpolate(
                        at.stream().mapToDouble(x -> x).toArray(),
                        values.stream().mapToDouble(x -> x).toArray());
        return table.value(Math.min(mass, at.get(at.size() - 1)));
    }

    /** What is scanned. */
    public BumpHuntSettings settings() {
        return settings;
    }

    /** The models of all hypotheses, in the order of their masses. */
    public List<WindowModel> hypotheses() {
        return models;
    }

    /**
     * Tests one hypothesis: yield, significance and limits. A fit that fails is told by the result.
     *
     * @param hypothesis its place in {@link #hypotheses}
     * @param points the events, of this window at least
     */
    public MassPoint test(int hypothesis, Points points) {
        WindowModel model = models.get(hypothesis);
        Points inside = points.within(model.low(), model.high());
        WindowFitter observed = new WindowFitter(model);
        try {
            observed.use(inside);
            WindowFitter asimov = new WindowFitter(model);
            asimov.use(
                    AsimovPoints.of(model, observed.background()),
                    new double[model.nuisances()],
                    observed.background());
            List<UpperLimit> limits = new ArrayList<>();
            for (double cl : settings.cl()) {
                limits.add(new AsymptoticCls(cl).limit(observed, asimov));
                limits.add(new ProfileLikelihoodInterval(cl).limit(observed, asimov));
            }
            return result(model, inside.events(), observed, limits);
        } catch (FitFailure e) {
            return MassPoint.failed(model, inside.events(), e.getMessage());
        }
    }

    private static MassPoint result(WindowModel model, double events, WindowFitter fitter, List<UpperLimit> limits) {
        double[] withoutSignal = fitter.best();
        withoutSignal[model.signalIndex()] = 0;
        double under = WindowLikelihood.densities(model, withoutSignal, new double[] {model.mass()})[0];
        double significance = Math.sqrt(fitter.q0());
        return new MassPoint(
                model.mass(),
                model.sigma(),
                model.low(),
                model.high(),
                events,
                under * model.sigma(),
                fitter.signalYield(),
                fitter.signalError(),
                fitter.q0(),
                significance,
                NormalTail.above(significance),
                limits,
                fitter.background(),
                fitter.best(),
                fitter.status(),
                "");
    }
}
