package org.belladonna.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belladonna.error.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code describe}: what exists, with type, unit and meaning. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "What exists: tables, detectors, processes, searches, models, the keys of a campaign.",
        footer = {
            "",
            "Examples:",
            "  belladonna describe process 'ee->mumu-zprime'",
            "  belladonna describe model lmu-ltau --mass 2 --coupling gprime=0.001",
            "  belladonna describe schema events --json"
        })
final class DescribeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WHAT", description = "schema, detector, process, search, model or campaign")
    private String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "one of them; default: all")
    private String name;

    @Option(names = "--markdown", description = "as Markdown; 'schema' without a name is the page docs/tables.md")
    private boolean markdown;

    @Option(names = "--mass", paramLabel = "GEV", description = "mass of a model's mediator: shows its decays")
    private Double mass;

    @Option(names = "--coupling", paramLabel = "KEY=VALUE", description = "a parameter of a model; may be repeated")
    private Map<String, Double> couplings = new LinkedHashMap<>();

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Description description = switch (what) {
            case "schema" -> Description.schema(name);
            case "process" -> Description.process(name);
            case "campaign" -> Description.campaign(name);
            case "detector" -> Description.detector(name);
            case "search" -> Description.search(name);
            case "model" -> Description.model(name, Optional.ofNullable(mass), couplings);
            default ->
                throw UserException.of(
                        "'" + what + "'",
                        "describe",
                        "schema, detector, process, search, model or campaign",
                        "see 'describe --help'");
        };
        if (output.json()) {
            output.document(description.document());
        } else if (markdown) {
            boolean page = what.equals("schema") && name == null;
            output.line((page ? Description.tablesPage() : description.markdown()).stripTrailing());
        } else {
            for (Description.Part part : description.parts()) {
                output.line(part.title());
                output.table(part.header(), part.rows());
                output.line("");
            }
        }
        return 0;
    }
}
