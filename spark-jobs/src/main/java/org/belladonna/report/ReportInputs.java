package org.belladonna.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;

/**
 * Everything that a report is made of. Texts are in the notation of {@link org.belladonna.report.plot.Markup}.
 *
 * @param heading what the campaign is
 * @param legend how samples, histograms and couplings are called and drawn
 * @param tables the results
 * @param comparison what others have published, and couplings of special interest
 * @param provenance what the results were made with
 * @param scope what the simulation knows and what it leaves out
 */
public record ReportInputs(
        Heading heading, Legend legend, Tables tables, Comparison comparison, Provenance provenance, Scope scope) {
    /** @throws IllegalArgumentException when the tables hold samples, couplings or limits that the other parts do not know */
    public ReportInputs {
        Set<String> samples = legend.samples().stream().map(Sample::name).collect(Collectors.toSet());
        Set<String> couplings =
                legend.couplings().stream().map(Coupling::quantity).collect(Collectors.toSet());
        for (HistogramBin bin : tables.histograms()) {
            require(samples.contains(bin.sample()), "sample " + bin.sample() + " is not in the legend");
        }
        for (CutflowStep step : tables.cutflow()) {
            require(samples.contains(step.sample()), "sample " + step.sample() + " is not in the legend");
        }
        for (Limit limit : tables.limits()) {
            String quantity = limit.quantity();
            require(!quantity.contains(":") || couplings.contains(quantity), quantity + " is not in the legend");
        }
        require(
                tables.limits().isEmpty() || tables.limits().stream().anyMatch(heading::isAbout),
                "no limit has the method " + heading.method() + " at CL " + heading.confidenceLevel());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * What the campaign is.
     *
     * @param campaign its name
     * @param title of the search, as in {@code e^{+}e^{−} → μ^{+}μ^{−}Z′, Z′ → invisible}
     * @param reaction in the notation of HEPData, as {@code E+ E- --> MU+ MU- X}
     * @param luminosityInvFb integrated luminosity in fb^-1
     * @param sqrtS energy in the centre of mass in GeV
     * @param confidenceLevel of the limits, as 0.9
     * @param method interval method of the limits that are plotted, as {@code cls-asymptotic}
     * @param observed what 'observed' stands for, as "Pseudo-experiment, seed 7"
     */
    public record Heading(
            String campaign,
            String title,
            String reaction,
            double luminosityInvFb,
            double sqrtS,
            double confidenceLevel,
            String method,
            String observed) {
        private static final double SAME = 1e-9;

        /** True for a limit with the method and the confidence level of the report. */
        boolean isAbout(Limit limit) {
            return limit.method().equals(method) && Math.abs(limit.cl() - confidenceLevel) < SAME;
        }
    }

    /** Whether a sample is looked for, looked through, or what was seen. */
    public enum Role {
        SIGNAL,
        BACKGROUND,
        DATA
    }

    /**
     * How a sample is called and drawn.
     *
     * @param name in the tables
     * @param label on plots
     * @param role signal, background or data
     * @param colour as {@code #rrggbb}; empty: one of the report's own
     */
    public record Sample(String name, String label, Role role, String colour) {}

    /**
     * How a histogram is called.
     *
     * @param name in the tables
     * @param title of its plot
     * @param axis what is on its axis, with the unit in brackets
     */
    public record Histogram(String name, String title, String axis) {}

    /**
     * How a limited coupling is called.
     *
     * @param quantity in the table of limits, as {@code gprime:invisible}
     * @param symbol as "g′"
     * @param label of the reading, as "fully invisible Z′"
     * @param reference of the model
     */
    public record Coupling(String quantity, String symbol, String label, String reference) {}

    /**
     * How things are called and drawn. Every sample and every coupling of the tables must be here, so that none is lost
     * silently; a histogram that is not listed is not plotted.
     *
     * @param samples in the order of the legend
     * @param histograms in the order of the page; those without a mass hypothesis are plotted
     * @param couplings in the order of the page
     * @param resonance symbol of the particle, as "Z′"
     */
    public record Legend(
            List<Sample> samples, List<Histogram> histograms, List<Coupling> couplings, String resonance) {}

    /** The results, as the stages have left them. */
    public record Tables(
            List<HistogramBin> histograms, List<CutflowStep> cutflow, List<SignalShape> shapes, List<Limit> limits) {}

    /**
     * A range of couplings of special interest against mass.
     *
     * @param coupling key of the coupling, as {@code gprime}, for all of its readings
     * @param label on plots
     * @param citation of its source
     * @param mass in GeV, ascending; the other arrays belong to it
     */
    public record MassBand(
            String coupling,
            String label,
            String citation,
            double[] mass,
            double[] innerLow,
            double[] innerHigh,
            double[] outerLow,
            double[] outerHigh) {}

    /** What the results are compared with. */
    public record Comparison(List<PublishedCurve> published, Optional<MassBand> band) {}

    /** One stage of the campaign: rows written, wall-clock and CPU seconds. */
    public record StageRecord(String stage, long rows, double seconds, double cpuSeconds) {}

    /** What the results were made with. */
    public record Provenance(String configurationHash, long seed, String codeVersion, List<StageRecord> stages) {}

    /** What the simulation knows and what it leaves out, one sentence each. */
    public record Scope(List<String> modelled, List<String> leftOut) {}
}
