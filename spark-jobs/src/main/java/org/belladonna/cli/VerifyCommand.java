package org.belladonna.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.job.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: checks a folder of results against its manifests, without Spark. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check a folder of results against its manifests: rows, hashes, schema.",
        footer = {
            "",
            "Examples:",
            "  belladonna verify out/quickstart",
            "  belladonna verify out/quickstart/events --json",
            "",
            "Exit status 1 when something differs."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "folder of a campaign, or of one table")
    private String path;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws Exception {
        Verification result = Verification.of(new Path(path), new Configuration());
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("ok", result.ok());
            document.put("differences", result.differences());
            document.put("content", result.content());
            output.document(document);
        } else {
            output.table(
                    List.of("table", "rows", "content"),
                    result.content().entrySet().stream()
                            .map(entry -> List.of(
                                    entry.getKey(), Long.toString(result.rows().get(entry.getKey())), entry.getValue()))
                            .toList());
            result.differences().forEach(output::line);
            output.line(
                    result.ok()
                            ? "all as the manifests say"
                            : result.differences().size() + " differences");
        }
        return result.ok() ? 0 : 1;
    }
}
