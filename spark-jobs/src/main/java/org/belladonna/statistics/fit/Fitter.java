package org.belladonna.statistics.fit;

import java.util.Arrays;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.LikelihoodEvaluator;
import org.belladonna.statistics.likelihood.Parameter;
import org.belladonna.statistics.minimization.BoundedNewton;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * Maximum-likelihood fits of one model by one thread, with all work arrays reused: for scans and toys. The methods with
 * {@code ...Fit} leave their result in this object ({@link #values}, {@link #nll}); {@link #result} makes a record of it.
 */
public final class Fitter {
    /** In units of the usual width: a tenth of an event. */
    private static final double SMOOTHEST = 1024;

    private final Likelihood likelihood;
    private final LikelihoodEvaluator evaluator;
    private final BoundedNewton newton;
    private final double[] values;
    private final double[] inits;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] modelFixed;
    private final boolean[] fixed;
    private final double[] work;
    private FitStatus status;

    /** Work space for a model; the data are the observed ones until {@link #use}. */
    public Fitter(Likelihood likelihood) {
        this.likelihood = likelihood;
        evaluator = likelihood.evaluator();
        newton = new BoundedNewton(evaluator);
        int n = likelihood.dimension();
        inits = likelihood.inits();
        values = inits.clone();
        lower = likelihood.parameters().stream().mapToDouble(Parameter::lower).toArray();
        upper = likelihood.parameters().stream().mapToDouble(Parameter::upper).toArray();
        modelFixed = new boolean[n];
        for (int i = 0; i < n; i++) {
            modelFixed[i] = likelihood.parameters().get(i).fixed();
        }
        fixed = modelFixed.clone();
        work = new double[n];
    }

    /** Fits the observed data with the bounds of the measurement. */
    public static FitResult fit(Likelihood likelihood) {
        return fit(likelihood, likelihood.data());
    }

    /** Fits the given data with the bounds of the measurement. */
    public static FitResult fit(Likelihood likelihood, double[] data) {
        Fitter fitter = new Fitter(likelihood);
        fitter.use(data);
        fitter.freeFit();
        return fitter.result();
    }

    /** The model. */
    public Likelihood likelihood() {
        return likelihood;
    }

    /** Sets the data; copied. */
    public void use(double[] data) {
        evaluator.use(data);
    }

    /** Sets the bounds of a parameter for the fits that follow; they may be infinite. */
    public void bound(int position, double lowest, double highest) {
        lower[position] = lowest;
        upper[position] = highest;
    }

    /** Frees a parameter that the measurement fixes. */
    public void release(int position) {
        modelFixed[position] = false;
    }

    /** The next fit starts from the starting values of the measurement. */
    public void restart() {
        System.arraycopy(inits, 0, values, 0, values.length);
    }

    /** The next fit starts from these values; copied. */
    public void start(double[] from) {
        System.arraycopy(from, 0, values, 0, values.length);
    }

    /** Fits all parameters that the measurement does not fix, starting from {@link #values}. */
    public FitStatus freeFit() {
        System.arraycopy(modelFixed, 0, fixed, 0, fixed.length);
        return minimize();
    }

    /** The same with one parameter held at a value, which may be outside of its bounds. */
    public FitStatus conditionalFit(int position, double value) {
        System.arraycopy(modelFixed, 0, fixed, 0, fixed.length);
        fixed[position] = true;
        values[position] = value;
        return minimize();
    }

    /**
     * Where the expectation of an empty bin is zero at the minimum, Newton's method can jump to and fro across the kink. It
     * then follows the minimum of smoother and less smooth likelihoods to that of the likelihood itself.
     */
    private FitStatus minimize() {
        status = newton.minimize(evaluator, values, lower, upper, fixed);
        if (status == FitStatus.FAILED && evaluator.hasEmptyBins()) {
            boolean found = true;
            for (double factor = SMOOTHEST; found && factor > 1; factor /= 2) {
                evaluator.smoothEmptyBins(factor);
                found = newton.minimize(evaluator, values, lower, upper, fixed) != FitStatus.FAILED;
            }
            evaluator.smoothEmptyBins(1);
            status = newton.minimize(evaluator, values, lower, upper, fixed);
        }
        return status;
    }

    /**
     * Moves {@link #values} along the valley of the last conditional fit to another value of the held parameter, to first
     * order and within the bounds: the start of the next fit.
     */
    public void slide(int position, double value) {
        double change = value - values[position];
        for (int i = 0; i < work.length; i++) {
            work[i] = -newton.hessian(i, position) * change;
        }
        newton.solveFree(work);
        for (int i = 0; i < work.length; i++) {
            if (i != position && !modelFixed[i]) {
                values[i] = Math.min(Math.max(values[i] + work[i], lower[i]), upper[i]);
            }
        }
        values[position] = value;
    }

    /** How the last fit ended. */
    public FitStatus status() {
        return status;
    }

    /** Number of Newton steps of the last fit. */
    public int iterations() {
        return newton.iterations();
    }

    /** Why the last fit failed, with the bin that makes the likelihood zero if one does; empty otherwise. */
    public String reason() {
        if (status != FitStatus.FAILED) {
            return "";
        }
        String bin = evaluator.impossibleBin(values);
        return bin.isEmpty() ? newton.reason() : newton.reason() + " (" + bin + ")";
    }

    /** The parameters; a view that the next fit changes. */
    public double[] values() {
        return values;
    }

    /** -ln L of the last fit, measured from a perfect description of the data: differences of it are what tests need. */
    public double nll() {
        return newton.value();
    }

    /** Derivative of {@link #nll} by a parameter at the end of the last fit. */
    public double slope(int position) {
        return newton.gradient()[position];
    }

    /**
     * Second derivative, by a parameter held in the last conditional fit, of {@link #nll} minimised over the others (to the
     * accuracy of the local quadratic model).
     */
    public double profileCurvature(int position) {
        for (int i = 0; i < work.length; i++) {
            work[i] = newton.hessian(i, position);
        }
        newton.solveFree(work);
        double curvature = newton.hessian(position, position);
        for (int i = 0; i < work.length; i++) {
            if (i != position) {
                curvature -= newton.hessian(i, position) * work[i];
            }
        }
        return curvature;
    }

    /** The last fit as a record, with errors and constants. */
    public FitResult result() {
        double twiceNll = 2 * (newton.value() - evaluator.logConstant());
        return new FitResult(
                likelihood.parameters(),
                values,
                covariance(),
                twiceNll,
                status,
                reason(),
                newton.iterations(),
                newton.evaluations(),
                newton.distance());
    }

    private double[] covariance() {
        int n = values.length;
        double[] covariance = new double[n * n];
        Arrays.fill(covariance, Double.NaN);
        for (int i = 0; i < n; i++) {
            if (newton.isHeld(i)) {
                continue;
            }
            Arrays.fill(work, 0);
            work[i] = 1;
            newton.solveFree(work);
            for (int j = 0; j < n; j++) {
                if (!newton.isHeld(j)) {
                    covariance[i * n + j] = work[j];
                }
            }
        }
        return covariance;
    }
}
