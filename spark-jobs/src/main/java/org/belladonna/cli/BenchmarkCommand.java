package org.belladonna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.belladonna.campaign.Campaign;
import org.belladonna.job.CodeVersion;
import org.belladonna.job.Progress;
import org.belladonna.job.benchmark.Benchmark;
import org.belladonna.job.benchmark.BenchmarkCampaign;
import org.belladonna.job.benchmark.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark}: how many events, rows and fits a second, on one core. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "How many events, rows and fits one core does in a second of its time: median and range of some repeats after a"
                    + " warm-up.",
            "NAME is generators, transport, tracking, events, produce, select, limits, toys or bump-hunt; without it: all of them."
        },
        footer = {
            "",
            "Examples:",
            "  belladonna benchmark produce",
            "  belladonna benchmark --campaign conf/campaigns/quickstart.conf --out out --repeats 9 --json"
        })
final class BenchmarkCommand implements Callable<Integer> {
    /** Enough for templates with a background in every window, made in less than a minute. */
    private static final List<String> SMALL = List.of("campaign.scale=0.05", "campaign.shards=1");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "generators, transport, tracking, events, produce, select, limits, toys or bump-hunt")
    private String name;

    @Option(names = "--campaign", paramLabel = "FILE", description = "campaign to measure on (default: the quickstart)")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "folder of results of the campaign, made where they are not complete"
                    + " (default: a twentieth of the campaign in a temporary folder)")
    private Path out;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "override a configuration key; may be repeated")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--repeats", defaultValue = "5", description = "number of repeats (default: ${DEFAULT-VALUE})")
    private int repeats;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        List<Benchmark> benchmarks = name == null ? Benchmark.ALL : List.of(Benchmark.find(name));
        List<String> pairs = new ArrayList<>();
        Path folder = out;
        if (folder == null) {
            folder = Files.createTempDirectory("belladonna-benchmark-");
            pairs.addAll(SMALL);
        }
        pairs.addAll(overrides);
        try {
            Campaign campaign =
                    Campaign.load(file == null ? Configurations.file("campaigns", "quickstart") : file, pairs);
            BenchmarkCampaign subject =
                    new BenchmarkCampaign(campaign, folder.toString(), Progress.Sink.standardError());
            List<Figure> figures = new ArrayList<>();
            for (Benchmark benchmark : benchmarks) {
                figures.addAll(benchmark.run(subject, Math.max(1, repeats)));
            }
            print(figures);
        } finally {
            if (out == null) {
                delete(folder);
            }
        }
        return 0;
    }

    private void print(List<Figure> figures) {
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("version", CodeVersion.get());
            document.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
            document.put("cores", Runtime.getRuntime().availableProcessors());
            document.put("figures", figures);
            output.document(document);
            return;
        }
        output.table(
                List.of("figure", "per core", "unit", "lowest", "highest", "repeats"),
                figures.stream()
                        .map(figure -> List.of(
                                figure.name(),
                                Output.number(figure.perCore()),
                                figure.unit(),
                                Output.number(figure.low()),
                                Output.number(figure.high()),
                                Integer.toString(figure.repeats())))
                        .toList());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
