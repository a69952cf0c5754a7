package org.belladonna.generator.decay;

import java.util.List;
import java.util.Optional;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.Unweighting;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * One process with a mediator that decays now in one way, now in another: by its fraction each. All parts have the same production
 * events; the choice is the first number at {@link Stage#FORCED_DECAY}.
 */
final class DecayMixture implements EventGenerator {
    /**
     * A decay with the process that has it.
     *
     * @param fraction branching fraction; those of all parts add up to 1
     * @param generator the process with this decay
     */
    record Part(double fraction, PreparedGenerator generator) implements java.io.Serializable {}

    /** Everything that a mixture is made from; at least one part. */
    record Prepared(List<Part> parts) implements PreparedGenerator {
        @Override
        public CrossSection crossSection() {
            return parts.get(0).generator().crossSection();
        }

        @Override
        public Optional<Unweighting> unweighting() {
            return parts.get(0).generator().unweighting();
        }

        @Override
        public EventGenerator open() {
            return new DecayMixture(this);
        }
    }

    private final double[] fractions;
    private final EventGenerator[] generators;

    private DecayMixture(Prepared prepared) {
        fractions = prepared.parts().stream().mapToDouble(Part::fraction).toArray();
        generators =
                prepared.parts().stream().map(part -> part.generator().open()).toArray(EventGenerator[]::new);
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        double left = stream.at(event, Stage.FORCED_DECAY).uniform();
        int part = 0;
        while (part < fractions.length - 1 && left >= fractions[part]) {
            left -= fractions[part++];
        }
        generators[part].generate(stream, event, sqrtS, record);
    }
}
