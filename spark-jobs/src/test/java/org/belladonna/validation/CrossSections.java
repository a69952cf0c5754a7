package org.belladonna.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.generator.CrossSection;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;

/** Totals against closed forms, an independent program and published values. */
final class CrossSections implements Section {
    private static final double PRECISION = 0.0005;
    private static final double ISR_PRECISION = 0.001;
    private static final double MADGRAPH_COUPLING = 0.01;
    private static final String CONDITIONS = "√s = 10.58 GeV, tree level";
    private static final Axis MASS = Axis.linear("m_{Z′} [GeV]", 0, 9.5);

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.rows("zprime-cross-sections.csv");
        withoutRadiation(findings, table);
        List<String[]> radiative =
                table.stream().filter(row -> !row[2].isEmpty()).toList();
        radiation(findings, radiative);
        totals(findings);
    }

    private static void withoutRadiation(Findings findings, List<String[]> table) {
        Ratio closed = ratios(Reference.column(table, 0), Reference.column(table, 1), new double[table.size()], 1);
        List<String[]> program =
                Comparison.select(Reference.simulationRows("generator/mediator-cross-sections.csv"), "mumuzp");
        Ratio madGraph = ratios(
                Reference.column(program, 1),
                Reference.column(program, 2),
                Reference.column(program, 3),
                MADGRAPH_COUPLING);
        List<Layer> layers = List.of(
                Charts.goal(MASS, 0.995, 1.005, "required: 0.5%"),
                Charts.level(MASS, 1, Charts.SERIES.get(2), ""),
                Charts.points(
                        madGraph.x, madGraph.y, madGraph.error, Charts.REFERENCE, "over MadGraph5_aMC@NLO amplitudes"),
                Charts.ours(closed.x, closed.y, closed.error, "over the closed form"));
        findings.add(Charts.plot(
                "zprime-cross-section",
                "σ(e^{+}e^{−} → μ^{+}μ^{−}Z′) over the reference",
                CONDITIONS + ", no radiation",
                MASS,
                Axis.linear("Ratio", 0.99, 1.01),
                layers));
        findings.put("zprime.closed", "%.2f%%", 100 * closed.worst());
        findings.put("zprime.madgraph", "%.2f%%", 100 * madGraph.worst());
        findings.put("zprime.masses", "%d", closed.x.length);
        findings.put("zprime.precision", "%.2f%%", 100 * PRECISION);
    }

    private static void radiation(Findings findings, List<String[]> table) {
        double[] mass = Reference.column(table, 0);
        double[] factor = Reference.column(table, 2);
        double[] y = new double[mass.length];
        double[] error = new double[mass.length];
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < mass.length; i++) {
            CrossSection with = Generators.zPrimeCrossSection(mass[i], true, ISR_PRECISION);
            CrossSection without = Generators.zPrimeCrossSection(mass[i], false, ISR_PRECISION);
            double ours = with.valueFb() / without.valueFb();
            y[i] = ours / factor[i];
            error[i] = y[i] * Math.hypot(with.errorFb() / with.valueFb(), without.errorFb() / without.valueFb());
            rows.append(String.format(
                    Locale.ROOT, "| %s | %.3f | %.3f | %.3f |%n", table.get(i)[0], ours, factor[i], y[i]));
        }
        Ratio ratio = new Ratio(mass, y, error);
        findings.add(Charts.plot(
                "zprime-radiation",
                "Effect of initial-state radiation on σ(μ^{+}μ^{−}Z′) over the reference",
                CONDITIONS,
                MASS,
                Axis.linear("Ratio", 0.97, 1.03),
                List.of(
                        Charts.goal(MASS, 0.98, 1.02, "required: 2%"),
                        Charts.level(MASS, 1, Charts.SERIES.get(2), ""),
                        Charts.ours(ratio.x, ratio.y, ratio.error, "over the leading-logarithm radiator"))));
        findings.put("isr.table", "%s", rows.toString().strip());
        findings.put("isr.worst", "%.1f%%", 100 * ratio.worst());
    }

    private record Ratio(double[] x, double[] y, double[] error) {
        double worst() {
            return Arrays.stream(y).map(value -> Math.abs(value - 1)).max().orElseThrow();
        }
    }

    /** Ours over references in pb. */
    private static Ratio ratios(double[] mass, double[] reference, double[] referenceError, double coupling) {
        double[] y = new double[mass.length];
        double[] error = new double[mass.length];
        for (int i = 0; i < mass.length; i++) {
            CrossSection ours = Generators.zPrimeCrossSection(mass[i], false, PRECISION);
            double scale = coupling * coupling / 1000;
            y[i] = scale * ours.valueFb() / reference[i];
            error[i] = y[i] * Math.hypot(ours.errorFb() / ours.valueFb(), referenceError[i] / reference[i]);
        }
        return new Ratio(mass, y, error);
    }

    private static void totals(Findings findings) {
        for (String lepton : List.of("mu", "tau")) {
            String process = "ee->" + lepton + lepton;
            for (double running : new double[] {0, 1}) {
                Map<String, Double> parameters = Map.of("vacuumPolarization", running, "softCutOff", 1e-4);
                CrossSection total =
                        Generators.pair(process, true, 0.002, parameters).crossSection();
                String name = "total." + lepton + (running > 0 ? ".running" : ".fixed");
                findings.put(name, "%.4f ± %.4f nb", 1e-6 * total.valueFb(), 1e-6 * total.errorFb());
            }
        }
    }
}
