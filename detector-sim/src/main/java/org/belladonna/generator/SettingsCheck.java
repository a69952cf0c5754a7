package org.belladonna.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorFactory.Description;
import org.belladonna.generator.GeneratorFactory.Parameter;

/** Compares what the user asks of a process with the description of that process. */
public final class SettingsCheck {
    private static final double AS_RADIATION = -1;

    private final Description description;
    private final GeneratorSettings settings;

    /**
     * Checks the keys of couplings and parameters, and the decay when the process has a mediator.
     *
     * @throws UserException when a key or the decay is unknown, or a coupling without a fallback is missing
     */
    public SettingsCheck(Description description, GeneratorSettings settings) {
        this.description = description;
        this.settings = settings;
        refuseDecays(description, settings);
        keys(settings.couplings(), true);
        keys(settings.parameters(), false);
        if (settings.cut().isPresent() && settings.model().isEmpty()) {
            throw UserException.of(
                    "a cut on particles, '" + settings.cut().get() + "'",
                    "cut of " + description.name(),
                    "none, the process has its cuts as parameters",
                    "see 'describe process', or cut on finished events");
        }
        if (!description.needsMass() && settings.mass().isPresent()) {
            throw UserException.of(
                    "a mass is given", "mass of " + description.name(), "none, it has no mediator", "remove it");
        }
        if (!description.decays().isEmpty() && !description.decays().contains(settings.decay())) {
            throw UserException.of(
                    "unknown decay '" + settings.decay() + "'",
                    "decay of " + description.name(),
                    "one of " + String.join(", ", description.decays()),
                    Suggestion.of(settings.decay(), description.decays()));
        }
    }

    /** The check of a process that takes cuts on its particles. */
    static SettingsCheck withCut(Description description, GeneratorSettings settings) {
        return new SettingsCheck(description, settings.withModel(settings.model(), Optional.empty()));
    }

    /** Refuses prescribed decays of taus where there are none; those of other particles are taken out before. */
    static void refuseDecays(Description description, GeneratorSettings settings) {
        if (!settings.decays().isEmpty()) {
            throw UserException.of(
                    "decays of " + String.join(", ", settings.decays().keySet()),
                    "decays of " + description.name(),
                    "none, as this process has no taus",
                    "remove them");
        }
    }

    private void keys(Map<String, Double> given, boolean couplings) {
        String group = couplings ? "couplings" : "parameters";
        List<Parameter> known = description.parameters().stream()
                .filter(p -> couplings == (p.kind() == Parameter.Kind.COUPLING))
                .toList();
        List<String> names = known.stream().map(Parameter::name).toList();
        for (Map.Entry<String, Double> entry : given.entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw UserException.of(
                        "unknown key '" + entry.getKey() + "'",
                        group + " of " + description.name(),
                        names.isEmpty() ? "none" : "one of " + String.join(", ", names),
                        names.isEmpty() ? "remove it" : Suggestion.of(entry.getKey(), names));
            }
            if (!Double.isFinite(entry.getValue())) {
                throw UserException.of(
                        "'" + entry.getKey() + "' is " + entry.getValue(),
                        group + " of " + description.name(),
                        "a finite number",
                        "correct it");
            }
        }
        for (Parameter parameter : known) {
            if (Double.isNaN(parameter.fallback()) && !given.containsKey(parameter.name())) {
                throw UserException.of(
                        "'" + parameter.name() + "' is missing",
                        group + " of " + description.name(),
                        parameter.meaning(),
                        "add it");
            }
        }
    }

    /** Mass of the mediator in GeV, positive and below what the collision leaves for it. */
    public double mass(double largest) {
        double mass = settings.mass()
                .orElseThrow(() -> UserException.of(
                        "the mass of the mediator is missing",
                        "mass of " + description.name(),
                        "a mass in GeV",
                        "add 'mass'"));
        if (!(mass > 0)) {
            throw UserException.of(
                    "the mass is " + mass + " GeV",
                    "mass of " + description.name(),
                    "a value above 0 GeV",
                    "correct it");
        }
        if (mass >= largest) {
            throw UserException.of(
                    "the mass is " + mass + " GeV, above the threshold",
                    "mass of " + description.name(),
                    String.format(java.util.Locale.ROOT, "a value below %.4f GeV", largest),
                    "lower it or raise the collision energy");
        }
        return mass;
    }

    /** A parameter of the process: the given value or its fallback, within limits. */
    public double parameter(String name, double low, double high) {
        Parameter parameter = description.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        double value = settings.parameters().getOrDefault(name, parameter.fallback());
        if (!(value >= low && value <= high)) {
            throw UserException.of(
                    "'" + name + "' is " + value,
                    "parameters of " + description.name(),
                    "a value from " + low + " to " + high + (parameter.unit().isEmpty() ? "" : " " + parameter.unit()),
                    "correct it");
        }
        return value;
    }

    /** A parameter that is 0 for off and 1 for on. */
    public GeneratorSettings.Switch flag(String name) {
        double value = parameter(name, 0, 1);
        if (value != 0 && value != 1) {
            throw UserException.of(
                    "'" + name + "' is " + value, "parameters of " + description.name(), "0 or 1", "correct it");
        }
        return value == 0 ? GeneratorSettings.Switch.OFF : GeneratorSettings.Switch.ON;
    }

    /** The parameter that says whether alpha runs. */
    static Parameter running(String name) {
        return new Parameter(
                name,
                Parameter.Kind.MODEL,
                "",
                "1: alpha runs (vacuum polarisation); 0: it does not; -1: as 'isr', so that without radiation it is"
                        + " the lowest order",
                AS_RADIATION);
    }

    /** The value of such a parameter. */
    GeneratorSettings.Switch runningFlag(String name) {
        double value = parameter(name, AS_RADIATION, 1);
        return value == AS_RADIATION ? settings.isr() : flag(name);
    }
}
