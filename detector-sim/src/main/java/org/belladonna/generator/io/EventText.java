package org.belladonna.generator.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.belladonna.particle.ParticleRecord;

/** What both writers need. */
final class EventText {
    private EventText() {}

    /** Appends to a writer; a full disk or the like is not the fault of the caller. */
    static void append(Writer writer, CharSequence text) {
        try {
            writer.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mass of a particle from its four-momentum, GeV; 0 when rounding makes the square negative. */
    static double mass(ParticleRecord record, int i) {
        double p2 = record.px[i] * record.px[i] + record.py[i] * record.py[i] + record.pz[i] * record.pz[i];
        return Math.sqrt(Math.max(0, record.energy[i] * record.energy[i] - p2));
    }

    /** Index of the first beam at or after {@code from}; -1 when there is none. */
    static int beam(ParticleRecord record, int from) {
        for (int i = from; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.BEAM) {
                return i;
            }
        }
        return -1;
    }
}
