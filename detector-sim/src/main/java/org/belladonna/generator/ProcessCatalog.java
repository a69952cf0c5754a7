package org.belladonna.generator;

import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.generator.io.FileGeneratorFactory;
import org.belladonna.generator.twophoton.TwoPhotonFactory;

/** All processes by name. A new generator is one more line here. */
public final class ProcessCatalog {
    private static final List<GeneratorFactory> ALL = List.of(
            TwoPhotonFactory.muons(), TwoPhotonFactory.taus(), new FileGeneratorFactory(), new ParticleGunFactory());

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
