package org.belladonna.generator.decay;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Chi-squared tests of histograms; bins with few entries are joined with the next one. */
final class Chi2 {
    private static final double ENOUGH = 10;

    private Chi2() {}

    /** p-value of counts against expected fractions. */
    static double pValue(double[] observed, double[] fraction) {
        double total = sum(observed);
        double norm = sum(fraction);
        double chi2 = 0;
        int bins = 0;
        double o = 0;
        double e = 0;
        for (int i = 0; i < observed.length; i++) {
            o += observed[i];
            e += total * fraction[i] / norm;
            if (e >= ENOUGH) {
                chi2 += (o - e) * (o - e) / e;
                bins++;
                o = 0;
                e = 0;
            }
        }
        return 1 - new ChiSquaredDistribution(bins - 1).cumulativeProbability(chi2);
    }

    /** p-value of the hypothesis that two histograms of counts come from one distribution. */
    static double twoSamples(double[] first, double[] second) {
        double n1 = sum(first);
        double n2 = sum(second);
        double chi2 = 0;
        int bins = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < first.length; i++) {
            a += first[i];
            b += second[i];
            if (a >= ENOUGH && b >= ENOUGH) {
                double difference = a * Math.sqrt(n2 / n1) - b * Math.sqrt(n1 / n2);
                chi2 += difference * difference / (a + b);
                bins++;
                a = 0;
                b = 0;
            }
        }
        return 1 - new ChiSquaredDistribution(bins - 1).cumulativeProbability(chi2);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
