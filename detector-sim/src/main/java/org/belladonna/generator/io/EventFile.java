package org.belladonna.generator.io;

import java.io.Closeable;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.belladonna.generator.CrossSection;
import org.belladonna.particle.ParticleRecord;

/**
 * A file of generated events that is read from its first event to its last. Everything that is wrong with the file is a
 * {@link org.belladonna.error.UserException} with file, line and event.
 */
public interface EventFile extends Closeable {
    /** Lines that are looked at for a sign of the format. */
    int LINES_TO_RECOGNISE = 50;

    /** Opens a file of some format from its first event. */
    interface Opener extends Serializable {
        /**
         * Opens a file.
         *
         * @throws org.belladonna.error.UserException when it cannot be read
         */
        EventFile open(Path path);
    }

    /**
     * Opens a file, LHE or HepMC3 ascii, plain, gzip or Zstandard; which one is told by the content.
     *
     * @throws org.belladonna.error.UserException when it is none of these
     */
    static EventFile open(Path path) {
        return recognise(LineSource.open(path));
    }

    /**
     * Reads events as they come through a stream.
     *
     * @param name what the stream is, for messages
     * @param bytes LHE or HepMC3 ascii, plain, gzip or Zstandard; closed with the result
     * @throws org.belladonna.error.UserException when it is none of these
     */
    static EventFile open(String name, InputStream bytes) {
        return recognise(LineSource.of(name, bytes));
    }

    private static EventFile recognise(LineSource lines) {
        try {
            for (int i = 0; i < LINES_TO_RECOGNISE; i++) {
                String line = lines.next();
                if (line == null) {
                    break;
                } else if (line.contains("<LesHouchesEvents")) {
                    return new LheFile(lines, line);
                } else if (line.startsWith("HepMC::Asciiv3")) {
                    return new HepMc3File(lines);
                } else if (line.startsWith("HepMC::IO_GenEvent")) {
                    throw lines.error("HepMC2 events", "HepMC3 ascii (Asciiv3)", "write the file with WriterAscii");
                }
            }
            throw lines.error("no event file", "<LesHouchesEvents or HepMC::Asciiv3 near the start", "check the file");
        } catch (RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /**
     * Reads the next event.
     *
     * @param record cleared and filled with the particles in the frame of the file; its weight is the nominal weight as
     *     written there
     * @return false when there is no further event
     */
    boolean next(ParticleRecord record);

    /**
     * Passes over the next event without understanding it, which is faster than {@link #next}.
     *
     * @return false when there is no further event
     */
    boolean skip();

    /** Number of the latest event that was read with {@link #next}: its own one in HepMC, its place from 0 in LHE. */
    long number();

    /**
     * All weights of the latest event that was read with {@link #next}, the nominal one first: those of line {@code W} in HepMC3,
     * {@code XWGTUP} and those of {@code rwgt} or {@code weights} in LHE. A new array each time.
     */
    default double[] weights() {
        throw new UnsupportedOperationException("no further weights in this format");
    }

    /** Names of the weights in their order, as far as the file gives them. */
    default List<String> weightNames() {
        return List.of("nominal");
    }

    /** What stands before the first event: banner, run cards, names of tools. */
    String header();

    /** Cross-section that the file states: LHE in its {@code init} block, HepMC with the latest event that was read. */
    Optional<CrossSection> crossSection();

    @Override
    void close();
}
