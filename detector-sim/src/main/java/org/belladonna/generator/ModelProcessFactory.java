package org.belladonna.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.belladonna.error.UserException;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.model.ModelSettings;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.random.EventStream;

/**
 * A process that is not in the catalog but given by its particles, with the model they belong to: {@code ee->"mu- mu+ zprime"}
 * or {@code e- e+ -> mu- mu+ zprime}, at tree level with leading-logarithm radiation of the beams.
 */
final class ModelProcessFactory implements GeneratorFactory {
    private static final String SHORT_BEAMS = "ee->";
    private static final int MOST_PRODUCTS = 5;
    private static final String ELECTRON = "electronPolarization";
    private static final String POSITRON = "positronPolarization";

    private final ModelSettings model;
    private final String process;
    private final Description description;

    private ModelProcessFactory(ModelSettings model, String process) {
        this.model = model;
        this.process = process;
        description = new Description(
                process,
                "tree-level process of model " + model.name()
                        + ", all diagrams with masses, leading-logarithm radiation of"
                        + " the beams",
                model.mediator().isPresent(),
                List.of(),
                parameters(model),
                model.meaning());
    }

    /**
     * The process of some settings that name a model.
     *
     * @param model name of a model of {@code conf/models}, or a file
     * @throws UserException when there is no such model, or the process cannot be read
     */
    static ModelProcessFactory of(String model, String process) {
        return new ModelProcessFactory(ModelLibrary.find(model), full(process));
    }

    private static List<Parameter> parameters(ModelSettings model) {
        List<Parameter> parameters = new ArrayList<>(ModelParameters.of(model, List.of()));
        for (String beam : List.of(ELECTRON, POSITRON)) {
            parameters.add(new Parameter(
                    beam,
                    Parameter.Kind.MODEL,
                    "",
                    "longitudinal polarisation of the beam, 1 for helicity +1/2 of every particle",
                    0));
        }
        return parameters;
    }

    /** The process with its beams spelled out and without quotes. */
    private static String full(String process) {
        String text = process.replace("\"", " ").strip();
        String result = text.startsWith(SHORT_BEAMS) ? "e- e+ -> " + text.substring(SHORT_BEAMS.length()) : text;
        String[] sides = result.split("->");
        int products = sides.length == 2 ? sides[1].strip().split("\\s+").length : 0;
        if (sides.length != 2 || !sides[0].strip().matches("e-\\s+e\\+") || products < 2 || products > MOST_PRODUCTS) {
            throw UserException.of(
                    "'" + process + "' is not a process with " + products + " products",
                    "process",
                    "e- e+ and two to five final particles of the model, as in ee->\"mu- mu+ zprime\"",
                    "correct it");
        }
        return sides[0].strip() + " -> " + sides[1].strip().replaceAll("\\s+", " ");
    }

    /** Number of pairs of taus among the products; a single one counts as a pair. */
    int tauPairs() {
        long taus = Arrays.stream(process.split("\\s+"))
                .filter(name -> name.matches("tau[+-]"))
                .count();
        return (int) (taus + 1) / 2;
    }

    @Override
    public Description description() {
        return description;
    }

    private Model numbers(GeneratorSettings settings, OptionalDouble mass) {
        return ModelLibrary.instantiate(model, ModelParameters.values(model, settings), mass);
    }

    @Override
    public boolean hasModel() {
        return true;
    }

    @Override
    public Optional<Theory> theory(GeneratorSettings settings) {
        boolean known = model.mediator().isEmpty() || settings.mass().isPresent();
        OptionalDouble mass = settings.mass().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        return known ? Optional.of(new Theory(numbers(settings, mass), Optional.empty())) : Optional.empty();
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(description, settings);
        OptionalDouble mass = OptionalDouble.empty();
        if (model.mediator().isPresent()) {
            mass = OptionalDouble.of(check.mass(Double.POSITIVE_INFINITY));
        }
        Model numbers = numbers(settings, mass);
        TreeProcess.Reaction reaction = new TreeProcess.Reaction(
                process,
                settings.isr(),
                new ReactionCuts(settings.cut().orElse("")),
                new TreeProcess.Polarization(check.parameter(ELECTRON, -1, 1), check.parameter(POSITRON, -1, 1)));
        return prepare(numbers, reaction, sqrtS, seed, settings.precision());
    }

    /** Integrates a reaction of a model with numbers. */
    static TreeGenerator.Prepared prepare(
            Model model, TreeProcess.Reaction reaction, double sqrtS, long seed, double precision) {
        TreeProcess tree = new TreeProcess(model, reaction);
        if (tree.threshold() >= sqrtS) {
            throw UserException.of(
                    "the final particles have masses of " + tree.threshold() + " GeV together",
                    reaction.process(),
                    "less than the collision energy of " + sqrtS + " GeV",
                    "lower the mass or raise the energy");
        }
        tree.refuseNarrowLines(sqrtS);
        tree.setEnergy(sqrtS);
        EventStream stream = new EventStream(seed, "integration of " + reaction.process());
        SamplingPlan plan = Integrator.integrate(tree, stream, precision);
        return new TreeGenerator.Prepared(model, reaction, plan);
    }
}
