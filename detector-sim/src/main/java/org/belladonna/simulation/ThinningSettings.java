package org.belladonna.simulation;

import java.io.Serializable;
import java.util.List;
import org.belladonna.beam.Collision;
import org.belladonna.configuration.Key;
import org.belladonna.particle.ParticleRecord;

/**
 * A region of generated phase space of which only a fraction is simulated; the weight of what is kept is divided by that
 * fraction. The first region that an event lies in counts.
 */
public record ThinningSettings(
        @Key(
                meaning = "fraction of the events in the region that is kept; 0 only where another sample covers it",
                min = 0,
                max = 1)
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
            double max,

            @Key(
                    meaning = "particles count from this polar angle; the leading pair is among them",
                    unit = "rad",
                    fallback = "-1")
            double thetaMin,

            @Key(meaning = "particles count up to this polar angle", unit = "rad", fallback = "4")
            double thetaMax)
            implements Serializable {}

    /** Whether a generated event in the laboratory lies in the region. */
    boolean contains(GeneratorQuantity.Leading pair, ParticleRecord record, Collision collision) {
        for (Condition condition : region) {
            pair.find(record, condition.thetaMin(), condition.thetaMax());
            double value = condition.of().of(pair, record, collision, condition.thetaMin(), condition.thetaMax());
            if (!(value >= condition.min() && value < condition.max())) {
                return false;
            }
        }
        return true;
    }
}
