package org.belladonna.job;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.SparkSession;

/** Opens Spark the way all jobs want it. */
public final class Session {
    private Session() {}

    /**
     * A session: on the given master, or the one that spark-submit has set, or on all cores of this machine.
     *
     * @param name shown in Spark's own pages
     * @param master URL of the master
     * @param verbose whether Spark's own log is shown from INFO up
     */
    public static SparkSession open(String name, Optional<String> master, boolean verbose) {
        SparkConf conf = new SparkConf();
        String url = master.orElse(conf.get("spark.master", "local[*]"));
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
        SparkSession session = SparkSession.builder().config(conf).getOrCreate();
        SparkLog.show(session.sparkContext(), verbose);
        return session;
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
