package org.belladonna.job.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.belladonna.job.LimitsJob;
import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Workspace;

/** Free fits and limits with their bands, over the workspaces of the campaign one after another. */
final class LimitsBenchmark implements Benchmark {
    private static final int FITS = 20_000;
    private static final int LIMITS = 2000;

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String meaning() {
        return "free fits of the workspaces, and limits with the five points of the expected band";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) throws IOException {
        List<Likelihood> likelihoods = read(subject.results().folder(LimitsJob.WORKSPACES));
        IntervalMethod method = new AsymptoticCls(subject.campaign().settings().cl());
        subject.progress().note("limits: " + likelihoods.size() + " workspaces");
        return List.of(
                Repeats.time("free fit", "fits/s", repeats, () -> fit(likelihoods)),
                Repeats.time("limit and band", "limits/s", repeats, () -> limit(likelihoods, method)));
    }

    private static List<Likelihood> read(Path folder) throws IOException {
        FileSystem files = folder.getFileSystem(new Configuration());
        List<Likelihood> likelihoods = new ArrayList<>();
        for (FileStatus file : files.listStatus(folder)) {
            String name = file.getPath().getName();
            if (name.endsWith(".json") && !name.equals("manifest.json")) {
                try (InputStream in = files.open(file.getPath())) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    likelihoods.add(Likelihood.compile(Workspace.fromJson(text, name), LimitsJob.MEASUREMENT));
                }
            }
        }
        return likelihoods;
    }

    private static long fit(List<Likelihood> likelihoods) {
        for (int i = 0; i < FITS; i++) {
            if (!Fitter.fit(likelihoods.get(i % likelihoods.size())).status().succeeded()) {
                throw new IllegalStateException("a fit of the benchmark failed");
            }
        }
        return FITS;
    }

    private static long limit(List<Likelihood> likelihoods, IntervalMethod method) {
        for (int i = 0; i < LIMITS; i++) {
            Likelihood likelihood = likelihoods.get(i % likelihoods.size());
            if (method.limit(likelihood, likelihood.data()).status() == LimitStatus.FAILED) {
                throw new IllegalStateException("a limit of the benchmark failed");
            }
        }
        return LIMITS;
    }
}
