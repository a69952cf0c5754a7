package org.belladonna.report.hepdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A HEPData submission.
 *
 * @param comment about all tables
 * @param tables at least one, with different names and files
 */
public record Submission(String comment, List<Table> tables) {
    public Submission {
        long names =
                tables.stream().map(table -> table.about().name()).distinct().count();
        long files = tables.stream().map(Table::file).distinct().count();
        if (names != tables.size() || files != tables.size()) {
            throw new IllegalArgumentException("two tables have the same name or file");
        }
    }

    /** Writes {@code submission.yaml} and the data files into a folder, which is made when it is missing. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder index = new StringBuilder(Yaml.document(Map.of("comment", comment)));
        for (Table table : tables) {
            index.append(Yaml.document(table.index()));
            write(folder.resolve(table.file()), Yaml.document(table.data()));
        }
        write(folder.resolve("submission.yaml"), index.toString());
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
