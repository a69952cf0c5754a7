package org.belladonna.generator.external;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belladonna.error.UserException;

/**
 * A program and its arguments with places to fill in: {@code {events}}, {@code {seed}}, {@code {firstEvent}}, {@code {folder}} (where
 * the work was started), and one of {@code {output}} (a file, read when the program has ended) and {@code {pipe}} (a named pipe, read
 * as it comes). Without either the events are read from the standard output.
 *
 * @param words program and arguments
 * @param folder folder where the work was started
 */
record CommandTemplate(List<String> words, String folder) implements Serializable {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)\\}");
    private static final List<String> PLACES = List.of("events", "seed", "firstEvent", "output", "pipe", "folder");

    /** Where the program writes its events. */
    enum Channel {
        STANDARD_OUTPUT,
        FILE,
        PIPE
    }

    /**
     * Checks the places and that the program is there.
     *
     * @throws UserException when something is wrong
     */
    static CommandTemplate of(List<String> words, Path folder) {
        if (words.isEmpty()) {
            throw UserException.of(
                    "no program",
                    "generator.command",
                    "a program and its arguments",
                    "add command = [\"program\", ...]");
        }
        for (String word : words) {
            Matcher place = PLACE.matcher(word);
            while (place.find()) {
                if (!PLACES.contains(place.group(1))) {
                    throw UserException.of(
                            "unknown place '" + place.group() + "'",
                            "generator.command",
                            "one of {" + String.join("}, {", PLACES) + "}",
                            "correct it");
                }
            }
        }
        CommandTemplate template =
                new CommandTemplate(List.copyOf(words), folder.toAbsolutePath().toString());
        if (template.has("output") && template.has("pipe")) {
            throw UserException.of("both {output} and {pipe}", "generator.command", "one of them", "remove the other");
        }
        if (!template.has("seed") && !template.has("firstEvent")) {
            throw UserException.of(
                    "neither {seed} nor {firstEvent}",
                    "generator.command",
                    "at least one of them, or every block has the same events",
                    "hand one to the program");
        }
        return template.resolved();
    }

    private boolean has(String place) {
        return words.stream().anyMatch(word -> word.contains("{" + place + "}"));
    }

    /** The same with the program as a path that does not depend on the working folder. */
    private CommandTemplate resolved() {
        String program = words.get(0).replace("{folder}", folder);
        List<Path> places = new ArrayList<>();
        if (program.contains("/")) {
            places.add(Path.of(folder).resolve(program));
        } else {
            String search = System.getenv().getOrDefault("PATH", "");
            for (String entry : search.split(":", -1)) {
                places.add(Path.of(entry.isEmpty() ? "." : entry).resolve(program));
            }
        }
        if (places.stream().noneMatch(path -> Files.isRegularFile(path) && Files.isExecutable(path))) {
            throw UserException.of(
                    "no program '" + program + "'",
                    "generator.command",
                    "an executable file, here and at every worker",
                    "check the path or install it");
        }
        List<String> all = new ArrayList<>(words);
        all.set(0, program.contains("/") ? places.get(0).toString() : program);
        return new CommandTemplate(List.copyOf(all), folder);
    }

    Channel channel() {
        return has("output") ? Channel.FILE : has("pipe") ? Channel.PIPE : Channel.STANDARD_OUTPUT;
    }

    /** The words with the places filled in. */
    List<String> fill(ProgramRun.Request request, Path output) {
        Map<String, String> values = Map.of(
                "events", Long.toString(request.events()),
                "seed", Long.toString(request.seed()),
                "firstEvent", Long.toString(request.firstEvent()),
                "output", output.toString(),
                "pipe", output.toString(),
                "folder", folder);
        return words.stream()
                .map(word ->
                        PLACE.matcher(word).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1)))))
                .toList();
    }
}
