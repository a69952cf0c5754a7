package org.belladonna.job;

import java.util.concurrent.Callable;

/**
 * A task found no memory: told by the task itself, because Spark would only tell how its process ended. It has no cause: Spark
 * looks among the causes for what is fatal, and would end the process after all.
 */
final class WorkerMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WorkerMemoryException(String what, OutOfMemoryError error) {
        super(what + ": out of memory with a heap of " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB ("
                + error.getMessage() + ")");
    }

    /**
     * Runs a task.
     *
     * @param what what it works on, for the message
     */
    static <T> T guard(String what, Callable<T> task) throws Exception {
        try {
            return task.call();
        } catch (OutOfMemoryError e) {
            throw new WorkerMemoryException(what, e);
        } catch (RuntimeException e) {
            // Java wraps the one error that it keeps for this purpose when closing a resource meets it again.
            throw e.getCause() instanceof OutOfMemoryError error ? new WorkerMemoryException(what, error) : e;
        }
    }
}
