package org.belladonna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belladonna.error.UserException;
import org.belladonna.report.fit.FitFigures;
import org.belladonna.statistics.fit.FitStudy;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.HypothesisTest;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.statistics.interval.IntervalMethods;
import org.belladonna.statistics.interval.ToyCls;
import org.belladonna.statistics.likelihood.Hs3Document;
import org.belladonna.statistics.likelihood.Interpolation;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.NormInterpolation;
import org.belladonna.statistics.likelihood.ShapeInterpolation;
import org.belladonna.statistics.workspace.Patch;
import org.belladonna.statistics.workspace.Workspace;
import org.belladonna.statistics.workspace.WorkspaceDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fit}: best fit, limit and discovery test of a HistFactory workspace, without Spark. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description =
                "Fit a HistFactory JSON workspace: parameters with errors, pulls and impacts, an upper limit, CLs, p0.",
        footer = {
            "",
            "Examples:",
            "  belladonna fit out/quickstart/workspaces/zprime-2.json",
            "  belladonna fit workspace.json --cl 0.95 --mu 1 --measurement meas --json",
            "  belladonna fit background.json --patch patchset.json:m_1000 --method cls-toys --toys 20000"
        })
final class FitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKSPACE", description = "HistFactory JSON (schema 1.0.0)")
    private Path file;

    @Option(names = "--cl", defaultValue = "0.9", description = "confidence level (default: ${DEFAULT-VALUE})")
    private double cl;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "cls-asymptotic",
            completionCandidates = Methods.class,
            description = "how the limit is set: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private String method;

    @Option(
            names = "--mu",
            defaultValue = "1",
            description = "signal strength that is tested (default: ${DEFAULT-VALUE})")
    private double mu;

    @Option(names = "--measurement", paramLabel = "NAME", description = "measurement (default: the first)")
    private String measurement;

    @Option(names = "--poi", paramLabel = "NAME", description = "parameter of interest (default: the measurement's)")
    private String poi;

    @Option(
            names = "--patch",
            paramLabel = "FILE[:NAME]",
            description = "JSON patch, or a patch of a patch set by its name; several are applied in order")
    private List<String> patches = new ArrayList<>();

    @Option(
            names = "--toys",
            defaultValue = "10000",
            description = "pseudo-experiments per hypothesis, for methods that use them (default: ${DEFAULT-VALUE})")
    private int toys;

    @Option(names = "--seed", defaultValue = "1", description = "seed of these (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--plots",
            paramLabel = "DIR",
            description = "write the profile of the likelihood, CLs against mu, pulls and impacts, as SVG and PNG")
    private Path plots;

    @Option(
            names = "--normsys",
            paramLabel = "CODE",
            defaultValue = "4",
            description = "interpolation of normsys: 1 or 4 (default: ${DEFAULT-VALUE})")
    private String normsys;

    @Option(
            names = "--histosys",
            paramLabel = "CODE",
            defaultValue = "4p",
            description = "interpolation of histosys: 0, 2 or 4p (default: ${DEFAULT-VALUE})")
    private String histosys;

    @Option(
            names = "--hs3",
            paramLabel = "FILE",
            description = "write the model in the HEP Statistics Serialization Standard")
    private Path hs3;

    @Mixin
    private Output output;

    /** The names for the help. */
    static final class Methods extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Methods() {
            super(IntervalMethods.names());
        }
    }

    @Override
    public Integer call() {
        IntervalMethod interval = IntervalMethods.named(method, new IntervalMethods.Options(cl, toys, seed));
        if (!(mu > 0 && mu < Double.POSITIVE_INFINITY)) {
            throw UserException.of("--mu " + mu, "fit", "a signal strength above 0", "correct it");
        }
        Interpolation codes = interpolation();
        Workspace workspace = workspace();
        String name = measurement == null ? workspace.measurements().get(0).name() : measurement;
        if (poi != null) {
            workspace = workspace.withPoi(name, poi);
        }
        Likelihood likelihood = likelihood(workspace, name, codes);
        if (hs3 != null) {
            write(hs3, Hs3Document.of(workspace, name, codes));
        }
        FitAnswer answer = answer(likelihood, interval);
        if (plots != null) {
            plots(likelihood, answer);
        }
        if (output.json()) {
            output.document(answer.document());
        } else {
            new FitTable(output, answer).print();
        }
        return 0;
    }

    private Workspace workspace() {
        WorkspaceDocument document = WorkspaceDocument.read(file);
        for (String patch : patches) {
            document = document.patched(Patch.read(patch));
        }
        return document.workspace();
    }

    private Likelihood likelihood(Workspace workspace, String name, Interpolation codes) {
        try {
            Likelihood likelihood = Likelihood.compile(workspace, name, codes);
            likelihood.poi();
            workspace.requireSignal(workspace.measurement(name).poi());
            return likelihood;
        } catch (UserException e) {
            throw new UserException(file + ": " + e.getMessage(), e);
        }
    }

    private Interpolation interpolation() {
        NormInterpolation norm = switch (normsys) {
            case "1" -> NormInterpolation.CODE1;
            case "4" -> NormInterpolation.CODE4;
            default -> throw UserException.of("--normsys " + normsys, "fit", "1 or 4", "correct it");
        };
        ShapeInterpolation shape = switch (histosys) {
            case "0" -> ShapeInterpolation.CODE0;
            case "2" -> ShapeInterpolation.CODE2;
            case "4p" -> ShapeInterpolation.CODE4P;
            default -> throw UserException.of("--histosys " + histosys, "fit", "0, 2 or 4p", "correct it");
        };
        return new Interpolation(norm, shape);
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UserException(
                    target + ": cannot be written (" + e.getClass().getSimpleName()
                            + "); expected a file in an existing folder; choose another",
                    e);
        }
    }

    private void plots(Likelihood likelihood, FitAnswer answer) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        FitFigures.Subject subject =
                new FitFigures.Subject(name, likelihood, likelihood.data(), answer.study(), answer.limit());
        try {
            FitFigures.write(subject, plots).ifPresent(System.err::println);
        } catch (IOException e) {
            throw new UserException(
                    plots + ": cannot be written (" + e.getMessage() + "); expected a folder; choose another", e);
        }
    }

    private FitAnswer answer(Likelihood likelihood, IntervalMethod interval) {
        long start = System.nanoTime();
        double[] data = likelihood.data();
        FitStudy study = FitStudy.of(likelihood, data);
        return new FitAnswer(
                likelihood.parameters().get(likelihood.poi()).name(),
                study,
                interval.limit(likelihood, data),
                hasTwoEnds(interval) ? Optional.of(interval.interval(likelihood, data)) : Optional.empty(),
                test(likelihood, data, interval),
                AsymptoticCls.discovery(likelihood, data),
                likelihood.unusedSettings(),
                (System.nanoTime() - start) * 1e-9);
    }

    private static boolean hasTwoEnds(IntervalMethod interval) {
        return !(interval instanceof AsymptoticCls || interval instanceof ToyCls);
    }

    /** CLs at a signal strength: from toys if the limit is, by the asymptotic formulas otherwise. */
    private HypothesisTest test(Likelihood likelihood, double[] data, IntervalMethod interval) {
        return interval instanceof ToyCls withToys
                ? withToys.test(likelihood, data, mu)
                : new AsymptoticCls(cl).test(likelihood, data, mu);
    }
}
