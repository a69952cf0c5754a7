package org.belladonna.trigger;

import java.util.List;
import org.belladonna.beam.BeamSettings;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.random.EventStream;
import org.belladonna.transport.TrackerHits;

/** The level-1 trigger of one detector: quantities, menu and prescales. One per thread. */
public final class Trigger {
    private final TriggerInputBuilder builder;
    private final TriggerMenu menu;
    private final TriggerInputs inputs = new TriggerInputs();

    /**
     * @param settings the trigger
     * @param description calorimeter and muon detector that it reads
     * @param beams nominal beams, for energies in their centre-of-mass frame
     */
    public Trigger(TriggerSettings settings, OuterDescription description, BeamSettings beams) {
        builder = new TriggerInputBuilder(settings, description, beams);
        menu = new TriggerMenu(settings.menu());
    }

    /** Names of the lines, by bit. */
    public List<String> names() {
        return menu.names();
    }

    /**
     * Decides on an event: bit i of the result is line i of the menu, after prescale.
     *
     * @param stream the trigger stage, at its next draw
     */
    public long decide(TrackerHits hits, CalorimeterDigits crystals, MuonDigits muon, EventStream stream) {
        builder.build(hits, crystals, muon, stream, inputs);
        return menu.prescale(menu.conditions(inputs), stream);
    }

    /** The quantities of the last event; not copied. */
    public TriggerInputs inputs() {
        return inputs;
    }
}
