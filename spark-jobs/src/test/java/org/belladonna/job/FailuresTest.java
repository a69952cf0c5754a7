package org.belladonna.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;

/** Messages as Spark gives them, and what is made of them. */
class FailuresTest {
    private static final String ABORTED =
            "Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times, most recent "
                    + "failure: Lost task 3.3 in stage 0.0 (TID 9) (10.0.0.7 executor 2): ";

    private static String jobFailure(Throwable failure) {
        RuntimeException explained = Failures.explain(failure);
        assertInstanceOf(JobFailedException.class, explained);
        assertEquals(1, explained.getMessage().lines().count(), explained.getMessage());
        assertTrue(explained.getMessage().endsWith("run the same command again to go on"), explained.getMessage());
        assertSame(explained, Failures.explain(explained), "what is explained is not explained again");
        return explained.getMessage();
    }

    @Test
    void aUsersErrorIsFoundUnderSparks() {
        UserException user = new UserException("a.lhe: line 3; expected 5 numbers; correct it");
        assertSame(user, Failures.explain(new IllegalStateException(new SparkException("Job aborted", user))));
    }

    @Test
    void aUsersErrorIsFoundInTheTextOfAnExecutor() {
        RuntimeException explained = Failures.explain(new SparkException(ABORTED + UserException.class.getName()
                + ": a.lhe: line 3; expected 5 numbers; correct it\n\tat a.B.c(B.java)"));
        assertInstanceOf(UserException.class, explained);
        assertEquals("a.lhe: line 3; expected 5 numbers; correct it", explained.getMessage());
    }

    @Test
    void aFullDiskIsNamedFromCauseOrText() {
        String cause = jobFailure(new IllegalStateException(new IOException("No space left on device")));
        assertTrue(cause.startsWith("the disk is full: No space left on device; expected room"), cause);
        String text = jobFailure(new SparkException(
                ABORTED + "java.io.IOException: No space left on device\n\tat java.io.FileOutputStream.write(x)"));
        assertTrue(text.startsWith("the disk is full: No space left on device; expected room"), text);
    }

    @Test
    void aTaskWithoutMemorySaysOnWhat() {
        RuntimeException memory = org.junit.jupiter.api.Assertions.assertThrows(
                WorkerMemoryException.class,
                () -> WorkerMemoryException.guard("sample mumu", () -> new long[Integer.MAX_VALUE].length));
        String message = jobFailure(new SparkException(ABORTED + memory, memory));
        assertTrue(message.startsWith("sample mumu: out of memory with a heap of "), message);
        assertTrue(message.contains("give executors more memory or fewer cores"), message);
    }

    @Test
    void anExecutorThatDiesIsNamed() {
        String lost =
                "ExecutorLostFailure (executor 2 exited caused by one of the running tasks) Reason: Command exited with code ";
        assertTrue(jobFailure(new SparkException(ABORTED + lost + "52")).startsWith("an executor ran out of memory"));
        assertTrue(jobFailure(new SparkException(ABORTED + lost + "137"))
                .startsWith("an executor was killed too often: ExecutorLostFailure (executor 2 exited"));
    }

    @Test
    void whatIsNotKnownKeepsItsTraceInAFile() throws IOException {
        Complaint complaint = Complaint.of(new IllegalStateException("two\nlines", new IOException("why")));
        assertEquals(1, complaint.status());
        assertEquals(1, complaint.line().lines().count());
        assertTrue(
                complaint.line().startsWith("belladonna: internal error: java.lang.IllegalStateException: two lines"));
        Matcher file = Pattern.compile("the trace is in (\\S+);").matcher(complaint.line());
        assertTrue(file.find());
        Path trace = Path.of(file.group(1));
        assertTrue(Files.readString(trace).contains("Caused by: java.io.IOException: why"));
        Files.delete(trace);
        assertFalse(complaint.line().contains("\tat"));
    }

    @Test
    void aWrongInputEndsWithStatus2() {
        Complaint complaint = Complaint.of(new UserException("x; expected y; do z"));
        assertEquals(2, complaint.status());
        assertEquals("belladonna: x; expected y; do z", complaint.line());
    }
}
