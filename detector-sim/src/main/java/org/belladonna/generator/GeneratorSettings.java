package org.belladonna.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.configuration.Key;

/** What a user asks of a generator: a sample's {@code generator} group in a campaign, or the options of a command. */
public record GeneratorSettings(
        @Key(meaning = "process, as in 'describe process' (ee->mumu-zprime), or 'file'")
        String process,

        @Key(meaning = "mass of the mediator", unit = "GeV", min = 0)
        Optional<Double> mass,

        @Key(meaning = "couplings by key, as in 'describe process'", fallback = "{}")
        Map<String, Double> couplings,

        @Key(
                meaning =
                        "how the mediator decays: invisible, mumu, tautau, ... or model, with the fractions and lifetimes of the model",
                fallback = "invisible")
        String decay,

        @Key(meaning = "initial-state radiation: on or off", fallback = "on")
        Switch isr,

        @Key(meaning = "relative accuracy of the integration", min = 1e-6, max = 0.5, fallback = "0.002")
        double precision,

        @Key(meaning = "further parameters of the process by key, as in 'describe process'", fallback = "{}")
        Map<String, Double> parameters,

        @Key(meaning = "file of events (LHE or HepMC3 ascii, plain, gzip or Zstandard) for the process 'file'")
        Optional<String> file,

        @Key(meaning = "model of conf/models, or a file, for a process given by its particles: ee->\"mu- mu+ zprime\"")
        Optional<String> model,

        @Key(
                meaning =
                        "cuts on the particles of a process given with a model: energy(gamma) > 0.1 && abs-cos(any) < 0.95")
        Optional<String> cut,

        @Key(
                meaning =
                        "how particles decay, by name or PDG code: { \"tau-\" = \"three-prong\", \"32\" = \"mu- mu+\" }; see docs",
                fallback = "{}")
        Map<String, String> decays,

        @Key(
                meaning =
                        "program and its arguments for the process 'command', with {events}, {seed}, {firstEvent}, {output}",
                fallback = "[]")
        List<String> command) {
    /** On or off. */
    public enum Switch {
        ON,
        OFF
    }

    /** Settings of a process of the catalog: without a model, forced decays and a program. */
    public GeneratorSettings(
            String process,
            Optional<Double> mass,
            Map<String, Double> couplings,
            String decay,
            Switch isr,
            double precision,
            Map<String, Double> parameters,
            Optional<String> file) {
        this(
                process,
                mass,
                couplings,
                decay,
                isr,
                precision,
                parameters,
                file,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    /** The same with another decay of the mediator. */
    public GeneratorSettings withDecay(String other) {
        return new GeneratorSettings(
                process, mass, couplings, other, isr, precision, parameters, file, model, cut, decays, command);
    }

    /** The same with another mass (GeV). */
    public GeneratorSettings withMass(double other) {
        return new GeneratorSettings(
                process,
                Optional.of(other),
                couplings,
                decay,
                isr,
                precision,
                parameters,
                file,
                model,
                cut,
                decays,
                command);
    }

    /** The same with other couplings. */
    public GeneratorSettings withCouplings(Map<String, Double> others) {
        return new GeneratorSettings(
                process, mass, others, decay, isr, precision, parameters, file, model, cut, decays, command);
    }

    /** The same with other parameters. */
    public GeneratorSettings withParameters(Map<String, Double> others) {
        return new GeneratorSettings(
                process, mass, couplings, decay, isr, precision, others, file, model, cut, decays, command);
    }

    /** The same with a model and a cut on its particles. */
    public GeneratorSettings withModel(Optional<String> name, Optional<String> expression) {
        return new GeneratorSettings(
                process, mass, couplings, decay, isr, precision, parameters, file, name, expression, decays, command);
    }

    /** The same with other forced decays. */
    public GeneratorSettings withDecays(Map<String, String> others) {
        return new GeneratorSettings(
                process, mass, couplings, decay, isr, precision, parameters, file, model, cut, others, command);
    }

    /** The same with a program. */
    public GeneratorSettings withCommand(List<String> program) {
        return new GeneratorSettings(
                process, mass, couplings, decay, isr, precision, parameters, file, model, cut, decays, program);
    }
}
