package org.belladonna.selection;

import java.io.Serializable;
import java.util.List;
import org.belladonna.schema.SignalShape;

/**
 * A mass hypothesis of the fit: which sample is its signal, and the window of its templates.
 *
 * @param sample name of its signal sample
 * @param mass mass in GeV
 * @param low lower edge of the window in the observable
 * @param high upper edge of the window
 */
public record Hypothesis(String sample, double mass, double low, double high) implements Serializable {

    /** One hypothesis for each signal that was seen, with the window that the search asks for around it. */
    public static List<Hypothesis> around(List<SignalShape> shapes, SearchSettings.FitSettings fit) {
        double half = fit.halfWindowInWidths();
        return shapes.stream()
                .filter(shape -> shape.width() > 0)
                .map(shape -> new Hypothesis(
                        shape.hypothesis(),
                        shape.mass(),
                        centre(shape, fit) - half * shape.width(),
                        centre(shape, fit) + half * shape.width()))
                .toList();
    }

    /** Where a signal without radiation and resolution lies in the observable. */
    private static double centre(SignalShape shape, SearchSettings.FitSettings fit) {
        return Math.pow(shape.mass(), fit.massPower());
    }
}
