package org.belladonna.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belladonna.detector.OuterDescription;
import org.belladonna.reconstruction.EventReconstruction;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;

/** Energy of photons and of muons in the barrel of the calorimeter. */
final class CalorimeterPerformance implements Section {
    private static final double[] ENERGIES = {0.1, 0.2, 0.5, 1, 2, 4, 5.4, 7};
    private static final double THETA_MIN = 36;
    private static final double THETA_MAX = 125;
    private static final int PHOTONS = 1500;
    private static final int MUONS = 5000;
    private static final int DEPOSIT_BINS = 40;
    private static final double DEPOSIT_END = 0.4;

    @Override
    public void run(Findings findings) {
        photons(findings);
        muons(findings);
        findings.put("ecl.photons", "%,d", PHOTONS);
        findings.put("ecl.muons", "%,d", MUONS);
    }

    private static double[] measured(ParticleGun gun, int index) {
        double[] values = new double[PHOTONS];
        int found = 0;
        for (int i = 0; i < PHOTONS; i++) {
            long number = (long) PHOTONS * index + i;
            double theta = Math.toRadians(gun.at(number).uniform(THETA_MIN, THETA_MAX));
            EventReconstruction.Result result = gun.shoot(number, 22, ENERGIES[index], theta);
            if (!result.clusters().isEmpty()) {
                values[found++] = result.clusters().get(0).energy() / ENERGIES[index];
            }
        }
        return Arrays.copyOf(values, found);
    }

    private static void photons(Findings findings) {
        ParticleGun gun = new ParticleGun("validation photons");
        double[] width = new double[ENERGIES.length];
        double[] core = new double[ENERGIES.length];
        double[] peak = new double[ENERGIES.length];
        double[] error = new double[ENERGIES.length];
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ENERGIES.length; i++) {
            double[] values = measured(gun, i);
            width[i] = 100 * Statistics.shortestHalfWidth(values);
            LogNormalFit fit = new LogNormalFit(values, Statistics.median(values), design(ENERGIES[i]));
            core[i] = 100 * fit.width / fit.peak;
            peak[i] = 100 * fit.peakWidth / fit.peak;
            LogNormalFit bare = bare(ENERGIES[i]);
            error[i] = Statistics.halfWidthError(width[i], values.length);
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f |%n",
                    ENERGIES[i],
                    Statistics.median(values),
                    fit.peak,
                    width[i],
                    core[i],
                    peak[i],
                    100 * bare.width / bare.peak,
                    100 * belle(ENERGIES[i]),
                    100 * design(ENERGIES[i]),
                    values.length / (double) PHOTONS));
        }
        findings.put("photon.table", "%s", rows.toString().strip());
        double[] energy = Arrays.stream(Charts.range(Math.log(0.08), Math.log(12), 60))
                .map(Math::exp)
                .toArray();
        findings.add(Charts.plot(
                "photon-resolution",
                "Photons in the barrel",
                "single photons, 36° < θ < 125°",
                Axis.logarithmic("Photon energy [GeV]", 0.08, 12),
                Axis.linear("σ(E)/E [%]", 0, 6),
                List.of(
                        Charts.dashed(
                                energy,
                                Arrays.stream(energy).map(e -> 100 * design(e)).toArray(),
                                Charts.REFERENCE,
                                "design: 0.2%/E ⊕ 1.6%/E^{1/4} ⊕ 1.2%"),
                        Charts.referenceLine(
                                energy,
                                Arrays.stream(energy).map(e -> 100 * belle(e)).toArray(),
                                "Belle: 0.066%/E ⊕ 0.81%/E^{1/4} ⊕ 1.34%"),
                        Charts.points(
                                ENERGIES,
                                core,
                                new double[ENERGIES.length],
                                Charts.SERIES.get(0),
                                "Belladonna, FWHM/2.355 of a logarithmic normal fit"),
                        Charts.points(
                                ENERGIES,
                                peak,
                                new double[ENERGIES.length],
                                Charts.SERIES.get(1),
                                "Belladonna, the same, fitted to the peak"),
                        Charts.ours(ENERGIES, width, error, "Belladonna, 68% interval"))));
    }

    /** Without the tracker in front and without beam background. */
    private static LogNormalFit bare(double energy) {
        OuterDescription quiet =
                PhotonWidths.withoutBackground(OuterDescription.read(Path.of("..", "conf", "detectors", "belle2")));
        double[] values = PhotonWidths.withoutTracker(quiet, energy, THETA_MIN, THETA_MAX, PHOTONS);
        return new LogNormalFit(values, Statistics.median(values), design(energy));
    }

    private static double design(double energy) {
        return Math.hypot(Math.hypot(0.002 / energy, 0.016 / Math.pow(energy, 0.25)), 0.012);
    }

    private static double belle(double energy) {
        return Math.hypot(Math.hypot(0.00066 / energy, 0.0081 / Math.pow(energy, 0.25)), 0.0134);
    }

    private static void muons(Findings findings) {
        ParticleGun gun = new ParticleGun("validation muon deposits");
        double[] bins = new double[DEPOSIT_BINS];
        int matched = 0;
        List<Double> deposits = new ArrayList<>();
        for (int i = 0; i < MUONS; i++) {
            double p = gun.at(i).uniform(1, 4);
            double theta = Math.toRadians(gun.at(i).uniform(45, 120));
            EventReconstruction.Result result = gun.shoot(i, i % 2 == 0 ? 13 : -13, p, theta);
            Track track = ParticleGun.track(result.tracks());
            if (track != null && track.cluster() >= 0) {
                Cluster cluster = result.clusters().get(track.cluster());
                deposits.add((double) cluster.energy());
                int bin = (int) (DEPOSIT_BINS * cluster.energy() / DEPOSIT_END);
                if (bin < DEPOSIT_BINS) {
                    bins[bin]++;
                }
                matched++;
            }
        }
        int peak = 0;
        for (int i = 0; i < DEPOSIT_BINS; i++) {
            peak = bins[i] > bins[peak] ? i : peak;
        }
        findings.put("muon.peak", "%.0f", 1000 * DEPOSIT_END * (peak + 0.5) / DEPOSIT_BINS);
        findings.put(
                "muon.median",
                "%.0f",
                1000
                        * Statistics.median(deposits.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
        findings.put("muon.matched", "%.1f%%", 100.0 * matched / MUONS);
        findings.add(depositFigure(bins, bins[peak]));
    }

    private static Figure depositFigure(double[] bins, double highest) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= DEPOSIT_BINS; i++) {
            edges.add(DEPOSIT_END * i / DEPOSIT_BINS);
        }
        // 300 mm of caesium iodide, 4.51 g/cm^3, at the mean loss of a minimum-ionising particle, 1.243 MeV cm^2/g
        // (PDG).
        double minimum = 30 * 4.51 * 1.243e-3;
        List<Layer> layers = List.of(
                new Layer.Steps(edges, bins, Stroke.solid(Charts.OURS, 1.8), "Belladonna"),
                Charts.dashed(
                        new double[] {minimum, minimum},
                        new double[] {0, highest},
                        Charts.REFERENCE,
                        "mean loss at the minimum of ionisation in 300 mm, PDG"));
        return Charts.plot(
                "muon-deposit",
                "Cluster of a muon",
                "single μ^{±}, 1 to 4 GeV, 45° < θ < 120°",
                Axis.linear("Cluster energy [GeV]", 0, DEPOSIT_END),
                Axis.linear("Muons per 10 MeV", 0, 1.1 * highest),
                layers);
    }
}
