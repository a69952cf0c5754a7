package org.belladonna.generator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.generator.bottom.BottomPairFactory;
import org.belladonna.generator.decay.ParticleDecayFactory;
import org.belladonna.generator.decay.TauDecayingFactory;
import org.belladonna.generator.external.ProgramFactory;
import org.belladonna.generator.hadronization.QuarkPairFactory;
import org.belladonna.generator.io.FileGeneratorFactory;
import org.belladonna.generator.resonance.ReturnFactory;

/** All processes by name. A new generator is one more line here. */
public final class ProcessCatalog {
    private static final List<GeneratorFactory> ALL = decaying(
            new LeptonPairFactory("ee->mumu", "mu"),
            tau(new LeptonPairFactory("ee->tautau", "tau"), 1),
            ElectrodynamicsFactory.pairWithPhoton("mu"),
            tau(ElectrodynamicsFactory.pairWithPhoton("tau"), 1),
            tau(
                    MediatorFactory.of(
                            "ee->mumu-zprime",
                            "lmu-ltau",
                            "mu",
                            List.of("invisible", "neutrinos", "mumu", "tautau", "stable"),
                            "gprime"),
                    0),
            tau(
                    MediatorFactory.of(
                            "ee->tautau-zprime",
                            "lmu-ltau",
                            "tau",
                            List.of("invisible", "neutrinos", "mumu", "tautau", "stable"),
                            "gprime"),
                    1),
            MediatorFactory.of(
                    "ee->mumu-scalar", "muonphilic-scalar", "mu", List.of("invisible", "mumu", "stable"), "gS"),
            tau(
                    MediatorFactory.of(
                            "ee->tautau-scalar",
                            "leptophilic-scalar",
                            "tau",
                            List.of("invisible", "ee", "mumu", "tautau", "stable"),
                            "xi"),
                    1),
            tau(
                    MediatorFactory.of(
                            "ee->mumu-leptophilic-scalar",
                            "leptophilic-scalar",
                            "mu",
                            List.of("invisible", "ee", "mumu", "tautau", "stable"),
                            "xi"),
                    0),
            tau(
                    MediatorFactory.of(
                            "ee->mumu-alp", "alp", "mu", List.of("invisible", "ee", "mumu", "tautau", "stable"), "cll"),
                    0),
            tau(
                    MediatorFactory.of(
                            "ee->tautau-alp",
                            "alp",
                            "tau",
                            List.of("invisible", "ee", "mumu", "tautau", "stable"),
                            "cll"),
                    1),
            ScatteringFactory.bhabha(),
            ElectrodynamicsFactory.bhabhaWithPhoton(),
            ScatteringFactory.photonPair(),
            ElectrodynamicsFactory.threePhotons(),
            ElectrodynamicsFactory.withElectrons("e", 0.5),
            ElectrodynamicsFactory.withElectrons("mu", 0.5),
            tau(ElectrodynamicsFactory.withElectrons("tau", 0), 1),
            ElectrodynamicsFactory.fourLeptons("mu", "mu"),
            tau(ElectrodynamicsFactory.fourLeptons("mu", "tau"), 1),
            tau(ElectrodynamicsFactory.fourLeptons("tau", "tau"), 2),
            tau(
                    new TreeSignalFactory(new TreeSignalFactory.Signal(
                            "ee->gamma-darkphoton",
                            "dark-photon",
                            List.of("gamma", "darkphoton"),
                            List.of("epsilon"),
                            List.of("invisible", "ee", "mumu", "tautau", "stable"))),
                    0),
            tau(
                    new TreeSignalFactory(new TreeSignalFactory.Signal(
                            "ee->gamma-alp",
                            "alp",
                            List.of("gamma", "alp"),
                            List.of("gagg"),
                            List.of("invisible", "gamma-gamma", "ee", "mumu", "tautau", "stable"))),
                    0),
            tau(
                    new TreeSignalFactory(new TreeSignalFactory.Signal(
                            "ee->darkphoton-darkhiggs",
                            "dark-higgs",
                            List.of("darkphoton", "darkhiggs"),
                            List.of("epsilon", "alphaD"),
                            List.of("invisible", "ee", "mumu", "tautau", "stable"))),
                    0),
            new TreeSignalFactory(new TreeSignalFactory.Signal(
                    "ee->gamma-chi1-chi2",
                    "inelastic-dark-matter",
                    List.of("gamma", "chi2", "anti-chi1"),
                    List.of("epsilon", "alphaD"),
                    List.of())),
            new BottomPairFactory(),
            new FileGeneratorFactory(),
            new ProgramFactory(),
            new ParticleGunFactory());

    private ProcessCatalog() {}

    /** All processes with the decays that users may prescribe. */
    private static List<GeneratorFactory> decaying(GeneratorFactory... processes) {
        return Stream.of(
                        Arrays.stream(processes),
                        ReturnFactory.all().stream().map(ProcessCatalog::withTaus),
                        QuarkPairFactory.all().stream())
                .flatMap(stream -> stream)
                .<GeneratorFactory>map(ParticleDecayFactory::new)
                .toList();
    }

    /** A resonance, with its taus decayed where it has some. */
    private static GeneratorFactory withTaus(GeneratorFactory resonance) {
        return resonance.description().decays().contains("tautau") ? tau(resonance, 0) : resonance;
    }

    /** A process with so many pairs of taus (and those of its mediator), decayed. */
    private static GeneratorFactory tau(GeneratorFactory process, int pairs) {
        return new TauDecayingFactory(process, pairs);
    }

    /** All processes, in the order in which {@code describe process} shows them. */
    public static List<GeneratorFactory> all() {
        return ALL;
    }

    /** What makes the events of these settings: a process of the catalog, or of a model when they name one. */
    public static GeneratorFactory find(GeneratorSettings settings) {
        if (settings.model().isEmpty()) {
            return find(settings.process());
        }
        ModelProcessFactory process = ModelProcessFactory.of(settings.model().get(), settings.process());
        int pairs = process.tauPairs();
        return new ParticleDecayFactory(pairs > 0 ? tau(process, pairs) : process);
    }

    /** The process of a name. */
    public static GeneratorFactory find(String name) {
        return ALL.stream()
                .filter(factory -> factory.description().name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        "unknown process '" + name + "'",
                        "process",
                        "a name that 'describe process' lists, or particles with --model",
                        Suggestion.of(
                                name,
                                ALL.stream()
                                        .map(factory -> factory.description().name())
                                        .toList())));
    }
}
