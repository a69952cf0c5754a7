package org.belladonna.schema;

/** The upper limit on one quantity for one mass hypothesis. */
@Table(name = "limits", version = 1, meaning = "the upper limit on one quantity for one mass hypothesis")
public record Limit(
        @Column(unit = Column.GEV, meaning = "mass of the hypothesis")
        double mass,

        @Column(meaning = "confidence level, as 0.9") double cl,

        @Column(meaning = "interval method, as cls-asymptotic")
        String method,

        @Column(
                meaning =
                        "what is limited: yield, cross_section_fb, or a coupling with its reading, as gprime:invisible")
        String quantity,

        @Column(meaning = "observed upper limit; NaN when it does not exist")
        double observed,

        @Column(meaning = "expected upper limit, -2 sigma") double expectedMinus2,
        @Column(meaning = "expected upper limit, -1 sigma") double expectedMinus1,
        @Column(meaning = "expected upper limit, median") double expected,
        @Column(meaning = "expected upper limit, +1 sigma") double expectedPlus1,
        @Column(meaning = "expected upper limit, +2 sigma") double expectedPlus2,

        @Column(meaning = "best-fit value of the quantity in the observed data")
        double bestFit,

        @Column(meaning = "local p-value of the background hypothesis, from q0")
        double localPValue,

        @Column(meaning = "converged, or why the fit failed")
        String status)
        implements java.io.Serializable {}
