package org.belladonna.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.SparkSession;
import org.belladonna.table.Staging;

/** Spark, opened the way all jobs want it. What Spark says while it is closed is no news to anybody and is not shown. */
public final class Session implements AutoCloseable {
    private final SparkSession spark;
    private final boolean verbose;
    private final List<RunningMark> marks = new ArrayList<>();

    private Session(SparkSession spark, boolean verbose) {
        this.spark = spark;
        this.verbose = verbose;
    }

    /**
     * A session: on the given master, or the one that spark-submit has set, or on all cores of this machine.
     *
     * @param name shown in Spark's own pages
     * @param master URL of the master
     * @param verbose whether Spark's own log is shown from INFO up
     */
    public static Session open(String name, Optional<String> master, boolean verbose) {
        SparkConf conf = new SparkConf();
        String url = Master.checked(master.orElse(conf.get("spark.master", "local[*]")));
        conf.setMaster(url);
        conf.setAppName("belladonna " + name);
        // Not a preference: what our tasks give back are records, which Kryo cannot make.
        conf.set("spark.serializer", JavaSerializer.class.getName());
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        conf.setIfMissing("spark.sql.session.timeZone", "UTC");
        conf.setIfMissing("spark.sql.parquet.enableNestedColumnVectorizedReader", "true");
        conf.setIfMissing("spark.sql.shuffle.partitions", "8");
        // Below it Spark warns that a plan with many histograms is too long to print.
        conf.setIfMissing("spark.sql.debug.maxToStringFields", "2000");
        if (url.startsWith("local")) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        } else {
            applicationJar().ifPresent(jar -> conf.setIfMissing("spark.jars", jar));
        }
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        SparkLog.show(spark.sparkContext(), verbose);
        spark.sparkContext()
                .hadoopConfiguration()
                .set(Staging.OWNER, spark.sparkContext().applicationId());
        return new Session(spark, verbose);
    }

    public SparkSession spark() {
        return spark;
    }

    /** Says in a folder of results that this session works there until it is closed, and sweeps it ({@link RunningMark}). */
    Session in(Results results) throws IOException {
        marks.add(RunningMark.set(results.root(), spark.sparkContext().hadoopConfiguration()));
        return this;
    }

    @Override
    public void close() throws IOException {
        try {
            for (RunningMark mark : marks) {
                mark.close();
            }
        } finally {
            if (!verbose) {
                SparkLog.hush();
            }
            spark.close();
        }
    }

    /** The application jar, when these classes come from one. */
    private static Optional<String> applicationJar() {
        Path place = Path.of(Session.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return place.toString().endsWith(".jar") ? Optional.of(place.toString()) : Optional.empty();
    }
}
