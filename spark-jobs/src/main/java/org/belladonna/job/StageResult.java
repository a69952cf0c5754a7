package org.belladonna.job;

import java.util.Map;

/**
 * What a stage did.
 *
 * @param stage name of the stage
 * @param status done, or complete when nothing was left to do
 * @param rows rows of its main table
 * @param seconds wall-clock time
 * @param path folder of its results
 * @param counts what did not go its normal way, by name; empty where nothing of the kind is counted
 */
public record StageResult(
        String stage, Status status, long rows, double seconds, String path, Map<String, Long> counts) {
    /** Of a stage that counts nothing but its rows. */
    public StageResult(String stage, Status status, long rows, double seconds, String path) {
        this(stage, status, rows, seconds, path, Map.of());
    }

    /** The counts above zero in words, as {@code 3 rejected events, 1 ended particles}; empty when there are none. */
    public String remarks() {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> String.format(
                                java.util.Locale.ROOT,
                                "%,d %s",
                                count.getValue(),
                                count.getKey().replace('_', ' ')))
                        .toList());
    }

    /** How it went. */
    public enum Status {
        DONE,
        COMPLETE
    }
}
