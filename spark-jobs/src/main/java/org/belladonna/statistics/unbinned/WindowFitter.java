package org.belladonna.statistics.unbinned;

import java.util.Arrays;
import org.belladonna.statistics.interval.FitFailure;
import org.belladonna.statistics.interval.ProfileCurve;
import org.belladonna.statistics.minimization.BoundedNewton;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * Fits of one window: the background alone, signal and background, and at given signal yields. As a profile its signal
 * strength is the signal yield, kept at 0 or above. Work space of one thread, for any number of data sets.
 *
 * <p>In the free fit the signal yield may be negative down to where signal and background together would be zero at the peak:
 * below that there is no density.
 */
public final class WindowFitter implements ProfileCurve {
    private static final double BETTER = 1e-7;

    private final WindowModel model;
    private final int yield;
    private final WindowLikelihood likelihood;
    private final BoundedNewton newton;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] fixed;
    private final double[] work;
    private final double[] background;
    private final double[] free;
    private final double[] values;
    private final double[] peak;
    private double backgroundNll;
    private double freeNll;
    private double bestNll;
    private double error;
    private FitStatus freeStatus;
    private double ratio;
    private double slope;
    private double curvature;

    public WindowFitter(WindowModel model) {
        this.model = model;
        yield = model.signalIndex();
        likelihood = new WindowLikelihood(model);
        newton = new BoundedNewton(likelihood);
        int n = model.parameters();
        lower = new double[n];
        upper = new double[n];
        for (int i = 0; i < n; i++) {
            lower[i] = model.lower(i);
            upper[i] = model.upper(i);
        }
        fixed = new boolean[n];
        work = new double[n];
        background = new double[n];
        free = new double[n];
        values = new double[n];
        peak = new double[] {model.mass()};
    }

    /** Takes points of the window and fits them without and with a signal. */
    public void use(Points points) throws FitFailure {
        use(points, new double[model.nuisances()], model.start(points.events()));
    }

    /**
     * The same with measured values of the nuisance parameters.
     *
     * @param measured offset, scale and efficiency; empty where the signal has no uncertainty
     * @param start start of the fit of the background
     */
    public void use(Points points, double[] measured, double[] start) throws FitFailure {
        likelihood.use(points, measured);
        System.arraycopy(start, 0, values, 0, values.length);
        System.arraycopy(measured, 0, values, yield + 1, measured.length);
        values[yield] = 0;
        if (fit(0, true) == FitStatus.FAILED) {
            String reason = newton.reason();
            System.arraycopy(model.start(points.events()), 0, values, 0, yield + 1);
            if (fit(0, true) == FitStatus.FAILED) {
                throw new FitFailure("background fit: " + reason);
            }
        }
        System.arraycopy(values, 0, background, 0, values.length);
        backgroundNll = newton.value();
        freeFit();
        // With bounds only: a profile at the best fit is the best fit.
        ratio = 0;
    }

    private void freeFit() throws FitFailure {
        lower[yield] = -place(background, peak);
        freeStatus = fit(Double.NaN, false);
        if (freeStatus == FitStatus.FAILED) {
            throw new FitFailure("fit with signal: " + newton.reason());
        }
        System.arraycopy(values, 0, free, 0, values.length);
        freeNll = newton.value();
        error = Double.NaN;
        if (!newton.isHeld(yield)) {
            Arrays.fill(work, 0);
            work[yield] = 1;
            newton.solveFree(work);
            error = Math.sqrt(work[yield]);
        }
        bestNll = free[yield] > 0 ? freeNll : backgroundNll;
    }

    /** Signal events at which the density at the peak would vanish. */
    private double place(double[] theta, double[] where) {
        double density = WindowLikelihood.densities(model, theta, where)[0];
        return density / model.signal().density(model.mass(), model.mass(), model.sigma());
    }

    private FitStatus fit(double signal, boolean backgroundOnly) {
        Arrays.fill(fixed, false);
        if (!Double.isNaN(signal)) {
            fixed[yield] = true;
            values[yield] = signal;
        }
        if (backgroundOnly) {
            // Without a signal nothing tells its shape: its parameters stay where they were measured.
            Arrays.fill(fixed, yield + 1, fixed.length, true);
        }
        likelihood.withSignal(!backgroundOnly);
        return newton.minimize(likelihood, values, lower, upper, fixed);
    }

    /** Best-fit signal yield, which may be negative. */
    public double signalYield() {
        return free[yield];
    }

    /** Its standard error from the Hessian; NaN where the yield is at its lower bound. */
    public double signalError() {
        return error;
    }

    /** How the fit with signal ended. */
    public FitStatus status() {
        return freeStatus;
    }

    /** Parameters of the fit without signal; a copy. */
    public double[] background() {
        return background.clone();
    }

    /** Parameters of the fit with signal; a copy. */
    public double[] best() {
        return free.clone();
    }

    /** Test statistic of the background alone: 0 where the best-fit signal is negative (CCGV equation 12). */
    public double q0() {
        return free[yield] > 0 ? Math.max(0, 2 * (backgroundNll - freeNll)) : 0;
    }

    @Override
    public double bestFit() {
        return Math.max(0, free[yield]);
    }

    @Override
    public void at(double signal) throws FitFailure {
        conditional(signal);
        ratio = 2 * (newton.value() - bestNll);
        if (ratio < -BETTER) {
            freeFit();
            conditional(signal);
            ratio = 2 * (newton.value() - bestNll);
        }
        ratio = Math.max(0, ratio);
        slope = 2 * newton.gradient()[yield];
        curvature = 2 * profileCurvature();
    }

    private void conditional(double signal) throws FitFailure {
        if (fit(signal, false) == FitStatus.FAILED) {
            String reason = newton.reason();
            System.arraycopy(background, 0, values, 0, values.length);
            if (fit(signal, false) == FitStatus.FAILED) {
                throw new FitFailure("fit at " + signal + " signal events: " + reason);
            }
        }
    }

    private double profileCurvature() {
        for (int i = 0; i < work.length; i++) {
            work[i] = newton.hessian(i, yield);
        }
        newton.solveFree(work);
        double sum = newton.hessian(yield, yield);
        for (int i = 0; i < work.length; i++) {
            if (i != yield) {
                sum -= newton.hessian(i, yield) * work[i];
            }
        }
        return sum;
    }

    @Override
    public double ratio() {
        return ratio;
    }

    @Override
    public double slope() {
        return slope;
    }

    @Override
    public double curvature() {
        return curvature;
    }
}
