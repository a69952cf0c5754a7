package org.belladonna.campaign;

import java.util.ArrayList;
import java.util.List;

/** How the events of a campaign are cut into shards. The cut decides nothing but the speed. */
public final class Plan {
    /** Events of a shard when the campaign leaves the number of shards open: some seconds of work. */
    private static final long SIMULATED_PER_SHARD = 5000;

    /** The same for a sample that is simulated thinly: most of its events are only generated. */
    private static final long GENERATED_PER_SHARD = 50_000;

    private Plan() {}

    /**
     * Cuts the samples into shards of about equal size.
     *
     * @param samples the samples
     * @param shards total number wanted, at least one for each sample is made; 0: by cost
     */
    public static List<Shard> of(List<Sample> samples, int shards) {
        long events = samples.stream().mapToLong(Sample::events).sum();
        List<Shard> plan = new ArrayList<>();
        for (Sample sample : samples) {
            long wanted = shards == 0 ? byCost(sample) : Math.round((double) shards * sample.events() / events);
            long parts = Math.max(1, Math.min(wanted, sample.events()));
            for (long part = 0; part < parts; part++) {
                long first = sample.events() * part / parts;
                long next = sample.events() * (part + 1) / parts;
                plan.add(new Shard(sample.name(), first, next - first));
            }
        }
        return List.copyOf(plan);
    }

    private static long byCost(Sample sample) {
        long events = sample.thin().isEmpty() ? SIMULATED_PER_SHARD : GENERATED_PER_SHARD;
        return (sample.events() + events - 1) / events;
    }
}
