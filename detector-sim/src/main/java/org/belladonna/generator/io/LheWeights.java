package org.belladonna.generator.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weights of an LHE file beside {@code XWGTUP}: {@code <weight id='name'>} in the header names them, {@code <wgt id='name'> value
 * </wgt>} or {@code <weights> value value </weights>} in the event gives them (arXiv:1405.1067, sections 2.2 and 2.3).
 */
final class LheWeights {
    private static final Pattern NAME = Pattern.compile("<weight\\s[^>]*id\\s*=\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern ONE = Pattern.compile("<wgt\\s+id\\s*=\\s*['\"]([^'\"]+)['\"]\\s*>([^<]*)</wgt>");
    private static final Pattern ALL = Pattern.compile("<weights>([^<]*)</weights>");

    private final LineSource lines;
    private final List<String> names = new ArrayList<>(List.of("nominal"));
    private double[] values = {1};
    private int given;

    LheWeights(LineSource lines) {
        this.lines = lines;
    }

    /** Looks at a line of the header. */
    void readName(String line) {
        Matcher name = NAME.matcher(line);
        while (name.find()) {
            names.add(name.group(1));
        }
    }

    /** Starts an event. */
    void begin(double nominal) {
        if (values.length < names.size()) {
            values = new double[names.size()];
        }
        Arrays.fill(values, Double.NaN);
        values[0] = nominal;
        given = 1;
    }

    /** Looks at a line after the particles of an event. */
    void read(String line) {
        Matcher one = ONE.matcher(line);
        while (one.find()) {
            lines.split(one.group(2));
            put(index(one.group(1)), lines.number(0, "weight " + one.group(1)));
        }
        Matcher all = ALL.matcher(line);
        if (all.find()) {
            int count = lines.split(all.group(1));
            for (int i = 0; i < count; i++) {
                put(given, lines.number(i, "weight " + given));
            }
        }
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            names.add(name);
            index = names.size() - 1;
        }
        return index;
    }

    private void put(int index, double value) {
        if (index >= values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, index + 1);
            Arrays.fill(values, before, index, Double.NaN);
        }
        values[index] = value;
        given = Math.max(given, index + 1);
    }

    double[] values() {
        return Arrays.copyOf(values, given);
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
