package org.belladonna.statistics.unbinned;

import java.util.Arrays;
import java.util.List;
import org.belladonna.statistics.minimization.Objective;

/**
 * Negative logarithm of the extended likelihood of points in a window: expected events minus the sum of w ln(density), and the
 * constraints of the nuisance parameters, with exact first and second derivatives. It is measured from that of a flat density
 * of as many events, so that digits are kept. Work space of one thread.
 *
 * <p>Source: R. Barlow, Nucl. Instrum. Meth. A 297 (1990) 496, equation 2.
 */
public final class WindowLikelihood implements Objective {
    private static final int FACTORS = 8;
    private static final double SMALL = 1e-280;
    private static final double LARGE = 1e280;

    private final WindowModel model;
    private final int n;
    private final List<RateTerm> terms;
    private final double[] auxiliary;
    private Points points = Points.of(new double[0]);
    private double events;
    private double flat = 1;
    private List<RateTerm> active;
    private double[] rates = new double[0];
    private double[] first = new double[0];
    private double[] second = new double[0];

    public WindowLikelihood(WindowModel model) {
        this.model = model;
        n = model.parameters();
        terms = model.terms();
        active = terms;
        auxiliary = new double[model.nuisances()];
    }

    /** Takes points, which must lie in the window, with nuisance parameters measured at 0. */
    public void use(Points data) {
        use(data, new double[auxiliary.length]);
    }

    /** Takes points and measured values of the nuisance parameters: offset, scale, efficiency. */
    public void use(Points data, double[] measured) {
        points = data;
        events = data.events();
        flat = events > 0 ? events / (model.high() - model.low()) : 1;
        System.arraycopy(measured, 0, auxiliary, 0, auxiliary.length);
        if (rates.length < data.size()) {
            int room = data.size() + data.size() / 8;
            rates = new double[room];
            first = new double[room];
            second = new double[room];
        }
        terms.forEach(term -> term.place(data));
    }

    /**
     * Whether an uncertain signal takes part. Without one its parameters must be fixed and its yield zero; nothing is then
     * spent on its shape.
     */
    void withSignal(boolean present) {
        active = present || model.nuisances() == 0 ? terms : terms.subList(0, terms.size() - 1);
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public int[] envelope() {
        return new int[n];
    }

    @Override
    public double value(double[] theta) {
        double expected = fill(theta);
        return expected - events - logarithms() + constraints(theta, null, null);
    }

    @Override
    public double derivatives(double[] theta, double[] gradient, double[] hessian) {
        double expected = fill(theta);
        double value = expected - events - logarithms();
        if (!(value < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        for (int i = 0; i < points.size(); i++) {
            first[i] = points.weight(i) / rates[i];
            second[i] = first[i] / rates[i];
        }
        int at = 0;
        for (RateTerm term : active) {
            own(term, at, gradient, hessian);
            mixed(term, at, hessian);
            at += term.parameters();
        }
        return value + constraints(theta, gradient, hessian);
    }

    private double fill(double[] theta) {
        Arrays.fill(rates, 0, points.size(), 0);
        double expected = 0;
        int at = 0;
        for (RateTerm term : active) {
            expected += term.add(theta, at, rates);
            at += term.parameters();
        }
        return expected;
    }

    /** Sum of w ln(rate / flat); minus infinity where a rate is not positive. */
    private double logarithms() {
        double sum = 0;
        double product = 1;
        int factors = 0;
        double norm = 1 / flat;
        boolean weighted = points.isWeighted();
        for (int i = 0; i < points.size(); i++) {
            double ratio = rates[i] * norm;
            if (!(ratio > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            if (weighted) {
                sum += points.weight(i) * Math.log(ratio);
                continue;
            }
            // A logarithm of products: much cheaper than one of each factor.
            double next = product * ratio;
            if (++factors == FACTORS || !(next > SMALL && next < LARGE)) {
                sum += Math.log(product);
                next = ratio;
                factors = 1;
            }
            product = next;
        }
        return sum + Math.log(product);
    }

    /** Gradient of a term, and what its own curvature adds. */
    private void own(RateTerm term, int at, double[] gradient, double[] hessian) {
        for (int p = 0; p < term.parameters(); p++) {
            gradient[at + p] = term.integralSlopes[p] - dot(first, term.slopes[p]);
        }
        for (int b = 0; b < term.pairs.length; b++) {
            int place = (at + term.pairs[b][0]) * n + at + term.pairs[b][1];
            hessian[place] += term.integralBends[b] - dot(first, term.bends[b]);
        }
    }

    /** Products of first derivatives, with those of the terms before too. */
    private void mixed(RateTerm term, int at, double[] hessian) {
        for (int p = 0; p < term.parameters(); p++) {
            int row = (at + p) * n;
            int column = 0;
            for (RateTerm other : active) {
                for (int q = 0; q < other.parameters() && column <= at + p; q++) {
                    hessian[row + column++] += dot(second, term.slopes[p], other.slopes[q]);
                }
            }
        }
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        int size = points.size();
        for (int i = 0; i < size; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double dot(double[] a, double[] b, double[] c) {
        double sum = 0;
        int size = points.size();
        for (int i = 0; i < size; i++) {
            sum += a[i] * b[i] * c[i];
        }
        return sum;
    }

    private double constraints(double[] theta, double[] gradient, double[] hessian) {
        double sum = 0;
        for (int c = 0; c < auxiliary.length; c++) {
            int i = model.signalIndex() + 1 + c;
            double pull = theta[i] - auxiliary[c];
            sum += 0.5 * pull * pull;
            if (gradient != null) {
                gradient[i] += pull;
                hessian[i * n + i] += 1;
            }
        }
        return sum;
    }

    /** The density at a place: work for plots and Asimov data, not for fits. */
    static double[] densities(WindowModel model, double[] theta, double[] places) {
        WindowLikelihood likelihood = new WindowLikelihood(model);
        likelihood.use(Points.sorted(places, null));
        likelihood.fill(theta);
        return Arrays.copyOf(likelihood.rates, places.length);
    }
}
