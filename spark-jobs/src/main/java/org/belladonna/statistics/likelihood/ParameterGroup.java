package org.belladonna.statistics.likelihood;

import java.util.Arrays;
import org.belladonna.error.UserException;
import org.belladonna.statistics.workspace.ParameterSettings;

/** The components of one named parameter while the layout is made: defaults by kind, then what the measurement sets. */
final class ParameterGroup {
    private final String name;
    private final boolean perBin;
    private final Constraint constraint;
    private final double[] init;
    private final double[] lower;
    private final double[] upper;
    private final double[] auxiliary;
    private final double[] width;
    private final boolean[] fixed;
    private int firstBin;

    private ParameterGroup(String name, boolean perBin, int size, Constraint constraint) {
        this.name = name;
        this.perBin = perBin;
        this.constraint = constraint;
        init = new double[size];
        lower = new double[size];
        upper = new double[size];
        auxiliary = new double[size];
        width = new double[size];
        fixed = new boolean[size];
        Arrays.fill(auxiliary, Double.NaN);
        Arrays.fill(width, Double.NaN);
    }

    static ParameterGroup freeFactor(String name) {
        return new ParameterGroup(name, false, 1, Constraint.NONE).range(1, 0, 10);
    }

    static ParameterGroup freeFactors(String name, int bins) {
        return new ParameterGroup(name, true, bins, Constraint.NONE).range(1, 0, 10);
    }

    static ParameterGroup alpha(String name) {
        ParameterGroup group = new ParameterGroup(name, false, 1, Constraint.NORMAL).range(0, -5, 5);
        group.auxiliary[0] = 0;
        group.width[0] = 1;
        return group;
    }

    static ParameterGroup luminosity(ParameterSettings settings, String where) {
        if (settings.auxiliary().isEmpty() || settings.sigmas().isEmpty()) {
            throw UserException.of(
                    "no measured luminosity",
                    where,
                    "auxdata and sigmas, as [1.0] and [0.01]",
                    "add both to the measurement");
        }
        ParameterGroup group = new ParameterGroup(settings.name(), false, 1, Constraint.NORMAL);
        group.auxiliary[0] = group.component(settings.auxiliary().get(), where, "auxdata")[0];
        group.width[0] = group.component(settings.sigmas().get(), where, "sigmas")[0];
        double central = group.auxiliary[0];
        return group.range(central, Math.max(0, central - 5 * group.width[0]), central + 5 * group.width[0]);
    }

    /** Limited simulation; bins without yield or uncertainty are held at 1 with a constraint of width 1, as pyhf does. */
    static ParameterGroup simulation(String name, double[] relative) {
        ParameterGroup group = new ParameterGroup(name, true, relative.length, Constraint.NORMAL).range(1, 1e-10, 10);
        for (int b = 0; b < relative.length; b++) {
            group.fixed[b] = relative[b] == 0;
            group.width[b] = relative[b] == 0 ? 1 : relative[b];
            group.auxiliary[b] = 1;
        }
        return group;
    }

    /** Poisson control measurement of (yield/uncertainty)^2 events; bins without either are held at 1 with one event. */
    static ParameterGroup control(String name, double[] yields, double[] uncertainty) {
        ParameterGroup group = new ParameterGroup(name, true, yields.length, Constraint.POISSON).range(1, 1e-10, 10);
        for (int b = 0; b < yields.length; b++) {
            boolean empty = yields[b] == 0 || uncertainty[b] == 0;
            double ratio = yields[b] / uncertainty[b];
            group.fixed[b] = empty;
            group.width[b] = empty ? 1 : ratio * ratio;
            group.auxiliary[b] = group.width[b];
        }
        return group;
    }

    ParameterGroup at(int bin) {
        firstBin = bin;
        return this;
    }

    boolean perBin() {
        return perBin;
    }

    int size() {
        return init.length;
    }

    int firstBin() {
        return firstBin;
    }

    Parameter parameter(int c) {
        return new Parameter(
                name, perBin ? c : -1, init[c], lower[c], upper[c], fixed[c], constraint, auxiliary[c], width[c]);
    }

    ParameterGroup applied(ParameterSettings settings, String where) {
        settings.auxiliary().ifPresent(v -> copy(constrained(v, where, "auxdata"), auxiliary, where, "auxdata"));
        settings.sigmas().ifPresent(v -> {
            if (constraint != Constraint.NORMAL) {
                throw UserException.of(
                        "sigmas", where, "none: its constraint is not a normal one", "remove the sigmas");
            }
            copy(v, width, where, "sigmas");
        });
        settings.factors().ifPresent(v -> {
            if (constraint != Constraint.POISSON) {
                throw UserException.of(
                        "factors", where, "none: its constraint is not a Poisson one", "remove the factors");
            }
            copy(v, width, where, "factors");
        });
        settings.inits().ifPresent(v -> copy(v, init, where, "inits"));
        settings.bounds().ifPresent(v -> bounds(v, where));
        settings.fixed().ifPresent(v -> {
            for (int c = 0; c < size(); c++) {
                fixed[c] |= v;
            }
        });
        check(where);
        return this;
    }

    private ParameterGroup range(double start, double from, double to) {
        Arrays.fill(init, start);
        Arrays.fill(lower, from);
        Arrays.fill(upper, to);
        return this;
    }

    private double[] constrained(double[] values, String where, String what) {
        if (constraint == Constraint.NONE) {
            throw UserException.of(what, where, "none: the parameter is free", "remove the " + what);
        }
        return values;
    }

    private double[] component(double[] values, String where, String what) {
        if (values.length != size()) {
            throw UserException.of(
                    values.length + " " + what, where, size() + ", one per component", "give that many numbers");
        }
        return values;
    }

    private void copy(double[] from, double[] to, String where, String what) {
        System.arraycopy(component(from, where, what), 0, to, 0, to.length);
    }

    private void bounds(double[][] pairs, String where) {
        if (pairs.length != size()) {
            throw UserException.of(
                    pairs.length + " bounds", where, size() + ", one pair per component", "give that many pairs");
        }
        for (int c = 0; c < pairs.length; c++) {
            lower[c] = pairs[c][0];
            upper[c] = pairs[c][1];
        }
    }

    private void check(String where) {
        for (int c = 0; c < size(); c++) {
            String at = perBin ? where + " [" + c + "]" : where;
            if (!(lower[c] < upper[c])) {
                throw UserException.of(
                        "bounds [" + lower[c] + ", " + upper[c] + "]", at, "lower < upper", "correct the bounds");
            }
            if (!(init[c] >= lower[c] && init[c] <= upper[c])) {
                throw UserException.of(
                        "init " + init[c] + " outside of the bounds",
                        at,
                        "a value in [" + lower[c] + ", " + upper[c] + "]",
                        "move the init or widen the bounds");
            }
            if (constraint == Constraint.NORMAL && !(width[c] > 0)) {
                throw UserException.of("sigma " + width[c], at, "a width above 0", "correct it, or fix the parameter");
            }
            if (constraint == Constraint.POISSON && !(width[c] > 0)) {
                throw UserException.of("factor " + width[c], at, "a count above 0", "correct it");
            }
            if (constraint == Constraint.POISSON && !(auxiliary[c] >= 0)) {
                throw UserException.of("auxdata " + auxiliary[c], at, "a count, 0 or more", "correct it");
            }
        }
    }
}
