package org.belladonna.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.belladonna.generator.PairBosonProcess.Reaction;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.model.ModelSettings;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.random.EventStream;

/**
 * A lepton pair with the mediator of a model, at tree level with leading-logarithm initial-state radiation. The cross-section
 * contains no branching fraction.
 */
final class MediatorFactory implements GeneratorFactory {
    private static final String PAIR_RADIATION = "finalStateRadiation";

    private final Description description;
    private final String modelName;
    private final String fermion;

    private MediatorFactory(Description description, String modelName, String fermion) {
        this.description = description;
        this.modelName = modelName;
        this.fermion = fermion;
    }

    /**
     * Describes a process.
     *
     * @param name name of the process
     * @param model file of the model in {@code conf/models}, without the ending
     * @param fermion name of the leptons, mu or tau
     * @param decays how the mediator may decay
     * @param coupling coupling that must be given
     */
    static MediatorFactory of(String name, String model, String fermion, List<String> decays, String coupling) {
        ModelSettings settings = ModelLibrary.builtIn(model);
        List<Parameter> parameters = new ArrayList<>(ModelParameters.of(settings, List.of(coupling)));
        parameters.add(new Parameter(
                PAIR_RADIATION,
                Parameter.Kind.MODEL,
                "",
                "1: pairs of charged leptons radiate (exact soft photons, hard ones in leading logarithm); 0: they do not",
                1));
        return new MediatorFactory(
                new Description(
                        name,
                        "pair of " + fermion + " with the mediator of model " + model
                                + ": all tree diagrams with masses, leading-logarithm radiation of beams and pairs,"
                                + " no branching fraction in the cross-section",
                        true,
                        decays,
                        List.copyOf(parameters),
                        settings.meaning()),
                model,
                fermion);
    }

    @Override
    public Description description() {
        return description;
    }

    private Model numbers(GeneratorSettings settings, double mass) {
        ModelSettings model = ModelLibrary.builtIn(modelName);
        return ModelLibrary.instantiate(model, ModelParameters.values(model, settings), OptionalDouble.of(mass));
    }

    @Override
    public boolean hasModel() {
        return true;
    }

    @Override
    public Optional<Theory> theory(GeneratorSettings settings) {
        return settings.mass()
                .map(mass -> new Theory(
                        numbers(settings, mass), ModelLibrary.builtIn(modelName).mediator()));
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(description, settings);
        double mass =
                check.mass(sqrtS - 2 * numbers(settings, 1).field(fermion + "-").mass());
        Model model = numbers(settings, mass);
        String mediator = ModelLibrary.builtIn(modelName).mediator().orElseThrow();
        MediatorDecay decay = MediatorDecay.find(settings.decay(), mass);
        Reaction reaction = new Reaction(fermion + "-", fermion + "+", mediator, settings.isr(), 0, 1);
        PairBosonProcess process = new PairBosonProcess(model, reaction);
        process.setEnergy(sqrtS);
        EventStream stream = new EventStream(seed, "integration of " + description.name());
        return new MediatorGenerator.Prepared(
                model,
                reaction,
                decay,
                check.flag(PAIR_RADIATION),
                Integrator.integrate(process, stream, settings.precision()));
    }
}
