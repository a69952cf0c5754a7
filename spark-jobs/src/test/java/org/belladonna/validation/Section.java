package org.belladonna.validation;

/** One part of the page: makes its sample, and reports figures and numbers. */
interface Section {
    /** Seed of every sample of the page. */
    long SEED = 20230531;

    void run(Findings findings);
}
