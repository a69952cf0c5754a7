package org.belladonna.random;

/**
 * Who draws. Each stage of an event has a stream of its own, so that a change in one stage leaves the numbers of the others
 * alone. The codes are part of the reproducibility contract: never reuse or renumber one.
 */
public enum Stage {
    BEAM(1),
    GENERATOR(2),
    DECAY(3),
    RADIATION(4),
    THINNING(5),
    TRANSPORT(6),
    DIGITIZATION(7),
    TRIGGER(8),
    RECONSTRUCTION(9),
    INTEGRATION(10),
    PSEUDO_EXPERIMENT(11),
    BENCHMARK(12),
    TAU_DECAY(13),
    FLIGHT(14),
    HADRONIZATION(15),
    HADRON_DECAY(16),
    FORCED_DECAY(17);

    final int code;

    Stage(int code) {
        this.code = code;
    }
}
