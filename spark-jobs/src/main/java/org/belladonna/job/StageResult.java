package org.belladonna.job;

/**
 * What a stage did.
 *
 * @param stage name of the stage
 * @param status done, or complete when nothing was left to do
 * @param rows rows of its main table
 * @param seconds wall-clock time
 * @param path folder of its results
 */
public record StageResult(String stage, Status status, long rows, double seconds, String path) {
    /** How it went. */
    public enum Status {
        DONE,
        COMPLETE
    }
}
