package org.belladonna.statistics.likelihood;

/**
 * Work space of one sample: its rates and their exact derivatives. With F the product of the scalar factors, A the shifted
 * yields and G the product of bin factors, the rate is F A G; each derivative is a product of derivatives of the three.
 */
final class SampleWork {
    private final SampleTerm term;
    private final Interpolation interpolation;
    private final int scalarStart;
    private final int[] entryParameter;
    private final int bins;
    private final double[] shifted;
    private final double[] gamma;
    private final double[][] shapeSlope;
    private final double[] shapeBend;
    private final double[][] factor;
    private final double[] factorSlope;
    private final double[] codeOut = new double[3];
    private double product;

    SampleWork(SampleTerm term, Interpolation interpolation, int scalarStart, int[] entryParameter) {
        this.term = term;
        this.interpolation = interpolation;
        this.scalarStart = scalarStart;
        this.entryParameter = entryParameter;
        bins = term.nominal().length;
        shifted = new double[bins];
        gamma = new double[bins];
        shapeSlope = new double[term.shapes().length][bins];
        shapeBend = new double[term.shapes().length];
        factor = new double[term.factors().length][3];
        factorSlope = new double[term.factors().length];
    }

    /** Computes F, A and G and adds the rates. */
    void addRates(double[] theta, double[] rates, boolean withSlopes) {
        product = 1;
        for (int i = 0; i < factor.length; i++) {
            double value = theta[term.factors()[i]];
            if (term.coefficients()[i] == null) {
                factor[i][0] = value;
                factor[i][1] = 1;
                factor[i][2] = 0;
            } else {
                interpolation.norm().evaluate(term.coefficients()[i], value, factor[i]);
            }
            product *= factor[i][0];
        }
        shift(theta, withSlopes);
        double[] a = shifted;
        int first = term.firstBin();
        if (term.binFactors().length == 0) {
            for (int b = 0; b < bins; b++) {
                rates[first + b] += product * a[b];
            }
            return;
        }
        for (int b = 0; b < bins; b++) {
            double g = 1;
            for (int[] block : term.binFactors()) {
                g *= theta[entryParameter[block[b]]];
            }
            gamma[b] = g;
            rates[first + b] += product * a[b] * g;
        }
    }

    private void shift(double[] theta, boolean withSlopes) {
        double[] a = shifted;
        System.arraycopy(term.nominal(), 0, a, 0, bins);
        double[] out = codeOut;
        for (int h = 0; h < shapeSlope.length; h++) {
            double alpha = theta[term.shapes()[h]];
            interpolation.shape().evaluate(alpha, out);
            double[] symmetric = term.symmetric()[h];
            double[] asymmetric = term.asymmetric()[h];
            double k = out[0];
            for (int b = 0; b < bins; b++) {
                a[b] += alpha * symmetric[b] + k * asymmetric[b];
            }
            if (withSlopes) {
                double slope = out[1];
                double[] to = shapeSlope[h];
                for (int b = 0; b < bins; b++) {
                    to[b] = symmetric[b] + slope * asymmetric[b];
                }
                shapeBend[h] = out[2];
            }
        }
    }

    /** Adds the first derivatives of the rates: by scalar parameter and bin, and by entry for the bin factors. */
    void addSlopes(double[] theta, double[][] scalarSlopes, double[] entrySlopes) {
        int first = term.firstBin();
        boolean plain = term.binFactors().length == 0;
        for (int i = 0; i < factor.length; i++) {
            double slope = productWithout(i, -1) * factor[i][1];
            factorSlope[i] = slope;
            double[] to = scalarSlopes[term.factors()[i] - scalarStart];
            addScaled(slope, shifted, plain, to, first);
        }
        for (int h = 0; h < shapeSlope.length; h++) {
            addScaled(product, shapeSlope[h], plain, scalarSlopes[term.shapes()[h] - scalarStart], first);
        }
        for (int m = 0; m < term.binFactors().length; m++) {
            int[] block = term.binFactors()[m];
            for (int b = 0; b < bins; b++) {
                entrySlopes[block[b]] += product * shifted[b] * gammaWithout(theta, b, m, -1);
            }
        }
    }

    private void addScaled(double scale, double[] from, boolean plain, double[] to, int first) {
        if (plain) {
            for (int b = 0; b < bins; b++) {
                to[first + b] += scale * from[b];
            }
        } else {
            for (int b = 0; b < bins; b++) {
                to[first + b] += scale * from[b] * gamma[b];
            }
        }
    }

    /** Adds the sum over bins of weight * second derivative of the rate; needs {@link #addSlopes} before. */
    void addCurvature(double[] theta, double[] weights, double[] hessian, int n) {
        double total = weighted(weights, shifted);
        for (int i = 0; i < factor.length; i++) {
            int p = term.factors()[i];
            hessian[p * n + p] += total * factor[i][2] * productWithout(i, -1);
            for (int j = 0; j < i; j++) {
                double mixed = total * factor[i][1] * factor[j][1] * productWithout(i, j);
                add(hessian, n, p, term.factors()[j], mixed);
            }
        }
        for (int h = 0; h < shapeSlope.length; h++) {
            int q = term.shapes()[h];
            double slope = weighted(weights, shapeSlope[h]);
            for (int i = 0; i < factor.length; i++) {
                int p = term.factors()[i];
                add(hessian, n, p, q, factorSlope[i] * slope * (p == q ? 2 : 1));
            }
            if (shapeBend[h] != 0) {
                hessian[q * n + q] += product * shapeBend[h] * weighted(weights, term.asymmetric()[h]);
            }
        }
        for (int m = 0; m < term.binFactors().length; m++) {
            addBinCurvature(theta, m, weights, hessian, n);
        }
    }

    private void addBinCurvature(double[] theta, int m, double[] weights, double[] hessian, int n) {
        int first = term.firstBin();
        int[] block = term.binFactors()[m];
        for (int b = 0; b < bins; b++) {
            int parameter = entryParameter[block[b]];
            double weight = weights[first + b] * gammaWithout(theta, b, m, -1);
            for (int i = 0; i < factor.length; i++) {
                hessian[term.factors()[i] * n + parameter] += weight * factorSlope[i] * shifted[b];
            }
            for (int h = 0; h < shapeSlope.length; h++) {
                hessian[term.shapes()[h] * n + parameter] += weight * product * shapeSlope[h][b];
            }
            for (int other = 0; other < m; other++) {
                double mixed = weights[first + b] * product * shifted[b] * gammaWithout(theta, b, m, other);
                add(hessian, n, parameter, entryParameter[term.binFactors()[other][b]], mixed);
            }
        }
    }

    private double weighted(double[] weights, double[] values) {
        int first = term.firstBin();
        double sum = 0;
        if (term.binFactors().length == 0) {
            for (int b = 0; b < bins; b++) {
                sum += weights[first + b] * values[b];
            }
        } else {
            for (int b = 0; b < bins; b++) {
                sum += weights[first + b] * values[b] * gamma[b];
            }
        }
        return sum;
    }

    private static void add(double[] hessian, int n, int p, int q, double value) {
        hessian[Math.max(p, q) * n + Math.min(p, q)] += value;
    }

    private double productWithout(int i, int j) {
        double result = 1;
        for (int k = 0; k < factor.length; k++) {
            if (k != i && k != j) {
                result *= factor[k][0];
            }
        }
        return result;
    }

    private double gammaWithout(double[] theta, int bin, int m, int other) {
        double result = 1;
        for (int k = 0; k < term.binFactors().length; k++) {
            if (k != m && k != other) {
                result *= theta[entryParameter[term.binFactors()[k][bin]]];
            }
        }
        return result;
    }
}
