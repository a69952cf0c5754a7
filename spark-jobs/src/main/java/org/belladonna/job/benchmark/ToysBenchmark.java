package org.belladonna.job.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.schema.Toy;
import org.belladonna.statistics.interval.ToyPoint;
import org.belladonna.statistics.interval.ToyTester;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Observation;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;
import org.belladonna.table.TableWriter;

/** Pseudo-experiments of a peak in 20 bins with 3 nuisance parameters: drawn and fitted twice, and written. */
final class ToysBenchmark implements Benchmark {
    private static final int BINS = 20;
    private static final int TOYS = 100_000;
    private static final int ROWS = 200_000;

    @Override
    public String name() {
        return "toys";
    }

    @Override
    public String meaning() {
        return "pseudo-experiments of 20 bins and 3 nuisance parameters with a free and a conditional fit; rows written";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) throws IOException {
        Likelihood likelihood = Likelihood.compile(workspace(), "toys");
        ToyPoint point = ToyPoint.of(likelihood, likelihood.data(), 1);
        Path file = new Path(subject.scratch(), "toys.parquet");
        return List.of(
                Repeats.time(
                        "toy, two fits, drawn at mu = 1", "toys/s", repeats, () -> fit(likelihood, point.signal())),
                Repeats.time(
                        "toy, two fits, drawn at mu = 0", "toys/s", repeats, () -> fit(likelihood, point.background())),
                Repeats.time("row of a toy written", "rows/s", repeats, () -> write(file)));
    }

    /** A falling background of some ten to fifty events a bin, and a peak. */
    static Workspace workspace() {
        double[] background = new double[BINS];
        double[] tilted = new double[BINS];
        double[] tiltedBack = new double[BINS];
        double[] signal = new double[BINS];
        for (int b = 0; b < BINS; b++) {
            background[b] = 50 * Math.exp(-0.08 * b);
            tilted[b] = background[b] * (1 + 0.01 * (b - 9.5));
            tiltedBack[b] = background[b] * (1 - 0.01 * (b - 9.5));
            signal[b] = 12 * Math.exp(-0.5 * (b - 10) * (b - 10) / 2.25);
        }
        double[] counts = Arrays.stream(background).map(Math::rint).toArray();
        List<Sample> samples = List.of(
                new Sample(
                        "signal",
                        signal,
                        List.of(new Modifier.NormFactor("mu"), new Modifier.NormSys("efficiency", 0.93, 1.07))),
                new Sample(
                        "background",
                        background,
                        List.of(
                                new Modifier.NormSys("norm", 0.9, 1.1),
                                new Modifier.HistoSys("tilt", tiltedBack, tilted))));
        return new Workspace(
                List.of(new Channel("recoil", samples)),
                List.of(new Observation("recoil", counts)),
                List.of(new Measurement("toys", "mu", List.of())));
    }

    private static long fit(Likelihood likelihood, double[] truth) {
        ToyTester tester = new ToyTester(likelihood, truth, 1, "benchmark");
        for (int toy = 0; toy < TOYS; toy++) {
            tester.draw(toy);
            tester.test(1);
            if (Double.isNaN(tester.statistic())) {
                throw new IllegalStateException("toy " + toy + " of the benchmark failed: " + tester.failure());
            }
        }
        return TOYS;
    }

    private static long write(Path file) throws IOException {
        try (TableWriter<Toy> writer = new TableWriter<>(Toy.class, file, "benchmark", Map.of(), new Configuration())) {
            for (int i = 0; i < ROWS; i++) {
                // Values that do not compress, as those of fits.
                double q = Math.sqrt(2.0 + i);
                writer.write(new Toy(Double.NaN, 1, 0, i, q, 1 / q, Toy.CONVERGED, ""));
            }
            writer.commit();
        }
        return ROWS;
    }
}
