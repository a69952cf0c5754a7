package org.belladonna.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belladonna.error.UserException;

/**
 * What a failed command says.
 *
 * @param line one line: what, where, expected, remedy
 * @param status exit status: 2 when the user's input is wrong, 1 otherwise
 */
public record Complaint(String line, int status) {

    /** Of a failure of any kind; the trace of one that is not known goes to a file that the line names. */
    public static Complaint of(Throwable failure) {
        RuntimeException explained = Failures.explain(failure);
        if (explained instanceof UserException) {
            return new Complaint("belladonna: " + explained.getMessage(), 2);
        } else if (explained instanceof JobFailedException) {
            return new Complaint("belladonna: " + explained.getMessage(), 1);
        }
        String what = failure.toString().replaceAll("\\s*\\R\\s*", " ");
        return new Complaint("belladonna: internal error: " + what + "; " + keepTrace(failure), 1);
    }

    private static String keepTrace(Throwable failure) {
        try {
            Path file = Files.createTempFile("belladonna-", ".log");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                failure.printStackTrace(out);
            }
            return "the trace is in " + file + "; please report it with that file";
        } catch (IOException e) {
            return "its trace could not be kept (" + e + "); please report it";
        }
    }
}
