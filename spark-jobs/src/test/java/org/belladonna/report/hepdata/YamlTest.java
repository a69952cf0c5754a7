package org.belladonna.report.hepdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is written is read back by a parser of YAML 1.1, the same. */
class YamlTest {
    private static Object readBack(Map<String, ?> content) {
        return new Yaml().load(org.belladonna.report.hepdata.Yaml.document(content));
    }

    @Test
    void nestedContentIsReadBack() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("values", List.of(Map.of("value", 1.5), Map.of("value", "-")));
        inner.put("header", Map.of("name", "M", "units", "GEV"));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("table", List.of(inner, inner));
        content.put("empty", List.of());
        content.put("map", inner);
        assertEquals(content, readBack(content));
    }

    @Test
    void numbersStayNumbers() {
        for (double value : new double[] {0, -1, 0.1, 1e-5, -2.5e-300, 1e21, 123456789012345680.0, Double.MIN_VALUE}) {
            assertEquals(value, ((Map<?, ?>) readBack(Map.of("v", value))).get("v"));
        }
        assertEquals(7, ((Map<?, ?>) readBack(Map.of("v", 7))).get("v"));
    }

    @Test
    void stringsStayStrings() {
        for (String text :
                List.of("yes", "1.5", "2020-01-01", "a: b # c", "\"quoted\" \\ back", "µ′\tx\ny", "- x", "")) {
            assertEquals(text, ((Map<?, ?>) readBack(Map.of("v", text))).get("v"));
        }
    }

    @Test
    void numbersThatYamlLacksAreBugs() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> readBack(Map.of("v", value)));
        }
    }
}
