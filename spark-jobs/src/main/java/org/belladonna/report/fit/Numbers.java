package org.belladonna.report.fit;

import java.util.Locale;
import org.belladonna.statistics.fit.ParameterEstimate;

/** How values with errors are written. */
final class Numbers {
    private Numbers() {}

    /** Best value with its two profile errors; the error of the Hessian where one is missing. */
    static String withErrors(ParameterEstimate estimate) {
        double up = estimate.profile().up();
        double down = estimate.profile().down();
        int decimals = decimals(Double.isNaN(up) ? estimate.error() : up);
        if (Double.isNaN(up) && Double.isNaN(down)) {
            return estimate.error() > 0
                    ? fixed(estimate.value(), decimals) + " ± " + fixed(estimate.error(), decimals)
                    : fixed(estimate.value(), 3);
        }
        String plus = Double.isNaN(up) ? "" : " +" + fixed(up, decimals);
        String minus = Double.isNaN(down) ? "" : " −" + fixed(down, decimals);
        boolean alike = !plus.isEmpty() && !minus.isEmpty() && plus.substring(2).equals(minus.substring(2));
        return fixed(estimate.value(), decimals) + (alike ? " ± " + plus.substring(2) : plus + minus);
    }

    /** A number with three digits, without zeros at its end. */
    static String short3(double value) {
        int decimals = value == 0 ? 0 : (int) Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
        String text = fixed(value, decimals);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    private static int decimals(double error) {
        return error > 0 ? (int) Math.min(9, Math.max(0, 1 - Math.floor(Math.log10(error)))) : 3;
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }
}
