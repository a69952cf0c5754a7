package org.belladonna.generator;

import java.util.List;
import org.belladonna.error.UserException;

/** All processes by name. A new generator is one more line here. */
public final class ProcessCatalog {
    private static final List<GeneratorFactory> ALL = List.of(
            new LeptonPairFactory("ee->mumu", "mu"),
            new LeptonPairFactory("ee->tautau", "tau"),
            new LeptonPairPhotonFactory("ee->mumu-gamma", "mu"),
            new LeptonPairPhotonFactory("ee->tautau-gamma", "tau"),
            MediatorFactory.of(
                    "ee->mumu-zprime", "lmu-ltau", "mu", List.of("invisible", "neutrinos", "mumu", "tautau", "stable")),
            MediatorFactory.of(
                    "ee->tautau-zprime",
                    "lmu-ltau",
                    "tau",
                    List.of("invisible", "neutrinos", "mumu", "tautau", "stable")),
            MediatorFactory.of("ee->mumu-scalar", "muonphilic-scalar", "mu", List.of("invisible", "mumu", "stable")),
            MediatorFactory.of(
                    "ee->tautau-scalar",
                    "leptophilic-scalar",
                    "tau",
                    List.of("invisible", "ee", "mumu", "tautau", "stable")),
            MediatorFactory.of(
                    "ee->mumu-leptophilic-scalar",
                    "leptophilic-scalar",
                    "mu",
                    List.of("invisible", "ee", "mumu", "tautau", "stable")),
            MediatorFactory.of("ee->mumu-alp", "alp", "mu", List.of("invisible", "ee", "mumu", "tautau", "stable")),
            MediatorFactory.of("ee->tautau-alp", "alp", "tau", List.of("invisible", "ee", "mumu", "tautau", "stable")));

    private ProcessCatalog() {}

    /** All processes, in the order in which {@code describe process} shows them. */
    public static List<GeneratorFactory> all() {
        return ALL;
    }

    /** The process of a name. */
    public static GeneratorFactory find(String name) {
        return ALL.stream()
                .filter(factory -> factory.description().name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        "unknown process '" + name + "'",
                        "process",
                        "one of "
                                + String.join(
                                        ", ",
                                        ALL.stream()
                                                .map(factory ->
                                                        factory.description().name())
                                                .toList()),
                        "see 'describe process'"));
    }
}
