package org.belladonna.selection;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.belladonna.beam.BeamSettings;
import org.belladonna.table.ColumnBatchReader;

/**
 * Makes the flat candidates of one final state from nested events: the only place where the two meet. It reads batches of
 * columns, loops over their arrays, and hands out one record a candidate.
 *
 * @param <R> record type of a candidate, marked with {@link org.belladonna.schema.Table} under the name {@code candidates}
 */
public interface CandidateBuilder<R extends Record> extends Serializable {
    /** Name by which a search asks for it. */
    String name();

    /** What makes a candidate, in one sentence. */
    String meaning();

    /** Record type of a candidate. */
    Class<R> candidateType();

    /** Columns of the event table that it needs. */
    List<String> eventColumns();

    /**
     * Builds the candidates of the reader's present batch.
     *
     * @param sample name of the sample that the events belong to
     * @param events the reader, at a batch
     * @param beams the nominal beams
     * @param candidates takes the candidates, in the order of the events
     */
    void build(String sample, ColumnBatchReader events, BeamSettings beams, Consumer<R> candidates) throws IOException;

    /** All builders. A new final state is one more here. */
    List<CandidateBuilder<?>> ALL = List.of(new DimuonRecoilBuilder());

    /** The builder of a name. */
    static CandidateBuilder<?> find(String name) {
        return ALL.stream()
                .filter(builder -> builder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> org.belladonna.error.UserException.of(
                        "unknown candidate builder '" + name + "'",
                        "search.candidate",
                        "one of " + ALL.stream().map(CandidateBuilder::name).toList(),
                        "correct it"));
    }
}
