package org.belladonna.schema;

/** Where and how wide the signal of one mass hypothesis is after the selection. */
@Table(name = "signal_shapes", version = 1, meaning = "position, width and efficiency of one mass hypothesis")
public record SignalShape(
        @Column(meaning = "sample of the hypothesis") String hypothesis,

        @Column(unit = Column.GEV, meaning = "mass of the hypothesis")
        double mass,

        @Column(unit = "GeV^2", meaning = "median of the residual of the observable")
        double median,

        @Column(unit = "GeV^2", meaning = "half of the central 68.27% interval of the residual of the observable")
        double width,

        @Column(unit = "GeV^2", meaning = "statistical error of the width")
        double widthError,

        @Column(meaning = "candidates that pass all cuts") long entries,
        @Column(meaning = "selected over generated weight") double efficiency,

        @Column(meaning = "statistical error of the efficiency")
        double efficiencyError,

        @Column(unit = Column.FB, meaning = "cross-section at the reference coupling")
        double crossSection,

        @Column(meaning = "reference coupling of the cross-section")
        double referenceCoupling)
        implements java.io.Serializable {}
