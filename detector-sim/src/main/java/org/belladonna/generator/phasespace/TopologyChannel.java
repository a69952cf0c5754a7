package org.belladonna.generator.phasespace;

/** The steps that make a point along one topology. */
final class TopologyChannel {
    private final ChannelStep[] steps;

    TopologyChannel(ChannelStep[] steps) {
        this.steps = steps;
    }

    void map(PhasePoint point, double[] u) {
        int at = 0;
        for (ChannelStep step : steps) {
            step.map(point, u, at);
            at += step.numbers.length;
        }
    }

    /** Density in invariant phase space at a completed point; u is set to the numbers that map to it. */
    double density(PhasePoint point, double[] u) {
        double density = 1;
        int at = 0;
        for (ChannelStep step : steps) {
            density *= step.density(point);
            for (double number : step.numbers) {
                u[at++] = number;
            }
            if (!(density > 0)) {
                return 0;
            }
        }
        return density;
    }
}
