package org.belladonna.schema;

/** One bin of one histogram of one sample. Two-dimensional histograms are flat, the first axis is the slow index. */
@Table(name = "histograms", version = 1, meaning = "one bin of a histogram of one sample")
public record HistogramBin(
        @Column(meaning = "name of the histogram in the search")
        String histogram,

        @Column(meaning = "name of the mass hypothesis, empty for a histogram that all share")
        String hypothesis,

        @Column(unit = Column.GEV, meaning = "mass of the hypothesis, NaN for a histogram that all share")
        double mass,

        @Column(meaning = "sample") String sample,

        @Column(meaning = "systematic variation, as in resolution_up; empty for the nominal value")
        String variation,

        @Column(meaning = "index of the bin, from 0; under- and overflow are not kept")
        int bin,

        @Column(meaning = "lower edge on the first axis, in the unit of its expression")
        double low,

        @Column(meaning = "upper edge on the first axis") double high,

        @Column(meaning = "lower edge on the second axis, NaN when there is none")
        double low2,

        @Column(meaning = "upper edge on the second axis, NaN when there is none")
        double high2,

        @Column(meaning = "candidates in the bin") long entries,

        @Column(meaning = "sum of weights: expected events at the luminosity of the campaign")
        double sumOfWeights,

        @Column(meaning = "sum of squared weights") double sumOfSquaredWeights)
        implements java.io.Serializable {}
