package org.belladonna.generator.io;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.particle.ParticleRecord;

/** Writes the events of one sample to a file, gzip when its name ends in {@code .gz} and Zstandard when it ends in {@code .zst}. Close it, or the end is missing. */
public sealed interface EventWriter extends Closeable permits LheWriter, HepMc3Writer {
    /** Format of a file. */
    enum Format {
        LHE,
        HEPMC3
    }

    /**
     * Starts a file; an existing one is replaced.
     *
     * @param path file to write; {@code .gz} or {@code .zst} at the end compresses
     * @param format LHE or HepMC3 ascii
     * @param crossSection cross-section of the sample
     * @param header free text for the head of the file (how the events were made)
     */
    static EventWriter open(Path path, Format format, CrossSection crossSection, String header) {
        return open(path, format, crossSection, header, List.of("nominal"));
    }

    /**
     * Starts a file of events with several weights.
     *
     * @param weightNames names of the weights, the nominal one first
     */
    static EventWriter open(
            Path path, Format format, CrossSection crossSection, String header, List<String> weightNames) {
        try {
            OutputStream raw = Files.newOutputStream(path);
            String name = path.toString().toLowerCase(Locale.ROOT);
            OutputStream bytes = raw;
            if (name.endsWith(".gz")) {
                bytes = new GZIPOutputStream(raw);
            } else if (name.endsWith(".zst")) {
                bytes = new ZstdOutputStream(raw);
            }
            Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            return format == Format.LHE
                    ? new LheWriter(text, crossSection, header, weightNames)
                    : new HepMc3Writer(text, crossSection, header, weightNames);
        } catch (IOException e) {
            throw new UserException(path + ": cannot write events (" + e + "); choose another place", e);
        }
    }

    /**
     * Writes one event.
     *
     * @param number number of the event
     * @param record its particles
     */
    default void write(long number, ParticleRecord record) {
        write(number, record, new double[] {record.weight});
    }

    /**
     * Writes one event with several weights.
     *
     * @param number number of the event
     * @param record its particles
     * @param weights its weights, relative to an unweighted event, in the order of their names
     */
    void write(long number, ParticleRecord record, double[] weights);

    @Override
    void close();
}
