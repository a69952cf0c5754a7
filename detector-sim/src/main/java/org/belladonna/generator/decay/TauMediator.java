package org.belladonna.generator.decay;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/** A particle that decays to a tau pair, with what that means for the spins of the taus. */
public record TauMediator(
        @Key(meaning = "PDG code") int pdg,

        @Key(meaning = "its coupling to taus: vector, scalar or pseudoscalar")
        Coupling coupling)
        implements Serializable {
    /** How a mediator couples to taus. */
    public enum Coupling {
        VECTOR,
        SCALAR,
        PSEUDOSCALAR
    }
}
