package org.belladonna.cli;

import com.typesafe.config.ConfigRenderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;

/** The files in conf, found from the folder that the launcher names or from the working folder. */
final class Configurations {
    /** System property that the launcher sets: root of the installation. */
    private static final String HOME = "belladonna.home";

    private Configurations() {}

    static Path root() {
        Path conf = Path.of(System.getProperty(HOME, ".")).resolve("conf");
        if (!Files.isDirectory(conf)) {
            throw UserException.of(
                    "no folder conf", conf.toAbsolutePath().toString(), "the conf of Belladonna", "run from its root");
        }
        return conf;
    }

    static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(root().resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".conf"))
                    .map(name -> name.substring(0, name.length() - ".conf".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String folder, String name) {
        return root().resolve(folder).resolve(name + ".conf");
    }

    /**
     * A file that is given by its path, with {@code .conf} at the end, or by its name in a folder of {@code conf}.
     *
     * @param folder the folder, as {@code detectors}
     * @param option what names it, for messages
     */
    static Path named(String folder, String nameOrFile, String option) {
        Path path = nameOrFile.endsWith(".conf") ? Path.of(nameOrFile) : file(folder, nameOrFile);
        if (!Files.isRegularFile(path)) {
            List<String> known = names(folder);
            throw UserException.of(
                    "no such file or name: '" + nameOrFile + "'",
                    option,
                    "a file that ends in .conf, or one of " + String.join(", ", known) + " (in "
                            + root().resolve(folder) + ")",
                    Suggestion.of(nameOrFile, known));
        }
        return path;
    }

    /** All keys of a file with their values, each on a row. */
    static List<List<String>> values(Path file) {
        return ConfigurationReader.parse(file).entrySet().stream()
                .map(entry ->
                        List.of(entry.getKey(), shortened(entry.getValue().render(ConfigRenderOptions.concise()))))
                .sorted(java.util.Comparator.comparing(row -> row.get(0)))
                .toList();
    }

    private static String shortened(String text) {
        int most = 120;
        return text.length() <= most ? text : text.substring(0, most - 3) + "...";
    }
}
