package org.belladonna.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.generator.GeneratorFactory.Parameter;
import org.belladonna.generator.model.ModelSettings;

/** The parameters of a model as parameters of a process: couplings, and masses among its further parameters. */
final class ModelParameters {
    private ModelParameters() {}

    /**
     * Describes them.
     *
     * @param required names of those that must be given, whatever their fallback in the model
     */
    static List<Parameter> of(ModelSettings model, List<String> required) {
        return model.parameters().stream()
                .map(parameter -> new Parameter(
                        parameter.name(),
                        parameter.kind() == ModelSettings.ParameterKind.COUPLING
                                ? Parameter.Kind.COUPLING
                                : Parameter.Kind.MODEL,
                        parameter.unit(),
                        parameter.meaning(),
                        required.contains(parameter.name())
                                ? Double.NaN
                                : parameter.fallback().orElse(Double.NaN)))
                .toList();
    }

    /** What the user gave of them. */
    static Map<String, Double> values(ModelSettings model, GeneratorSettings settings) {
        Map<String, Double> values = new HashMap<>(settings.couplings());
        model.parameters().forEach(parameter -> {
            Double value = settings.parameters().get(parameter.name());
            if (value != null) {
                values.put(parameter.name(), value);
            }
        });
        return values;
    }
}
