package org.belladonna.job;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.LongAccumulator;
import org.belladonna.beam.BeamSettings;
import org.belladonna.campaign.Shard;
import org.belladonna.schema.Event;
import org.belladonna.schema.Schema;
import org.belladonna.selection.CandidateBuilder;
import org.belladonna.table.ColumnBatchReader;
import org.belladonna.table.TableFooter;
import org.belladonna.table.TableWriter;

/** Builds the candidates of one file of events: what runs on an executor during {@code select}. */
final class CandidateTask<R extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Footer key: what the file was made of, so that it need not be made again. */
    private static final String ORIGIN = "belladonna.origin";

    private final CandidateBuilder<R> builder;
    private final BeamSettings beams;
    private final Results results;
    private final String codeVersion;

    CandidateTask(CandidateBuilder<R> builder, BeamSettings beams, Results results, String codeVersion) {
        this.builder = builder;
        this.beams = beams;
        this.results = results;
        this.codeVersion = codeVersion;
    }

    TableWriter.WrittenFile run(Shard shard, Configuration configuration, LongAccumulator progress) throws Exception {
        return WorkerMemoryException.guard(
                "candidates of " + shard.sample() + ", events from " + shard.first(),
                () -> build(shard, configuration, progress));
    }

    private TableWriter.WrittenFile build(Shard shard, Configuration configuration, LongAccumulator progress)
            throws IOException {
        Path events = results.shard(ProduceJob.TABLE, shard);
        Path candidates = results.shard(SelectJob.CANDIDATES, shard);
        TableFooter input = TableFooter.read(events, Schema.of(Event.class), configuration);
        ShardTask.refuseOtherShard(input, shard, events);
        String origin = input.contentHash() + " " + builder.name() + " " + codeVersion;
        FileSystem files = candidates.getFileSystem(configuration);
        if (files.exists(candidates)) {
            TableFooter footer = TableFooter.read(candidates, Schema.of(builder.candidateType()), configuration);
            if (origin.equals(footer.keys().get(ORIGIN))) {
                progress.add(input.rows());
                return written(shard, footer.rows(), footer.contentHash());
            }
        }
        String attempt = Long.toString(TaskContext.get().taskAttemptId());
        try (TableWriter<R> writer = new TableWriter<>(
                        builder.candidateType(), candidates, attempt, Map.of(ORIGIN, origin), configuration);
                ColumnBatchReader reader = new ColumnBatchReader(events, input.struct(), builder.eventColumns())) {
            while (reader.next()) {
                builder.build(shard.sample(), reader, beams, candidate -> write(writer, candidate));
                progress.add(reader.size());
            }
            TableWriter.WrittenFile file = writer.commit();
            return written(shard, file.rows(), file.contentHash());
        }
    }

    private static TableWriter.WrittenFile written(Shard shard, long rows, String hash) {
        return new TableWriter.WrittenFile(shard.sample() + "/" + shard.file(), rows, hash);
    }

    private static <R extends Record> void write(TableWriter<R> writer, R candidate) {
        try {
            writer.write(candidate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
