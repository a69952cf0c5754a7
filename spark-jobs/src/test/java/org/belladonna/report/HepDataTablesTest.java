package org.belladonna.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belladonna.schema.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The rules of HEPData's submission schema 1.1.1, as far as they concern what is written here. */
class HepDataTablesTest {
    private static final Set<String> INDEX_KEYS = Set.of("name", "location", "description", "keywords", "data_file");
    private static final Set<String> KEYWORDS = Set.of("cmenergies", "observables", "reactions", "phrases");

    @TempDir
    Path folder;

    private List<Map<String, Object>> index(ReportInputs inputs) throws IOException {
        new HepDataTables(inputs).submission().orElseThrow().write(folder);
        List<Map<String, Object>> documents = new ArrayList<>();
        new Yaml()
                .loadAll(Files.readString(folder.resolve("submission.yaml")))
                .forEach(each -> documents.add(map(each)));
        return documents;
    }

    private Map<String, Object> data(Map<String, Object> table) throws IOException {
        return map(new Yaml().load(Files.readString(folder.resolve((String) table.get("data_file")))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    @Test
    void indexFollowsTheSchema() throws IOException {
        List<Map<String, Object>> documents = index(SyntheticReport.inputs());
        assertEquals(Set.of("comment"), documents.get(0).keySet());
        Set<Object> names = new HashSet<>();
        for (Map<String, Object> table : documents.subList(1, documents.size())) {
            assertEquals(INDEX_KEYS, table.keySet());
            assertTrue(((String) table.get("name")).length() <= 64);
            assertTrue(((String) table.get("location")).length() <= 256);
            assertTrue(names.add(table.get("name")), "name used twice");
            for (Object keyword : list(table.get("keywords"))) {
                assertEquals(Set.of("name", "values"), map(keyword).keySet());
                assertTrue(KEYWORDS.contains(map(keyword).get("name")));
                list(map(keyword).get("values"))
                        .forEach(value -> assertTrue(value.toString().length() <= 128));
            }
        }
        assertEquals(6, names.size(), "cross-section, two couplings, signal, distribution, cut flow: " + names);
    }

    @Test
    void dataFilesFollowTheSchema() throws IOException {
        for (Map<String, Object> table : tables(SyntheticReport.inputs())) {
            Map<String, Object> data = data(table);
            assertEquals(Set.of("independent_variables", "dependent_variables"), data.keySet());
            int rows = list(map(list(data.get("independent_variables")).get(0)).get("values"))
                    .size();
            assertTrue(rows > 0);
            for (String side : data.keySet()) {
                for (Object column : list(data.get(side))) {
                    checkColumn(map(column), side, rows);
                }
            }
        }
    }

    private List<Map<String, Object>> tables(ReportInputs inputs) throws IOException {
        List<Map<String, Object>> documents = index(inputs);
        return documents.subList(1, documents.size());
    }

    private static void checkColumn(Map<String, Object> column, String side, int rows) {
        assertTrue(Set.of("name", "units").containsAll(map(column.get("header")).keySet()));
        assertTrue(map(column.get("header")).get("name") instanceof String);
        Set<String> allowed =
                side.startsWith("in") ? Set.of("header", "values") : Set.of("header", "qualifiers", "values");
        assertTrue(allowed.containsAll(column.keySet()), column.keySet().toString());
        assertEquals(rows, list(column.get("values")).size());
        for (Object cell : list(column.get("values"))) {
            if (map(cell).keySet().equals(Set.of("low", "high"))) {
                assertTrue((Double) map(cell).get("low") < (Double) map(cell).get("high"));
                assertEquals("independent_variables", side);
                continue;
            }
            Object value = map(cell).get("value");
            assertTrue(value instanceof Number || value instanceof String);
            assertTrue(Set.of("value", "errors").containsAll(map(cell).keySet()));
            for (Object error : list(map(cell).getOrDefault("errors", List.of()))) {
                Set<String> kinds = new HashSet<>(map(error).keySet());
                assertTrue(kinds.remove("label"));
                assertTrue(kinds.equals(Set.of("symerror")) || kinds.equals(Set.of("asymerror")), kinds.toString());
                if (kinds.contains("asymerror")) {
                    assertEquals(
                            Set.of("plus", "minus"),
                            map(map(error).get("asymerror")).keySet());
                }
            }
        }
    }

    @Test
    void expectedLimitWithItsErrorsGivesTheBandsBack() throws IOException {
        Map<String, Object> table = tables(SyntheticReport.inputs()).get(0);
        Map<String, Object> expected =
                map(list(data(table).get("dependent_variables")).get(1));
        Limit limit = SyntheticReport.limits().stream()
                .filter(each -> each.quantity().equals("cross_section_fb"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> cell = map(list(expected.get("values")).get(0));
        double median = (Double) cell.get("value");
        Map<String, Object> two = map(map(list(cell.get("errors")).get(1)).get("asymerror"));
        assertEquals(limit.expected(), median);
        assertEquals(limit.expectedPlus2(), median + (Double) two.get("plus"), 1e-12);
        assertEquals(limit.expectedMinus2(), median + (Double) two.get("minus"), 1e-12);
    }

    @Test
    void missingLimitHasTheSignForIt() throws IOException {
        double nan = Double.NaN;
        Limit failed = new Limit(
                1, 0.9, SyntheticReport.METHOD, "cross_section_fb", nan, nan, nan, nan, nan, nan, nan, nan, "failed");
        var tables = new ReportInputs.Tables(List.of(), List.of(), List.of(), List.of(failed));
        Map<String, Object> table = tables(SyntheticReport.inputs(tables)).get(0);
        for (Object column : list(data(table).get("dependent_variables"))) {
            assertEquals(List.of(Map.of("value", "-")), map(column).get("values"));
        }
    }
}
