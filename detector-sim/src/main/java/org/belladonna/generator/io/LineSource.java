package org.belladonna.generator.io;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.belladonna.error.UserException;

/** The lines of a plain, gzip or Zstandard text, with its words as numbers, and error messages that say file, line and event. */
final class LineSource implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZSTANDARD_MAGIC = 0x28b5;

    private final String name;
    private final BufferedReader reader;
    private String[] words = new String[16];
    private int wordCount;
    private long line;
    private long event = -1;

    private LineSource(String name, BufferedReader reader) {
        this.name = name;
        this.reader = reader;
    }

    static LineSource open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw UserException.of("no such file", path.toString(), "an event file", "check the path");
        }
        try {
            return of(path.toString(), Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads from a stream, which is closed with this; {@code name} says in messages what it is. */
    static LineSource of(String name, InputStream bytes) {
        try {
            return new LineSource(name, reader(new BufferedInputStream(bytes, BUFFER_BYTES)));
        } catch (EOFException | ZipException | ZstdIOException e) {
            throw new UserException(name + ": not a whole compressed file (" + e.getMessage() + "); copy it again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(InputStream raw) throws IOException {
        raw.mark(2);
        int magic = raw.read() << 8 | raw.read();
        raw.reset();
        InputStream text = raw;
        if (magic == GZIP_MAGIC) {
            text = new GZIPInputStream(raw, BUFFER_BYTES);
        } else if (magic == ZSTANDARD_MAGIC) {
            text = new ZstdInputStream(raw);
        }
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1), BUFFER_BYTES);
    }

    /** The next line, or null at the end of the file. */
    String next() {
        try {
            line++;
            return reader.readLine();
        } catch (EOFException | ZipException | ZstdIOException e) {
            throw error(
                    "the compressed data are damaged or end early (" + e.getMessage() + ")",
                    "a whole gzip or Zstandard file",
                    "copy or make the file again");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits a line at white space; {@link #number} and its kin refer to the words of the latest split. */
    int split(String text) {
        wordCount = 0;
        int length = text.length();
        int i = 0;
        while (true) {
            while (i < length && text.charAt(i) <= ' ') {
                i++;
            }
            if (i == length) {
                return wordCount;
            }
            int start = i;
            while (i < length && text.charAt(i) > ' ') {
                i++;
            }
            if (wordCount == words.length) {
                words = java.util.Arrays.copyOf(words, 2 * wordCount);
            }
            words[wordCount++] = text.substring(start, i);
        }
    }

    String word(int index, String meaning) {
        if (index >= wordCount) {
            throw error(
                    "the line ends after " + wordCount + " words",
                    "word " + (index + 1) + " to be the " + meaning,
                    "make the file again");
        }
        return words[index];
    }

    double number(int index, String meaning) {
        String text = word(index, meaning);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw broken(text, meaning, "a number");
        }
        throw broken(text, meaning, "a finite number");
    }

    int integer(int index, String meaning) {
        String text = word(index, meaning);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw broken(text, meaning, "a whole number");
        }
    }

    private UserException broken(String text, String meaning, String expected) {
        return error("'" + text + "' as " + meaning, expected, "correct the line or make the file again");
    }

    /** Says which event, counted from 0 in the file, the following lines belong to. */
    void event(long ordinal) {
        event = ordinal;
    }

    long line() {
        return line;
    }

    UserException error(String what, String expected, String remedy) {
        String place = name + ", line " + line + (event < 0 ? "" : ", event " + event);
        return UserException.of(what, place, expected, remedy);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
