package org.belladonna.interpretation;

/**
 * One way to read a cross-section limit within a model: which coupling it limits and how often the particle decays into
 * the final state that was searched for.
 */
public interface Interpretation {
    /** Short name, as in {@code invisible}; with the coupling it names a quantity of the table of limits. */
    String name();

    /** What a legend says, as in "fully invisible Z′". */
    String label();

    /** Key of the coupling, as in {@code gprime}. */
    String coupling();

    /** How the coupling is printed, as in "g′". */
    String couplingSymbol();

    /**
     * Fraction of decays into the final state of the search, from 0 to 1; it must not depend on the coupling.
     *
     * @param mass mass of the particle in GeV, positive
     */
    double branchingFraction(double mass);

    /** Where the model is published. */
    String reference();

    /** The quantity of the table of limits, as in {@code gprime:invisible}. */
    default String quantity() {
        return coupling() + ":" + name();
    }
}
