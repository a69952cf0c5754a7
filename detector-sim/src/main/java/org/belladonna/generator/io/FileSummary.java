package org.belladonna.generator.io;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.particle.ParticleRecord;

/**
 * What one pass over a whole event file finds. The pass reads every event, so a damaged file is refused before any work is
 * shared out.
 *
 * @param events number of events
 * @param meanWeight mean of their weights
 * @param crossSection cross-section that the file states, null when it states none
 * @param header what stands before the first event
 */
record FileSummary(long events, double meanWeight, CrossSection crossSection, String header) implements Serializable {
    static FileSummary scan(Path path, EventFile.Opener opener, double sqrtS) {
        ParticleRecord record = new ParticleRecord();
        HouseFrame frame = new HouseFrame();
        NumberSet numbers = new NumberSet();
        long events = 0;
        double sum = 0;
        try (EventFile file = opener.open(path)) {
            while (file.next(record)) {
                sum += record.weight;
                check(path, events, file, numbers);
                double weight = record.weight;
                frame.convert(path.toString(), events, record);
                frame.checkEnergy(path.toString(), events, sqrtS);
                frame.checkBalance(path.toString(), events, record);
                record.weight = weight;
                events++;
            }
            if (events == 0 || !(sum > 0)) {
                throw UserException.of(
                        events == 0 ? "no events" : "the weights add up to " + sum,
                        path.toString(),
                        "at least one event and a positive sum of weights",
                        "make the file again");
            }
            return new FileSummary(events, sum / events, file.crossSection().orElse(null), file.header());
        }
    }

    private static void check(Path path, long event, EventFile file, NumberSet numbers) {
        if (!numbers.add(file.number())) {
            throw UserException.of(
                    "event number " + file.number() + " occurs twice",
                    path + ", event " + event,
                    "a number of its own for each event",
                    "number the events anew or remove the copy");
        }
    }

    /** Event numbers that were seen; small ones, the usual case, take one bit each. */
    private static final class NumberSet {
        private final BitSet small = new BitSet();
        private final Set<Long> others = new HashSet<>();

        boolean add(long number) {
            if (number < 0 || number >= Integer.MAX_VALUE) {
                return others.add(number);
            }
            boolean isNew = !small.get((int) number);
            small.set((int) number);
            return isNew;
        }
    }
}
