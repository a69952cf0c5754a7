package org.belladonna.cli;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;

/** True signals of a study: {@code 0,1,2.5} or {@code from:to:step}. */
final class SignalRange {
    private static final int MOST = 10_000;

    private SignalRange() {}

    /** The values, in the order in which they are given. */
    static List<Double> parse(String text) {
        try {
            List<Double> values = text.contains(":") ? steps(text) : list(text);
            if (values.stream().allMatch(value -> value >= 0 && Double.isFinite(value))) {
                return values;
            }
        } catch (NumberFormatException e) {
            throw wrong(text, e);
        }
        throw wrong(text, null);
    }

    private static List<Double> list(String text) {
        List<Double> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            values.add(Double.parseDouble(part));
        }
        return values;
    }

    private static List<Double> steps(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw wrong(text, null);
        }
        double from = Double.parseDouble(parts[0]);
        double to = Double.parseDouble(parts[1]);
        double step = Double.parseDouble(parts[2]);
        if (!(step > 0 && to >= from && (to - from) / step < MOST)) {
            throw wrong(text, null);
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; from + i * step <= to + 1e-9 * step; i++) {
            values.add(from + i * step);
        }
        return values;
    }

    private static UserException wrong(String text, Throwable cause) {
        return new UserException(
                "--signal: '" + text
                        + "'; expected numbers of 0 or more as 0,1,2.5 or from:to:step as 0:10:0.5; correct it",
                cause);
    }
}
