package org.belladonna.selection;

import java.util.List;
import java.util.Optional;
import org.belladonna.configuration.Key;

/** The {@code search} group of a file in conf/searches: everything that makes a search but its final state. */
public record SearchSettings(
        @Key(meaning = "name of the search") String name,
        @Key(meaning = "title for reports") String title,

        @Key(meaning = "candidate builder, as in 'describe search'")
        String candidate,

        @Key(meaning = "cuts in the order of the cut flow") List<CutSettings> cuts,

        @Key(meaning = "histograms that all mass hypotheses share", fallback = "[]")
        List<HistogramSettings> histograms,

        @Key(meaning = "templates of the fit") FitSettings fit,

        @Key(meaning = "systematic uncertainties", fallback = "[]")
        List<SystematicSettings> systematics,

        @Key(meaning = "from cross-section limits to coupling limits")
        InterpretationSettings interpretation,

        @Key(meaning = "texts and comparisons of the report")
        ReportSettings report) {

    /** One cut. */
    public record CutSettings(
            @Key(meaning = "short name for tables and plots")
            String name,

            @Key(meaning = "SQL expression over candidate columns that is true for what is kept")
            String where) {}

    /** One histogram of all candidates that pass all cuts. */
    public record HistogramSettings(
            @Key(meaning = "name of the histogram") String name,
            @Key(meaning = "axis title with unit") String title,

            @Key(meaning = "SQL expression over candidate columns")
            String of,

            @Key(meaning = "number of bins", min = 1) int bins,
            @Key(meaning = "lower edge of the first bin") double low,
            @Key(meaning = "upper edge of the last bin") double high,

            @Key(meaning = "name of a cut that is left out, to show its effect")
            Optional<String> without) {}

    /** Binning of the templates: a window in the observable around each mass hypothesis, in units of its own width. */
    public record FitSettings(
            @Key(meaning = "SQL expression of the observable, GeV^2 for a squared mass")
            String observable,

            @Key(
                    meaning = "the observable of a signal peaks at its mass to this power: 2 for a squared mass",
                    min = 1,
                    max = 2,
                    fallback = "1")
            int massPower,

            @Key(
                    meaning =
                            "SQL expression whose central 68% says how wide a signal is, as reconstructed minus generated")
            String residual,

            @Key(meaning = "half width of the window in units of the signal width", min = 1)
            double halfWindowInWidths,

            @Key(meaning = "number of bins in the observable", min = 1)
            int bins,

            @Key(
                    meaning =
                            "simulated background candidates that a bin must hold; neighbours are joined until it does",
                    min = 1,
                    fallback = "5")
            int minimumBackgroundEntries,

            @Key(meaning = "SQL expression of a second axis")
            Optional<String> second,

            @Key(meaning = "edges of the bins of the second axis", fallback = "[]")
            List<Double> secondEdges) {}

    /** One systematic uncertainty, uncorrelated with the others. */
    public record SystematicSettings(
            @Key(meaning = "name of the nuisance parameter") String name,

            @Key(meaning = "normalisation (normsys) or shape (histosys)")
            Kind kind,

            @Key(meaning = "samples, or the roles 'signal' and 'background'; empty: all", fallback = "[]")
            List<String> samples,

            @Key(meaning = "relative size of a normalisation", min = 0, max = 10, fallback = "0")
            double size,

            @Key(meaning = "SQL expression that replaces the observable, one sigma up")
            Optional<String> up,

            @Key(meaning = "SQL expression that replaces the observable, one sigma down")
            Optional<String> down) {
        /** What it changes. */
        public enum Kind {
            NORMALISATION,
            SHAPE
        }
    }

    /** How a cross-section limit becomes a coupling limit. */
    public record InterpretationSettings(
            @Key(meaning = "key of the coupling that the cross-section is quadratic in")
            String coupling,

            @Key(meaning = "readings: invisible, neutrinos") List<String> readings) {}

    /** Texts and comparisons of the report. */
    public record ReportSettings(
            @Key(meaning = "symbol of the particle that is searched for, for legends")
            String resonance,

            @Key(meaning = "reaction in the notation of HEPData")
            String reaction,

            @Key(meaning = "index of published curves, a name in conf/published")
            Optional<String> published,

            @Key(meaning = "band of the muon's anomalous magnetic moment, a name in conf/published")
            Optional<String> muonAnomaly,

            @Key(meaning = "what the simulation knows, one sentence each", fallback = "[]")
            List<String> modelled,

            @Key(meaning = "what the simulation leaves out, one sentence each", fallback = "[]")
            List<String> leftOut) {}
}
