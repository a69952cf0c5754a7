package org.belladonna.pipeline;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** A real Spark cluster on this machine: a master and workers of one core each, every one a process of its own. */
final class StandaloneCluster implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final String HOST = "127.0.0.1";

    private final int port;
    private final int statusPort;
    private final List<Program> programs = new ArrayList<>();

    private StandaloneCluster() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0)) {
            port = one.getLocalPort();
            statusPort = two.getLocalPort();
        }
    }

    /** Starts a cluster and waits until all of its workers have joined. */
    static StandaloneCluster start(int workers) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster();
        try {
            cluster.startMaster();
            for (int i = 1; i <= workers; i++) {
                cluster.startWorker(i);
            }
            cluster.programs.get(0).until(workers + " workers", START, () -> cluster.workersAre(workers));
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    /** Address for {@code --master}. */
    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /** The executors that a worker runs now. */
    List<ProcessHandle> executors(int worker) {
        return programs.get(worker).children().stream()
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** Log of a worker. */
    String log(int worker) {
        return programs.get(worker).errors();
    }

    private void startMaster() throws IOException {
        programs.add(daemon(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                HOST,
                "--port",
                Integer.toString(port),
                "--webui-port",
                Integer.toString(statusPort)));
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

    private boolean workersAre(int expected) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + statusPort + "/json/"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            String status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            return status.replace(" ", "").contains("\"aliveworkers\":" + expected);
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            return Assertions.fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (int i = programs.size() - 1; i >= 0; i--) {
            programs.get(i).close();
        }
    }
}
