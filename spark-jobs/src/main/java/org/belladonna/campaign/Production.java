package org.belladonna.campaign;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belladonna.detector.DetectorSource;

/**
 * What {@code produce} needs to know: the part of a campaign that decides its events.
 *
 * @param name name of the campaign
 * @param seed seed of all random numbers
 * @param shards number of shards, 0: by cost
 * @param luminosityInvFb integrated luminosity that weights are for, fb^-1
 * @param detector the detector and its beams
 * @param samples the samples
 * @param configuration resolved text of all of this but the number of shards
 */
public record Production(
        String name,
        long seed,
        int shards,
        double luminosityInvFb,
        DetectorSource detector,
        List<Sample> samples,
        String configuration) {

    /** Samples by name. */
    public Map<String, Sample> samplesByName() {
        return samples.stream().collect(Collectors.toMap(Sample::name, Function.identity()));
    }
}
