package org.belladonna.statistics.interval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.ProfileLikelihoodInterval.Minimum;
import org.belladonna.statistics.interval.ProfileLikelihoodInterval.Sides;

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
        for (TestStatistic statistic : TestStatistic.values()) {
            add(methods, o -> new AsymptoticCls(o.confidenceLevel(), statistic));
        }
        add(methods, o -> new ToyCls(o.confidenceLevel(), o.toys(), o.seed()));
        for (Sides sides : Sides.values()) {
            for (Minimum minimum : Minimum.values()) {
                add(methods, o -> new ProfileLikelihoodInterval(o.confidenceLevel(), sides, minimum));
            }
        }
        for (SignalPrior prior : SignalPrior.values()) {
            for (Side side : Side.values()) {
                add(methods, o -> new BayesianInterval(o.confidenceLevel(), prior, side, o.seed()));
            }
        }
        add(methods, o -> new FeldmanCousinsToys(o.confidenceLevel(), o.toys(), o.seed()));
        return methods;
    }

    /** Under the name that the method says itself. */
    private static void add(
            Map<String, Function<Options, IntervalMethod>> methods, Function<Options, IntervalMethod> method) {
        methods.put(method.apply(new Options(0.9, 1000, 0)).name(), method);
    }
}
