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
    /** GeV; from below the first mass that is compared to above the last, so that the smooth curve has no end there. */
    private static final double[] MASSES = Charts.range(0.25, 9.25, 37);

    private static final double STEP = 0.25;

    private static final int EVENTS = 1700;
    private static final double[] TABLE = {0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    private static final int PEAK_BINS = 50;
    /** Masses whose peaks are drawn. */
    private static final double[] SHOWN = {1, 4, 8};

    private static final List<String> PEAK_COLOURS = List.of("#3f90da", "#bd1f01", "#1a1a1a");

    private static final String CONDITIONS = "e^{+}e^{−} → μ^{+}μ^{−}Z′ with radiation";
    private static final Axis MASS = Axis.linear("m_{Z′} [GeV]", 0, 9.5);

    private final PublishedWidths published = new PublishedWidths();
    private final List<SignalSample> samples = Arrays.stream(MASSES)
            .mapToObj(mass -> new SignalSample(mass, EVENTS, true))
            .toList();

    @Override
    public void run(Findings findings) {
        List<PeakFit> own = fits(sample -> sample.ownBeams);
        resolution(findings, own);
        new RecoilDefinitions(samples, own, published).run(findings);
        findings.add(peaks());
        trigger(findings);
        findings.put("recoil.events", "%,d", EVENTS);
        findings.put("recoil.masses", "%d", MASSES.length);
        findings.put(
                "recoil.selected",
                "%,.0f",
                samples.stream().mapToInt(sample -> sample.selected).average().orElseThrow());
    }

    private SignalSample sample(double mass) {
        return samples.stream()
                .filter(sample -> Math.abs(sample.mass - mass) < 1e-6)
                .findFirst()
                .orElseThrow();
    }

    /** The peaks of some masses, those beside them included, on top of each other with their radiative tails. */
    private Figure peaks() {
        List<Double> edges = new ArrayList<>();
        for (double edge : Charts.range(-2, 8, PEAK_BINS + 1)) {
            edges.add(edge);
        }
        List<Layer> layers = new ArrayList<>();
        for (double mass : SHOWN) {
            double[] share = new double[PEAK_BINS];
            Arrays.fill(share, 1e-9);
            List<SignalSample> near = samples.stream()
                    .filter(sample -> Math.abs(sample.mass - mass) < 1.5 * STEP)
                    .toList();
            int selected = near.stream().mapToInt(sample -> sample.selected).sum();
            for (SignalSample sample : near) {
                for (double mass2 : sample.nominal) {
                    int bin = (int) Math.floor((mass2 - sample.mass * sample.mass + 2) / 10 * PEAK_BINS);
                    if (bin >= 0 && bin < PEAK_BINS) {
                        share[bin] += 1.0 / selected;
                    }
                }
            }
            String colour = PEAK_COLOURS.get(layers.size());
            String label = String.format(Locale.ROOT, "m_{Z′} = %.0f ± %.2f GeV", mass, STEP);
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

    private static SmoothWidths smooth(List<PeakFit> fits) {
        return new SmoothWidths(
                MASSES, fits.stream().mapToDouble(fit -> fit.width).toArray(), PublishedWidths.REACH);
    }

    private void resolution(Findings findings, List<PeakFit> own) {
        SmoothWidths ours = smooth(own);
        SmoothWidths nominal = smooth(fits(sample -> sample.nominal));
        double[] width = own.stream().mapToDouble(fit -> fit.width).toArray();
        double[] error = own.stream().mapToDouble(fit -> fit.error).toArray();
        double[] x = Charts.range(PublishedWidths.FIRST, PublishedWidths.LAST, 86);
        List<Layer> layers = new ArrayList<>(published.layers());
        layers.addAll(PublishedWidths.ourLayers(ours, "curve through ours, with its error"));
        layers.add(Charts.dashed(x, PublishedWidths.line(nominal, x), Charts.SERIES.get(1), "with the beam spread"));
        layers.add(Charts.ours(MASSES, width, error, "Belladonna"));
        findings.add(Charts.plot(
                "recoil-resolution",
                "Width of the peak in M^{2}_{rec}",
                CONDITIONS,
                MASS,
                Axis.linear("σ_{w}(M^{2}_{rec}) [GeV^{2}]", 0, 0.4),
                layers));
        PublishedWidths.Verdict verdict = published.compare(ours);
        findings.put("recoil.worst", "%.0f%%", 100 * verdict.worst());
        findings.put("recoil.worst-mass", "%.1f", verdict.worstMass());
        findings.put("recoil.within", "%.0f%%", 100 * verdict.within());
        findings.put("recoil.factor", "%.2f", verdict.factor());
        findings.put("recoil.chi2", "%.1f", verdict.chi2());
        findings.put("recoil.chi2-shape", "%.1f", verdict.chi2Shape());
        findings.put("recoil.scatter", "%.0f%%", 100 * published.curve().scatter);
        findings.put("recoil.our-scatter", "%.0f%%", 100 * ours.scatter);
        findings.put("recoil.pull", "%.1f", published.pull());
        table(findings, ours, nominal);
    }

    private void table(Findings findings, SmoothWidths ours, SmoothWidths nominal) {
        double spread = spread();
        StringBuilder rows = new StringBuilder();
        for (double mass : TABLE) {
            SmoothWidths.Value there = published.curve().at(mass);
            SmoothWidths.Value here = ours.at(mass);
            SignalSample sample = sample(mass);
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f ± %.3f | %.3f ± %.3f | %.2f ± %.2f | %.3f | %.3f | %.3f | %.3f |%n",
                    mass,
                    there.width(),
                    there.width() * there.relativeError(),
                    here.width(),
                    here.width() * here.relativeError(),
                    here.width() / there.width(),
                    here.width() / there.width() * Math.hypot(here.relativeError(), there.relativeError()),
                    nominal.at(mass).width(),
                    2 * sample.recoilEnergy * spread,
                    Statistics.halfWidth(sample.detector),
                    Statistics.halfWidth(sample.nominal)));
        }
        findings.put("recoil.table", "%s", rows.toString().strip());
        findings.put("recoil.spread", "%.1f", 1000 * spread);
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
