package org.belladonna.statistics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.statistics.fit.FitStudy;
import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.PatchSet;
import org.belladonna.statistics.workspace.Workspace;
import org.belladonna.statistics.workspace.WorkspaceDocument;

/**
 * Time of fits and limits on one core, after a warm-up: lowest, median and highest of the repeats. Arguments: a workspace,
 * and optionally a background with its patch set, of which all patches make one scan. Not a test.
 */
public final class FitSpeed {
    private static final int REPEATS = 15;

    private FitSpeed() {}

    public static void main(String[] arguments) {
        Workspace workspace = Workspace.read(Path.of(arguments[0]));
        Likelihood likelihood =
                Likelihood.compile(workspace, workspace.measurements().get(0).name());
        AsymptoticCls method = new AsymptoticCls(0.95);
        double[] data = likelihood.data();
        Fitter fitter = new Fitter(likelihood);
        time("free fit, us", 1e-3 / 2000, 2000, () -> {
            fitter.restart();
            fitter.freeFit();
        });
        time("limit with expected band, ms", 1e-6 / 50, 50, () -> method.limit(likelihood, data));
        time("errors, pulls and impacts, ms", 1e-6 / 20, 20, () -> FitStudy.of(likelihood, data));
        if (arguments.length > 2) {
            scan(arguments, method);
        }
    }

    private static void scan(String[] arguments, AsymptoticCls method) {
        WorkspaceDocument background = WorkspaceDocument.read(Path.of(arguments[1]));
        PatchSet patches = PatchSet.read(Path.of(arguments[2]));
        List<Likelihood> points = new ArrayList<>();
        long start = System.nanoTime();
        for (String name : patches.names()) {
            Workspace patched = background.patched(patches.patch(name)).workspace();
            points.add(Likelihood.compile(patched, patched.measurements().get(0).name()));
        }
        System.out.printf("reading %d points: %.0f ms%n", points.size(), (System.nanoTime() - start) * 1e-6);
        time(
                points.size() + " points with expected bands, s",
                1e-9,
                1,
                () -> points.forEach(p -> method.limit(p, p.data())));
    }

    private static void time(String what, double unit, int repeats, Runnable work) {
        double[] times = new double[REPEATS];
        for (int i = -5; i < REPEATS; i++) {
            long start = System.nanoTime();
            for (int k = 0; k < repeats; k++) {
                work.run();
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) * unit;
            }
        }
        Arrays.sort(times);
        System.out.printf("%s: %.3g (%.3g to %.3g)%n", what, times[REPEATS / 2], times[0], times[REPEATS - 1]);
    }
}
