package org.belladonna.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.LongAccumulator;
import org.belladonna.campaign.Shard;
import org.belladonna.detector.DetectorSource;
import org.belladonna.error.UserException;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.schema.Event;
import org.belladonna.simulation.EventSimulator;
import org.belladonna.simulation.ThinningSettings;
import org.belladonna.table.TableFooter;
import org.belladonna.table.TableWriter;
import org.belladonna.transport.engine.EndedParticles;

/** Makes the events of one shard: what runs on an executor during {@code produce}. */
final class ShardTask implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Footer key: which events a file holds. */
    static final String SHARD = "belladonna.shard";

    private static final int PROGRESS_STEP = 100;

    /**
     * What a sample needs on an executor.
     *
     * @param generator its integrated generator
     * @param weight expected events at the luminosity of the campaign that one unweighted event stands for
     * @param thin regions that are simulated thinly
     */
    record SampleSetup(PreparedGenerator generator, double weight, List<ThinningSettings> thin)
            implements Serializable {}

    private final long seed;
    private final DetectorSource detector;
    private final Map<String, SampleSetup> samples;
    /** The simulator of the last shard of each thread: compiling a detector takes as long as a hundred events. */
    private transient ThreadLocal<EventSimulator> latest;

    ShardTask(long seed, DetectorSource detector, Map<String, SampleSetup> samples) {
        this.seed = seed;
        this.detector = detector;
        this.samples = samples;
    }

    /**
     * Makes and writes a shard.
     *
     * @param shard which events
     * @param file where they go
     * @param rejectedFile where those go that cannot be simulated
     * @param configuration of Hadoop
     * @param progress counts generated events
     */
    TableWriter.WrittenFile run(
            Shard shard, Path file, Path rejectedFile, Configuration configuration, LongAccumulator progress)
            throws IOException {
        EventSimulator simulator = take(shard.sample());
        Map<String, String> footer =
                Map.of(ProduceJob.TRIGGER_MENU, String.join(",", simulator.triggerMenu()), SHARD, shard.toString());
        String attempt = Long.toString(TaskContext.get().taskAttemptId());
        try (TableWriter<Event> writer = new TableWriter<>(Event.class, file, attempt, footer, configuration);
                RejectedShard rejected = new RejectedShard(rejectedFile, attempt, configuration)) {
            double sumOfWeights = 0;
            EndedParticles before = simulator.ended();
            SimulationCounts counts = SimulationCounts.NONE;
            for (long event = shard.first(); event < shard.first() + shard.count(); event++) {
                if (simulator.generate(event)) {
                    simulator.simulateDetector();
                    Event row = simulator.reconstruct();
                    sumOfWeights += row.weight();
                    writer.write(row);
                }
                if (!simulator.rejected().isEmpty()) {
                    rejected.write(simulator.rejected());
                    counts = counts.with(simulator.rejected());
                }
                if ((event - shard.first() + 1) % PROGRESS_STEP == 0) {
                    progress.add(PROGRESS_STEP);
                }
            }
            progress.add(shard.count() % PROGRESS_STEP);
            writer.note(ProduceJob.SUM_OF_WEIGHTS, Double.toString(sumOfWeights));
            writer.note(
                    SimulationCounts.KEY, counts.with(before, simulator.ended()).footer());
            rejected.commit();
            TableWriter.WrittenFile written = writer.commit();
            latest().set(simulator);
            return written;
        }
    }

    /** A simulator of a sample; one that a thread fails with is not used again. */
    private EventSimulator take(String sample) {
        EventSimulator kept = latest().get();
        latest().remove();
        if (kept != null && kept.sample().equals(sample)) {
            return kept;
        }
        SampleSetup setup = samples.get(sample);
        return new EventSimulator(detector, setup.generator(), setup.thin(), seed, sample, setup.weight());
    }

    private synchronized ThreadLocal<EventSimulator> latest() {
        if (latest == null) {
            latest = new ThreadLocal<>();
        }
        return latest;
    }

    /** A file that was copied over another holds events that are there twice, and others are missing. */
    static void refuseOtherShard(TableFooter footer, Shard expected, Path file) {
        String found = footer.keys().get(SHARD);
        if (!expected.toString().equals(found)) {
            throw UserException.of(
                    "holds the events '" + found + "': their numbers would be there twice",
                    file.toString(),
                    "the events '" + expected + "'",
                    "delete it and run again");
        }
    }
}
