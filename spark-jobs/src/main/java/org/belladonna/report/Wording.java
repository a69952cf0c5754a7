package org.belladonna.report;

import java.util.Locale;
import org.belladonna.report.plot.Plot;

/** How numbers and conditions are written for people. */
final class Wording {
    private final ReportInputs inputs;

    Wording(ReportInputs inputs) {
        this.inputs = inputs;
    }

    /** Energy and luminosity, as they stand above each plot. */
    String conditions() {
        ReportInputs.Heading heading = inputs.heading();
        return "Simulation, √s = " + significant(heading.sqrtS(), 4) + " GeV, ∫L dt = "
                + significant(heading.luminosityInvFb(), 4) + " fb^{−1}";
    }

    /** Texts of a plot with the title of the search above its legend. */
    Plot.Texts texts(String title, String caption) {
        return new Plot.Texts(title, caption, inputs.heading().title(), conditions());
    }

    /** Texts of a plot of limits. */
    Plot.Texts limitTexts(String title, String caption) {
        String heading = inputs.heading().title() + ", " + confidence() + " upper limits";
        return new Plot.Texts(title, caption, heading, conditions());
    }

    /** As "90% CL". */
    String confidence() {
        return percent(inputs.heading().confidenceLevel()) + " CL";
    }

    /** As "2 GeV". */
    String mass(double gev) {
        return significant(gev, 4) + " GeV";
    }

    static String percent(double fraction) {
        return significant(100 * fraction, 3) + "%";
    }

    /** A text with a capital letter at its start. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** As {@link #significant}, with all of its digits, so that the numbers of a column are written alike. */
    static String fixed(double value, int digits) {
        String text = significant(value, digits);
        if (!Double.isFinite(value) || value == 0 || text.contains("10^")) {
            return text;
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
        return String.format(Locale.ROOT, "%." + Math.max(0, digits - 1 - exponent) + "f", value)
                .replace('-', '−');
    }

    /** A number with some significant digits and no trailing zeros; "–" when it does not exist. */
    static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        } else if (value == 0) {
            return "0";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
        if (exponent < -3 || exponent >= 6) {
            String mantissa = significant(value / Math.pow(10, exponent), digits);
            return mantissa + " × 10^{" + Integer.toString(exponent).replace('-', '−') + "}";
        }
        int decimals = Math.max(0, digits - 1 - exponent);
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** A whole number with thin spaces between groups of three digits. */
    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009').replace('-', '−');
    }
}
