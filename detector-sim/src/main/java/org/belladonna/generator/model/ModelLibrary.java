package org.belladonna.generator.model;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;

/** Reads models: those of {@code conf/models}, which travel on the class path, and any file. */
public final class ModelLibrary {
    /** Higgs vacuum expectation value (sqrt(2) G_F)^(-1/2), GeV. */
    public static final double HIGGS_VACUUM = 1 / Math.sqrt(Math.sqrt(2) * PhysicalConstants.FERMI_CONSTANT);

    /** Names of the models of {@code conf/models}. */
    public static final List<String> NAMES =
            List.of("alp", "dark-photon", "leptophilic-scalar", "lmu-ltau", "muonphilic-scalar", "qed");

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
                    "did you mean '" + ConfigurationReader.nearest(name, NAMES) + "'?");
        }
        Config config = ConfigFactory.parseResources(
                        ModelLibrary.class.getClassLoader(),
                        "models/" + name + ".conf",
                        ConfigParseOptions.defaults().setAllowMissing(false))
                .resolve();
        return ConfigurationReader.read(config, ModelSettings.class);
    }

    /** A model from a file. */
    public static ModelSettings read(Path file) {
        return ConfigurationReader.read(file, ModelSettings.class);
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
        List<Model.Field> fields = new ArrayList<>();
        Map<String, Double> values = new HashMap<>();
        values.put("e", Math.sqrt(4 * Math.PI * PhysicalConstants.ALPHA));
        values.put("v", HIGGS_VACUUM);
        for (ModelSettings.ParameterSettings parameter : settings.parameters()) {
            Double value = couplings.get(parameter.name());
            values.put(
                    parameter.name(),
                    value != null ? value : parameter.fallback().orElseThrow(() -> missing(settings, parameter)));
        }
        for (ModelSettings.ParticleSettings particle : settings.particles()) {
            double mass = mass(settings, particle, mediatorMass);
            values.put("m_" + particle.shortName(), mass);
            fields.add(new Model.Field(
                    particle.name(),
                    particle.anti().orElse(particle.name()),
                    particle.pdg(),
                    particle.spin(),
                    mass,
                    0));
        }
        Model bare = new Model(settings.name(), List.copyOf(fields), List.of());
        List<Model.Vertex> vertices = new ArrayList<>();
        for (ModelSettings.VertexSettings vertex : settings.vertices()) {
            vertices.add(vertex(bare, vertex, values));
        }
        return new Model(settings.name(), bare.fields(), List.copyOf(vertices));
    }

    private static double mass(
            ModelSettings settings, ModelSettings.ParticleSettings particle, OptionalDouble mediatorMass) {
        if (particle.mass().isPresent()) {
            return particle.mass().get();
        }
        boolean mediator = settings.mediator().filter(particle.name()::equals).isPresent();
        if (mediator) {
            return mediatorMass.orElseThrow(() -> UserException.of(
                    "the mass of " + particle.name() + " is missing", "mass", "a mass in GeV", "add it"));
        }
        ParticleTable.Particle known = ParticleTable.find(particle.pdg());
        if (known == null) {
            throw UserException.of(
                    "particle '" + particle.name() + "' has no mass and its code is not in the particle table",
                    "model " + settings.name(),
                    "a mass in GeV",
                    "add it");
        }
        return known.mass();
    }

    private static Model.Vertex vertex(Model model, ModelSettings.VertexSettings vertex, Map<String, Double> values) {
        String where = "model " + model.name() + ", vertex " + vertex.fermion() + " " + vertex.boson();
        int fermion = model.fieldIndex(vertex.fermion());
        int boson = model.fieldIndex(vertex.boson());
        boolean isVector = model.fields().get(boson).spin() == ModelSettings.Spin.VECTOR;
        if (model.fields().get(fermion).spin() != ModelSettings.Spin.FERMION
                || model.fields().get(boson).spin() == ModelSettings.Spin.FERMION) {
            throw UserException.of("not a fermion and a boson", where, "a fermion and a boson", "correct it");
        }
        String even = isVector ? vertex.vector() : vertex.scalar();
        String odd = isVector ? vertex.axial() : vertex.pseudoscalar();
        if (even.equals("0") && odd.equals("0")) {
            throw UserException.of(
                    "the vertex has no strength",
                    where,
                    isVector ? "'vector' or 'axial'" : "'scalar' or 'pseudoscalar'",
                    "add it");
        }
        return new Model.Vertex(
                fermion, boson, Strength.evaluate(even, values, where), Strength.evaluate(odd, values, where));
    }

    private static UserException missing(ModelSettings settings, ModelSettings.ParameterSettings parameter) {
        return UserException.of(
                "coupling '" + parameter.name() + "' is missing",
                "couplings",
                parameter.meaning(),
                "add " + parameter.name() + " (model " + settings.name() + ")");
    }
}
