package org.belladonna.generator.io;

import java.nio.file.Path;
import org.belladonna.error.UserException;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/**
 * Gives the events of a file by their place. Asked in rising order it reads the file once; asked for an earlier event it
 * starts again from the front.
 */
final class FileGenerator implements EventGenerator {
    private final Path path;
    private final EventFile.Opener opener;
    private final FileSummary summary;
    private final HouseFrame frame = new HouseFrame();
    private EventFile file;
    /** Place of the event that the next read gives. */
    private long position;

    FileGenerator(Path path, EventFile.Opener opener, FileSummary summary) {
        this.path = path;
        this.opener = opener;
        this.summary = summary;
    }

    /** The stream is not drawn from, and {@code sqrtS} is not used: the momenta are those of the file. */
    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        if (event < 0 || event >= summary.events()) {
            throw UserException.of(
                    "event " + event + " was asked for",
                    path.toString(),
                    "at most " + summary.events() + " events, which is what the file holds",
                    "ask for fewer events or make a longer file");
        }
        if (file == null || event < position) {
            reopen();
        }
        boolean found = true;
        while (found && position < event) {
            found = file.skip();
            position++;
        }
        if (!found || !file.next(record)) {
            throw UserException.of(
                    "the file ends before event " + event,
                    path.toString(),
                    summary.events() + " events as when it was first read",
                    "do not change the file during a run");
        }
        position++;
        if (position == summary.events()) {
            close();
        }
        record.weight /= summary.meanWeight();
        frame.convert(path.toString(), event, record);
    }

    private void reopen() {
        close();
        file = opener.open(path);
        position = 0;
    }

    private void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
