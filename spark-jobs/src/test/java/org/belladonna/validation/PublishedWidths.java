package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.report.plot.Layer;

/** Widths of the squared recoil mass of the published signal, with a smooth curve through all of them, and how a curve of ours compares. */
final class PublishedWidths {
    /** Reach of the parabolas through the published widths, and through ours: curves of equal smoothness are compared. GeV. */
    static final double REACH = 1.5;
    /** What is required, from {@link #FIRST} to {@link #LAST} GeV. */
    static final double REQUIRED = 0.15;

    static final double FIRST = 0.5;
    static final double LAST = 9;
    private static final double STEP = 0.1;
    /** Of the whole table these are the masses that were fitted with success. */
    private static final double LAST_FITTED = 9.35;

    private final double[] mass;
    private final double[] width;
    private final double[] error;
    private final SmoothWidths curve;

    /**
     * Our curve over the published one, from the first to the last mass.
     *
     * @param worst largest distance of the ratio from 1
     * @param worstMass where, GeV
     * @param within masses, in steps of 0.1 GeV, at which the ratio is as required, over all
     * @param factor by which ours is to be multiplied to describe the published points best
     * @param chi2 of the published points about our curve, per point; errors are the scatter of the published points and the error of our curve
     * @param chi2Shape the same with the factor, per degree of freedom
     */
    record Verdict(double worst, double worstMass, double within, double factor, double chi2, double chi2Shape) {}

    PublishedWidths() {
        List<String[]> rows = Reference.publishedRows("belle2-zprime-invisible-recoil-mass2-resolution.csv").stream()
                .filter(row -> Double.parseDouble(row[0]) < LAST_FITTED)
                .toList();
        mass = Reference.column(rows, 0);
        width = Reference.column(rows, 1);
        error = Reference.column(rows, 2);
        curve = new SmoothWidths(mass, width, REACH);
    }

    SmoothWidths curve() {
        return curve;
    }

    /** Root of the mean square of the points' distances from the curve, in the errors that they say. */
    double pull() {
        double squares = 0;
        for (int i = 0; i < mass.length; i++) {
            squares += Math.pow((width[i] - curve.at(mass[i]).width()) / error[i], 2);
        }
        return Math.sqrt(squares / mass.length);
    }

    Verdict compare(SmoothWidths ours) {
        double worst = 0;
        double worstMass = FIRST;
        int within = 0;
        int steps = (int) Math.round((LAST - FIRST) / STEP);
        for (int i = 0; i <= steps; i++) {
            double m = FIRST + i * STEP;
            double off = Math.abs(ours.at(m).width() / curve.at(m).width() - 1);
            within += off <= REQUIRED ? 1 : 0;
            if (off > worst) {
                worst = off;
                worstMass = m;
            }
        }
        double sum = 0;
        double squares = 0;
        double weights = 0;
        int points = 0;
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] > FIRST - 1e-6 && mass[i] < LAST + 1e-6) {
                SmoothWidths.Value value = ours.at(mass[i]);
                double off = Math.log(width[i] / value.width());
                double weight = 1 / (Math.pow(curve.scatter, 2) + Math.pow(value.relativeError(), 2));
                sum += weight * off;
                squares += weight * off * off;
                weights += weight;
                points++;
            }
        }
        double shift = sum / weights;
        return new Verdict(
                worst,
                worstMass,
                within / (steps + 1.0),
                Math.exp(shift),
                squares / points,
                (squares - weights * shift * shift) / (points - 1));
    }

    /** The published points, their curve with its error, and what is required about it. */
    List<Layer> layers() {
        double[] x = Charts.range(mass[0], LAST_FITTED, 100);
        return List.of(
                band(curve, x, 0, REQUIRED, Charts.GOAL, "± 15%"),
                band(curve, x, 1, 0, Charts.REFERENCE, ""),
                Charts.reference(mass, width, error, "published (punzinet, width.txt)"),
                Charts.referenceLine(x, line(curve, x), "curve through all of them, with its error"));
    }

    /** A curve of ours with its error. */
    static List<Layer> ourLayers(SmoothWidths ours, String label) {
        double[] x = Charts.range(FIRST, LAST, 100);
        List<Layer> layers = new ArrayList<>();
        layers.add(band(ours, x, 1, 0, Charts.OURS, ""));
        layers.add(Charts.solid(x, line(ours, x), Charts.OURS, label));
        return layers;
    }

    static double[] line(SmoothWidths smooth, double[] x) {
        return Arrays.stream(x).map(m -> smooth.at(m).width()).toArray();
    }

    private static Layer band(
            SmoothWidths smooth, double[] x, double errors, double more, String colour, String label) {
        double[] y = line(smooth, x);
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double part = errors * smooth.at(x[i]).relativeError() + more;
            low[i] = y[i] * (1 - part);
            high[i] = y[i] * (1 + part);
        }
        return new Layer.Band(x, low, high, colour, 0.4, label);
    }
}
