package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;

/** Resolution of the squared recoil mass against the published one, and the trigger lines on the same events. */
final class RecoilMass implements Section {
    private static final double[] MASSES = {0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final int EVENTS = 5000;
    private static final double REQUIRED = 0.15;
    /** Range of the fit of two Gaussians, in widths of the detector alone. */
    private static final double RANGE = 4;

    private static final int PEAK_BINS = 50;
    /** Indices of the masses whose peaks are drawn. */
    private static final int[] SHOWN = {1, 4, 8};

    private static final List<String> PEAK_COLOURS = List.of("#3f90da", "#bd1f01", "#1a1a1a");

    private static final String CONDITIONS = "e^{+}e^{−} → μ^{+}μ^{−}Z′ with radiation";
    private static final Axis MASS = Axis.linear("m_{Z′} [GeV]", 0, 9.5);

    private final List<SignalSample> samples = Arrays.stream(MASSES)
            .mapToObj(mass -> new SignalSample(Detectors.belle2(), mass, EVENTS, true))
            .toList();

    private final RecoilDefinitions definitions = new RecoilDefinitions(
            samples,
            Arrays.stream(MASSES)
                    .mapToObj(mass -> new SignalSample(Detectors.belle2(), mass, EVENTS, false))
                    .toList(),
            Arrays.stream(MASSES)
                    .mapToObj(mass -> new SignalSample(Detectors.misaligned(), mass, EVENTS, true))
                    .toList());

    @Override
    public void run(Findings findings) {
        resolution(findings);
        definitions.run(findings);
        findings.add(peaks());
        trigger(findings);
        findings.put("recoil.events", "%,d", EVENTS);
    }

    /** The peaks of some masses on top of each other, with their radiative tails. */
    private Figure peaks() {
        List<Double> edges = new ArrayList<>();
        for (double edge : Charts.range(-2, 8, PEAK_BINS + 1)) {
            edges.add(edge);
        }
        List<Layer> layers = new ArrayList<>();
        for (int i : SHOWN) {
            SignalSample sample = samples.get(i);
            double[] share = new double[PEAK_BINS];
            Arrays.fill(share, 1e-9);
            for (double mass2 : sample.nominal) {
                int bin = (int) Math.floor((mass2 - MASSES[i] * MASSES[i] + 2) / 10 * PEAK_BINS);
                if (bin >= 0 && bin < PEAK_BINS) {
                    share[bin] += 1.0 / sample.selected;
                }
            }
            String colour = PEAK_COLOURS.get(layers.size());
            String label = String.format(Locale.ROOT, "m_{Z′} = %.0f GeV", MASSES[i]);
            layers.add(new Layer.Steps(edges, share, Stroke.solid(colour, 1.8), label));
        }
        return Charts.plot(
                "recoil-peaks",
                "Selected events",
                CONDITIONS,
                Axis.linear("M^{2}_{rec} − m^{2}_{Z′} [GeV^{2}]", -2, 8),
                Axis.logarithmic("Share of the events per 0.2 GeV^{2}", 5e-4, 0.6),
                layers);
    }

    private List<PeakFit> fits(Function<SignalSample, double[]> values) {
        return samples.stream()
                .map(sample -> new PeakFit(
                        values.apply(sample), sample.mass * sample.mass, Statistics.halfWidth(sample.detector)))
                .toList();
    }

    private static Layer points(List<PeakFit> fits, String colour, String label) {
        double[] width = fits.stream().mapToDouble(fit -> fit.width).toArray();
        double[] error = fits.stream().mapToDouble(fit -> fit.error).toArray();
        return Charts.points(MASSES, width, error, colour, label);
    }

    private void resolution(Findings findings) {
        List<PeakFit> nominal = fits(sample -> sample.nominal);
        List<PeakFit> own = fits(sample -> sample.ownBeams);
        List<Layer> layers = new ArrayList<>(definitions.publishedLayers());
        layers.add(points(nominal, Charts.OURS, "Belladonna"));
        layers.add(points(own, Charts.SERIES.get(1), "without the spread of the beam energies"));
        findings.add(Charts.plot(
                "recoil-resolution",
                "Width of the peak in M^{2}_{rec}",
                CONDITIONS,
                MASS,
                Axis.linear("σ_{w}(M^{2}_{rec}) [GeV^{2}]", 0, 0.45),
                layers));
        findings.put("recoil.failing", "%s", failing(nominal, true));
        findings.put("recoil.failingown", "%s", failing(own, true));
        findings.put("recoil.met", "%s", failing(own, false));
        double spread = spread();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < MASSES.length; i++) {
            SmoothWidths.Value there = definitions.published(MASSES[i]);
            SignalSample sample = samples.get(i);
            double two = TwoGaussians.fit(
                            sample.ownBeams, MASSES[i] * MASSES[i], Statistics.halfWidth(sample.detector), RANGE)
                    .mean();
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f ± %.3f | %.3f ± %.3f | %.2f | %.3f | %.2f | %.3f | %.2f | %.3f | %.3f | %.3f | %.3f |%n",
                    MASSES[i],
                    there.width(),
                    there.width() * there.relativeError(),
                    nominal.get(i).width,
                    nominal.get(i).error,
                    nominal.get(i).width / there.width(),
                    own.get(i).width,
                    own.get(i).width / there.width(),
                    two,
                    two / there.width(),
                    Statistics.halfWidth(sample.detector),
                    2 * sample.recoilEnergy * spread,
                    Statistics.shortestHalfWidth(sample.nominal),
                    Statistics.halfWidth(sample.nominal)));
        }
        findings.put("recoil.table", "%s", rows.toString().strip());
        findings.put("recoil.spread", "%.1f", 1000 * spread);
    }

    /** Masses from 1 GeV on whose width is further from the published one than required, or those that are not. */
    private String failing(List<PeakFit> fits, boolean far) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < MASSES.length; i++) {
            double ratio = fits.get(i).width / definitions.published(MASSES[i]).width();
            if (MASSES[i] >= 1 && Math.abs(ratio - 1) > REQUIRED == far) {
                names.add(String.format(Locale.ROOT, "%.0f", MASSES[i]));
            }
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Spread of the collision energy, GeV: s = 4 E1 E2 cos^2(crossing/2). */
    private static double spread() {
        BeamSettings beams = Detectors.belle2().beams();
        double relative = Math.hypot(
                beams.electronEnergySpread() / beams.electronEnergy(),
                beams.positronEnergySpread() / beams.positronEnergy());
        return 0.5 * relative * new Collision(beams).sqrtS();
    }

    private void trigger(Findings findings) {
        double[] pair = samples.stream().mapToDouble(SignalSample::pairLine).toArray();
        double[] muon = samples.stream().mapToDouble(SignalSample::muonLine).toArray();
        double[] either = samples.stream().mapToDouble(SignalSample::eitherLine).toArray();
        findings.add(Charts.plot(
                "trigger",
                "Level-1 efficiency for selected muon pairs",
                CONDITIONS,
                MASS,
                Axis.linear("Efficiency", 0.7, 1.02),
                List.of(
                        Charts.points(MASSES, pair, shareErrors(pair), Charts.SERIES.get(0), "ffo"),
                        Charts.points(MASSES, muon, shareErrors(muon), Charts.SERIES.get(1), "cdcklm1"),
                        Charts.ours(MASSES, either, shareErrors(either), "ffo or cdcklm1"))));
        findings.put("trigger.ffo", "%s", span(pair));
        findings.put("trigger.cdcklm1", "%s", span(muon));
        findings.put("trigger.either", "%s", span(either));
    }

    private static String span(double[] shares) {
        double low = Arrays.stream(shares).min().orElseThrow();
        double high = Arrays.stream(shares).max().orElseThrow();
        return String.format(Locale.ROOT, "%.1f%% to %.1f%%", 100 * low, 100 * high);
    }

    private double[] shareErrors(double[] shares) {
        double[] errors = new double[shares.length];
        Arrays.setAll(errors, i -> Statistics.shareError(shares[i], samples.get(i).selected));
        return errors;
    }
}
