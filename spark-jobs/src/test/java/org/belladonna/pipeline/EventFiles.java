package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.belladonna.cli.Cli;

/** Event files for the tests. */
final class EventFiles {
    private EventFiles() {}

    /** A good LHE file with a comment of so many million characters in one line: small on disk, large in memory. */
    static Path withLongLine(Path file, int millions) throws IOException {
        Path plain = file.resolveSibling("plain.lhe");
        Cli.Result made =
                Cli.run("generate", "ee->mumu", "--precision", "0.05", "--events", "5", "--out", plain.toString());
        assertEquals(0, made.status(), made.messages());
        String text = Files.readString(plain);
        int secondLine = text.indexOf('\n') + 1;
        byte[] million = new byte[1_000_000];
        Arrays.fill(million, (byte) 'x');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((text.substring(0, secondLine) + "<!-- ").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < millions; i++) {
                out.write(million);
            }
            out.write((" -->\n" + text.substring(secondLine)).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
