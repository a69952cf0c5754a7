package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.belladonna.particle.ParticleTable;
import org.belladonna.reconstruction.EventReconstruction;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.PlotGrid;
import org.belladonna.report.plot.Stroke;

/** Peaks of known particles through the whole chain, at their momenta in events of a B factory: position against the PDG, width against published. */
final class MassPeaks implements Section {
    private static final int DECAYS = 2500;
    private static final int BINS = 60;
    private static final Map<String, String> TO_CHARMONIUM = Map.of("B+", "443 K+");
    private static final String PAIRS = "ee->bb";
    private static final String QUARKS = "ee->qq";
    private static final double LEAST_PHOTON = 0.05;

    /** How the core is fitted. */
    enum Core {
        /** A Gaussian to two widths on either side. */
        GAUSSIAN(2, 2),
        /** A Gaussian to one width below and two above: radiation leaves a tail below. */
        RADIATIVE(1, 2),
        /** The logarithmic normal distribution of calorimeters. */
        CALORIMETER(0, 0);

        final double below;
        final double above;

        Core(double below, double above) {
            this.below = below;
            this.above = above;
        }
    }

    /**
     * A peak.
     *
     * @param name in words, in the notation of figures
     * @param decay that makes it
     * @param particle whose mass it has
     * @param quantity that peaks
     * @param core how it is fitted
     * @param half half width of the histogram, MeV
     * @param published width, MeV; empty for none
     */
    record Peak(
            String name,
            DecayGun.Decay decay,
            int particle,
            MassPeak.Quantity quantity,
            Core core,
            double half,
            String published) {}

    /** What came of a peak; MeV, the position less the mass of the particle. */
    record Fit(
            int entries,
            int parents,
            double shift,
            double shiftError,
            double width,
            double widthError,
            double[] values,
            DoubleUnaryOperator density) {}

    static final Peak JPSI_MUONS = new Peak(
            "J/ψ → μ^{+}μ^{−}",
            new DecayGun.Decay(PAIRS, TO_CHARMONIUM, 443, List.of(-13, 13), 321),
            443,
            MassPeak.tracks(2),
            Core.GAUSSIAN,
            75,
            "10 to 11");
    static final Peak B_MESON = new Peak(
            "M_{bc}, B^{+} → J/ψ K^{+}",
            new DecayGun.Decay(PAIRS, TO_CHARMONIUM, 443, List.of(-13, 13), 321),
            521,
            MassPeak::beamConstrained,
            Core.GAUSSIAN,
            18,
            "2.6 to 3");
    static final Peak K_SHORT = new Peak(
            "K_{S} → π^{+}π^{−}",
            new DecayGun.Decay(PAIRS, Map.of(), 310, List.of(211, -211), 0),
            310,
            MassPeak.vertex(310, 310),
            Core.GAUSSIAN,
            15,
            "1.8 to 3");
    static final Peak NEUTRAL_PION = new Peak(
            "π^{0} → γγ",
            new DecayGun.Decay(PAIRS, Map.of(), 111, List.of(22, 22), 0),
            111,
            MassPeak.photons(LEAST_PHOTON),
            Core.CALORIMETER,
            40,
            "4.5 to 6");

    private static final List<Peak> PEAKS = List.of(
            JPSI_MUONS,
            new Peak(
                    "J/ψ → e^{+}e^{−}",
                    new DecayGun.Decay(PAIRS, TO_CHARMONIUM, 443, List.of(-11, 11), 0),
                    443,
                    MassPeak.tracks(2),
                    Core.RADIATIVE,
                    150,
                    ""),
            B_MESON,
            new Peak(
                    "D^{0} → K^{−}π^{+}",
                    new DecayGun.Decay("ee->ccbar", Map.of(), 421, List.of(-321, 211), 0),
                    421,
                    MassPeak.tracks(2),
                    Core.GAUSSIAN,
                    40,
                    ""),
            new Peak(
                    "φ → K^{+}K^{−}",
                    new DecayGun.Decay(QUARKS, Map.of(), 333, List.of(321, -321), 0),
                    333,
                    MassPeak.tracks(2),
                    Core.GAUSSIAN,
                    10,
                    ""),
            K_SHORT,
            new Peak(
                    "Λ → pπ^{−}",
                    new DecayGun.Decay(QUARKS, Map.of(), 3122, List.of(2212, -211), 0),
                    3122,
                    MassPeak.vertex(3122, -3122),
                    Core.GAUSSIAN,
                    10,
                    "1.2 to 1.5"),
            NEUTRAL_PION,
            new Peak(
                    "η → γγ",
                    new DecayGun.Decay(QUARKS, Map.of(), 221, List.of(22, 22), 0),
                    221,
                    MassPeak.photons(LEAST_PHOTON),
                    Core.CALORIMETER,
                    100,
                    ""));

    @Override
    public void run(Findings findings) {
        List<PlotGrid.Panel> panels = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (Peak peak : PEAKS) {
            Fit fit = measure(peak, DECAYS);
            panels.add(panel(peak, fit));
            rows.append(row(peak, fit));
        }
        findings.add(new PlotGrid(
                "mass-peaks",
                new Plot.Texts("Mass peaks", "Mass peaks", "", "e^{+}e^{−} at 10.58 GeV, decays simulated one by one"),
                3,
                panels));
        findings.put("peaks.table", "%s", rows.toString().strip());
        findings.put("peaks.decays", "%,d", DECAYS);
    }

    /** Simulates decays and fits their peak. The natural width of the particle is taken out: its mass in each decay is known. */
    static Fit measure(Peak peak, int decays) {
        DecayGun gun = new DecayGun(peak.decay);
        double mass = ParticleTable.get(peak.particle).mass();
        double[] values = new double[decays];
        int found = 0;
        for (int i = 0; i < decays; i++) {
            EventReconstruction.Result seen = gun.next();
            double value = seen == null ? Double.NaN : peak.quantity.of(gun, seen);
            if (!Double.isNaN(value)) {
                double own = peak.particle == peak.decay.parent() ? gun.mass : mass;
                values[found++] = 1000 * (value - own);
            }
        }
        double[] all = Arrays.copyOf(values, found);
        if (peak.core == Core.CALORIMETER) {
            LogNormalFit fit = new LogNormalFit(all, Statistics.median(all), Statistics.coreWidth(all));
            double error = fit.width / Math.sqrt(found);
            return new Fit(found, gun.parents, fit.peak, error, fit.width, error, all, fit::density);
        }
        CoreFit fit = new CoreFit(all, peak.core.below, peak.core.above);
        return new Fit(found, gun.parents, fit.peak, fit.peakError, fit.width, fit.widthError, all, fit::density);
    }

    private static String row(Peak peak, Fit fit) {
        double mass = 1000 * ParticleTable.get(peak.particle).mass();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %s ± %.2f | %.2f ± %.2f | %s | %.2f | %.2f |%n",
                plain(peak.name),
                mass,
                signed(fit.shift),
                fit.shiftError,
                fit.width,
                fit.widthError,
                peak.published,
                Statistics.halfWidth(fit.values),
                fit.entries / (double) fit.parents);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−').replace("−0.00", "0.00");
    }

    /** The notation of figures as text of a page. */
    private static String plain(String name) {
        return name.replace("^{+}", "⁺")
                .replace("^{−}", "⁻")
                .replace("^{0}", "⁰")
                .replace("_{S}", "_S")
                .replace("_{bc}", "_bc");
    }

    private static PlotGrid.Panel panel(Peak peak, Fit fit) {
        double mass = 1000 * ParticleTable.get(peak.particle).mass();
        double bin = 2 * peak.half / BINS;
        List<Double> edges = new ArrayList<>();
        for (double edge : Charts.range(mass - peak.half, mass + peak.half, BINS + 1)) {
            edges.add(edge / 1000);
        }
        double[] entries = new double[BINS];
        for (double value : fit.values) {
            int at = (int) Math.floor((value + peak.half) / bin);
            if (at >= 0 && at < BINS) {
                entries[at]++;
            }
        }
        double[] x = Charts.range(-peak.half, peak.half, 200);
        double[] y =
                Arrays.stream(x).map(v -> bin * fit.density.applyAsDouble(v)).toArray();
        double[] at = Arrays.stream(x).map(v -> (mass + v) / 1000).toArray();
        double highest = Arrays.stream(entries).max().orElseThrow();
        List<String> lines = new ArrayList<>(
                List.of("peak " + signed(fit.shift) + " MeV", String.format(Locale.ROOT, "σ = %.2f MeV", fit.width)));
        if (!peak.published.isEmpty()) {
            lines.add("published " + peak.published);
        }
        return new PlotGrid.Panel(
                peak.name,
                lines,
                Axis.linear("Mass [GeV]", edges.get(0), edges.get(BINS)),
                Axis.linear("Decays", 0, 1.35 * highest),
                List.<Layer>of(
                        new Layer.Bins(edges, new double[BINS], entries, "#cfd8e3", ""),
                        new Layer.Steps(edges, entries, Stroke.solid(Charts.OURS, 1.2), ""),
                        Charts.solid(at, y, Charts.SERIES.get(1), ""),
                        Charts.dashed(
                                new double[] {mass / 1000, mass / 1000},
                                new double[] {0, 1.02 * highest},
                                Charts.REFERENCE,
                                "")));
    }
}
