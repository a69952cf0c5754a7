package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belladonna.pipeline.Installation;
import org.junit.jupiter.api.Test;

/** What the pages name is there: classes, packages, files, commands with their options, and the pages that they link to. */
class DocsNamesTest {
    private static final Path ROOT = Installation.root();
    /** Names of others: of Spark, of HepMC3. The page on static checks is about those of Error Prone. */
    private static final Set<String> FOREIGN = Set.of("VectorizedParquetRecordReader", "GenCrossSection");

    private static final String OF_ERROR_PRONE = "0003-formatting-and-static-checks.md";

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS =
            Pattern.compile("(?:org\\.belladonna\\.[a-z.]+\\.)?([A-Z][a-z]+(?:[A-Z][a-z0-9]*)+)(?:[.#(].*)?");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern PLACE =
            Pattern.compile("(?:conf|docs|docker|schemas|detector-sim|spark-jobs)/[\\w./-]*\\w");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:\\./belladonna|`belladonna|^belladonna) ([a-z][a-z-]*)([^`\n]*)");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z][a-z0-9-]*");

    private static List<Path> files(String glob, String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
                tree.filter(file -> file.toString().endsWith(glob)).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static void forEachPage(BiConsumer<Path, String> look) throws IOException {
        List<Path> pages = files(".md", "docs", "docker");
        pages.add(ROOT.resolve("README.md"));
        pages.add(ROOT.resolve("CONTRIBUTING.md"));
        for (Path page : pages) {
            look.accept(page, Files.readString(page));
        }
    }

    private static String name(Path page) {
        return ROOT.relativize(page).toString();
    }

    @Test
    void classesAreThere() throws IOException {
        Set<String> known = new HashSet<>(FOREIGN);
        for (Path source : files(".java", "schemas/src", "detector-sim/src", "spark-jobs/src")) {
            Matcher type = TYPE.matcher(Files.readString(source));
            while (type.find()) {
                known.add(type.group(1));
            }
        }
        assertTrue(known.contains("DocsNamesTest"));
        List<String> missing = new ArrayList<>();
        forEachPage((page, text) -> CODE.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .forEach(code -> {
                    Matcher type = CLASS.matcher(code.group(1));
                    if (type.matches() && !known.contains(type.group(1)) && !page.endsWith(OF_ERROR_PRONE)) {
                        missing.add(name(page) + ": " + code.group(1));
                    }
                }));
        assertEquals(List.of(), missing);
    }

    @Test
    void filesAreThere() throws IOException {
        List<String> missing = new ArrayList<>();
        forEachPage((page, text) -> CODE.matcher(text).results().forEach(code -> {
            String place = code.group(1);
            // What the build makes is not there before it, and NAME stands for a name.
            if (PLACE.matcher(place).matches()
                    && !place.contains("/target/")
                    && !place.contains("NAME")
                    && !Files.exists(ROOT.resolve(place))) {
                missing.add(name(page) + ": " + place);
            }
        }));
        assertEquals(List.of(), missing);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        forEachPage((page, text) -> LINK.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .forEach(link -> {
                    String to = link.group(1);
                    if (!to.matches("https?://.*") && !leadsSomewhere(page, to)) {
                        broken.add(name(page) + ": " + to);
                    }
                }));
        assertEquals(List.of(), broken);
    }

    private static boolean leadsSomewhere(Path page, String to) {
        String[] parts = to.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        if (parts.length == 1 || !Files.exists(target)) {
            return Files.exists(target);
        }
        try (Stream<String> lines = Files.lines(target)) {
            return lines.filter(line -> line.startsWith("#"))
                    .anyMatch(line -> anchor(line).equals(parts[1]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The name that a heading gets as a target of links. */
    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    @Test
    void commandsAndTheirOptionsAreThere() throws IOException {
        var commands = Belladonna.commandLine().getSubcommands();
        List<String> missing = new ArrayList<>();
        forEachPage((page, text) -> COMMAND.matcher(text).results().forEach(call -> {
            var command = commands.get(call.group(1));
            if (command == null) {
                missing.add(name(page) + ": " + call.group(1));
                return;
            }
            OPTION.matcher(call.group(2)).results().forEach(option -> {
                if (command.getCommandSpec().findOption(option.group()) == null) {
                    missing.add(name(page) + ": " + call.group(1) + " " + option.group());
                }
            });
        }));
        assertEquals(List.of(), missing);
    }
}
