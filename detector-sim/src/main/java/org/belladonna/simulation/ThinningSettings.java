package org.belladonna.simulation;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;
import org.belladonna.particle.ParticleRecord;

/**
 * A region of generated phase space of which only a fraction is simulated; the weight of what is kept is divided by that
 * fraction. The first region that an event lies in counts.
 */
public record ThinningSettings(
        @Key(meaning = "fraction of the events in the region that is kept", min = 1e-6, max = 1)
        double keep,

        @Key(meaning = "conditions that define the region; all must hold")
        List<Condition> region)
        implements Serializable {

    /** One condition on a quantity of the generated event; an event without the quantity is not in the region. */
    public record Condition(
            @Key(meaning = "quantity of the generated event")
            GeneratorQuantity of,

            @Key(meaning = "lower limit, in the unit of the quantity", fallback = "-1e300")
            double min,

            @Key(meaning = "upper limit, in the unit of the quantity", fallback = "1e300")
            double max)
            implements Serializable {}

    /** Whether a generated event lies in the region; the record is in the centre-of-mass frame. */
    boolean contains(ParticleRecord record, double sqrtS) {
        for (Condition condition : region) {
            double value = condition.of().of(record, sqrtS);
            if (!(value >= condition.min() && value < condition.max())) {
                return false;
            }
        }
        return true;
    }
}
