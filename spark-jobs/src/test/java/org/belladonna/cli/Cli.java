package org.belladonna.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.belladonna.pipeline.Installation;
import picocli.CommandLine;

/** Runs a command inside the test's own process, as {@code ./belladonna} would. */
public final class Cli {
    private Cli() {}

    /**
     * What a command did.
     *
     * @param status exit status
     * @param out what went to standard output
     * @param messages what the command itself said on standard error
     * @param progress what else went to standard error
     */
    public record Result(int status, String out, String messages, String progress) {
        /** The lines of {@link #messages}. */
        public List<String> lines() {
            return messages.lines().toList();
        }
    }

    /** Runs a command to its end. */
    public static Result run(List<String> arguments) {
        System.setProperty("belladonna.home", Installation.root().toString());
        StringWriter out = new StringWriter();
        StringWriter messages = new StringWriter();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        PrintStream standardError = System.err;
        System.setErr(new PrintStream(progress, true, StandardCharsets.UTF_8));
        try {
            CommandLine command =
                    Belladonna.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(messages, true));
            int status = command.execute(arguments.toArray(String[]::new));
            return new Result(status, out.toString(), messages.toString(), progress.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(standardError);
        }
    }

    /** Runs a command to its end. */
    public static Result run(String... arguments) {
        return run(List.of(arguments));
    }
}
