package org.belladonna.statistics.interval;

import java.util.ArrayList;
import java.util.List;

/**
 * Panels of the signal coordinate in which the posterior is smooth: their ends are where the root of the profile likelihood
 * ratio has grown by {@value #PANEL}. The coordinate is mu, or its root where that makes the prior flat.
 */
final class SignalScale {
    /** Root of the likelihood ratio beyond which there is nothing: exp(-0.5 * 7.5^2) is 6e-13. */
    static final double FAR = 7.5;

    private static final double PANEL = 1.25;

    private final double power;
    private final double[] edges;
    private final double typical;

    private SignalScale(double power, double[] edges, double typical) {
        this.power = power;
        this.edges = edges;
        this.typical = typical;
    }

    static SignalScale of(SignalProfile profile, SignalPrior prior) throws FitFailure {
        double power = PosteriorDensity.power(prior);
        double bestFit = profile.bestFit();
        double lowest = profile.lowest();
        List<Double> places = new ArrayList<>();
        for (double z = FAR; z > 0; z -= PANEL) {
            double below = ProfileEnds.lower(profile, z, lowest);
            if (places.isEmpty() || below > places.get(places.size() - 1)) {
                places.add(below);
            }
        }
        if (places.get(places.size() - 1) < bestFit) {
            places.add(bestFit);
        }
        double first = Double.NaN;
        for (double z = PANEL; z <= FAR; z += PANEL) {
            double above = ProfileEnds.upper(profile, z);
            first = Double.isNaN(first) ? above - bestFit : first;
            places.add(above);
        }
        double[] edges =
                places.stream().mapToDouble(mu -> Math.pow(mu, 1 / power)).toArray();
        return new SignalScale(power, edges, bestFit + 0.5 * first);
    }

    /** Power of the coordinate that gives the signal strength. */
    double power() {
        return power;
    }

    /** Ends of the panels in the coordinate, ascending. */
    double[] edges() {
        return edges;
    }

    /** Signal strength at a coordinate. */
    double signal(double coordinate) {
        return Math.pow(coordinate, power);
    }

    /** A signal strength within the bulk of the posterior and above its edge. */
    double typical() {
        return typical;
    }
}
