package org.belladonna.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command answers: {@code --json} for programs, a table otherwise. */
final class Output {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--json", description = "print one JSON document and nothing else on standard output")
    private boolean json;

    boolean json() {
        return json;
    }

    /** Prints a document as JSON. */
    void document(Object document) {
        try {
            out().println(JSON.writeValueAsString(document));
            out().flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a document as a JSON file. */
    static void write(Path to, Object document) throws IOException {
        Files.writeString(to, JSON.writeValueAsString(document) + "\n");
    }

    void line(String text) {
        out().println(text);
        out().flush();
    }

    /** Prints rows under a header, columns aligned; numbers to the right. */
    void table(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        int[] widths = new int[header.size()];
        boolean[] numeric = new boolean[header.size()];
        Arrays.fill(numeric, true);
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
                if (row != header && !row.get(i).matches("[-+]?[0-9.,]+([eE][-+]?[0-9]+)?%?|NaN|")) {
                    numeric[i] = false;
                }
            }
        }
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                String padding = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? "" : "  ").append(numeric[i] ? padding + cell : cell + padding);
            }
            out().println(line.toString().stripTrailing());
        }
        out().flush();
    }

    /** A number with four significant digits. */
    static String number(double value) {
        return Double.isNaN(value) ? "NaN" : String.format(java.util.Locale.ROOT, "%.4g", value);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
