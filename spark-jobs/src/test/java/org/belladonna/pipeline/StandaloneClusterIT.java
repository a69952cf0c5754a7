package org.belladonna.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same application jar on a real cluster, with executors that die, gives the rows of local mode. */
class StandaloneClusterIT {
    private static final Duration RUN = Duration.ofMinutes(4);
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

    @Test
    void anExecutorThatIsKilledChangesNoRow() throws IOException {
        try (Program submit = submit("submit-kill", "org.belladonna.job.RunJob", List.of(), 16)) {
            killAnExecutorInTheMiddle(submit);
            assertEquals(0, submit.await(RUN), submit.errors());
            assertTrue(submit.output().contains("limits done"), submit.output());
        }
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void aTaskThatFailsTooOftenIsOneLineAndLosesNothing() throws IOException {
        int kept;
        try (Program submit = submit(
                "submit-lost", "org.belladonna.job.ProduceJob", List.of("--conf", "spark.task.maxFailures=1"), 16)) {
            killAnExecutorInTheMiddle(submit);
            assertEquals(1, submit.await(RUN), submit.errors());
            List<String> messages = submit.errors()
                    .lines()
                    .filter(line -> line.startsWith("belladonna:"))
                    .toList();
            assertEquals(1, messages.size(), submit.errors());
            assertTrue(messages.get(0).contains("an executor was killed"), messages.get(0));
            assertTrue(messages.get(0).contains("what is finished is kept"), messages.get(0));
            kept = SmallCampaign.shards(out, "events").size();
            assertTrue(kept > 0);
        }
        SmallCampaign.run(out, 16, 2);
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void theLauncherRunsOnACluster() throws IOException {
        List<String> command = new ArrayList<>(List.of(Installation.launcher().toString(), "run"));
        command.addAll(SmallCampaign.arguments(out, 3, "--master", cluster.master(), "--json"));
        try (Program run = Program.start("launcher", command)) {
            assertEquals(0, run.await(RUN), run.errors());
            assertTrue(run.output().startsWith("{"), run.output());
        }
        assertEquals(Reference.content(), SmallCampaign.content(out));
    }

    @Test
    void anExecutorWithoutMemoryIsOneLine() throws IOException {
        Path events = EventFiles.withLongLine(out.resolve("long.lhe.gz"), 300);
        List<String> command = List.of(
                "env",
                "BELLADONNA_JAVA_OPTS=-Dspark.executor.memory=480m",
                Installation.launcher().toString(),
                "simulate",
                events.toString(),
                "--master",
                cluster.master(),
                "--out",
                out.toString());
        try (Program run = Program.start("memory", command)) {
            run.result(RUN)
                    .assertOneMessage(1, "sample long", "out of memory with a heap of", "give executors more memory");
        }
    }

    private Program submit(String name, String main, List<String> options, int shards) throws IOException {
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
        arguments.addAll(options);
        arguments.add(Installation.applicationJar().toString());
        arguments.addAll(SmallCampaign.arguments(out, shards));
        return Program.start(
                name,
                Installation.java(
                        "700m",
                        List.of(Installation.userLog()),
                        List.of(),
                        "org.apache.spark.deploy.SparkSubmit",
                        arguments.toArray(String[]::new)));
    }

    /** Waits for the first finished shards and for an executor that is at work, and kills it while others are to do. */
    private void killAnExecutorInTheMiddle(Program submit) {
        submit.until(
                "finished shard",
                RUN,
                () -> !SmallCampaign.shards(out, "events").isEmpty()
                        && !cluster.executors(WORKER).isEmpty());
        ProcessHandle victim = cluster.executors(WORKER).get(0);
        victim.destroyForcibly();
        int finished = SmallCampaign.shards(out, "events").size();
        assertTrue(finished < 16, finished + " shards were finished when the executor was killed");
        submit.until(
                "trace of the killed executor",
                RUN,
                () -> cluster.log(WORKER).contains("Command exited with code 137"));
    }
}
