package org.belladonna.statistics;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * Processor time of fits and limits, after a warm-up: lowest, median and highest of the repeats. Arguments: a workspace,
 * and optionally a background with its patch set, of which all patches make one scan. Not a test.
 */
public final class FitSpeed {
    private static final int REPEATS = 15;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

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
        time("reading and patching 100 points, s", 1e-9, 1, () -> {
            points.clear();
            for (String name : patches.names()) {
                Workspace patched = background.patched(patches.patch(name)).workspace();
                points.add(Likelihood.compile(
                        patched, patched.measurements().get(0).name()));
            }
        });
        time(
                points.size() + " points with expected bands, s",
                1e-9,
                1,
                () -> points.forEach(p -> method.limit(p, p.data())));
    }

    private static void time(String what, double unit, int repeats, Runnable work) {
        double[] times = new double[REPEATS];
        for (int i = -5; i < REPEATS; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (int k = 0; k < repeats; k++) {
                work.run();
            }
            if (i >= 0) {
                times[i] = (CLOCK.getCurrentThreadCpuTime() - start) * unit;
            }
        }
        Arrays.sort(times);
        System.out.printf("%s: %.3g (%.3g to %.3g)%n", what, times[REPEATS / 2], times[0], times[REPEATS - 1]);
    }
}
