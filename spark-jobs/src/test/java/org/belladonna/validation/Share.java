package org.belladonna.validation;

import java.util.Arrays;
import org.belladonna.report.plot.Layer;

/** Which share of the entries is found, in bins. */
final class Share {
    private final double[] edges;
    private final double[] entries;
    private final double[] found;

    /** @param edges of the bins, increasing */
    Share(double... edges) {
        this.edges = edges.clone();
        entries = new double[edges.length - 1];
        found = new double[edges.length - 1];
    }

    void add(double x, boolean success) {
        int bin = Arrays.binarySearch(edges, x);
        bin = bin >= 0 ? bin : -bin - 2;
        if (bin >= 0 && bin < entries.length) {
            entries[bin]++;
            found[bin] += success ? 1 : 0;
        }
    }

    /** Of all bins whose entries lie between two edges. */
    double between(double low, double high) {
        double all = 0;
        double good = 0;
        for (int i = 0; i < entries.length; i++) {
            if (edges[i] >= low - 1e-9 && edges[i + 1] <= high + 1e-9) {
                all += entries[i];
                good += found[i];
            }
        }
        return good / all;
    }

    /** Points in the middle of the bins, moved to the right by a part of a bin so that several series can be told apart. */
    Layer points(String colour, String label, double part) {
        double[] x = new double[entries.length];
        double[] y = new double[entries.length];
        double[] error = new double[entries.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = edges[i] + (0.5 + part) * (edges[i + 1] - edges[i]);
            y[i] = found[i] / entries[i];
            error[i] = Statistics.shareError(y[i], entries[i]);
        }
        return Charts.points(x, y, error, colour, label);
    }
}
