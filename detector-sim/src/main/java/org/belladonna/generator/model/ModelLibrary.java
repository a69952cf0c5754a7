package org.belladonna.generator.model;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;

/** Reads models: those of {@code conf/models}, which travel on the class path, and any file. */
public final class ModelLibrary {
    /** Higgs vacuum expectation value (sqrt(2) G_F)^(-1/2), GeV. */
    public static final double HIGGS_VACUUM = 1 / Math.sqrt(Math.sqrt(2) * PhysicalConstants.FERMI_CONSTANT);

    /** Names of the models of {@code conf/models}. */
    public static final List<String> NAMES = List.of(
            "alp",
            "dark-higgs",
            "dark-photon",
            "heavy-neutral-lepton",
            "inelastic-dark-matter",
            "leptophilic-scalar",
            "lmu-ltau",
            "muonphilic-scalar",
            "qed",
            "weak");

    private ModelLibrary() {}

    /**
     * A model of {@code conf/models} by the name of its file without the ending.
     *
     * @throws UserException when there is none of that name
     */
    public static ModelSettings builtIn(String name) {
        if (!NAMES.contains(name)) {
            throw UserException.of(
                    "unknown model '" + name + "'",
                    "model",
                    "a file, or one of " + String.join(", ", NAMES),
                    Suggestion.of(name, NAMES, "see 'describe model'"));
        }
        return ConfigurationReader.read(resource(name).resolve(), ModelSettings.class);
    }

    private static Config resource(String name) {
        return ConfigFactory.parseResources(
                ModelLibrary.class.getClassLoader(),
                "models/" + name + ".conf",
                ConfigParseOptions.defaults().setAllowMissing(false));
    }

    /** What a model includes by the name of its file, as {@code qed.conf}. */
    private static Optional<Config> included(String file) {
        return NAMES.stream()
                .filter(name -> file.equals(name + ".conf"))
                .findFirst()
                .map(ModelLibrary::resource);
    }

    /** A model by its name in {@code conf/models}, or a file. */
    public static ModelSettings find(String nameOrFile) {
        Path file = Path.of(nameOrFile);
        return Files.isRegularFile(file) ? read(file) : builtIn(nameOrFile);
    }

    /** A model from a file; what it includes may lie beside it or be a model of {@code conf/models}. */
    public static ModelSettings read(Path file) {
        return ConfigurationReader.read(ConfigurationReader.parse(file, ModelLibrary::included), ModelSettings.class);
    }

    /**
     * Puts numbers in.
     *
     * @param settings the model
     * @param couplings values of its parameters; a missing one takes its fallback
     * @param mediatorMass mass of the mediator in GeV, when the model has one
     */
    public static Model instantiate(
            ModelSettings settings, Map<String, Double> couplings, OptionalDouble mediatorMass) {
        return new ModelBuilder(settings).build(couplings, mediatorMass);
    }
}
