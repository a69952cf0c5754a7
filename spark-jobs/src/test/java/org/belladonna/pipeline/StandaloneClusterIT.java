package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same application jar on a real cluster, with executors that die, gives the rows of local mode. */
class StandaloneClusterIT {
    private static final int WORKER = 2;

    private static StandaloneCluster cluster;

    @TempDir
    private Path out;

    @BeforeAll
    static void startCluster() throws IOException {
        cluster = StandaloneCluster.start(2);
    }

    @AfterAll
    static void stopCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @AfterEach
    void untilIdle() {
        cluster.untilIdle();
    }

    @Test
    void anExecutorThatIsKilledChangesNoRow() throws IOException {
        try (Program submit = submit("submit-kill", "org.belladonna.job.RunJob", List.of())) {
            killAnExecutorInTheMiddle(submit);
            HeldFileSystem.release(out, "the executor was killed");
            assertEquals(0, submit.await(), submit.errors());
            assertTrue(submit.output().contains("limits done"), submit.output());
        }
        assertEquals(List.of(), SmallCampaign.pieces(out));
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void aTaskThatFailsTooOftenIsOneLineAndLosesNothing() throws IOException {
        try (Program submit =
                submit("submit-lost", "org.belladonna.job.ProduceJob", List.of("--conf", "spark.task.maxFailures=1"))) {
            killAnExecutorInTheMiddle(submit);
            assertEquals(1, submit.await(), submit.errors());
            List<String> messages = submit.errors()
                    .lines()
                    .filter(line -> line.startsWith("belladonna:"))
                    .toList();
            assertEquals(1, messages.size(), submit.errors());
            assertTrue(messages.get(0).contains("an executor was killed"), messages.get(0));
            assertTrue(messages.get(0).contains("what is finished is kept"), messages.get(0));
            int kept = SmallCampaign.shards(out, "events").size();
            assertTrue(kept > 0 && kept < 16, kept + " shards");
        }
        SmallCampaign.run(out, 16, 2);
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void theLauncherRunsOnACluster() throws IOException {
        List<String> command = new ArrayList<>(List.of(Installation.launcher().toString(), "run"));
        command.addAll(SmallCampaign.arguments(out, 3, "--master", cluster.master(), "--json"));
        try (Program run = Program.start("launcher", command)) {
            assertEquals(0, run.await(), run.errors());
            assertTrue(run.output().startsWith("{"), run.output());
        }
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void anExecutorWithoutMemoryIsOneLine() throws IOException {
        Path events = EventFiles.withLongLine(out.resolve("long.lhe.gz"), 300);
        List<String> command = List.of(
                "env",
                // A cluster that starts slowly is none of this test: Spark would warn of it.
                "BELLADONNA_JAVA_OPTS=-Dspark.executor.memory=480m -Dspark.starvation.timeout=1h",
                Installation.launcher().toString(),
                "simulate",
                events.toString(),
                "--master",
                cluster.master(),
                "--out",
                out.toString());
        try (Program run = Program.start("memory", command)) {
            run.result()
                    .assertOneMessage(1, "sample long", "out of memory with a heap of", "give executors more memory");
        }
    }

    /** Submits a job of 16 shards that goes on to its second one only when it is told to. */
    private Program submit(String name, String main, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--master",
                cluster.master(),
                "--deploy-mode",
                "client",
                "--class",
                main,
                "--executor-memory",
                "600m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1"));
        arguments.addAll(List.of("--conf", "spark.executor.extraClassPath=" + Installation.testClasses()));
        for (String option : HeldFileSystem.options(out, "events", 1)) {
            arguments.addAll(List.of("--conf", option));
        }
        arguments.addAll(options);
        arguments.add(Installation.applicationJar().toString());
        arguments.addAll(SmallCampaign.arguments(HeldFileSystem.of(out), 16));
        return Program.start(
                name,
                Installation.java(
                        "700m",
                        List.of(Installation.userLog()),
                        List.of(Installation.testClasses()),
                        "org.apache.spark.deploy.SparkSubmit",
                        arguments.toArray(String[]::new)));
    }

    /** Waits until a shard is finished and both executors work on others, and kills one of them. */
    private void killAnExecutorInTheMiddle(Program submit) {
        submit.until(
                "finished shard and two others at work",
                () -> !SmallCampaign.shards(out, "events").isEmpty() && shardsAtWork() == 2);
        long before = cluster.killed(WORKER);
        List<ProcessHandle> executors = cluster.executors(WORKER);
        assertEquals(1, executors.size(), executors.toString());
        executors.get(0).destroyForcibly();
        submit.until("trace of the killed executor", () -> cluster.killed(WORKER) > before);
    }

    private long shardsAtWork() {
        return SmallCampaign.pieces(out).stream()
                .map(piece -> piece.getFileName().toString())
                .filter(name -> name.startsWith("_") && name.endsWith(".parquet"))
                .count();
    }
}
