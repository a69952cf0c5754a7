package org.belladonna.report.hepdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a submission.
 *
 * @param file name of its data file
 * @param about what stands in the index
 * @param independent the columns it is ordered by
 * @param dependent the columns with results, each as long as those
 */
public record Table(String file, About about, List<Independent> independent, List<Dependent> dependent) {
    /** Longest name of a table that HEPData takes. */
    static final int LONGEST_NAME = 64;

    /**
     * What stands in the index.
     *
     * @param name of the table, at most 64 characters
     * @param location where it is shown, as "Figure 2"
     * @param description what it holds
     * @param reactions in the notation of HEPData, as {@code E+ E- --> MU+ MU- X}
     * @param observables as SIG, EFF
     * @param energy in the centre of mass, GeV
     */
    public record About(
            String name,
            String location,
            String description,
            List<String> reactions,
            List<String> observables,
            double energy) {
        public About {
            if (name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("name of table '" + name + "' is longer than " + LONGEST_NAME);
            }
        }
    }

    /** A bin of an independent variable. */
    public record Interval(double low, double high) {}

    /** A column of numbers, names or {@link Interval}s; the unit may be empty. */
    public record Independent(String name, String unit, List<?> values) {}

    /** A column of results; qualifiers are name-value pairs. */
    public record Dependent(String name, String unit, Map<String, String> qualifiers, List<Value> values) {}

    /** A result with its errors; NaN when it does not exist. */
    public record Value(double value, List<Deviation> errors) {
        /** A result without errors. */
        public static Value of(double value) {
            return new Value(value, List.of());
        }
    }

    /** An error; {@code minus} is negative or zero, {@code plus} positive or zero. */
    public record Deviation(double minus, double plus, String label) {}

    public Table {
        int rows = independent.get(0).values().size();
        if (independent.stream().anyMatch(column -> column.values().size() != rows)
                || dependent.stream().anyMatch(column -> column.values().size() != rows)) {
            throw new IllegalArgumentException("columns of table '" + about.name() + "' differ in length");
        }
    }

    /** Its document in the index. */
    Map<String, Object> index() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("name", about.name());
        index.put("location", about.location());
        index.put("description", about.description());
        index.put(
                "keywords",
                List.of(
                        keyword("reactions", about.reactions()),
                        keyword("observables", about.observables()),
                        keyword("cmenergies", List.of(about.energy()))));
        index.put("data_file", file);
        return index;
    }

    private static Map<String, Object> keyword(String name, List<?> values) {
        Map<String, Object> keyword = new LinkedHashMap<>();
        keyword.put("name", name);
        keyword.put("values", values);
        return keyword;
    }

    /** The content of its data file. */
    Map<String, Object> data() {
        List<Object> left = new ArrayList<>();
        for (Independent column : independent) {
            List<Object> values = new ArrayList<>();
            column.values()
                    .forEach(value -> values.add(
                            value instanceof Interval bin
                                    ? ordered("low", bin.low(), "high", bin.high())
                                    : Map.of("value", value)));
            left.add(column(column.name(), column.unit(), List.of(), values));
        }
        List<Object> right = new ArrayList<>();
        for (Dependent column : dependent) {
            List<Object> qualifiers = new ArrayList<>();
            column.qualifiers().forEach((name, value) -> qualifiers.add(ordered("name", name, "value", value)));
            List<Object> values = new ArrayList<>();
            column.values().forEach(value -> values.add(value(value)));
            right.add(column(column.name(), column.unit(), qualifiers, values));
        }
        return ordered("independent_variables", left, "dependent_variables", right);
    }

    private static Map<String, Object> column(String name, String unit, List<Object> qualifiers, List<Object> values) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("name", name);
        if (!unit.isEmpty()) {
            header.put("units", unit);
        }
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("header", header);
        if (!qualifiers.isEmpty()) {
            column.put("qualifiers", qualifiers);
        }
        column.put("values", values);
        return column;
    }

    private static Map<String, Object> value(Value value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (!Double.isFinite(value.value())) {
            // HEPData's sign for a cell without a value.
            result.put("value", "-");
            return result;
        }
        result.put("value", value.value());
        List<Object> errors = new ArrayList<>();
        for (Deviation error : value.errors()) {
            if (Double.isFinite(error.minus()) && Double.isFinite(error.plus())) {
                Object deviation = error.plus() == -error.minus()
                        ? Map.of("symerror", error.plus())
                        : Map.of("asymerror", ordered("plus", error.plus(), "minus", error.minus()));
                Map<String, Object> labelled = new LinkedHashMap<>();
                ((Map<?, ?>) deviation).forEach((key, content) -> labelled.put((String) key, content));
                labelled.put("label", error.label());
                errors.add(labelled);
            }
        }
        if (!errors.isEmpty()) {
            result.put("errors", errors);
        }
        return result;
    }

    private static Map<String, Object> ordered(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return map;
    }
}
