package org.belladonna.job;

import java.util.Locale;
import org.belladonna.error.UserException;

/** Finds the reason in a failure that has come through Spark. */
final class Failures {
    private static final String KEPT = "; what is finished is kept: run the same command again to go on";

    private Failures() {}

    /** The exception that says best what happened: the user's error, a known failure, or the original one. */
    static RuntimeException explain(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (cause instanceof UserException user) {
                return user;
            } else if (cause instanceof ShardTask.ExecutorMemoryException) {
                return new JobFailedException(text + KEPT, failure);
            } else if (text.contains("No space left on device")) {
                return new JobFailedException(
                        "the disk is full: " + firstLine(text)
                                + "; expected room for the tables in --out and for Spark in "
                                + System.getProperty("java.io.tmpdir") + "; make room" + KEPT,
                        failure);
            } else if (text.contains("OutOfMemoryError")
                    || text.toLowerCase(Locale.ROOT).contains("exit code 52")) {
                return new JobFailedException(
                        "an executor ran out of memory: " + firstLine(text)
                                + "; expected some 1000 MiB a core; give executors more memory or fewer cores" + KEPT,
                        failure);
            } else if (text.contains("All masters are unresponsive")) {
                return new JobFailedException(
                        "no answer from the Spark master; expected a running cluster at --master; check its address"
                                + KEPT,
                        failure);
            }
        }
        // On a cluster the cause comes as text inside the message of Spark's own exception.
        UserException user = userErrorInText(failure);
        if (user != null) {
            return user;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private static UserException userErrorInText(Exception failure) {
        String marker = UserException.class.getName() + ": ";
        String text = String.valueOf(failure.getMessage());
        int at = text.indexOf(marker);
        return at < 0 ? null : new UserException(firstLine(text.substring(at + marker.length())), failure);
    }

    private static String firstLine(String text) {
        return text.split("\\R")[0];
    }
}
