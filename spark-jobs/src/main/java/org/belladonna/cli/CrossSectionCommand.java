package org.belladonna.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.simulation.GeneratorCut;
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
            "  belladonna cross-section 'ee->\"mu- mu+ zprime\"' --model lmu-ltau --mass 2 --coupling gprime=1",
            "  belladonna cross-section 'ee->mumu' --precision 0.002 --cut 'photon-energy > 0.5' --json"
        })
final class CrossSectionCommand implements Callable<Integer> {
    private static final long MAX_EVENTS = 5_000_000;

    @Mixin
    private GeneratorOptions generator;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        GeneratorSettings settings = generator.settings();
        // Refuse a wrong cut before the integration.
        Optional<GeneratorCut> cut = generator.eventCut().map(text -> GeneratorCut.parse(text, generator.sqrtS()));
        PreparedGenerator prepared =
                ProcessCatalog.find(settings).prepare(settings, generator.sqrtS(), generator.seed());
        CrossSection result = cut.isEmpty() ? prepared.crossSection() : passing(prepared, settings, cut.get());
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("process", settings.process());
            document.put("cross_section_fb", result.valueFb());
            document.put("error_fb", result.errorFb());
            document.put("parameters", parameters(settings));
            document.put("evaluations", result.evaluations());
            GeneratorOptions.addUnweighting(document, prepared);
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

    /** Cross-section of what passes the cut: the fraction among as many events as the precision asks for. */
    private CrossSection passing(PreparedGenerator prepared, GeneratorSettings settings, GeneratorCut passes) {
        EventGenerator source = prepared.open();
        EventStream stream = new EventStream(generator.seed(), settings.process());
        ParticleRecord record = new ParticleRecord();
        long events = Math.min(MAX_EVENTS, Math.round(1 / (settings.precision() * settings.precision())));
        double all = 0;
        double passed = 0;
        for (long event = 0; event < events; event++) {
            source.generate(stream, event, generator.sqrtS(), record);
            all += record.weight;
            passed += passes.passes(record) ? record.weight : 0;
        }
        if (passed == 0) {
            throw UserException.of(
                    "none of " + events + " events passes",
                    "cut '" + generator.cut().orElseThrow() + "'",
                    "a cut that leaves something",
                    "loosen it");
        }
        double fraction = passed / all;
        CrossSection total = prepared.crossSection();
        return new CrossSection(
                fraction * total.valueFb(),
                Math.hypot(fraction * total.errorFb(), total.valueFb() * Math.sqrt(fraction * (1 - fraction) / events)),
                total.evaluations() + events);
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
        settings.model().ifPresent(model -> parameters.put("model", model));
        generator.cut().ifPresent(cut -> parameters.put("cut", cut));
        return parameters;
    }
}
