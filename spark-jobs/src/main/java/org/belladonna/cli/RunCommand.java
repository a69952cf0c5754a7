package org.belladonna.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.belladonna.campaign.Campaign;
import org.belladonna.campaign.Plan;
import org.belladonna.campaign.Sample;
import org.belladonna.job.JobMain;
import org.belladonna.job.JobOptions;
import org.belladonna.job.Progress;
import org.belladonna.job.Results;
import org.belladonna.job.Stage;
import org.belladonna.job.StageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: all stages of a campaign. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Produce, select, limits, report; what is complete is skipped.",
        footer = {
            "",
            "Examples:",
            "  belladonna run conf/campaigns/quickstart.conf",
            "  belladonna run conf/campaigns/quickstart.conf --from select --set campaign.cl=0.95"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private JobOptions options;

    @Mixin
    private Output output;

    @Option(
            names = "--from",
            paramLabel = "STAGE",
            defaultValue = "produce",
            description = "first stage: ${COMPLETION-CANDIDATES}")
    private Stage from;

    @Option(names = "--dry-run", description = "print the plan and do nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        Campaign campaign = options.load();
        if (dryRun) {
            printPlan(campaign);
            return 0;
        }
        List<StageResult> stages =
                JobMain.run(campaign, options, EnumSet.range(from, Stage.REPORT), Progress.Sink.standardError());
        String page = new Results(options.out(), campaign.settings().name()).folder("report") + "/index.html";
        StageCommand.print(output, stages, Map.of("report", page));
        if (!output.json()) {
            output.line("");
            output.line("open " + page);
        }
        return 0;
    }

    private void printPlan(Campaign campaign) {
        var shards = Plan.of(campaign.samples(), campaign.settings().shards());
        if (output.json()) {
            output.document(Map.of("samples", samples(campaign), "shards", shards));
            return;
        }
        output.table(
                List.of("sample", "role", "process", "mass (GeV)", "events", "shards"),
                campaign.samples().stream()
                        .map(sample -> List.of(
                                sample.name(),
                                sample.role().name().toLowerCase(java.util.Locale.ROOT),
                                sample.generator().process(),
                                Double.isNaN(sample.mass()) ? "" : Output.number(sample.mass()),
                                Long.toString(sample.events()),
                                Long.toString(shards.stream()
                                        .filter(shard -> shard.sample().equals(sample.name()))
                                        .count())))
                        .toList());
        long events = campaign.samples().stream().mapToLong(Sample::events).sum();
        output.line(String.format("%,d events in %,d shards", events, shards.size()));
    }

    /** The samples as data: what the table for people shows. */
    private static List<Map<String, Object>> samples(Campaign campaign) {
        return campaign.samples().stream()
                .map(sample -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("sample", sample.name());
                    row.put("role", sample.role().name().toLowerCase(java.util.Locale.ROOT));
                    row.put("process", sample.generator().process());
                    row.put("mass", Double.isNaN(sample.mass()) ? null : sample.mass());
                    row.put("events", sample.events());
                    return row;
                })
                .toList();
    }
}
