package org.belladonna.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.belladonna.schema.Limit;

/** The limits on one quantity as arrays against ascending mass. Rows without a limit are NaN. */
record LimitCurve(List<Limit> rows) {
    /** The limits on a quantity with the confidence level and the method of the report. */
    static LimitCurve of(ReportInputs inputs, String quantity) {
        return new LimitCurve(inputs.tables().limits().stream()
                .filter(limit ->
                        limit.quantity().equals(quantity) && inputs.heading().isAbout(limit))
                .sorted(Comparator.comparingDouble(Limit::mass))
                .toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    double[] mass() {
        return column(Limit::mass);
    }

    double[] observed() {
        return column(Limit::observed);
    }

    double[] minus2() {
        return column(Limit::expectedMinus2);
    }

    double[] minus1() {
        return column(Limit::expectedMinus1);
    }

    double[] median() {
        return column(Limit::expected);
    }

    double[] plus1() {
        return column(Limit::expectedPlus1);
    }

    double[] plus2() {
        return column(Limit::expectedPlus2);
    }

    private double[] column(ToDoubleFunction<Limit> value) {
        return rows.stream().mapToDouble(value).toArray();
    }
}
