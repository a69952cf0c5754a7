package org.belladonna.statistics.likelihood;

import java.util.Arrays;
import org.belladonna.statistics.minimization.Objective;

/**
 * Negative log-likelihood with its exact first and second derivatives, for the work of one thread. It is measured from its
 * value for a perfect description of the data ({@link #logConstant}), so that no digits are lost with many events. A rate
 * that shifts make negative counts as zero: impossible in a bin with events; in one without, the likelihood stops growing
 * within {@value Deviance#FLOOR} events. Nothing is allocated after construction.
 */
public final class LikelihoodEvaluator implements Objective {
    private final Likelihood likelihood;
    private final int n;
    private final int bins;
    private final int scalarStart;
    private final SampleWork[] samples;
    private final int[] entryParameter;
    private final int[] entryBin;
    private final int[] constrained;
    private final boolean[] normal;
    private final double[] width;
    private final double[] counts;
    private final double[] auxiliary;
    private final double[] rates;
    private final double[][] scalarSlopes;
    private final double[] weighted;
    private final double[] entrySlopes;
    private final double[] firstWeight;
    private final double[] secondWeight;
    private double floor = Deviance.FLOOR;

    LikelihoodEvaluator(Likelihood likelihood) {
        this.likelihood = likelihood;
        n = likelihood.dimension();
        bins = likelihood.bins();
        scalarStart = likelihood.binwise();
        int[][] entries = likelihood.entries();
        entryParameter = Arrays.stream(entries).mapToInt(e -> e[0]).toArray();
        entryBin = Arrays.stream(entries).mapToInt(e -> e[1]).toArray();
        samples = Arrays.stream(likelihood.terms())
                .map(t -> new SampleWork(t, likelihood.interpolation(), scalarStart, entryParameter))
                .toArray(SampleWork[]::new);
        int constraints = likelihood.dataLength() - bins;
        constrained = new int[constraints];
        normal = new boolean[constraints];
        width = new double[constraints];
        int c = 0;
        for (int i = 0; i < n; i++) {
            Parameter parameter = likelihood.parameters().get(i);
            if (parameter.constraint() != Constraint.NONE) {
                constrained[c] = i;
                normal[c] = parameter.constraint() == Constraint.NORMAL;
                width[c++] = parameter.width();
            }
        }
        counts = new double[bins];
        auxiliary = new double[constraints];
        rates = new double[bins];
        scalarSlopes = new double[n - scalarStart][bins];
        weighted = new double[bins];
        entrySlopes = new double[entries.length];
        firstWeight = new double[bins];
        secondWeight = new double[bins];
        use(likelihood.data());
    }

    /**
     * Sets the data.
     *
     * @param dataSet counts, then auxiliary data, as {@link Likelihood#data}; copied
     */
    public void use(double[] dataSet) {
        if (dataSet.length != likelihood.dataLength()) {
            throw new IllegalArgumentException(
                    "data of length " + dataSet.length + " for a likelihood of " + likelihood.dataLength());
        }
        System.arraycopy(dataSet, 0, counts, 0, bins);
        System.arraycopy(dataSet, bins, auxiliary, 0, auxiliary.length);
    }

    /**
     * Lets the terms of empty bins level off over {@code factor} times the usual width below a rate of zero. For fits on the way
     * to a minimum where such a rate is zero: the kink there is smoother.
     *
     * @param factor 1 for the likelihood as it is
     */
    public void smoothEmptyBins(double factor) {
        floor = factor * Deviance.FLOOR;
    }

    /** Whether a bin of the data is empty. */
    public boolean hasEmptyBins() {
        for (double count : counts) {
            if (count == 0) {
                return true;
            }
        }
        return false;
    }

    /** ln of the likelihood of a perfect description: ln L = logConstant - value. */
    public double logConstant() {
        double sum = 0;
        for (double count : counts) {
            sum += Deviance.saturated(count);
        }
        for (int c = 0; c < auxiliary.length; c++) {
            sum += normal[c] ? -Math.log(width[c]) - Deviance.HALF_LOG_TWO_PI : Deviance.saturated(auxiliary[c]);
        }
        return sum;
    }

    /** Where the likelihood is zero at these parameters, in words; empty if it is not. */
    public String impossibleBin(double[] theta) {
        computeRates(theta, false);
        for (int c = 0; c < likelihood.channels().size(); c++) {
            for (int b = likelihood.channelStart(c); b < likelihood.channelStart(c + 1); b++) {
                if (Double.isInfinite(Deviance.poisson(counts[b], rates[b]))) {
                    return "channel '" + likelihood.channels().get(c) + "', bin "
                            + (b - likelihood.channelStart(c)) + ": " + counts[b] + " events, " + rates[b]
                            + " expected";
                }
            }
        }
        return "";
    }

    /** Writes the expected data at these parameters: rates, 0 where shifts make one negative, then auxiliary data. */
    public void expectedData(double[] theta, double[] to) {
        computeRates(theta, false);
        for (int b = 0; b < bins; b++) {
            to[b] = Math.max(0, rates[b]);
        }
        for (int c = 0; c < constrained.length; c++) {
            double value = theta[constrained[c]];
            to[bins + c] = normal[c] ? value : width[c] * value;
        }
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public int[] envelope() {
        return likelihood.envelope().clone();
    }

    @Override
    public double value(double[] theta) {
        computeRates(theta, false);
        return bins() + constraints(theta, null, null);
    }

    @Override
    public double derivatives(double[] theta, double[] gradient, double[] hessian) {
        computeRates(theta, true);
        double value = bins();
        if (!(value < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        clear(gradient, hessian);
        for (int b = 0; b < bins; b++) {
            if (counts[b] == 0) {
                firstWeight[b] = Deviance.emptySlope(rates[b], floor);
                secondWeight[b] = Deviance.emptyBend(rates[b], floor);
            } else {
                double ratio = counts[b] / rates[b];
                firstWeight[b] = (rates[b] - counts[b]) / rates[b];
                secondWeight[b] = ratio / rates[b];
            }
        }
        for (SampleWork sample : samples) {
            sample.addSlopes(theta, scalarSlopes, entrySlopes);
        }
        scalarTerms(gradient, hessian);
        binFactorTerms(gradient, hessian);
        for (SampleWork sample : samples) {
            sample.addCurvature(theta, firstWeight, hessian, n);
        }
        return value + constraints(theta, gradient, hessian);
    }

    private void clear(double[] gradient, double[] hessian) {
        Arrays.fill(gradient, 0);
        int[] first = likelihood.envelope();
        for (int i = 0; i < n; i++) {
            Arrays.fill(hessian, i * n + first[i], i * n + i + 1, 0.0);
        }
        for (double[] slopes : scalarSlopes) {
            Arrays.fill(slopes, 0);
        }
        Arrays.fill(entrySlopes, 0);
    }

    private void computeRates(double[] theta, boolean withSlopes) {
        Arrays.fill(rates, 0);
        for (SampleWork sample : samples) {
            sample.addRates(theta, rates, withSlopes);
        }
    }

    private double bins() {
        double sum = 0;
        for (int b = 0; b < bins; b++) {
            sum += Deviance.poisson(counts[b], rates[b], floor);
        }
        return sum;
    }

    /** Gradient and Fisher part of the Hessian for scalar parameters. */
    private void scalarTerms(double[] gradient, double[] hessian) {
        for (int p = 0; p < scalarSlopes.length; p++) {
            double[] slopes = scalarSlopes[p];
            double sum = 0;
            for (int b = 0; b < bins; b++) {
                sum += firstWeight[b] * slopes[b];
                weighted[b] = secondWeight[b] * slopes[b];
            }
            gradient[scalarStart + p] = sum;
            int row = (scalarStart + p) * n + scalarStart;
            for (int q = 0; q <= p; q++) {
                double[] other = scalarSlopes[q];
                double product = 0;
                for (int b = 0; b < bins; b++) {
                    product += weighted[b] * other[b];
                }
                hessian[row + q] += product;
            }
        }
    }

    /** The same for the factors per bin, which touch few bins each. */
    private void binFactorTerms(double[] gradient, double[] hessian) {
        for (int e = 0; e < entrySlopes.length; e++) {
            int parameter = entryParameter[e];
            int bin = entryBin[e];
            gradient[parameter] += firstWeight[bin] * entrySlopes[e];
            double weight = secondWeight[bin] * entrySlopes[e];
            for (int p = 0; p < scalarSlopes.length; p++) {
                hessian[(scalarStart + p) * n + parameter] += weight * scalarSlopes[p][bin];
            }
            hessian[parameter * n + parameter] += weight * entrySlopes[e];
        }
        int[][] pairs = likelihood.entryPairs();
        for (int[] pair : pairs) {
            double weight = secondWeight[entryBin[pair[0]]];
            int i = entryParameter[pair[0]];
            int j = entryParameter[pair[1]];
            hessian[Math.max(i, j) * n + Math.min(i, j)] += weight * entrySlopes[pair[0]] * entrySlopes[pair[1]];
        }
    }

    private double constraints(double[] theta, double[] gradient, double[] hessian) {
        double sum = 0;
        for (int c = 0; c < constrained.length; c++) {
            int i = constrained[c];
            double slope;
            double bend;
            if (normal[c]) {
                double pull = (theta[i] - auxiliary[c]) / width[c];
                sum += 0.5 * pull * pull;
                slope = pull / width[c];
                bend = 1 / (width[c] * width[c]);
            } else {
                sum += Deviance.poisson(auxiliary[c], width[c] * theta[i]);
                slope = width[c] - auxiliary[c] / theta[i];
                bend = auxiliary[c] / (theta[i] * theta[i]);
            }
            if (gradient != null) {
                gradient[i] += slope;
                hessian[i * n + i] += bend;
            }
        }
        return sum;
    }
}
