package org.belladonna.generator.decay;

import java.util.Map;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Decays what another program leaves undecayed (status 1) and no detector can see as such: hadrons of the table, and taus, with spin
 * correlations when nothing but photons comes with the pair.
 */
public final class OutsideDecays implements EventStep {
    private final HadronDecayer hadrons = new HadronDecayer();

    private OutsideDecays() {}

    /**
     * Puts these decays behind a generator. The cross-section stays as it is given, whatever decays are prescribed.
     *
     * @param decays what the settings say about taus
     */
    public static PreparedGenerator wrap(PreparedGenerator inner, Map<String, String> decays) {
        TauSides sides = TauSides.of(decays, TauModes.ALL);
        return DecayingGenerator.wrap(
                inner, 1, OutsideDecays::new, () -> new TauDecayer(TauDecayTable.standard(), sides));
    }

    @Override
    public void apply(ParticleRecord record, EventStream stream, long event) {
        hadrons.decayFrom(0, record, stream.at(event, Stage.HADRON_DECAY));
    }
}
