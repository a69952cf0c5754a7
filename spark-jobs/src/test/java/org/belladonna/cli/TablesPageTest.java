package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page docs/tables.md says what the code says. */
class TablesPageTest {
    @Test
    void thePageIsThatOfTheSchemas() throws IOException {
        StringWriter printed = new StringWriter();
        int status =
                Belladonna.commandLine().setOut(new PrintWriter(printed)).execute("describe", "schema", "--markdown");
        assertEquals(0, status);
        assertEquals(
                printed.toString(),
                Files.readString(Path.of("../docs/tables.md")),
                "docs/tables.md is not what the schemas say; make it again with:"
                        + " ./belladonna describe schema --markdown > docs/tables.md");
    }
}
