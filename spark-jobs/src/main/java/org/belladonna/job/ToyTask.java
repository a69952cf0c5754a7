package org.belladonna.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.belladonna.schema.Toy;

/** Independent groups of pseudo-experiments: what a {@link ToyJob} spreads over executors. Shared between threads. */
interface ToyTask extends Serializable {
    /** Names of the groups, and of their folders: letters, digits, '.', '_' and '-'. */
    List<String> groups();

    /** Work space of one thread for one group. */
    Work open(int group);

    /** Experiments of one group. */
    interface Work {
        /** Makes one experiment and gives the rows of its tests. */
        void run(long toy, Sink sink) throws IOException;
    }

    /** Takes rows. */
    interface Sink {
        void take(Toy row) throws IOException;
    }
}
