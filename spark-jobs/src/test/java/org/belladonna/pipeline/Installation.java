package org.belladonna.pipeline;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;

/** Where the build has put what a user runs. */
public final class Installation {
    private Installation() {}

    /** Root of the project: the folder with the launcher. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("belladonna"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path launcher() {
        return root().resolve("belladonna");
    }

    static Path target() {
        return root().resolve("spark-jobs/target");
    }

    static Path applicationJar() {
        return target().resolve("belladonna.jar");
    }

    static Path testClasses() {
        return target().resolve("test-classes");
    }

    static Path sparkHome() {
        return target().resolve("spark");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A command that runs a class in a process of its own, with Spark's own options for the virtual machine. */
    static List<String> java(
            String heap, List<String> options, List<Path> classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heap));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
        command.addAll(options);
        command.add("-cp");
        List<String> places =
                new ArrayList<>(classPath.stream().map(Path::toString).toList());
        places.add(sparkHome() + "/jars/*");
        command.add(String.join(File.pathSeparator, places));
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }

    /** The option that makes Spark's log in a child process look as it does for a user. */
    static String userLog() {
        return "-Dlog4j2.configurationFile=" + root().resolve("conf/log4j2.properties");
    }
}
