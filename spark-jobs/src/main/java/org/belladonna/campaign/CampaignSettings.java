package org.belladonna.campaign;

import java.util.List;
import java.util.Optional;
import org.belladonna.configuration.Key;

/** The {@code campaign} group of a campaign file. */
public record CampaignSettings(
        @Key(meaning = "name of the campaign, and of its folder of results")
        String name,

        @Key(meaning = "seed of all random numbers", min = 0)
        long seed,

        @Key(meaning = "number of shards; 0: by cost", min = 0, fallback = "0")
        int shards,

        @Key(meaning = "multiplies every number of events, for trials", min = 1e-9, fallback = "1")
        double scale,

        @Key(meaning = "integrated luminosity that the result is for", unit = "fb^-1", min = 1e-9)
        double luminosityInvFb,

        @Key(meaning = "detector: a name in conf/detectors or the path of a file")
        String detector,

        @Key(meaning = "search: a name in conf/searches or the path of a file")
        String search,

        @Key(meaning = "confidence level of the limits", min = 0.5, max = 0.9999, fallback = "0.9")
        double cl,

        @Key(meaning = "how limits are set", fallback = "{}")
        LimitSettings limits,

        @Key(meaning = "what stands for the data", fallback = "{}")
        ObservedSettings observed,

        @Key(meaning = "samples of events") List<SampleSettings> samples) {

    /** How limits are set. */
    public record LimitSettings(
            @Key(meaning = "cls-asymptotic, or cls-toys for few events", fallback = "cls-asymptotic")
            Method method,

            @Key(meaning = "pseudo-experiments of each hypothesis, for cls-toys", min = 100, fallback = "10000")
            int toys) {
        /** Which distributions of the test statistic. */
        public enum Method {
            CLS_ASYMPTOTIC,
            CLS_TOYS
        }
    }

    /** What is shown as observed: blinded by default. */
    public record ObservedSettings(
            @Key(meaning = "asimov, pseudo-experiment or table", fallback = "asimov")
            Kind kind,

            @Key(meaning = "seed of the pseudo-experiment", min = 0, fallback = "1")
            long seed,

            @Key(meaning = "Parquet file or folder with columns like those of the candidates, for the kind 'table'")
            Optional<String> table) {
        /** Where the observed numbers come from. */
        public enum Kind {
            ASIMOV,
            PSEUDO_EXPERIMENT,
            TABLE
        }
    }
}
