package org.belladonna.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.campaign.Campaign;
import org.belladonna.error.UserException;

/**
 * What a {@link ToyJob} has to make.
 *
 * @param name name of the ensemble
 * @param seed seed of the experiments
 * @param configuration text of all that decides the rows of an experiment
 * @param toys experiments of each group
 * @param perShard experiments of a file; decides nothing but the speed
 */
record ToyPlan(String name, long seed, String configuration, long toys, long perShard) {
    ToyPlan {
        if (toys < 1) {
            throw UserException.of(toys + " toys", "--toys", "1 or more", "ask for more");
        }
    }

    /**
     * One file.
     *
     * @param group place of the group
     * @param name name of the group
     * @param first number of the first experiment
     * @param count number of experiments
     */
    record Shard(int group, String name, long first, long count) implements Serializable {
        String file() {
            return name + "/toys-" + String.format("%012d-%d", first, count) + ".parquet";
        }
    }

    List<Shard> shards(List<String> groups) {
        List<Shard> shards = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (long first = 0; first < toys; first += perShard) {
                shards.add(new Shard(group, groups.get(group), first, Math.min(perShard, toys - first)));
            }
        }
        return shards;
    }

    /** The same experiments have the same one, however many of them are asked for. */
    String hash() {
        return Campaign.hash(seed + "\n" + configuration);
    }
}
