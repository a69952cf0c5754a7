package org.belladonna.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belladonna.campaign.Campaign;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of everything that works on a campaign, the same for the command line and for spark-submit. */
public final class JobOptions {
    @Parameters(paramLabel = "CAMPAIGN", description = "campaign file, as conf/campaigns/quickstart.conf")
    private Path campaign;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "out",
            description = "folder of results; the campaign gets a folder of its own in it (default: ${DEFAULT-VALUE})")
    private String out;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "override a configuration key, as campaign.scale=0.1; may be repeated")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "seed of the campaign, instead of the file's")
    private Long seed;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master: local[*], local[2], spark://host:7077; default: spark-submit's, or local[*]")
    private String master;

    @Option(names = "--verbose", description = "show Spark's own log")
    private boolean verbose;

    /**
     * The campaign with its overrides.
     *
     * @throws org.belladonna.error.UserException when it, or another of these options, is wrong
     */
    public Campaign load() {
        master().ifPresent(Master::checked);
        List<String> pairs = new ArrayList<>(overrides);
        if (seed != null) {
            pairs.add("campaign.seed=" + seed);
        }
        return Campaign.load(campaign, pairs);
    }

    public String out() {
        return out;
    }

    public Optional<String> master() {
        return Optional.ofNullable(master);
    }

    public boolean verbose() {
        return verbose;
    }
}
