package org.belladonna.generator.external;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of what a program says, read on a thread of its own so that the program never waits for a reader. */
final class OutputTail implements Runnable {
    private static final int LINES = 10;
    private static final int LONGEST_LINE = 300;
    private static final long PATIENCE_MS = 10_000;

    private final InputStream bytes;
    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread thread;

    private OutputTail(InputStream bytes) {
        this.bytes = bytes;
        thread = new Thread(this, "output of a generator program");
        thread.setDaemon(true);
    }

    static OutputTail follow(InputStream bytes) {
        OutputTail tail = new OutputTail(bytes);
        tail.thread.start();
        return tail;
    }

    @Override
    public void run() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                keep(line.strip());
                line = reader.readLine();
            }
        } catch (IOException e) {
            keep("(output lost: " + e.getMessage() + ")");
        }
    }

    private synchronized void keep(String line) {
        if (!line.isEmpty()) {
            lines.addLast(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line);
            if (lines.size() > LINES) {
                lines.removeFirst();
            }
        }
    }

    /** The last lines in one, when the program has ended. */
    String text() {
        try {
            thread.join(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return lines.isEmpty() ? "it said nothing" : "its last words: " + String.join(" | ", lines);
        }
    }
}
