package org.belladonna.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belladonna.schema.Limit;

/**
 * The limits as one wide table: a row per mass, confidence level and method; the columns {@code mass_gev, cl, method} and,
 * for each quantity, {@code <quantity>_observed} and {@code <quantity>_expected_m2, _m1, _median, _p1, _p2}.
 *
 * <p>A quantity with a reading has an underscore for its colon ({@code gprime_invisible_observed}). A value that does not
 * exist is {@code NaN}; numbers are written such that they are read back exactly.
 */
public final class LimitsCsv {
    private static final List<String> FIRST = List.of("yield", "cross_section_fb");
    private static final List<String> ENDINGS =
            List.of("observed", "expected_m2", "expected_m1", "expected_median", "expected_p1", "expected_p2");

    private record Row(double mass, double cl, String method) {}

    private LimitsCsv() {}

    /** The table as text; the order of the limits does not matter. */
    public static String text(List<Limit> limits) {
        List<Limit> sorted = new ArrayList<>(limits);
        sorted.sort(Comparator.comparingDouble(Limit::mass)
                .thenComparing(Limit::method)
                .thenComparingDouble(Limit::cl)
                .thenComparing(Limit::quantity));
        Set<String> quantities = new LinkedHashSet<>(FIRST);
        sorted.stream().map(Limit::quantity).sorted().forEach(quantities::add);
        quantities.removeIf(
                name -> sorted.stream().noneMatch(limit -> limit.quantity().equals(name)));
        Map<Row, Map<String, Limit>> rows = new LinkedHashMap<>();
        for (Limit limit : sorted) {
            Row row = new Row(limit.mass(), limit.cl(), limit.method());
            Limit twin = rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(limit.quantity(), limit);
            if (twin != null) {
                throw new IllegalArgumentException("two limits on " + limit.quantity() + " for " + row);
            }
        }
        StringBuilder text = new StringBuilder("mass_gev,cl,method");
        for (String quantity : quantities) {
            ENDINGS.forEach(ending -> text.append(',')
                    .append(quantity.replace(':', '_'))
                    .append('_')
                    .append(ending));
        }
        text.append('\n');
        rows.forEach((row, cells) -> {
            text.append(row.mass()).append(',').append(row.cl()).append(',').append(row.method());
            for (String quantity : quantities) {
                for (double value : values(cells.get(quantity))) {
                    text.append(',').append(value);
                }
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static double[] values(Limit limit) {
        if (limit == null) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        }
        return new double[] {
            limit.observed(),
            limit.expectedMinus2(),
            limit.expectedMinus1(),
            limit.expected(),
            limit.expectedPlus1(),
            limit.expectedPlus2()
        };
    }
}
