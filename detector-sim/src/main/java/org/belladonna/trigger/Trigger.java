package org.belladonna.trigger;

import java.util.List;
import org.belladonna.beam.BeamSettings;
import org.belladonna.detector.Detector;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.random.EventStream;

/** The level-1 trigger of one detector: quantities, menu and prescales. One per thread. */
public final class Trigger {
    private final TriggerInputBuilder builder;
    private final TriggerMenu menu;
    private final TriggerInputs inputs = new TriggerInputs();

    /**
     * @param settings the trigger
     * @param detector drift chamber and field
     * @param description calorimeter and muon detector that it reads
     * @param beams nominal beams, for energies in their centre-of-mass frame
     */
    public Trigger(TriggerSettings settings, Detector detector, OuterDescription description, BeamSettings beams) {
        builder = new TriggerInputBuilder(settings, detector, description, beams);
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
    public long decide(TrackerDigits wires, CalorimeterDigits crystals, MuonDigits muon, EventStream stream) {
        builder.build(wires, crystals, muon, inputs);
        return menu.prescale(menu.conditions(inputs), stream);
    }

    /** The quantities of the last event; not copied. */
    public TriggerInputs inputs() {
        return inputs;
    }
}
