package org.belladonna.schema;

/** One cut as seen by one sample. */
@Table(name = "cutflow", version = 1, meaning = "one cut of the selection as seen by one sample")
public record CutflowStep(
        @Column(meaning = "sample") String sample,

        @Column(meaning = "position of the cut, from 1; 0 is 'generated', before the detector")
        int step,

        @Column(meaning = "name of the cut") String cut,

        @Column(meaning = "SQL expression of the cut, empty for step 0")
        String expression,

        @Column(meaning = "rows that pass this and all earlier cuts")
        long entries,

        @Column(meaning = "their sum of weights: expected events at the luminosity of the campaign")
        double sumOfWeights,

        @Column(meaning = "their sum of squared weights") double sumOfSquaredWeights,

        @Column(meaning = "rows that pass all cuts but this one")
        long entriesWithoutThis,

        @Column(meaning = "sum of weights of those that pass all cuts but this one")
        double sumOfWeightsWithoutThis)
        implements java.io.Serializable {}
