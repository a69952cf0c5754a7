package org.belladonna.schema;

/** One test of one pseudo-experiment. */
@Table(name = "toys", version = 1, meaning = "one test of one pseudo-experiment")
public record Toy(
        @Column(unit = Column.GEV, meaning = "mass of the hypothesis; NaN where there is none")
        double mass,

        @Column(meaning = "signal strength that is tested; 0: the background alone")
        double mu,

        @Column(meaning = "signal strength at which the experiment was drawn")
        double truth,

        @Column(meaning = "number of the experiment, from 0, which decides its random numbers")
        long toy,

        @Column(meaning = "test statistic: q-tilde of mu, or q0 where mu is 0; NaN if a fit has failed")
        double q,

        @Column(
                meaning =
                        "best-fit signal strength, or signal yield of a bump hunt, which may be negative; NaN if the fit has failed")
        double muHat,

        @Column(meaning = "converged or failed") String status,

        @Column(meaning = "why a fit has failed; empty otherwise")
        String reason)
        implements java.io.Serializable {
    public static final String CONVERGED = "converged";
    public static final String FAILED = "failed";
}
