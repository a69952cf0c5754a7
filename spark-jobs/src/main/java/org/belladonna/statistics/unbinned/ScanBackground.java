package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;

/**
 * The background over the whole range of the observable, stitched from the fits of the windows without signal: between two
 * masses the densities of their windows, in proportion to the distance. Toy scans are drawn from it.
 */
public final class ScanBackground implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double CELLS_PER_SIGMA = 10;

    private final double[] edges;
    private final double[] events;

    private ScanBackground(double[] edges, double[] events) {
        this.edges = edges;
        this.events = events;
    }

    /**
     * Stitches.
     *
     * @param hunt the scan
     * @param results what it found, one for each hypothesis; failed ones are bridged by their neighbours
     * @throws UserException if the windows of two neighbours do not meet, or all fits have failed
     */
    public static ScanBackground of(BumpHunt hunt, List<MassPoint> results) {
        int[] good = java.util.stream.IntStream.range(0, results.size())
                .filter(i -> results.get(i).background().length > 0)
                .toArray();
        if (good.length == 0) {
            throw UserException.of("all fits failed", "bump-hunt", "backgrounds to draw toys from", "see the reasons");
        }
        double smallest = Arrays.stream(good)
                .mapToDouble(i -> results.get(i).sigma())
                .min()
                .orElseThrow();
        double low = results.get(good[0]).low();
        double high = results.get(good[good.length - 1]).high();
        int cells = (int) Math.min(2_000_000, Math.max(1, Math.ceil((high - low) / smallest * CELLS_PER_SIGMA)));
        double[] edges = new double[cells + 1];
        double[] centres = new double[cells];
        for (int c = 0; c <= cells; c++) {
            edges[c] = low + (high - low) * c / cells;
        }
        for (int c = 0; c < cells; c++) {
            centres[c] = (edges[c] + edges[c + 1]) / 2;
        }
        double[] events = new double[cells];
        for (int g = 0; g < good.length; g++) {
            add(hunt, results, good, g, centres, events);
        }
        for (int c = 0; c < cells; c++) {
            events[c] *= edges[c + 1] - edges[c];
        }
        return new ScanBackground(edges, events);
    }

    /** Adds the density of one window, which falls from 1 at its own mass to 0 at those of its neighbours. */
    private static void add(
            BumpHunt hunt, List<MassPoint> results, int[] good, int g, double[] centres, double[] density) {
        MassPoint point = results.get(good[g]);
        double left =
                g == 0 ? Double.NEGATIVE_INFINITY : results.get(good[g - 1]).mass();
        double right = g == good.length - 1
                ? Double.POSITIVE_INFINITY
                : results.get(good[g + 1]).mass();
        if (g > 0 && left < point.low()) {
            throw UserException.of(
                    "no window reaches from " + left + " to " + point.mass(),
                    "bump-hunt",
                    "windows that overlap, to draw toys from",
                    "exclude less, or widen the windows");
        }
        int from = firstAtOrAbove(centres, left);
        int to = firstAtOrAbove(centres, right);
        double[] places = Arrays.copyOfRange(centres, from, to);
        double[] values = WindowLikelihood.densities(hunt.hypotheses().get(good[g]), point.background(), places);
        for (int i = 0; i < places.length; i++) {
            double x = places[i];
            double share = 1;
            if (x < point.mass() && g > 0) {
                share = (x - left) / (point.mass() - left);
            } else if (x > point.mass() && g < good.length - 1) {
                share = (right - x) / (right - point.mass());
            }
            density[from + i] += share * Math.max(0, values[i]);
        }
    }

    private static int firstAtOrAbove(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }

    /** Expected events. */
    public double total() {
        return Arrays.stream(events).sum();
    }

    /** Draws the events of one experiment. */
    Points draw(EventStream stream) {
        double[] x = new double[(int) (total() + 10 * Math.sqrt(total()) + 20)];
        int n = 0;
        for (int c = 0; c < events.length; c++) {
            long count = stream.poisson(events[c]);
            if (n + count > x.length) {
                x = Arrays.copyOf(x, (int) (2 * (n + count)));
            }
            for (long i = 0; i < count; i++) {
                x[n++] = stream.uniform(edges[c], edges[c + 1]);
            }
        }
        double[] drawn = Arrays.copyOf(x, n);
        Arrays.sort(drawn);
        return Points.sorted(drawn, null);
    }
}
