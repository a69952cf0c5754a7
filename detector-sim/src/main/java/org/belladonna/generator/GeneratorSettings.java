package org.belladonna.generator;

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

        @Key(meaning = "how the mediator decays: invisible, mumu, tautau", fallback = "invisible")
        String decay,

        @Key(meaning = "initial-state radiation: on or off", fallback = "on")
        Switch isr,

        @Key(meaning = "relative accuracy of the integration", min = 1e-6, max = 0.5, fallback = "0.002")
        double precision,

        @Key(meaning = "further parameters of the process by key, as in 'describe process'", fallback = "{}")
        Map<String, Double> parameters,

        @Key(meaning = "file of events (LHE or HepMC3 ascii, plain or gzip) for the process 'file'")
        Optional<String> file) {
    /** On or off. */
    public enum Switch {
        ON,
        OFF
    }
}
