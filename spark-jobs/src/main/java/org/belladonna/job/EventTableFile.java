package org.belladonna.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.io.EventFile;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.schema.Event;
import org.belladonna.schema.Schema;
import org.belladonna.table.ColumnBatchReader;
import org.belladonna.table.TableFooter;

/**
 * The generated particles of an event table as a file of events: one Parquet file, or all in a folder in the order of their
 * names. Only the columns that it needs are read, batch by batch, and only where an event is asked for.
 *
 * <p>Vertices are given relative to that of the beams, so that the place of the collision is not counted twice. The table keeps
 * 32-bit numbers: where rounding has taken a particle off its mass shell, its energy is that of its momentum and mass.
 */
public final class EventTableFile implements EventFile {
    /** Footer key: cross-section of the events in fb. */
    public static final String CROSS_SECTION = "belladonna.cross_section_fb";
    /** Footer key: frame of the generated particles, where it is not the laboratory. */
    public static final String FRAME = "belladonna.frame";

    private static final Schema SCHEMA = Schema.of(Event.class);
    private static final List<String> COLUMNS = List.of("event", "weight", "generator");
    /** E^2 - p^2 - m^2 relative to E^2 that is rounding. */
    private static final double ROUNDING = 1e-6;

    private final List<Path> files;
    private final Configuration hadoop = new Configuration();
    private int fileIndex = -1;
    private TableFooter footer;
    private ColumnBatchReader reader;
    private long row;
    private long batchStart;
    private int batchSize;
    private long number;

    private EventTableFile(List<Path> files) {
        this.files = files;
    }

    /**
     * Opens a table.
     *
     * @param path a Parquet file or a folder of them
     * @throws UserException when there is none, or when it is no event table
     */
    public static EventTableFile open(Path path) {
        EventTableFile table = new EventTableFile(list(path));
        table.nextFile();
        return table;
    }

    private static List<Path> list(Path path) {
        List<Path> found = List.of();
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                found = all.filter(file -> file.toString().endsWith(".parquet"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if (Files.isRegularFile(path)) {
            found = List.of(path);
        }
        if (found.isEmpty()) {
            throw UserException.of(
                    "no Parquet file", path.toString(), "an event table: a file or a folder", "correct the path");
        }
        return found;
    }

    @Override
    public boolean next(ParticleRecord record) {
        if (!findRow()) {
            return false;
        }
        try {
            int i = seek();
            number = reader.longs("event")[i];
            record.clear();
            record.weight = reader.doubles("weight")[i];
            fill(record, reader.begins("generator")[i], reader.ends("generator")[i]);
        } catch (IOException | RuntimeException e) {
            if (e instanceof UserException refused) {
                throw refused;
            }
            throw new UserException(
                    files.get(fileIndex) + ", row " + row + ": damaged (" + e.getMessage()
                            + "); expected an event table; make the file again",
                    e);
        }
        row++;
        return true;
    }

    @Override
    public boolean skip() {
        boolean found = findRow();
        row++;
        return found;
    }

    /** Moves to the next file where the present one has ended; false at the end of the last. */
    private boolean findRow() {
        while (row >= footer.rows()) {
            if (fileIndex + 1 >= files.size()) {
                return false;
            }
            nextFile();
        }
        return true;
    }

    private void nextFile() {
        close();
        fileIndex++;
        row = 0;
        batchStart = 0;
        batchSize = 0;
        footer = TableFooter.read(path(), SCHEMA, hadoop);
    }

    private org.apache.hadoop.fs.Path path() {
        return new org.apache.hadoop.fs.Path(files.get(fileIndex).toUri());
    }

    /** Reads up to the batch that holds the row; its place in the batch. */
    private int seek() throws IOException {
        if (reader == null) {
            reader = new ColumnBatchReader(path(), footer.struct(), COLUMNS);
        }
        while (row >= batchStart + batchSize) {
            batchStart += batchSize;
            if (!reader.next()) {
                throw new IOException("fewer rows than the footer says");
            }
            batchSize = reader.size();
        }
        return (int) (row - batchStart);
    }

    private void fill(ParticleRecord record, int begin, int end) throws IOException {
        int[] pdg = reader.ints("generator.pdg");
        int[] status = reader.ints("generator.status");
        int[] mother = reader.ints("generator.mother");
        float[] px = reader.floats("generator.px");
        float[] py = reader.floats("generator.py");
        float[] pz = reader.floats("generator.pz");
        float[] energy = reader.floats("generator.energy");
        float[] x = reader.floats("generator.x");
        float[] y = reader.floats("generator.y");
        float[] z = reader.floats("generator.z");
        float[] t = reader.floats("generator.t");
        int origin = begin;
        while (origin < end && status[origin] != ParticleRecord.BEAM) {
            origin++;
        }
        boolean placed = origin < end;
        for (int i = begin; i < end; i++) {
            if (mother[i] >= i - begin) {
                throw new IOException("particle " + (i - begin) + " comes before its mother " + mother[i]);
            }
            double e = onShell(pdg[i], px[i], py[i], pz[i], energy[i]);
            int added = record.add(pdg[i], status[i], mother[i], px[i], py[i], pz[i], e);
            record.setVertex(
                    added,
                    placed ? (double) x[i] - x[origin] : x[i],
                    placed ? (double) y[i] - y[origin] : y[i],
                    placed ? (double) z[i] - z[origin] : z[i],
                    placed ? (double) t[i] - t[origin] : t[i]);
        }
    }

    private static double onShell(int pdg, double px, double py, double pz, double energy) {
        ParticleTable.Particle particle = ParticleTable.find(pdg);
        if (particle == null) {
            return energy;
        }
        double shell = px * px + py * py + pz * pz + particle.mass() * particle.mass();
        return Math.abs(energy * energy - shell) < ROUNDING * energy * energy ? Math.sqrt(shell) : energy;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String header() {
        return "event table of " + files.size() + " files, first " + files.get(0);
    }

    @Override
    public Optional<CrossSection> crossSection() {
        return Optional.ofNullable(footer.keys().get(CROSS_SECTION))
                .map(text -> new CrossSection(Double.parseDouble(text), 0, 0));
    }

    @Override
    public void close() {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reader = null;
        }
    }
}
