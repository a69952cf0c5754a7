package org.belladonna.statistics.unbinned;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Asimov data of an unbinned likelihood: a density on the nodes of a Gauss-Legendre rule, each with the number of events that
 * the rule gives it. Sums over them are integrals over the density, so that the likelihood is the expected one to about 1e-8
 * relative; no bins and no drawn samples are involved.
 */
final class AsimovPoints {
    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(5);

    /** Panels in units of the resolution. */
    private static final double PANEL_WIDTH = 0.5;

    private static final int MOST_PANELS = 4000;

    private AsimovPoints() {}

    /** The points for the density of a model at these parameters. */
    static Points of(WindowModel model, double[] theta) {
        double width = model.high() - model.low();
        int panels = (int) Math.min(MOST_PANELS, Math.max(8, Math.ceil(width / (PANEL_WIDTH * model.sigma()))));
        int nodes = PANEL.getNumberOfPoints();
        double[] x = new double[panels * nodes];
        double[] weights = new double[x.length];
        double half = width / panels / 2;
        for (int panel = 0; panel < panels; panel++) {
            double middle = model.low() + (2 * panel + 1) * half;
            for (int i = 0; i < nodes; i++) {
                x[panel * nodes + i] = middle + half * PANEL.getPoint(i);
                weights[panel * nodes + i] = half * PANEL.getWeight(i);
            }
        }
        double[] density = WindowLikelihood.densities(model, theta, x);
        int kept = 0;
        for (int i = 0; i < x.length; i++) {
            if (density[i] > 0) {
                x[kept] = x[i];
                weights[kept++] = weights[i] * density[i];
            }
        }
        return Points.sorted(java.util.Arrays.copyOf(x, kept), java.util.Arrays.copyOf(weights, kept));
    }
}
