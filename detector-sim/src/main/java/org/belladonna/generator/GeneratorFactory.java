package org.belladonna.generator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belladonna.generator.model.Model;

/** One process that can be asked for by name: what it is, and how it is made ready. */
public interface GeneratorFactory {
    /**
     * A parameter of a process.
     *
     * @param name key in {@code couplings} or {@code parameters}
     * @param kind coupling, cut or model
     * @param unit unit, empty for a pure number
     * @param meaning one sentence with the convention
     * @param fallback value when not given; NaN when it must be given
     */
    record Parameter(String name, Kind kind, String unit, String meaning, double fallback) {
        /** What a parameter is for. */
        public enum Kind {
            COUPLING,
            CUT,
            MODEL
        }
    }

    /**
     * What a process is, for {@code describe process}.
     *
     * @param name name, as in ee->mumu-zprime
     * @param meaning one sentence with what is modelled
     * @param needsMass whether the mass of a mediator must be given
     * @param decays how the mediator may decay; empty when there is none
     * @param parameters all parameters
     * @param source paper or manual of the formulae
     */
    record Description(
            String name,
            String meaning,
            boolean needsMass,
            List<String> decays,
            List<Parameter> parameters,
            String source) {}

    /**
     * The theory that a process is computed from.
     *
     * @param model model with its numbers
     * @param mediator particle whose decay the setting {@code decay} chooses; empty when the process leaves all undecayed
     */
    record Theory(Model model, Optional<String> mediator) {}

    /** What the process is. */
    Description description();

    /** The theory of a process that comes from a model; empty for others. */
    default Optional<Theory> theory(GeneratorSettings settings) {
        return Optional.empty();
    }

    /** Whether the process comes from a model, so that its particles can decay as the model says. */
    default boolean hasModel() {
        return false;
    }

    /** Positive codes of particles whose prescribed decays ({@code decays}) the process makes itself; it finds them in its settings. */
    default Set<Integer> ownDecays() {
        return Set.of();
    }

    /**
     * Checks the settings and integrates.
     *
     * @param settings what the user asked for
     * @param sqrtS nominal collision energy, GeV
     * @param seed seed of the campaign; the integration draws from streams of its own
     * @return what every shard needs
     * @throws org.belladonna.error.UserException when a setting is wrong: an unknown parameter or coupling, a negative mass,
     *     a mass above the threshold
     */
    PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed);
}
