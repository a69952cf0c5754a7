package org.belladonna.trigger;

import java.util.Arrays;

/** The trigger quantities of one event; reused. */
public final class TriggerInputs {
    private final double[] values = new double[TriggerQuantity.values().length];

    public void clear() {
        Arrays.fill(values, 0);
    }

    public double get(TriggerQuantity quantity) {
        return values[quantity.ordinal()];
    }

    public TriggerInputs set(TriggerQuantity quantity, double value) {
        values[quantity.ordinal()] = value;
        return this;
    }

    void count(TriggerQuantity quantity, boolean counts) {
        if (counts) {
            values[quantity.ordinal()]++;
        }
    }

    double value(int ordinal) {
        return values[ordinal];
    }
}
