package org.belladonna.job;

/** Work failed for a reason that is known: no memory, no room, a lost cluster. Its message is one line. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
