package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Density of events in a window of the observable: a peak at a mass hypothesis over a smooth background and known peaks. The
 * signal yield counts all signal events, those outside of the window too. Immutable.
 *
 * <p>Parameters in their order: those of the smooth background, the yields of the known peaks, the signal yield, and where the
 * signal is uncertain, offset, scale of the resolution and efficiency in units of their uncertainties.
 *
 * @param mass position of the signal
 * @param sigma resolution at that mass
 * @param low lower end of the window
 * @param high upper end of the window
 * @param signal line shape of the signal
 * @param uncertainties of the signal
 * @param background family of the smooth background
 * @param degree degree of a polynomial
 * @param peaks known peaks that reach into the window
 */
public record WindowModel(
        double mass,
        double sigma,
        double low,
        double high,
        PeakShape signal,
        SignalUncertainties uncertainties,
        BackgroundShape background,
        int degree,
        List<KnownPeak> peaks)
        implements Serializable {
    private static final double LARGEST_PULL = 6;

    public WindowModel {
        if (!(low < high && sigma > 0 && degree >= 0)) {
            throw new IllegalArgumentException("window from " + low + " to " + high + ", sigma " + sigma);
        }
        double from = low;
        double to = high;
        peaks = peaks.stream().filter(peak -> peak.reaches(from, to)).toList();
    }

    /** Place of the signal yield. */
    public int signalIndex() {
        return background.parameters(degree) + peaks.size();
    }

    /** Number of parameters. */
    public int parameters() {
        return signalIndex() + 1 + nuisances();
    }

    int nuisances() {
        return uncertainties.any() ? 3 : 0;
    }

    /** The parts of the density, in the order of their parameters. */
    List<RateTerm> terms() {
        List<RateTerm> terms = new ArrayList<>();
        if (background == BackgroundShape.EXPONENTIAL) {
            terms.add(new ExponentialTerm(low, high));
        }
        List<Component> linear = new ArrayList<>(background.components(degree, low, high));
        peaks.forEach(peak -> linear.add(peak.in(low, high)));
        if (nuisances() == 0) {
            linear.add(KnownPeak.component(signal, mass, sigma, low, high));
        }
        if (!linear.isEmpty()) {
            terms.add(new LinearTerm(linear));
        }
        if (nuisances() > 0) {
            terms.add(new SignalTerm(this));
        }
        return terms;
    }

    /** Lower bound of a parameter; the signal yield has none here. */
    double lower(int parameter) {
        if (parameter < background.parameters(degree)) {
            return background.lower(parameter);
        } else if (parameter < signalIndex()) {
            return 0;
        }
        return parameter == signalIndex() ? Double.NEGATIVE_INFINITY : -LARGEST_PULL;
    }

    double upper(int parameter) {
        if (parameter < background.parameters(degree)) {
            return background.upper(parameter);
        }
        return parameter <= signalIndex() ? Double.POSITIVE_INFINITY : LARGEST_PULL;
    }

    /** A flat background of so many events and no signal. */
    double[] start(double events) {
        double[] theta = new double[parameters()];
        for (int p = 0; p < background.parameters(degree); p++) {
            theta[p] = background.start(degree, p, events);
        }
        return theta;
    }
}
