package org.belladonna.statistics.interval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.belladonna.error.UserException;

/** The interval methods by the names that the command line and campaigns use. A new method is one line here. */
public final class IntervalMethods {
    private static final Map<String, Function<Options, IntervalMethod>> METHODS = methods();

    private IntervalMethods() {}

    /**
     * What a method may need; those that need less ignore the rest.
     *
     * @param confidenceLevel between 0 and 1
     * @param toys pseudo-experiments (or samples) per hypothesis
     * @param seed seed of the pseudo-experiments
     */
    public record Options(double confidenceLevel, int toys, long seed) {}

    /** All names. */
    public static List<String> names() {
        return List.copyOf(METHODS.keySet());
    }

    /**
     * A method by its name.
     *
     * @param name one of {@link #names}
     * @param options its configuration
     * @throws UserException if there is no such method, or an option is out of its range
     */
    public static IntervalMethod named(String name, Options options) {
        Function<Options, IntervalMethod> method = METHODS.get(name);
        if (method == null) {
            throw UserException.of("method '" + name + "'", "interval", "one of " + names(), "choose one of them");
        }
        return method.apply(options);
    }

    private static Map<String, Function<Options, IntervalMethod>> methods() {
        Map<String, Function<Options, IntervalMethod>> methods = new LinkedHashMap<>();
        methods.put("cls-asymptotic", o -> new AsymptoticCls(o.confidenceLevel()));
        methods.put("cls-toys", o -> new ToyCls(o.confidenceLevel(), o.toys(), o.seed()));
        methods.put("profile", o -> new ProfileLikelihoodInterval(o.confidenceLevel()));
        return methods;
    }
}
