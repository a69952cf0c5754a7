package org.belladonna.statistics.unbinned;

import java.util.List;

/** A sum of fixed shapes, each times its number of events: derivatives are computed once for each data set. */
final class LinearTerm extends RateTerm {
    private final List<Component> components;
    private int points;

    LinearTerm(List<Component> components) {
        super(components.size(), new int[0][]);
        this.components = components;
        for (int p = 0; p < components.size(); p++) {
            integralSlopes[p] = components.get(p).integral();
        }
    }

    @Override
    void place(Points data) {
        super.place(data);
        points = data.size();
        for (int p = 0; p < slopes.length; p++) {
            Component component = components.get(p);
            double[] column = slopes[p];
            for (int i = 0; i < points; i++) {
                column[i] = component.density(data.x(i));
            }
        }
    }

    @Override
    double add(double[] theta, int first, double[] rates) {
        double integral = 0;
        for (int p = 0; p < slopes.length; p++) {
            double events = theta[first + p];
            integral += events * integralSlopes[p];
            if (events != 0) {
                double[] column = slopes[p];
                for (int i = 0; i < points; i++) {
                    rates[i] += events * column[i];
                }
            }
        }
        return integral;
    }
}
