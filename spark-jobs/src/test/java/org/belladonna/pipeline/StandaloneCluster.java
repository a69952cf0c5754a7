package org.belladonna.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Spark cluster on this machine: a master and workers of one core each, every one a process of its own. */
final class StandaloneCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int MASTER = 0;
    /** The master says at which port it is: one that it has found free and holds. */
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+:\\d+)");

    private static final Pattern KILLED = Pattern.compile("Command exited with code 137");
    private static final Pattern JOINED = Pattern.compile("Registering worker ");

    private final List<Program> programs = new ArrayList<>();

    private StandaloneCluster() {}

    /** Starts a cluster and waits until all of its workers have joined. */
    static StandaloneCluster start(int workers) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster();
        try {
            cluster.startMaster();
            for (int i = 1; i <= workers; i++) {
                cluster.startWorker(i);
            }
            cluster.programs.get(MASTER).until(workers + " workers", () -> cluster.count(MASTER, JOINED) == workers);
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    /** Address for {@code --master}. */
    String master() {
        Matcher address = ADDRESS.matcher(programs.get(MASTER).errors());
        return address.find() ? address.group(1) : "";
    }

    /** The executors that a worker runs now. */
    List<ProcessHandle> executors(int worker) {
        return programs.get(worker).children().stream()
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** How often a worker has said that an executor of it was killed. */
    long killed(int worker) {
        return count(worker, KILLED);
    }

    /** Waits until no worker runs any executor: those of one application may outlive it for a while. */
    void untilIdle() {
        for (int i = MASTER + 1; i < programs.size(); i++) {
            int worker = i;
            programs.get(i).until("idle worker", () -> executors(worker).isEmpty());
        }
    }

    private long count(int program, Pattern words) {
        return words.matcher(programs.get(program).errors()).results().count();
    }

    private void startMaster() throws IOException {
        programs.add(daemon(
                "master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", "0", "--webui-port", "0"));
        programs.get(MASTER).until("address of the master", () -> !master().isEmpty());
    }

    private void startWorker(int number) throws IOException {
        programs.add(daemon(
                "worker-" + number,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                HOST,
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                Installation.target().resolve("integration/work-" + number).toString(),
                master()));
    }

    private static Program daemon(String name, String main, String... arguments) throws IOException {
        return Program.start(
                name,
                Installation.java("512m", List.of("-Dspark.master.rest.enabled=false"), List.of(), main, arguments));
    }

    @Override
    public void close() {
        for (int i = programs.size() - 1; i >= 0; i--) {
            programs.get(i).close();
        }
    }
}
