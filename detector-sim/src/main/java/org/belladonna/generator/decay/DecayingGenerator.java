package org.belladonna.generator.decay;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.Unweighting;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/** Another generator, whose events go through further steps: decays and flights. */
public final class DecayingGenerator implements EventGenerator {
    private final EventGenerator inner;
    private final EventStep[] steps;

    /** Makes a step for one thread; shipped to the workers. */
    public interface StepSource extends Supplier<EventStep>, Serializable {}

    /**
     * @param inner makes the events
     * @param steps what is done to them, in this order
     */
    public DecayingGenerator(EventGenerator inner, List<EventStep> steps) {
        this.inner = inner;
        this.steps = steps.toArray(new EventStep[0]);
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        inner.generate(stream, event, sqrtS, record);
        for (EventStep step : steps) {
            step.apply(record, stream, event);
        }
    }

    /** Puts steps behind a prepared generator and scales its cross-section by the fraction of decays that they choose. */
    public static PreparedGenerator wrap(PreparedGenerator inner, double fraction, StepSource... steps) {
        CrossSection all = inner.crossSection();
        return new Prepared(
                inner,
                List.of(steps),
                new CrossSection(fraction * all.valueFb(), fraction * all.errorFb(), all.evaluations()));
    }

    private record Prepared(PreparedGenerator inner, List<StepSource> steps, CrossSection crossSection)
            implements PreparedGenerator {
        @Override
        public String banner() {
            return inner.banner();
        }

        @Override
        public Optional<Unweighting> unweighting() {
            return inner.unweighting();
        }

        @Override
        public EventGenerator open() {
            return new DecayingGenerator(
                    inner.open(), steps.stream().map(StepSource::get).toList());
        }
    }
}
