package org.belladonna.statistics.workspace;

import java.util.List;
import java.util.Optional;

/**
 * A question asked of the model: which parameter is of interest, and what is set about the others.
 *
 * @param name unique in the workspace
 * @param poi the parameter of interest; empty for a model without one, of which no limit can be asked
 * @param parameters settings that differ from the defaults
 */
public record Measurement(String name, String poi, List<ParameterSettings> parameters) {
    public Measurement {
        parameters = List.copyOf(parameters);
    }

    /** The settings of a parameter, if there are any. */
    public Optional<ParameterSettings> settings(String parameter) {
        return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
    }
}
