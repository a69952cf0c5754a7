package org.belladonna.statistics.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.Side;
import org.belladonna.statistics.interval.SignalPrior;

/** The methods for counting experiments by name. */
public final class CountingMethods {
    private static final Map<String, DoubleFunction<CountingMethod>> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put("feldman-cousins", FeldmanCousins::new);
        METHODS.put("feldman-cousins-direct", cl -> new FeldmanCousins(cl, FeldmanCousins.UpperEnd.DIRECT));
        METHODS.put("cls-counting", ClsCounting::new);
        METHODS.put("neyman-upper", NeymanUpper::new);
        METHODS.put("neyman-central", NeymanCentral::new);
        METHODS.put("bayes-flat", BayesCounting::new);
        METHODS.put("bayes-flat-central", cl -> new BayesCounting(cl, SignalPrior.FLAT, Side.CENTRAL));
        METHODS.put("bayes-flat-shortest", cl -> new BayesCounting(cl, SignalPrior.FLAT, Side.SHORTEST));
        METHODS.put("bayes-inverse-root", cl -> new BayesCounting(cl, SignalPrior.INVERSE_ROOT, Side.UPPER));
        METHODS.put("rolke-bounded", cl -> new RolkeInterval(cl, RolkeInterval.Minimum.BOUNDED));
        METHODS.put("rolke-unbounded", cl -> new RolkeInterval(cl, RolkeInterval.Minimum.UNBOUNDED));
    }

    private CountingMethods() {}

    /** The names, the most used first. */
    public static List<String> names() {
        return new ArrayList<>(METHODS.keySet());
    }

    /** The names without variants of the same method. */
    public static List<String> customary() {
        List<String> names = names();
        names.remove("feldman-cousins-direct");
        return names;
    }

    /**
     * A method.
     *
     * @param name its name
     * @param confidenceLevel between 0 and 1
     * @throws UserException if there is no such method or the level is out of its range
     */
    public static CountingMethod of(String name, double confidenceLevel) {
        DoubleFunction<CountingMethod> method = METHODS.get(name);
        if (method == null) {
            throw UserException.of(
                    "method '" + name + "'",
                    "counting experiment",
                    "one of " + String.join(", ", names()),
                    "choose one");
        }
        return method.apply(confidenceLevel);
    }
}
