package org.belladonna.job;

import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkContext;

/** How much of Spark's own log is shown. */
final class SparkLog {
    /** The first tell each failed attempt with its trace; what comes of it is told once, by {@link Complaint}. */
    private static final List<String> QUIET = List.of(
            "org.apache.spark.executor.Executor",
            "org.apache.spark.scheduler.TaskSetManager",
            "org.apache.spark.scheduler.DAGScheduler",
            // Says that a plan is long.
            "org.apache.spark.util.SparkStringUtils");

    private SparkLog() {}

    /** Warnings without failed attempts, or everything from INFO up. */
    static void show(SparkContext context, boolean verbose) {
        context.setLogLevel(verbose ? "INFO" : "WARN");
        QUIET.forEach(name -> Configurator.setLevel(name, verbose ? Level.INFO : Level.OFF));
    }

    /** Nothing any more, until it is shown again: parts of Spark that are stopped miss one another now and then, and warn of it. */
    static void hush() {
        Configurator.setRootLevel(Level.OFF);
    }
}
