package org.belladonna.generator;

import java.io.Serializable;
import java.util.Optional;

/**
 * A generator whose integration is done: made once per campaign, shipped to every shard, so that all shards unweight
 * against the same maximum.
 */
public interface PreparedGenerator extends Serializable {
    /** Total cross-section within the generator cuts at the nominal energy. */
    CrossSection crossSection();

    /** What another program said about these events before the first of them (banner, cards); empty for generators of this project. */
    default String banner() {
        return "";
    }

    /** How its events are unweighted; empty when they are not made from weighted points. */
    default Optional<Unweighting> unweighting() {
        return Optional.empty();
    }

    /** A new generator for one thread. */
    EventGenerator open();
}
