package org.belladonna.detector;

import java.util.List;
import org.belladonna.detector.DriftChamberSettings.EdgeTime;
import org.belladonna.error.UserException;

/**
 * Drift time against drift length, t(x) = x/v + k x^3 with k such that t is the configured one at the edge of the cell; the same on both sides
 * of the wire. Also the times that are not drift: flight and signal along the wire. mm, ns. Immutable.
 */
public final class DriftTimes {
    /** Lengths beyond the edge, in the corners of a cell, up to this many half widths. */
    private static final double REACH = 1.2;

    private static final int STEPS = 256;

    private final double velocity;
    private final double signalSpeed;
    private final double[] cubic;
    private final double[] latest;
    private final double[] backwardEnd;
    /** Length by layer and time, in steps of latest/STEPS. */
    private final double[] lengths;

    DriftTimes(DriftChamberSettings settings, double[] halfWidth, double[] wireZMin) {
        velocity = settings.driftVelocity();
        signalSpeed = settings.signalSpeed();
        backwardEnd = wireZMin;
        int layers = halfWidth.length;
        cubic = new double[layers];
        latest = new double[layers];
        lengths = new double[layers * (STEPS + 1)];
        for (int layer = 0; layer < layers; layer++) {
            double edge = halfWidth[layer];
            double excess = edgeTime(settings.edgeTimes(), layer) - edge / velocity;
            if (!(excess >= 0)) {
                throw UserException.of(
                        "drift time at the edge of layer " + layer + " is shorter than at full velocity",
                        "tracker.driftChamber.edgeTimes",
                        "at least " + edge / velocity + " ns",
                        "correct the time or driftVelocity");
            }
            cubic[layer] = excess / (edge * edge * edge);
            latest[layer] = time(layer, REACH * edge);
            tabulate(layer, REACH * edge);
        }
    }

    private static double edgeTime(List<EdgeTime> times, int layer) {
        EdgeTime below = times.get(0);
        for (EdgeTime above : times) {
            if (above.layer() >= layer && above.layer() > below.layer()) {
                double part = (layer - below.layer()) / (double) (above.layer() - below.layer());
                return below.time() + part * (above.time() - below.time());
            }
            below = above;
        }
        return below.time();
    }

    private void tabulate(int layer, double longest) {
        double x = 0;
        for (int step = 0; step <= STEPS; step++) {
            double target = latest[layer] * step / STEPS;
            for (int iteration = 0; iteration < 20; iteration++) {
                double slope = 1 / velocity + 3 * cubic[layer] * x * x;
                x -= (time(layer, x) - target) / slope;
            }
            lengths[layer * (STEPS + 1) + step] = Math.min(longest, Math.max(0, x));
        }
    }

    /** Drift time for a drift length from 0. */
    public double time(int layer, double x) {
        return x * (1 / velocity + cubic[layer] * x * x);
    }

    /** Drift length for a drift time: 0 for negative times, the longest one beyond the latest time. */
    public double length(int layer, double time) {
        double step = time / latest[layer] * STEPS;
        int base = layer * (STEPS + 1);
        if (!(step > 0)) {
            return 0;
        }
        if (step >= STEPS) {
            return lengths[base + STEPS];
        }
        int low = (int) step;
        double part = step - low;
        return lengths[base + low] * (1 - part) + lengths[base + low + 1] * part;
    }

    /** Longest drift time of a layer, in the corner of a cell. */
    public double latest(int layer) {
        return latest[layer];
    }

    /** Time of the signal along the wire to the electronics, at the backward end, from z. */
    public double propagation(int layer, double z) {
        return (z - backwardEnd[layer]) / signalSpeed;
    }
}
