package org.belladonna.generator.decay;

import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/** Another generator whose taus are decayed. */
public final class DecayingGenerator implements EventGenerator {
    private final EventGenerator inner;
    private final TauDecayer decayer;

    /**
     * @param inner makes the events
     * @param decayer decays their taus
     */
    public DecayingGenerator(EventGenerator inner, TauDecayer decayer) {
        this.inner = inner;
        this.decayer = decayer;
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        inner.generate(stream, event, sqrtS, record);
        decayer.decayAll(record, stream, event);
    }

    /** Decays the taus of a prepared generator in all modes, or in a selection for a known number of taus per event. */
    public static PreparedGenerator wrap(PreparedGenerator inner, TauModes selection, int tausPerEvent) {
        TauDecayTable table = TauDecayTable.standard();
        double factor = Math.pow(table.fraction(selection), tausPerEvent);
        CrossSection all = inner.crossSection();
        return new Prepared(
                inner,
                table,
                selection,
                new CrossSection(factor * all.valueFb(), factor * all.errorFb(), all.evaluations()));
    }

    private record Prepared(PreparedGenerator inner, TauDecayTable table, TauModes selection, CrossSection crossSection)
            implements PreparedGenerator {
        @Override
        public String banner() {
            return inner.banner();
        }

        @Override
        public EventGenerator open() {
            return new DecayingGenerator(inner.open(), new TauDecayer(table, selection));
        }
    }
}
