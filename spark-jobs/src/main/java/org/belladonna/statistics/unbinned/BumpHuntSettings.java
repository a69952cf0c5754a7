package org.belladonna.statistics.unbinned;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;

/** The {@code bump-hunt} group of a file in conf/bump-hunts. All masses and widths have the unit of the observable. */
public record BumpHuntSettings(
        @Key(meaning = "name of the scan, and of its folder of results")
        String name,

        @Key(meaning = "title for plots", fallback = "\"\"") String title,

        @Key(meaning = "the observable") Observable observable,

        @Key(meaning = "mass hypotheses") Scan scan,

        @Key(meaning = "resolution against mass") Resolution resolution,

        @Key(
                meaning = "half width of the window of a hypothesis, in units of its resolution",
                min = 3,
                max = 1000,
                fallback = "20")
        double halfWindowInResolutions,

        @Key(meaning = "line shape of the signal") Shape signal,

        @Key(meaning = "uncertainties of the signal", fallback = "{}")
        SignalUncertainties uncertainties,

        @Key(meaning = "background") Background background,

        @Key(meaning = "confidence levels of the limits", min = 0.5001, max = 0.9999, fallback = "[0.9, 0.95]")
        List<Double> cl,

        @Key(meaning = "what makes a cross-section of a yield", fallback = "{}")
        Efficiency efficiency,

        @Key(meaning = "global p-value", fallback = "{}") LookElsewhereSettings lookElsewhere)
        implements Serializable {

    /** What is looked at. */
    public record Observable(
            @Key(meaning = "SQL expression over the columns of the table; a CSV file has one value a line")
            String of,

            @Key(meaning = "SQL expression of the rows that count", fallback = "\"true\"")
            String where,

            @Key(
                    meaning = "SQL expression of the number of events that a row stands for; 1 for data",
                    fallback = "\"1\"")
            String weight,

            @Key(meaning = "title of the axis, without unit")
            String title,

            @Key(meaning = "unit for axes and tables", fallback = "GeV")
            String unit,

            @Key(meaning = "lowest value that is used") double low,
            @Key(meaning = "highest value that is used") double high)
            implements Serializable {}

    /** The hypotheses. */
    public record Scan(
            @Key(meaning = "lowest mass") double low,
            @Key(meaning = "highest mass") double high,

            @Key(meaning = "step in units of the resolution", min = 0.05, max = 10, fallback = "1")
            double stepInResolutions,

            @Key(meaning = "ranges of masses that are left out", fallback = "[]")
            List<Range> exclude)
            implements Serializable {}

    /** A range of masses. */
    public record Range(
            @Key(meaning = "lower end") double low,
            @Key(meaning = "upper end") double high) implements Serializable {}

    /** Resolution between the given masses by linear interpolation. */
    public record Resolution(
            @Key(meaning = "masses in ascending order, around the scan")
            List<Double> mass,

            @Key(meaning = "resolution at each of them", min = 1e-300)
            List<Double> sigma)
            implements Serializable {}

    /** A line shape with the numbers that it needs, and no others; a number that is 0 is not given. */
    public record Shape(
            @Key(meaning = "gaussian, double-gaussian, crystal-ball (tails on one side or both) or voigt")
            Kind shape,

            @Key(meaning = "double-gaussian: part of the narrow Gaussian", min = 0, fallback = "0")
            double coreFraction,

            @Key(
                    meaning = "double-gaussian: width of the wide Gaussian over that of the narrow one",
                    min = 0,
                    fallback = "0")
            double widthRatio,

            @Key(meaning = "crystal-ball: beginning of the low tail, in widths", min = 0, fallback = "0")
            double alphaLow,

            @Key(meaning = "crystal-ball: power of the low tail", min = 0, fallback = "0")
            double nLow,

            @Key(meaning = "crystal-ball: beginning of the high tail, in widths", min = 0, fallback = "0")
            double alphaHigh,

            @Key(meaning = "crystal-ball: power of the high tail", min = 0, fallback = "0")
            double nHigh,

            @Key(meaning = "voigt: full width at half maximum of the Lorentzian", min = 0, fallback = "0")
            double fullWidth)
            implements Serializable {
        /** Which shape. */
        public enum Kind {
            GAUSSIAN,
            DOUBLE_GAUSSIAN,
            CRYSTAL_BALL,
            VOIGT
        }

        /** The shape. */
        PeakShape peak() {
            Map<String, Double> left = new TreeMap<>(Map.of(
                    "coreFraction", coreFraction,
                    "widthRatio", widthRatio,
                    "alphaLow", alphaLow,
                    "nLow", nLow,
                    "alphaHigh", alphaHigh,
                    "nHigh", nHigh,
                    "fullWidth", fullWidth));
            PeakShape peak = switch (shape) {
                case GAUSSIAN -> new GaussianPeak();
                case DOUBLE_GAUSSIAN -> new DoubleGaussianPeak(take(left, "coreFraction"), take(left, "widthRatio"));
                case CRYSTAL_BALL -> crystalBall(left);
                case VOIGT -> new VoigtPeak(take(left, "fullWidth"));
            };
            left.forEach((key, value) -> {
                if (value != 0) {
                    throw complaint("'" + key + "' is not used", "no such key", "remove it");
                }
            });
            return peak;
        }

        private PeakShape crystalBall(Map<String, Double> left) {
            CrystalBallPeak.Tail low = tail(left, "alphaLow", "nLow");
            CrystalBallPeak.Tail high = tail(left, "alphaHigh", "nHigh");
            if (low.equals(CrystalBallPeak.Tail.NONE) && high.equals(CrystalBallPeak.Tail.NONE)) {
                throw complaint("no tail", "alphaLow and nLow, or alphaHigh and nHigh, or all", "add a tail");
            }
            return new CrystalBallPeak(low, high);
        }

        private CrystalBallPeak.Tail tail(Map<String, Double> left, String alpha, String n) {
            if (left.get(alpha) == 0 && left.get(n) == 0) {
                return CrystalBallPeak.Tail.NONE;
            }
            return new CrystalBallPeak.Tail(take(left, alpha), take(left, n));
        }

        private double take(Map<String, Double> left, String key) {
            double value = left.remove(key);
            if (value == 0) {
                throw complaint("'" + key + "' is missing", "a number above 0", "add it");
            }
            return value;
        }

        private UserException complaint(String what, String expected, String remedy) {
            String name = shape.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            return UserException.of(what, "line shape " + name, expected, remedy);
        }
    }

    /** The background. */
    public record Background(
            @Key(meaning = "bernstein, chebyshev or exponential")
            BackgroundShape shape,

            @Key(meaning = "degree of the polynomial", min = 0, max = 10, fallback = "3")
            int degree,

            @Key(meaning = "known peaks of free yield, as J/psi", fallback = "[]")
            List<Peak> peaks)
            implements Serializable {}

    /** A known peak. */
    public record Peak(
            @Key(meaning = "position") double mean,
            @Key(meaning = "width", min = 1e-300) double sigma,
            @Key(meaning = "line shape") Shape shape)
            implements Serializable {
        KnownPeak known() {
            return new KnownPeak(shape.peak(), mean, sigma);
        }
    }

    /** From signal yields to cross-sections; without a luminosity there are none. */
    public record Efficiency(
            @Key(meaning = "integrated luminosity", unit = "fb^-1", min = 0, fallback = "0")
            double luminosityInvFb,

            @Key(meaning = "masses in ascending order, around the scan", fallback = "[]")
            List<Double> mass,

            @Key(
                    meaning =
                            "efficiency at each of them, branching fractions included that are not part of the result",
                    min = 1e-12,
                    max = 1,
                    fallback = "[]")
            List<Double> value)
            implements Serializable {
        /** Whether there are cross-sections. */
        public boolean given() {
            return luminosityInvFb > 0;
        }
    }

    /** How the global p-value is found. */
    public record LookElsewhereSettings(
            @Key(
                    meaning = "level of q0 at which up-crossings are counted (Gross and Vitells)",
                    min = 0,
                    max = 9,
                    fallback = "0.5")
            double level,

            @Key(meaning = "scans of background toys; 0: count the up-crossings of the data", min = 0, fallback = "0")
            long toys,

            @Key(meaning = "seed of the toys", min = 0, fallback = "1")
            long seed)
            implements Serializable {}

    public BumpHuntSettings {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw UserException.of("name '" + name + "'", "name", "letters, digits, '.', '_' and '-'", "correct it");
        }
        checkRange("observable", observable.low(), observable.high());
        checkRange("scan", scan.low(), scan.high());
        if (scan.low() < observable.low() || scan.high() > observable.high()) {
            throw UserException.of(
                    "masses from " + scan.low() + " to " + scan.high(),
                    "scan",
                    "masses between observable.low and observable.high",
                    "correct one of them");
        }
        scan.exclude().forEach(range -> checkRange("scan.exclude", range.low(), range.high()));
        checkTable("resolution", resolution.mass(), resolution.sigma(), scan);
        if (efficiency.given()) {
            checkTable("efficiency", efficiency.mass(), efficiency.value(), scan);
        } else if (!efficiency.mass().isEmpty()) {
            throw UserException.of("no luminosity", "efficiency", "luminosityInvFb", "add it");
        }
        if (cl.isEmpty()) {
            throw UserException.of("no confidence level", "cl", "one at least, as 0.9", "add one");
        }
        signal.peak();
        background.peaks().forEach(Peak::known);
    }

    /** The same scan without toys: what decides what a toy is, however many are asked for. */
    public BumpHuntSettings withoutToys() {
        return new BumpHuntSettings(
                name,
                title,
                observable,
                scan,
                resolution,
                halfWindowInResolutions,
                signal,
                uncertainties,
                background,
                cl,
                efficiency,
                new LookElsewhereSettings(lookElsewhere.level(), 0, lookElsewhere.seed()));
    }

    private static void checkRange(String where, double low, double high) {
        if (!(low < high)) {
            throw UserException.of("from " + low + " to " + high, where, "a low end below the high end", "correct it");
        }
    }

    private static void checkTable(String name, List<Double> mass, List<Double> values, Scan scan) {
        List<Double> sorted = new ArrayList<>(mass);
        sorted.sort(null);
        boolean ascending = sorted.equals(mass) && mass.stream().distinct().count() == mass.size();
        if (mass.isEmpty() || mass.size() != values.size() || !ascending) {
            throw UserException.of(
                    mass.size() + " masses and " + values.size() + " values",
                    name,
                    "as many of both, masses ascending",
                    "correct it");
        }
        if (scan.low() < mass.get(0) || scan.high() > mass.get(mass.size() - 1)) {
            throw UserException.of(
                    "masses from " + mass.get(0) + " to " + mass.get(mass.size() - 1),
                    name,
                    "masses around the scan, " + scan.low() + " to " + scan.high(),
                    "extend the table: nothing is extrapolated");
        }
    }
}
