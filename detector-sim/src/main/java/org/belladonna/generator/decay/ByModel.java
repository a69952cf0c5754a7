package org.belladonna.generator.decay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.random.Stage;

/**
 * The decay {@code model}: all new particles decay with the fractions and lifetimes of the model. Where the process has decays of its
 * mediator with the spin correlation to the production, those are used; what is left undecayed goes through {@link ModelDecays}.
 */
final class ByModel {
    /** The setting {@code decay}. */
    static final String NAME = "model";

    private static final String STABLE = "stable";

    /** Names of the decays that processes have, by the products in the order of their names. */
    private static final Map<List<String>, String> CORRELATED = Map.of(
            List.of("e+", "e-"), "ee",
            List.of("mu+", "mu-"), "mumu",
            List.of("tau+", "tau-"), "tautau",
            List.of("gamma", "gamma"), "gamma-gamma",
            List.of("anti-nu_mu", "nu_mu"), "neutrinos",
            List.of("anti-nu_tau", "nu_tau"), "neutrinos");

    private ByModel() {}

    /**
     * Makes a process ready.
     *
     * @param factory process
     * @param settings what the user asked for
     * @param free whether no other lifetime is asked for
     * @param inner makes it ready with another decay of the mediator
     * @throws UserException when the process has no model, or a lifetime is given as well
     */
    static PreparedGenerator prepare(
            GeneratorFactory factory,
            GeneratorSettings settings,
            boolean free,
            Function<GeneratorSettings, PreparedGenerator> inner) {
        String name = factory.description().name();
        if (!free) {
            throw UserException.of(
                    "'lifetime' is given together with decay '" + NAME + "', which has its own",
                    "parameters of " + name,
                    "one of the two",
                    "remove one");
        }
        if (!factory.hasModel()) {
            throw UserException.of(
                    "decay '" + NAME + "'", "decay of " + name, "a process of a model", "see 'describe process'");
        }
        Optional<GeneratorFactory.Theory> theory = factory.theory(settings);
        if (theory.isEmpty()) {
            // Without a mass: the process says so.
            return inner.apply(settings.withDecay(STABLE));
        }
        ModelDecayTable table = ModelDecayTable.of(theory.get().model());
        Optional<ModelDecayTable.Unstable> mediator = theory.get().mediator().flatMap(table::find);
        PreparedGenerator production = mediator.isEmpty()
                ? inner.apply(settings.withDecay(STABLE))
                : mixture(
                        table,
                        mediator.get(),
                        factory.description().decays(),
                        decay -> inner.apply(settings.withDecay(decay)));
        return DecayingGenerator.wrap(production, 1, () -> new ModelDecays(table, Stage.FORCED_DECAY));
    }

    /** The process with each decay of its mediator, each with its flight; the first parts have the correlated decays. */
    private static PreparedGenerator mixture(
            ModelDecayTable table,
            ModelDecayTable.Unstable mediator,
            List<String> known,
            Function<String, PreparedGenerator> inner) {
        Map<String, Double> fractions = new LinkedHashMap<>();
        List<ModelDecayTable.Channel> others = new ArrayList<>();
        double left = 1;
        for (ModelDecayTable.Channel channel : mediator.channels()) {
            String decay = CORRELATED.get(channel.products().stream().sorted().toList());
            if (decay != null && known.contains(decay)) {
                fractions.merge(decay, channel.fraction(), Double::sum);
                left -= channel.fraction();
            } else {
                others.add(channel);
            }
        }
        List<DecayMixture.Part> parts = new ArrayList<>();
        double cTau = mediator.cTau();
        fractions.forEach((decay, fraction) -> parts.add(new DecayMixture.Part(
                fraction, DecayingGenerator.wrap(inner.apply(decay), 1, () -> new Displacement(cTau)))));
        if (!others.isEmpty()) {
            ModelDecayTable rest = new ModelDecayTable(table.model(), List.of(mediator.with(others)));
            parts.add(new DecayMixture.Part(
                    left, DecayingGenerator.wrap(inner.apply(STABLE), 1, () -> new ModelDecays(rest, Stage.FLIGHT))));
        }
        return new DecayMixture.Prepared(List.copyOf(parts));
    }
}
