package org.belladonna.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.belladonna.campaign.Campaign;
import org.belladonna.statistics.unbinned.BumpHunt;
import org.belladonna.statistics.unbinned.BumpHuntSettings;
import org.belladonna.statistics.unbinned.GlobalSignificance;
import org.belladonna.statistics.unbinned.LookElsewhere;
import org.belladonna.statistics.unbinned.MassPoint;
import org.belladonna.statistics.unbinned.Points;
import org.belladonna.statistics.unbinned.ScanBackground;

/**
 * A bump hunt: the scan of the data over all masses, and scans of background toys for the global p-value. Values of a text
 * file without toys are scanned in this process; otherwise masses and toys are spread by Spark.
 */
public final class BumpHuntJob {
    private final BumpHunt hunt;
    private final Setup setup;
    private final Progress.Sink progress;

    /**
     * Where and how it is run.
     *
     * @param data Parquet table, or text file of values
     * @param out folder of all results
     * @param master Spark master, empty for the default
     * @param toysPerFile toy scans of one file; decides nothing but the speed
     * @param verbose whether Spark's own log is shown
     */
    public record Setup(String data, String out, Optional<String> master, long toysPerFile, boolean verbose) {}

    /**
     * What came out.
     *
     * @param hunt the scan
     * @param points the events that were used
     * @param outside values beyond the range of the observable
     * @param scan what was found at each mass
     * @param largest the mass with the largest excess; empty if all fits have failed
     * @param crossings mean number of up-crossings, in the data or in toys
     * @param upCrossings global p-value from them; empty if all fits have failed
     * @param toys what the toy scans say; empty without any
     */
    public record Result(
            BumpHunt hunt,
            Points points,
            long outside,
            List<MassPoint> scan,
            Optional<MassPoint> largest,
            double crossings,
            Optional<GlobalSignificance> upCrossings,
            Optional<Toys> toys) {}

    /**
     * Toy scans.
     *
     * @param path folder of their table
     * @param contentHash hash of its rows
     * @param scans number of toy scans
     * @param made those that this run has made
     * @param seconds that this took
     * @param failed fits that have failed
     * @param reasons some reasons
     * @param global global p-value
     */
    public record Toys(
            String path,
            String contentHash,
            long scans,
            long made,
            double seconds,
            long failed,
            List<String> reasons,
            GlobalSignificance global) {}

    public BumpHuntJob(BumpHuntSettings settings, Setup setup, Progress.Sink progress) {
        hunt = new BumpHunt(settings);
        this.setup = setup;
        this.progress = progress;
    }

    /** Reads, scans, and scans toys if they are asked for. */
    public Result run() {
        ObservableReader reader = new ObservableReader(hunt.settings().observable());
        boolean text = ObservableReader.isText(setup.data());
        if (text && hunt.settings().lookElsewhere().toys() == 0) {
            ObservableReader.Data data = reader.text(java.nio.file.Path.of(setup.data()));
            return result(data, scanHere(data.points()), Optional.empty());
        }
        if (!text) {
            ObservableReader.refuseOther(setup.data());
        }
        try (Session session = Session.open("bump-hunt " + hunt.settings().name(), setup.master(), setup.verbose())) {
            SparkSession spark = session.spark();
            ObservableReader.Data data =
                    text ? reader.text(java.nio.file.Path.of(setup.data())) : reader.table(spark, setup.data());
            List<MassPoint> scan = scanOnExecutors(spark, data.points());
            Optional<ToyTable> toys =
                    hunt.settings().lookElsewhere().toys() > 0 ? Optional.of(toys(session, scan)) : Optional.empty();
            return result(data, scan, toys);
        } catch (Exception e) {
            // All of them: Spark's own are checked, but its methods do not declare them.
            throw Failures.explain(e);
        }
    }

    private List<MassPoint> scanHere(Points points) {
        int masses = hunt.hypotheses().size();
        LongAdder done = new LongAdder();
        try (Progress bar = progress.start("scan", masses, done::sum)) {
            return IntStream.range(0, masses)
                    .parallel()
                    .mapToObj(hypothesis -> {
                        MassPoint point = hunt.test(hypothesis, points);
                        done.increment();
                        return point;
                    })
                    .toList();
        }
    }

    private List<MassPoint> scanOnExecutors(SparkSession spark, Points points) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Points> shared = context.broadcast(points);
        Broadcast<BumpHunt> plan = context.broadcast(hunt);
        LongAccumulator done = spark.sparkContext().longAccumulator("masses");
        List<Integer> masses =
                IntStream.range(0, hunt.hypotheses().size()).boxed().toList();
        try (Progress bar = progress.start("scan", masses.size(), done::value)) {
            return context.parallelize(masses, Math.min(masses.size(), 8 * context.defaultParallelism()))
                    .map(hypothesis -> {
                        MassPoint point = plan.value().test(hypothesis, shared.value());
                        done.add(1);
                        return point;
                    })
                    .collect();
        } finally {
            shared.destroy();
            plan.destroy();
        }
    }

    private ToyTable toys(Session session, List<MassPoint> scan) throws IOException {
        BumpHuntSettings settings = hunt.settings();
        ScanToys task = new ScanToys(hunt, ScanBackground.of(hunt, scan), scan);
        StringBuilder backgrounds = new StringBuilder();
        scan.forEach(point -> backgrounds.append(Arrays.toString(point.background())));
        String configuration = settings.withoutToys() + "\nbackground " + Campaign.hash(backgrounds.toString());
        ToyPlan plan = new ToyPlan(
                settings.name(),
                settings.lookElsewhere().seed(),
                configuration,
                settings.lookElsewhere().toys(),
                setup.toysPerFile());
        Results results = new Results(setup.out(), settings.name());
        SparkSession spark = session.in(results).spark();
        return new ToyJob(plan, task, ToyJob.Stale.REFUSE, results.folder(ToyJob.TABLE), spark, progress).run();
    }

    private Result result(ObservableReader.Data data, List<MassPoint> scan, Optional<ToyTable> table) {
        Optional<MassPoint> largest =
                scan.stream().filter(point -> !Double.isNaN(point.q0())).max(Comparator.comparingDouble(MassPoint::q0));
        double level = hunt.settings().lookElsewhere().level();
        double[] q0 = scan.stream().mapToDouble(MassPoint::q0).toArray();
        ToyMaxima toys = table.map(each -> ToyMaxima.of(each, level)).orElse(null);
        double crossings = toys == null ? LookElsewhere.upCrossings(q0, level) : toys.crossings();
        long scans = toys == null ? 1 : toys.maxima().length;
        return new Result(
                hunt,
                data.points(),
                data.outside(),
                scan,
                largest,
                crossings,
                largest.map(point -> LookElsewhere.grossVitells(point.q0(), level, crossings, scans)),
                toys == null ? Optional.empty() : largest.map(point -> toys(table.orElseThrow(), toys, point)));
    }

    private static Toys toys(ToyTable table, ToyMaxima maxima, MassPoint largest) {
        return new Toys(
                table.folder().toString(),
                table.contentHash(),
                maxima.maxima().length,
                table.made(),
                table.seconds(),
                table.failed(),
                table.reasons(),
                LookElsewhere.toys(largest.q0(), maxima.maxima()));
    }

    /** Largest q0 of each toy scan, and the mean number of its up-crossings. */
    private record ToyMaxima(double[] maxima, double crossings) {
        static ToyMaxima of(ToyTable table, double level) {
            List<Double> maxima = new ArrayList<>();
            List<Double> scan = new ArrayList<>();
            long[] state = {-1, 0};
            Runnable end = () -> {
                double[] q0 = scan.stream().mapToDouble(q -> q).toArray();
                maxima.add(Arrays.stream(q0).filter(q -> !Double.isNaN(q)).max().orElse(0));
                state[1] += LookElsewhere.upCrossings(q0, level);
                scan.clear();
            };
            try {
                table.forEach(0, (mass, mu, toy, q, size) -> {
                    for (int i = 0; i < size; i++) {
                        if (toy[i] != state[0] && !scan.isEmpty()) {
                            end.run();
                        }
                        state[0] = toy[i];
                        scan.add(q[i]);
                    }
                });
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            end.run();
            return new ToyMaxima(maxima.stream().mapToDouble(q -> q).toArray(), state[1] / (double) maxima.size());
        }
    }
}
