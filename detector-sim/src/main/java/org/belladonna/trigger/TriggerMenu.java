package org.belladonna.trigger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;

/** The compiled menu: bit i of a result is line i. Immutable. */
public final class TriggerMenu {
    /** A result is the bits of a long. */
    private static final int MAX_LINES = 64;

    private final List<String> names;
    private final TriggerCondition.Node[] conditions;
    private final int[] prescales;

    public TriggerMenu(List<TriggerSettings.Line> lines) {
        if (lines.size() > MAX_LINES) {
            throw UserException.of(lines.size() + " lines", "trigger menu", "at most " + MAX_LINES, "remove lines");
        }
        names = lines.stream().map(TriggerSettings.Line::name).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw UserException.of("line '" + name + "' twice", "trigger menu", "each name once", "rename one");
            }
        }
        conditions = lines.stream()
                .map(line -> TriggerCondition.compile(line.condition(), line.name()))
                .toArray(TriggerCondition.Node[]::new);
        prescales = lines.stream().mapToInt(TriggerSettings.Line::prescale).toArray();
    }

    /** Names of the lines, by bit. */
    public List<String> names() {
        return names;
    }

    /** The bits whose condition holds, without prescale. */
    public long conditions(TriggerInputs inputs) {
        long bits = 0;
        for (int i = 0; i < conditions.length; i++) {
            if (prescales[i] > 0 && conditions[i].value(inputs) != 0) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    /**
     * Applies the prescales: a number is drawn for each prescaled line whether it fired or not, so that one line's condition
     * does not change the others' draws.
     *
     * @param stream the trigger stage, at its next draw
     */
    public long prescale(long bits, EventStream stream) {
        long kept = bits;
        for (int i = 0; i < prescales.length; i++) {
            if (prescales[i] > 1 && stream.uniform() * prescales[i] >= 1) {
                kept &= ~(1L << i);
            }
        }
        return kept;
    }
}
