package org.belladonna.job;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.campaign.CampaignSettings.ObservedSettings;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.SignalShape;
import org.belladonna.selection.ObservedTable;
import org.belladonna.selection.SearchSettings;
import org.belladonna.selection.SearchSettings.SystematicSettings;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Observation;
import org.belladonna.statistics.workspace.ParameterSettings;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;

/**
 * Builds the HistFactory workspace of a mass hypothesis from its templates: one channel, the signal with the parameter of
 * interest {@value #POI}, the backgrounds, the systematic uncertainties of the search, and the limited simulation as
 * staterror. The parameter of interest is 1 at a cross-section that the builder chooses near the expected limit, so that the
 * fit works with numbers of order one.
 */
final class WorkspaceBuilder {
    static final String POI = "mu";
    static final String MEASUREMENT = "cross_section";

    private static final String CHANNEL = "recoil";
    private static final double HIGHEST_MU = 1000;

    private final SearchSettings search;
    private final List<String> backgrounds;
    private final ObservedSettings observed;
    private final double luminosityInvFb;

    /**
     * A workspace with what is needed to read its parameter of interest.
     *
     * @param workspace the workspace
     * @param unitFb cross-section in fb at which the parameter of interest is 1
     */
    record Built(Workspace workspace, double unitFb) {}

    WorkspaceBuilder(
            SearchSettings search, List<String> backgrounds, ObservedSettings observed, double luminosityInvFb) {
        this.search = search;
        this.backgrounds = List.copyOf(backgrounds);
        this.observed = observed;
        this.luminosityInvFb = luminosityInvFb;
    }

    /**
     * @param shape the signal
     * @param rows the templates of its hypothesis
     */
    Built build(SignalShape shape, List<HistogramBin> rows) {
        TemplateSet templates = new TemplateSet(rows, backgrounds, search.fit().minimumBackgroundEntries());
        double unitFb = unit(templates, shape);
        // The template holds the events at the cross-section of the sample.
        double scale = unitFb / shape.crossSection();
        List<Sample> samples = new ArrayList<>();
        samples.add(signal(templates, shape, scale));
        for (String background : backgrounds) {
            if (sum(templates.get(background, "").yields()) > 0) {
                samples.add(background(templates, background));
            }
        }
        Workspace workspace = new Workspace(
                List.of(new Channel(CHANNEL, samples)),
                List.of(new Observation(CHANNEL, observed(templates, shape))),
                List.of(new Measurement(MEASUREMENT, POI, List.of(ParameterSettings.range(POI, 1, 0, HIGHEST_MU)))));
        return new Built(workspace, unitFb);
    }

    /** Cross-section for 3 + 2 sqrt(B) signal events, B being the background under the peak; two significant digits. */
    private double unit(TemplateSet templates, SignalShape shape) {
        double background = 0;
        for (String sample : backgrounds) {
            background += sum(templates.get(sample, "").yields());
        }
        double underPeak = background * Math.min(1, 2 / search.fit().halfWindowInWidths());
        double events = 3 + 2 * Math.sqrt(underPeak);
        double exact = events / (shape.efficiency() * luminosityInvFb);
        double step = Math.pow(10, Math.floor(Math.log10(exact)) - 1);
        return Math.max(1, Math.rint(exact / step)) * step;
    }

    private Sample signal(TemplateSet templates, SignalShape shape, double scale) {
        List<Modifier> modifiers = new ArrayList<>();
        modifiers.add(new Modifier.NormFactor(POI));
        double relative = shape.efficiencyError() / shape.efficiency();
        modifiers.add(new Modifier.NormSys("signal_simulation", 1 - Math.min(0.9, relative), 1 + relative));
        addSystematics(modifiers, templates, shape.hypothesis(), "signal", scale);
        return new Sample("signal", scaled(templates.get(shape.hypothesis(), "").yields(), scale), modifiers);
    }

    private Sample background(TemplateSet templates, String name) {
        TemplateSet.Template nominal = templates.get(name, "");
        List<Modifier> modifiers = new ArrayList<>();
        addSystematics(modifiers, templates, name, "background", 1);
        double[] error = new double[templates.bins()];
        for (int bin = 0; bin < error.length; bin++) {
            error[bin] = Math.sqrt(nominal.squares()[bin]);
        }
        modifiers.add(new Modifier.StatError("simulation_" + CHANNEL, error));
        return new Sample(name, nominal.yields(), modifiers);
    }

    private void addSystematics(
            List<Modifier> modifiers, TemplateSet templates, String sample, String role, double scale) {
        for (SystematicSettings systematic : search.systematics()) {
            boolean concerned = systematic.samples().isEmpty()
                    || systematic.samples().contains(role)
                    || systematic.samples().contains(sample);
            if (!concerned) {
                continue;
            }
            if (systematic.kind() == SystematicSettings.Kind.NORMALISATION) {
                modifiers.add(
                        new Modifier.NormSys(systematic.name(), 1 / (1 + systematic.size()), 1 + systematic.size()));
            } else {
                modifiers.add(new Modifier.HistoSys(
                        systematic.name(),
                        scaled(
                                templates
                                        .get(sample, systematic.name() + "_down")
                                        .yields(),
                                scale),
                        scaled(templates.get(sample, systematic.name() + "_up").yields(), scale)));
            }
        }
    }

    private double[] observed(TemplateSet templates, SignalShape shape) {
        if (observed.kind() == ObservedSettings.Kind.TABLE) {
            return templates.get(ObservedTable.SAMPLE, "").yields();
        }
        double[] expected = new double[templates.bins()];
        for (String background : backgrounds) {
            double[] yields = templates.get(background, "").yields();
            for (int bin = 0; bin < expected.length; bin++) {
                expected[bin] += yields[bin];
            }
        }
        if (observed.kind() == ObservedSettings.Kind.PSEUDO_EXPERIMENT) {
            EventStream stream = new EventStream(observed.seed(), shape.hypothesis()).at(0, Stage.PSEUDO_EXPERIMENT);
            for (int bin = 0; bin < expected.length; bin++) {
                expected[bin] = stream.poisson(expected[bin]);
            }
        }
        return expected;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] * factor;
        }
        return result;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
