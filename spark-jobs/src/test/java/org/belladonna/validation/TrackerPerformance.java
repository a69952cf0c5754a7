package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.belladonna.detector.Detector;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;

/** Pulls and resolutions of tracks of single muons. */
final class TrackerPerformance implements Section {
    private static final double[] MOMENTA = {0.3, 0.5, 1, 1.5, 2, 3, 4, 5, 6};
    private static final int MUONS = 3000;
    private static final double THETA_MIN = 60;
    private static final double THETA_MAX = 120;
    private static final String CONDITIONS = "single μ^{±}, 60° < θ < 120°";
    private static final String[] PARAMETERS = {"d_{0}", "φ_{0}", "ω", "z_{0}", "tan λ"};
    private static final int[] DIAGONAL = {0, 5, 9, 12, 14};
    private static final Axis MOMENTUM = Axis.linear("Momentum [GeV]", 0, 6.5);

    private final double[][] pullMedian = new double[5][MOMENTA.length];
    private final double[][] pullWidth = new double[5][MOMENTA.length];
    private final double[] transverse = new double[MOMENTA.length];
    private final double[] impact = new double[MOMENTA.length];

    @Override
    public void run(Findings findings) {
        Detector detector = Detectors.belle2().detector();
        MuonGun gun = new MuonGun(detector, "tracker performance");
        for (int i = 0; i < MOMENTA.length; i++) {
            measure(gun, i);
        }
        pulls(findings);
        resolutions(findings);
        findings.put("tracker.muons", "%,d", MUONS);
    }

    private void measure(MuonGun gun, int index) {
        double[][] pulls = new double[5][MUONS];
        double[] relative = new double[MUONS];
        double[] d0 = new double[MUONS];
        int found = 0;
        for (int i = 0; i < MUONS; i++) {
            long number = (long) MUONS * index + i;
            double theta = Math.toRadians(gun.at(number).uniform(THETA_MIN, THETA_MAX));
            FittedTrack track = gun.shoot(number, MOMENTA[index], theta);
            if (track != null) {
                double[] deviations = gun.deviations(track);
                for (int k = 0; k < 5; k++) {
                    double sign = k == 2 ? Math.signum(gun.truth.omega) : 1;
                    pulls[k][found] = sign * deviations[k] / Math.sqrt(track.covariance()[DIAGONAL[k]]);
                }
                relative[found] = deviations[2] / gun.truth.omega;
                d0[found++] = deviations[0];
            }
        }
        for (int k = 0; k < 5; k++) {
            double[] values = Arrays.copyOf(pulls[k], found);
            pullMedian[k][index] = Statistics.median(values);
            pullWidth[k][index] = Statistics.halfWidth(values);
        }
        transverse[index] = Statistics.halfWidth(Arrays.copyOf(relative, found));
        impact[index] = Statistics.halfWidth(Arrays.copyOf(d0, found));
    }

    private void pulls(Findings findings) {
        List<Layer> widths = new ArrayList<>();
        List<Layer> medians = new ArrayList<>();
        widths.add(Charts.level(MOMENTUM, 1, Charts.SERIES.get(2), ""));
        medians.add(Charts.level(MOMENTUM, 0, Charts.SERIES.get(2), ""));
        double[] error = new double[MOMENTA.length];
        Arrays.fill(error, Statistics.halfWidthError(1, MUONS));
        double worst = 0;
        for (int k = 0; k < 5; k++) {
            // Side by side, so that the errors can be told apart.
            double shift = 0.03 * (k - 2);
            double[] x = Arrays.stream(MOMENTA).map(p -> p + shift).toArray();
            String colour = Charts.SERIES.get(k == 2 ? 5 : k);
            widths.add(Charts.points(x, pullWidth[k], error, colour, PARAMETERS[k]));
            medians.add(Charts.points(x, pullMedian[k], error, colour, PARAMETERS[k]));
            for (int i = 0; i < MOMENTA.length; i++) {
                worst = Math.max(worst, Math.abs(pullWidth[k][i] - 1));
            }
        }
        findings.add(Charts.plot(
                "pull-widths",
                "Width of the pulls",
                CONDITIONS,
                MOMENTUM,
                Axis.linear("Half of the central 68%", 0.8, 1.2),
                widths));
        findings.add(Charts.plot(
                "pull-medians",
                "Median of the pulls",
                CONDITIONS,
                MOMENTUM,
                Axis.linear("Median", -0.3, 0.3),
                medians));
        findings.put("pulls.worst", "%.2f", worst);
        double median = Arrays.stream(pullMedian)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        findings.put("pulls.median", "%.2f", median);
    }

    private static double publishedMomentum(double p, double linear, double constant) {
        // Mean transverse part of the momentum over the polar angles of the sample.
        double pt = 0.955 * p;
        double beta = p / Math.hypot(p, PhysicalConstants.MUON_MASS);
        return Math.hypot(linear * pt, constant / beta);
    }

    private static double publishedImpact(double p, double scattering) {
        double beta = p / Math.hypot(p, PhysicalConstants.MUON_MASS);
        return Math.hypot(10, scattering / (p * beta * Math.pow(0.955, 1.5)));
    }

    private void resolutions(Findings findings) {
        double[] p = Charts.range(0.3, 6.5, 100);
        double[] percent = Arrays.stream(transverse).map(x -> 100 * x).toArray();
        double[] micrometres = Arrays.stream(impact).map(x -> 1000 * x).toArray();
        findings.add(Charts.plot(
                "momentum-resolution",
                "Transverse momentum",
                CONDITIONS,
                MOMENTUM,
                Axis.linear("σ(p_{T})/p_{T} [%]", 0, 0.8),
                List.of(
                        Charts.referenceLine(
                                p, each(p, x -> 100 * publishedMomentum(x, 0.0011, 0.0025)), "0.11% p_{T} ⊕ 0.25%/β"),
                        Charts.dashed(
                                p,
                                each(p, x -> 100 * publishedMomentum(x, 0.001, 0.003)),
                                Charts.REFERENCE,
                                "0.1% p_{T} ⊕ 0.3%/β (design)"),
                        Charts.ours(MOMENTA, percent, errors(percent), "Belladonna"))));
        findings.add(Charts.plot(
                "impact-resolution",
                "Transverse impact parameter",
                CONDITIONS,
                MOMENTUM,
                Axis.linear("σ(d_{0}) [μm]", 0, 80),
                List.of(
                        Charts.dashed(
                                p,
                                each(p, x -> publishedImpact(x, 15)),
                                Charts.REFERENCE,
                                "10 ⊕ 15 GeV/(pβ sin^{3/2}θ) μm"),
                        Charts.referenceLine(p, each(p, x -> publishedImpact(x, 20)), "10 ⊕ 20 GeV/(pβ sin^{3/2}θ) μm"),
                        Charts.ours(MOMENTA, micrometres, errors(micrometres), "Belladonna"))));
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < MOMENTA.length; i++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.0f | %.0f |%n",
                    MOMENTA[i],
                    percent[i],
                    transverse[i] / publishedMomentum(MOMENTA[i], 0.0011, 0.0025),
                    micrometres[i],
                    publishedImpact(MOMENTA[i], 17.5)));
        }
        findings.put("tracker.table", "%s", rows.toString().strip());
    }

    private static double[] each(double[] x, DoubleUnaryOperator function) {
        return Arrays.stream(x).map(function).toArray();
    }

    private static double[] errors(double[] widths) {
        return each(widths, width -> Statistics.halfWidthError(width, MUONS));
    }
}
