package org.belladonna.job;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** One line on standard error for long work: share, events done, rate, time left. */
public final class Progress implements AutoCloseable {
    private static final long PERIOD_MS = 500;

    private final String what;
    private final long total;
    private final LongSupplier done;
    private final PrintStream out;
    private final boolean inPlace;
    private final Clock clock = Clock.start();
    private final Thread thread;
    private volatile boolean running = true;

    private Progress(String what, long total, LongSupplier done, PrintStream out, boolean inPlace) {
        this.what = what;
        this.total = total;
        this.done = done;
        this.out = out;
        this.inPlace = inPlace;
        thread = new Thread(this::show, "progress");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where progress goes. */
    public interface Sink {
        /** Says one thing. */
        void note(String message);

        /** Begins a progress line; close it at the end. */
        Progress start(String what, long total, LongSupplier done);

        /** Standard error: in place on a terminal, a line now and then elsewhere. */
        static Sink standardError() {
            PrintStream err = System.err;
            boolean terminal = System.console() != null;
            return new Sink() {
                @Override
                public void note(String message) {
                    err.println(message);
                }

                @Override
                public Progress start(String what, long total, LongSupplier done) {
                    return new Progress(what, total, done, err, terminal);
                }
            };
        }
    }

    private void show() {
        long lastShown = -1;
        double lastTime = -1e9;
        while (running) {
            long now = done.getAsLong();
            double time = clock.seconds();
            boolean due = inPlace ? now != lastShown : time - lastTime > 15 && now > 0;
            if (due) {
                print(now, time);
                lastShown = now;
                lastTime = time;
            }
            try {
                Thread.sleep(PERIOD_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void print(long now, double seconds) {
        String line = line(what, now, total, seconds);
        if (inPlace) {
            out.print("\r\u001b[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** The line for a state, as {@code produce 45% 45,000 of 100,000, 1,200/s, 0:46 left}. */
    static String line(String what, long now, long total, double seconds) {
        double rate = seconds > 0 ? now / seconds : 0;
        String left = rate > 0 && now < total ? ", " + minutes((total - now) / rate) + " left" : "";
        return String.format(
                java.util.Locale.ROOT,
                "%s %3d%%  %,d of %,d, %,.0f/s%s",
                what,
                total == 0 ? 100 : 100 * now / total,
                now,
                total,
                rate,
                left);
    }

    private static String minutes(double seconds) {
        long whole = Math.round(seconds);
        return whole / 60 + ":" + String.format("%02d", whole % 60);
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        print(done.getAsLong(), clock.seconds());
        if (inPlace) {
            out.println();
        }
    }
}
