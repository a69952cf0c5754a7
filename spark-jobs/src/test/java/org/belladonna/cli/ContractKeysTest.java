package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belladonna.pipeline.Installation;
import org.belladonna.pipeline.SmallCampaign;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each command prints at least the keys that {@code contract.txt} lists, and one JSON document only. */
class ContractKeysTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern EACH = Pattern.compile("(.*)\\[(\\d*)]");

    @TempDir
    private static Path out;

    /** A command and what is expected of it. */
    private record Promise(String command, List<String> expected) {}

    @TestFactory
    List<DynamicTest> everyCommandKeepsTheContract() throws IOException {
        return promises().stream()
                .map(promise -> DynamicTest.dynamicTest(promise.command(), () -> keeps(promise)))
                .toList();
    }

    /** A new command has to be promised something. */
    @TestFactory
    List<DynamicTest> theListHasEveryCommand() throws IOException {
        List<String> listed = promises().stream()
                .map(promise -> promise.command().split(" ")[0])
                .toList();
        // Those that need minutes: their documents are looked at by tests of their own.
        List<String> elsewhere = List.of("toys", "bump-hunt", "coverage", "benchmark");
        return Belladonna.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !elsewhere.contains(name))
                .map(name -> DynamicTest.dynamicTest(name, () -> assertTrue(listed.contains(name), name)))
                .toList();
    }

    /** Examples are there to be copied, so each is whole on its line. */
    @TestFactory
    List<DynamicTest> theHelpHasTwoExamples() {
        return Belladonna.commandLine().getSubcommands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    List<String> footer = List.of(
                            command.getValue().getCommandSpec().usageMessage().footer());
                    List<String> examples = footer.stream()
                            .filter(line -> line.startsWith("  belladonna " + command.getKey() + " "))
                            .toList();
                    assertTrue(examples.size() >= 2, footer.toString());
                    List<String> printed =
                            Cli.run(command.getKey(), "--help").out().lines().toList();
                    assertTrue(printed.containsAll(examples), printed.toString());
                }))
                .toList();
    }

    private static List<Promise> promises() throws IOException {
        List<Promise> promises = new ArrayList<>();
        try (InputStream in = ContractKeysTest.class.getResourceAsStream("contract.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("$ ")) {
                    promises.add(new Promise(line.substring(2), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    promises.get(promises.size() - 1).expected().add(line.strip());
                }
            }
        }
        return promises;
    }

    private static void keeps(Promise promise) throws IOException {
        List<String> arguments = arguments(promise.command());
        Cli.Result result = Cli.run(arguments);
        assertEquals(0, result.status(), result.messages());
        // Fails on anything behind the document.
        JsonNode document = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(result.out());
        for (String line : promise.expected()) {
            String[] words = line.split("\\s+(?=\\S+$)");
            if (line.startsWith("leaves ")) {
                assertTrue(exists(filled(line.substring("leaves ".length()))), line);
            } else if (line.startsWith("header ")) {
                String[] parts = line.split(" ");
                String header = Files.readAllLines(Path.of(filled(parts[1]))).get(0);
                assertTrue(header.startsWith(parts[2]), header);
            } else {
                check(document, List.of(words[0].split("/")), words[1], promise.command() + ": " + line);
            }
        }
    }

    private static List<String> arguments(String command) {
        List<String> arguments = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            arguments.add(filled(word.group(1) == null ? word.group(2) : word.group(1)));
        }
        if (command.contains("{small}")) {
            Path detector = Installation.root().resolve("conf/detectors/belle2.conf");
            arguments.addAll(List.of("--set", "campaign.detector=\"" + detector + "\"", "--set", "campaign.shards=1"));
        }
        arguments.add("--json");
        return arguments;
    }

    private static String filled(String text) {
        return text.replace("{out}", out.toString())
                .replace("{small}", SmallCampaign.file().toString());
    }

    private static boolean exists(String path) throws IOException {
        Path file = Path.of(path);
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(file.getParent(), file.getFileName().toString())) {
            return found.iterator().hasNext();
        }
    }

    private static void check(JsonNode node, List<String> path, String type, String what) {
        if (path.isEmpty()) {
            checkType(node, type, what);
            return;
        }
        List<String> rest = path.subList(1, path.size());
        Matcher each = EACH.matcher(path.get(0));
        String key = each.matches() ? each.group(1) : path.get(0);
        JsonNode child = key.equals("*") ? node.elements().next() : node.get(key);
        assertTrue(child != null, what + ": no key '" + key + "'");
        if (!each.matches()) {
            check(child, rest, type, what);
            return;
        }
        assertFalse(child.isEmpty(), what);
        if (!each.group(2).isEmpty()) {
            assertEquals(Integer.parseInt(each.group(2)), child.size(), what);
        }
        child.forEach(element -> check(element, rest, type, what));
    }

    private static void checkType(JsonNode node, String type, String what) {
        if (type.endsWith("?") && node.isNull()) {
            return;
        }
        String is = node.isNumber()
                ? "number"
                : node.isTextual() ? "string" : node.getNodeType().name();
        assertTrue(type.replace("?", "").equalsIgnoreCase(is), what + " is " + node);
    }
}
