package org.belladonna.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.belladonna.error.UserException;
import org.belladonna.statistics.counting.Background;
import org.belladonna.statistics.counting.CountingExperiment;
import org.belladonna.statistics.counting.Efficiency;
import picocli.CommandLine.Option;

/** What is known of background and efficiency of a counting experiment, as options. */
final class CountingOptions {
    @Option(names = "--background", paramLabel = "B", description = "expected background in events")
    private Double background;

    @Option(
            names = "--background-error",
            paramLabel = "SIGMA",
            description = "standard deviation of the background in events (default: it is known)")
    private Double backgroundError;

    @Option(
            names = "--background-shape",
            paramLabel = "SHAPE",
            description = "distribution of the background: gauss or gamma (default: ${DEFAULT-VALUE})",
            defaultValue = "gauss")
    private BackgroundShape backgroundShape;

    @Option(
            names = "--sideband",
            paramLabel = "Y",
            description = "events in a sideband, in place of --background; with --tau")
    private Integer sideband;

    @Option(
            names = "--tau",
            paramLabel = "TAU",
            description = "background in the sideband over that in the signal region")
    private Double tau;

    @Option(
            names = "--efficiency",
            paramLabel = "E",
            description = "factor from signal to expected events (default: 1, limits are in observed events)")
    private Double efficiency;

    @Option(
            names = "--efficiency-error",
            paramLabel = "SIGMA",
            description = "standard deviation of the efficiency (default: it is known)")
    private Double efficiencyError;

    @Option(
            names = "--efficiency-shape",
            paramLabel = "SHAPE",
            description = "distribution of the efficiency: gauss or lognormal (default: ${DEFAULT-VALUE})",
            defaultValue = "gauss")
    private EfficiencyShape efficiencyShape;

    @Option(
            names = "--selected",
            paramLabel = "Z",
            description = "selected simulated events, in place of --efficiency; with --simulated")
    private Integer selected;

    @Option(names = "--simulated", paramLabel = "M", description = "all simulated events")
    private Integer simulated;

    enum BackgroundShape {
        GAUSS,
        GAMMA
    }

    enum EfficiencyShape {
        GAUSS,
        LOGNORMAL
    }

    /** Whether any of them is there. */
    boolean areGiven() {
        return Stream.of(background, backgroundError, sideband, tau, efficiency, efficiencyError, selected, simulated)
                .anyMatch(Objects::nonNull);
    }

    CountingExperiment experiment(int observed) {
        return new CountingExperiment(observed, background(), efficiency());
    }

    private Background background() {
        if (sideband != null || tau != null) {
            if (sideband == null || tau == null || background != null || backgroundError != null) {
                throw UserException.of(
                        "a sideband that is not complete, or another background beside it",
                        "options of the background",
                        "--sideband Y --tau TAU, or --background B",
                        "give one of the two");
            }
            return new Background.Sideband(sideband, tau);
        }
        if (background == null) {
            throw UserException.of(
                    "no background",
                    "options of the background",
                    "--background B, or --sideband Y --tau TAU",
                    "give one; --background 0 if there is none");
        }
        if (backgroundError == null) {
            return Background.known(background);
        }
        return backgroundShape == BackgroundShape.GAUSS
                ? Background.gauss(background, backgroundError)
                : new Background.Gamma(background, backgroundError);
    }

    private Efficiency efficiency() {
        if (selected != null || simulated != null) {
            if (selected == null || simulated == null || efficiency != null || efficiencyError != null) {
                throw UserException.of(
                        "selected events that are not complete, or another efficiency beside them",
                        "options of the efficiency",
                        "--selected Z --simulated M, or --efficiency E",
                        "give one of the two");
            }
            return new Efficiency.Binomial(selected, simulated);
        }
        double mean = efficiency == null ? 1 : efficiency;
        if (efficiencyError == null) {
            return Efficiency.known(mean);
        }
        return efficiencyShape == EfficiencyShape.GAUSS
                ? new Efficiency.Gauss(mean, efficiencyError)
                : new Efficiency.LogNormal(mean, 1 + efficiencyError / mean);
    }

    /** Background and efficiency in a few words. */
    static String inWords(CountingExperiment experiment) {
        Background background = experiment.background();
        StringBuilder words = new StringBuilder("b = " + plain(background.mean()));
        if (background instanceof Background.Gauss gauss) {
            words.append(" ± ").append(plain(gauss.sigma()));
        } else if (background instanceof Background.Gamma gamma) {
            words.append(" ± ").append(plain(gamma.sigma())).append(" (gamma)");
        } else if (background instanceof Background.Sideband sideband) {
            words.append(" from ").append(sideband.count()).append(" sideband events");
        }
        Efficiency efficiency = experiment.efficiency();
        if (!(efficiency instanceof Efficiency.Known known && known.mean() == 1)) {
            words.append(", efficiency ").append(plain(efficiency.mean()));
        }
        if (efficiency instanceof Efficiency.Gauss gauss) {
            words.append(" ± ").append(plain(gauss.sigma()));
        } else if (efficiency instanceof Efficiency.LogNormal log) {
            words.append(" times or over ").append(plain(log.kappa()));
        } else if (efficiency instanceof Efficiency.Binomial binomial) {
            words.append(" from ").append(binomial.trials()).append(" events");
        }
        return words.toString();
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The experiment as data. */
    static Map<String, Object> describe(CountingExperiment experiment) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("observed", experiment.observed());
        Map<String, Object> background = new LinkedHashMap<>();
        background.put(
                "kind", experiment.background().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        background.put("mean", experiment.background().mean());
        if (experiment.background() instanceof Background.Gauss gauss) {
            background.put("sigma", gauss.sigma());
        } else if (experiment.background() instanceof Background.Gamma gamma) {
            background.put("sigma", gamma.sigma());
        } else if (experiment.background() instanceof Background.Sideband sideband) {
            background.put("count", sideband.count());
            background.put("tau", sideband.tau());
        }
        document.put("background", background);
        Map<String, Object> efficiency = new LinkedHashMap<>();
        efficiency.put(
                "kind", experiment.efficiency().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        efficiency.put("mean", experiment.efficiency().mean());
        if (experiment.efficiency() instanceof Efficiency.Gauss gauss) {
            efficiency.put("sigma", gauss.sigma());
        } else if (experiment.efficiency() instanceof Efficiency.LogNormal log) {
            efficiency.put("kappa", log.kappa());
        } else if (experiment.efficiency() instanceof Efficiency.Binomial binomial) {
            efficiency.put("selected", binomial.selected());
            efficiency.put("simulated", binomial.trials());
        }
        document.put("efficiency", efficiency);
        return document;
    }
}
