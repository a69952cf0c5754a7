package org.belladonna.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One axis of a plot.
 *
 * @param title with its unit in brackets, in the notation of {@link Markup}
 * @param low value at its start; positive on a logarithmic axis
 * @param high value at its end, above {@code low}
 * @param scale how values are spread
 */
public record Axis(String title, double low, double high, Scale scale) {
    /** How values are spread along an axis. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    /** A tick; a minor one has no label. */
    record Tick(double value, String label) {
        boolean major() {
            return !label.isEmpty();
        }
    }

    private static final int LINEAR_TICKS = 8;
    private static final int MOST_DECADES_LABELLED = 9;

    public Axis {
        if (!(low < high) || (scale == Scale.LOGARITHMIC && !(low > 0))) {
            throw new IllegalArgumentException("axis '" + title + "' from " + low + " to " + high + " is impossible");
        }
    }

    /** An axis with evenly spread values. */
    public static Axis linear(String title, double low, double high) {
        return new Axis(title, low, high, Scale.LINEAR);
    }

    /** An axis with evenly spread powers of ten. */
    public static Axis logarithmic(String title, double low, double high) {
        return new Axis(title, low, high, Scale.LOGARITHMIC);
    }

    /**
     * Where a value is: 0 at the start of the axis, 1 at its end. On a logarithmic axis zero and negative values are far
     * before the start.
     */
    public double position(double value) {
        if (scale == Scale.LINEAR) {
            return (value - low) / (high - low);
        }
        return value > 0 ? Math.log(value / low) / Math.log(high / low) : -10;
    }

    /** The same axis, made longer so that what ended at its end leaves a part of it free (0 to below 1). */
    public Axis withHeadroom(double part) {
        double stretch = 1 / (1 - part);
        double end = scale == Scale.LINEAR ? low + (high - low) * stretch : low * Math.pow(high / low, stretch);
        return new Axis(title, low, end, scale);
    }

    List<Tick> ticks() {
        return ticks(LINEAR_TICKS);
    }

    /** Ticks, with no more than about {@code most} numbers on a linear axis. */
    List<Tick> ticks(int most) {
        return scale == Scale.LINEAR ? linearTicks(Math.min(most, LINEAR_TICKS)) : decadeTicks();
    }

    private List<Tick> linearTicks(int most) {
        double rough = (high - low) / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        int parts = 5;
        for (int factor : new int[] {1, 2, 5, 10}) {
            step = factor * power;
            parts = factor == 2 ? 4 : 5;
            if (step >= rough * (1 - 1e-9)) {
                break;
            }
        }
        int digits = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
        double fine = step / parts;
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / fine - 1e-6); i <= (long) Math.floor(high / fine + 1e-6); i++) {
            boolean major = Math.floorMod(i, parts) == 0;
            double value = i * fine;
            String label = major ? String.format(Locale.ROOT, "%." + digits + "f", value) : "";
            ticks.add(new Tick(value, label.replaceAll("^-", "−")));
        }
        return ticks;
    }

    private List<Tick> decadeTicks() {
        int first = (int) Math.floor(Math.log10(low) + 1e-9);
        int last = (int) Math.ceil(Math.log10(high) - 1e-9);
        int every = 1 + (last - first) / (MOST_DECADES_LABELLED + 1);
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = digit * Math.pow(10, decade);
                double at = position(value);
                if (at > -1e-9 && at < 1 + 1e-9) {
                    boolean labelled = digit == 1 && Math.floorMod(decade, every) == 0;
                    ticks.add(new Tick(value, labelled ? decadeLabel(decade) : ""));
                }
            }
        }
        return ticks;
    }

    private static String decadeLabel(int decade) {
        return switch (decade) {
            case 0 -> "1";
            case 1 -> "10";
            default -> "10^{" + Integer.toString(decade).replace('-', '−') + "}";
        };
    }
}
