package org.belladonna.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belladonna.error.UserException;
import org.belladonna.schema.Rejected;
import org.belladonna.transport.engine.EndedParticles;

/**
 * What did not go its normal way through the simulation, counted: in the footer of each file of events, in the manifest, and at the end of
 * {@code produce} and {@code simulate}. Whole numbers only, so that their sums do not depend on how events are shared out.
 *
 * @param rejectedEvents events left out because one of their particles cannot be simulated
 * @param rejectedParticles rows of the table {@code rejected}: those particles, and others that are born outside of the detector
 * @param endedParticles particles ended by a bound on path, turns or steps
 */
record SimulationCounts(long rejectedEvents, long rejectedParticles, long endedParticles) {
    static final SimulationCounts NONE = new SimulationCounts(0, 0, 0);

    /** Footer key. */
    static final String KEY = "belladonna.simulation_counts";

    private static final String SEPARATOR = ",";

    SimulationCounts plus(SimulationCounts other) {
        return new SimulationCounts(
                rejectedEvents + other.rejectedEvents,
                rejectedParticles + other.rejectedParticles,
                endedParticles + other.endedParticles);
    }

    /** With the particles of one more event. */
    SimulationCounts with(Iterable<Rejected> rejected) {
        long particles = 0;
        long left = 0;
        for (Rejected particle : rejected) {
            particles++;
            left = particle.eventKept() ? left : 1;
        }
        return new SimulationCounts(rejectedEvents + left, rejectedParticles + particles, endedParticles);
    }

    /** With what was ended between two counts. */
    SimulationCounts with(EndedParticles before, EndedParticles after) {
        return new SimulationCounts(rejectedEvents, rejectedParticles, endedParticles + after.total() - before.total());
    }

    /** By their names in manifests and documents. */
    Map<String, Long> byName() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rejected_events", rejectedEvents);
        counts.put("rejected_particles", rejectedParticles);
        counts.put("ended_particles", endedParticles);
        return counts;
    }

    String footer() {
        return rejectedEvents + SEPARATOR + rejectedParticles + SEPARATOR + endedParticles;
    }

    /** Reads a footer; a file of an older version has none and counts nothing. */
    static SimulationCounts ofFooter(String text, String file) {
        if (text == null) {
            return NONE;
        }
        try {
            String[] numbers = text.split(SEPARATOR, -1);
            return new SimulationCounts(
                    Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw UserException.of(
                    "'" + text + "' as " + KEY, file, "three numbers as 0,0,0", "delete the file and run again");
        }
    }
}
