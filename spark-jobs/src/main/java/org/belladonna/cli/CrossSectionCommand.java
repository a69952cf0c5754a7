package org.belladonna.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.ProcessCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cross-section}: total cross-section of a process, without Spark. */
@Command(
        name = "cross-section",
        mixinStandardHelpOptions = true,
        description = "Total cross-section of a process within its generator cuts.",
        footer = {
            "",
            "Examples:",
            "  belladonna cross-section 'ee->mumu-zprime' --mass 2 --coupling gprime=1 --isr off",
            "  belladonna cross-section 'ee->mumu' --precision 0.002 --json"
        })
final class CrossSectionCommand implements Callable<Integer> {
    @Mixin
    private GeneratorOptions generator;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        GeneratorSettings settings = generator.settings();
        CrossSection result = ProcessCatalog.find(settings.process())
                .prepare(settings, generator.sqrtS(), generator.seed())
                .crossSection();
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("process", settings.process());
            document.put("cross_section_fb", result.valueFb());
            document.put("error_fb", result.errorFb());
            document.put("parameters", parameters(settings));
            document.put("evaluations", result.evaluations());
            document.put("seconds", seconds);
            output.document(document);
        } else {
            output.table(
                    List.of("process", "cross-section (fb)", "error (fb)", "evaluations", "seconds"),
                    List.of(List.of(
                            settings.process(),
                            String.format("%.6g", result.valueFb()),
                            String.format("%.2g", result.errorFb()),
                            Long.toString(result.evaluations()),
                            String.format("%.2f", seconds))));
        }
        return 0;
    }

    private Map<String, Object> parameters(GeneratorSettings settings) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("sqrt_s_gev", generator.sqrtS());
        settings.mass().ifPresent(mass -> parameters.put("mass_gev", mass));
        parameters.put("couplings", settings.couplings());
        parameters.put("parameters", settings.parameters());
        parameters.put("decay", settings.decay());
        parameters.put("isr", settings.isr() == GeneratorSettings.Switch.ON ? "on" : "off");
        parameters.put("precision", settings.precision());
        parameters.put("seed", generator.seed());
        return parameters;
    }
}
