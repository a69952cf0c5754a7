package org.belladonna.job;

import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkThrowable;
import org.belladonna.error.UserException;

/**
 * Finds the reason in a failure that has come through Spark. In local mode it is a cause; from an executor it may have come as
 * text inside the message of Spark's own exception.
 */
final class Failures {
    private static final String KEPT = "; what is finished is kept: run the same command again to go on";
    private static final String MEMORY =
            "; expected some hundred MiB a core; give executors more memory or fewer cores";
    /** How Spark begins what it says of a job, before it comes to the reason. */
    private static final String ABORTED = "Job aborted";
    /** The last exception that a line of text names, and what it says. */
    private static final Pattern SAID = Pattern.compile("^.*[\\w$](?:Exception|Error)\\w*: (.*)$");

    /** What Spark, Hadoop or the virtual machine say, and what that means for the user. */
    private record Symptom(Pattern phrase, Function<String, String> meaning) {
        static Symptom of(String phrase, Function<String, String> meaning) {
            return new Symptom(Pattern.compile(phrase), meaning);
        }

        /** What the exception says that a line names last, or the line from the phrase on. */
        String said(String line) {
            Matcher exception = SAID.matcher(line.strip());
            if (exception.matches()
                    && !exception.group(1).startsWith(ABORTED)
                    && phrase.matcher(exception.group(1)).find()) {
                return exception.group(1);
            }
            Matcher matcher = phrase.matcher(line);
            return matcher.find() ? line.substring(matcher.start()) : line;
        }
    }

    private static final List<Symptom> SYMPTOMS = List.of(
            Symptom.of(
                    "No space left on device|Disk quota exceeded",
                    said -> "the disk is full: " + said + "; expected room for the tables in --out and for Spark in "
                            + System.getProperty("java.io.tmpdir") + "; make room" + KEPT),
            Symptom.of(
                    "OutOfMemoryError|(?:exit code|exited with code) 52",
                    said -> "an executor ran out of memory: " + said + MEMORY + KEPT),
            Symptom.of(
                    "ExecutorLostFailure|TaskRunner@\\w+ rejected",
                    said -> "an executor was killed too often: " + said
                            + "; expected executors that live; if their machine ran out of memory, give them fewer cores"
                            + KEPT),
            Symptom.of(
                    "All masters are unresponsive|stopped SparkContext",
                    said -> "no answer from the Spark master; expected a running cluster at --master; check its address"
                            + KEPT));

    /** Spark names the file that it cannot read, but not always why. */
    private static final Pattern UNREADABLE =
            Pattern.compile("(?:while reading file|footer for file:) (\\S+?)\\.?\\s|(\\S+) is not a Parquet file");

    private Failures() {}

    /** The exception that says best what happened: the user's error, a known failure, or the original one. */
    static RuntimeException explain(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            if (cause instanceof UserException || cause instanceof JobFailedException) {
                return (RuntimeException) cause;
            } else if (cause instanceof WorkerMemoryException) {
                return new JobFailedException(cause.getMessage() + MEMORY + KEPT, failure);
            }
        }
        return inText(chain, failure)
                .or(() -> expression(chain))
                .or(() -> path(chain, failure))
                .orElseGet(() ->
                        failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure));
    }

    /** An expression of the user's that some row does not allow: a division by zero, text that is no number (SQL's class 22). */
    private static Optional<RuntimeException> expression(List<Throwable> chain) {
        return chain.stream()
                .filter(cause -> cause instanceof SparkThrowable spark
                        && String.valueOf(spark.getSqlState()).startsWith("22"))
                .findFirst()
                .map(cause -> UserException.of(
                        String.valueOf(cause.getMessage()).split("\\. |\\R")[0],
                        "an SQL expression",
                        "one that has a value in every row",
                        "correct it, or leave such rows out"));
    }

    /** A place that the user has named, and that cannot be read or written. */
    private static Optional<RuntimeException> path(List<Throwable> chain, Throwable failure) {
        return chain.stream()
                .filter(cause -> cause instanceof FileSystemException
                        || cause instanceof ParentNotDirectoryException
                        || cause instanceof org.apache.hadoop.fs.FileAlreadyExistsException
                        || cause instanceof AccessControlException)
                .findFirst()
                .map(cause -> new UserException(
                        reason(cause) + "; expected a place that can be read and written; choose another", failure));
    }

    private static String reason(Throwable cause) {
        String text = String.valueOf(cause.getMessage()).split("\\R")[0];
        if (cause instanceof FileSystemException files && files.getReason() == null) {
            String kind = cause.getClass().getSimpleName().replace("Exception", "");
            return files.getFile() + ": "
                    + kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
        return text;
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static Optional<RuntimeException> inText(List<Throwable> chain, Throwable failure) {
        String text = String.join("\n", chain.stream().map(Throwable::toString).toList());
        String marker = UserException.class.getName() + ": ";
        int user = text.indexOf(marker);
        if (user >= 0) {
            String said =
                    text.substring(user + marker.length()).lines().findFirst().orElse("");
            return Optional.of(new UserException(said, failure));
        }
        for (Symptom symptom : SYMPTOMS) {
            Optional<String> line = text.lines()
                    .filter(each -> symptom.phrase().matcher(each).find())
                    .findFirst();
            if (line.isPresent()) {
                return Optional.of(new JobFailedException(symptom.meaning().apply(symptom.said(line.get())), failure));
            }
        }
        Matcher unreadable = UNREADABLE.matcher(text + " ");
        return unreadable.find()
                ? Optional.of(UserException.of(
                        "cannot be read",
                        unreadable.group(1) == null ? unreadable.group(2) : unreadable.group(1),
                        "an intact Parquet file",
                        "if it is damaged, delete it and run again"))
                : Optional.empty();
    }
}
