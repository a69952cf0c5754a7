package org.belladonna.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.belladonna.job.JobMain;
import org.belladonna.job.JobOptions;
import org.belladonna.job.Progress;
import org.belladonna.job.Stage;
import org.belladonna.job.StageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One stage of a campaign. */
abstract class StageCommand implements Callable<Integer> {
    @Mixin
    private JobOptions options;

    @Mixin
    private Output output;

    private final Stage stage;

    StageCommand(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Integer call() {
        print(output, JobMain.run(options.load(), options, EnumSet.of(stage), Progress.Sink.standardError()), Map.of());
        return 0;
    }

    /** Prints what stages did, with further entries of the JSON document. */
    static void print(Output output, List<StageResult> stages, Map<String, Object> more) {
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("stages", stages);
            document.putAll(more);
            output.document(document);
            return;
        }
        output.table(
                List.of("stage", "status", "rows", "seconds", "path"),
                stages.stream()
                        .map(result -> List.of(
                                result.stage(),
                                result.status().name().toLowerCase(Locale.ROOT),
                                String.format(Locale.ROOT, "%,d", result.rows()),
                                String.format(Locale.ROOT, "%.1f", result.seconds()),
                                result.path()))
                        .toList());
        stages.stream()
                .filter(result -> !result.remarks().isEmpty())
                .forEach(result -> output.line(result.stage() + ": " + result.remarks()));
    }

    @Command(
            name = "produce",
            mixinStandardHelpOptions = true,
            description = "Generate, simulate and reconstruct the events of a campaign.",
            footer = {
                "",
                "Examples:",
                "  belladonna produce conf/campaigns/quickstart.conf",
                "  belladonna produce conf/campaigns/quickstart.conf --master spark://host:7077 --out s3a://bucket/out"
            })
    static final class Produce extends StageCommand {
        Produce() {
            super(Stage.PRODUCE);
        }
    }

    @Command(
            name = "select",
            mixinStandardHelpOptions = true,
            description = "Build candidates, apply the cuts, fill the histograms of a campaign.",
            footer = {
                "",
                "Examples:",
                "  belladonna select conf/campaigns/quickstart.conf",
                "  belladonna select conf/campaigns/quickstart.conf --master 'local[1]' --json"
            })
    static final class Select extends StageCommand {
        Select() {
            super(Stage.SELECT);
        }
    }

    @Command(
            name = "limits",
            mixinStandardHelpOptions = true,
            description = "Build the workspaces of a campaign and set the limits.",
            footer = {
                "",
                "Examples:",
                "  belladonna limits conf/campaigns/quickstart.conf",
                "  belladonna limits conf/campaigns/quickstart.conf --set campaign.cl=0.95"
            })
    static final class Limits extends StageCommand {
        Limits() {
            super(Stage.LIMITS);
        }
    }

    @Command(
            name = "report",
            mixinStandardHelpOptions = true,
            description = "Write the page, the plots and the HEPData submission of a campaign.",
            footer = {
                "",
                "Examples:",
                "  belladonna report conf/campaigns/quickstart.conf",
                "  belladonna report conf/campaigns/quickstart.conf --out /data/results"
            })
    static final class Report extends StageCommand {
        Report() {
            super(Stage.REPORT);
        }
    }
}
