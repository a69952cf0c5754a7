package org.belladonna.job.benchmark;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.statistics.interval.FitFailure;
import org.belladonna.statistics.unbinned.BumpHunt;
import org.belladonna.statistics.unbinned.BumpHuntSettings;
import org.belladonna.statistics.unbinned.Points;
import org.belladonna.statistics.unbinned.WindowFitter;
import org.belladonna.statistics.unbinned.WindowModel;

/** Unbinned fits in a window of 1000 and of 10,000 events, and masses of a scan with limits. */
final class BumpHuntBenchmark implements Benchmark {
    private static final int[] EVENTS = {1000, 10_000};

    @Override
    public String name() {
        return "bump-hunt";
    }

    @Override
    public String meaning() {
        return "unbinned fits without and with a signal in a window (Crystal Ball over a polynomial of degree 3),"
                + " and masses with limits at 90 and 95%";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) throws IOException {
        List<Figure> figures = new java.util.ArrayList<>();
        for (int events : EVENTS) {
            int fits = 4_000_000 / events;
            Points points = points(events);
            for (boolean uncertain : new boolean[] {false, true}) {
                BumpHunt hunt = hunt(uncertain);
                String what = events + " events" + (uncertain ? ", 3 signal uncertainties" : "");
                WindowModel model = hunt.hypotheses().get(0);
                figures.add(Repeats.time("window of " + what, "windows/s", repeats, () -> fit(model, points, fits)));
                figures.add(Repeats.time(
                        "mass with limits, " + what, "masses/s", repeats, () -> test(hunt, points, fits / 10)));
            }
        }
        return figures;
    }

    private static BumpHunt hunt(boolean uncertain) {
        String uncertainties = uncertain ? "{ resolution = 0.1, position = 0.1, efficiency = 0.05 }" : "{}";
        return new BumpHunt(
                ConfigurationReader.read(ConfigFactory.parseString("""
                        name = benchmark
                        observable { of = m, title = m, low = 0, high = 40 }
                        scan { low = 20, high = 20.1 }
                        resolution { mass = [0, 40], sigma = [1, 1] }
                        signal { shape = crystal-ball, alphaLow = 1.6, nLow = 4, alphaHigh = 2.2, nHigh = 8 }
                        background { shape = bernstein, degree = 3 }
                        uncertainties = """ + uncertainties), BumpHuntSettings.class));
    }

    private static Points points(int events) {
        EventStream stream = new EventStream(1, "bump-hunt-benchmark").at(events, Stage.BENCHMARK);
        double[] x = new double[events];
        for (int i = 0; i < events; i++) {
            x[i] = -40 * Math.log1p(stream.uniform() * Math.expm1(-1));
        }
        return Points.of(x);
    }

    private static long fit(WindowModel model, Points points, int fits) {
        WindowFitter fitter = new WindowFitter(model);
        try {
            for (int i = 0; i < fits; i++) {
                fitter.use(points);
            }
        } catch (FitFailure e) {
            throw new IllegalStateException("a fit of the benchmark failed", e);
        }
        return fits;
    }

    private static long test(BumpHunt hunt, Points points, int masses) {
        for (int i = 0; i < masses; i++) {
            if (!hunt.test(0, points).reason().isEmpty()) {
                throw new IllegalStateException("a mass of the benchmark failed");
            }
        }
        return masses;
    }
}
