package org.belladonna.statistics.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belladonna.statistics.interval.Interval;
import org.belladonna.statistics.interval.LimitStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All 1704 intervals of intervals.csv, each to the precision of its method (README.md beside it). */
class IntervalTableTest {
    /** One line: the numbers, and what is in {@code extra}. */
    private record Row(int n, double b, double cl, double lower, double upper, Map<String, String> extra) {
        CountingExperiment experiment() {
            return new CountingExperiment(n, background(), efficiency());
        }

        private Background background() {
            String kind = extra.getOrDefault("bkg", extra.containsKey("sigma_b") ? "gamma" : "known");
            return switch (kind) {
                case "known" -> Background.known(b);
                case "gauss" ->
                    new Background.Gauss(
                            number("bm"),
                            number("sdb"),
                            extra.containsKey("b-free") ? Background.Range.FREE : Background.Range.NON_NEGATIVE);
                case "poisson" -> new Background.Sideband((int) number("y"), number("tau"));
                case "gamma" -> new Background.Gamma(b, number("sigma_b"));
                default -> throw new IllegalStateException(kind);
            };
        }

        private Efficiency efficiency() {
            String kind = extra.getOrDefault("eff", "known");
            return switch (kind) {
                case "known" -> Efficiency.known(Double.parseDouble(extra.getOrDefault("e", "1")));
                case "gauss" -> new Efficiency.Gauss(number("em"), number("sde"));
                case "binomial" -> new Efficiency.Binomial((int) number("z"), (int) number("m"));
                default -> throw new IllegalStateException(kind);
            };
        }

        private double number(String key) {
            return Double.parseDouble(extra.get(key));
        }
    }

    private static List<Row> rows(String method) {
        String text;
        try (InputStream in = IntervalTableTest.class.getResourceAsStream("intervals.csv")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(method))
                .map(IntervalTableTest::row)
                .collect(Collectors.toList());
    }

    private static Row row(String[] cells) {
        Map<String, String> extra = new HashMap<>();
        for (String part : cells[6].split(";")) {
            String[] pair = part.split("=", 2);
            extra.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return new Row(
                Integer.parseInt(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                cells[4].isEmpty() ? Double.NaN : Double.parseDouble(cells[4]),
                cells[5].isEmpty() ? Double.NaN : Double.parseDouble(cells[5]),
                extra);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cls-counting",
                "bayes-flat",
                "neyman-upper",
                "neyman-central",
                "rolke-bounded",
                "rolke-unbounded",
                "bayes-flat-gamma-bkg"
            })
    void everyLineOfTheTable(String method) {
        double tolerance = method.startsWith("rolke") ? 1e-6 : 1e-7;
        String name = method.startsWith("bayes") ? "bayes-flat" : method;
        List<Row> rows = rows(method);
        assertTrue(rows.size() >= 16);
        for (Row row : rows) {
            Interval interval = CountingMethods.of(name, row.cl()).interval(row.experiment());
            boolean empty = row.extra().containsKey("empty");
            assertEquals(empty ? LimitStatus.EMPTY : LimitStatus.FOUND, interval.status(), () -> row + " " + interval);
            double lower = Double.isNaN(row.lower()) && !empty ? 0 : row.lower();
            if (!(empty && method.equals("neyman-upper"))) {
                assertEquals(lower, interval.lower(), tolerance, () -> row + " " + interval);
            }
            assertEquals(row.upper(), interval.upper(), tolerance, () -> row + " " + interval);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.95})
    void feldmanCousins(double cl) {
        List<Row> rows = rows("feldman-cousins");
        assertEquals(294, rows.size());
        for (Row row : rows) {
            if (row.cl() != cl) {
                continue;
            }
            Interval direct = new FeldmanCousins(cl, FeldmanCousins.UpperEnd.DIRECT).interval(row.experiment());
            assertEquals(row.lower(), direct.lower(), 1e-6, () -> row + " " + direct);
            assertEquals(row.upper(), direct.upper(), 1e-6, () -> row + " " + direct);
            double monotone = Double.parseDouble(row.extra().get("upper_monotone"));
            Interval published = new FeldmanCousins(cl).interval(row.experiment());
            // The table has the largest end on a grid of backgrounds; ours is the largest of all, just behind a jump.
            assertTrue(published.upper() >= monotone - 1e-6, () -> row + " " + published);
            assertTrue(published.upper() <= monotone + 0.008, () -> row + " " + published);
            assertEquals(row.lower(), published.lower(), 1e-6, () -> row + " " + published);
        }
    }
}
