package org.belladonna.statistics.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.Parameter;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * A fit with all that a physicist asks of it: errors by the Hessian and by the profile, pulls, impacts on the parameter of
 * interest, and how well the model describes the data.
 *
 * <p>Best values respect the bounds of the measurement. Impacts are changes of the best value of the parameter of interest, so
 * that one that stands at its lower bound can only change upwards.
 *
 * @param fit the free fit
 * @param estimates one per parameter, in order; empty if the fit failed
 * @param goodness how well the model describes the data
 */
public record FitStudy(FitResult fit, List<ParameterEstimate> estimates, GoodnessOfFit goodness)
        implements Serializable {
    private static final int MOST_RESTARTS = 5;
    private static final double NOTHING = 1e-4;

    public FitStudy {
        estimates = List.copyOf(estimates);
    }

    /**
     * Fits and studies.
     *
     * @param likelihood the model; without a parameter of interest there are no impacts
     * @param data counts and auxiliary data, as {@link Likelihood#data}
     */
    public static FitStudy of(Likelihood likelihood, double[] data) {
        Fitter fitter = new Fitter(likelihood);
        fitter.use(data);
        fitter.freeFit();
        for (int i = 0; i < MOST_RESTARTS && fitter.status() != FitStatus.FAILED; i++) {
            FitResult fit = fitter.result();
            GoodnessOfFit goodness = GoodnessOfFit.of(likelihood, fitter.nll());
            ProfileFinder finder = new ProfileFinder(fitter);
            List<ProfileErrors> errors = errors(finder, fit);
            if (finder.better() == null) {
                return new FitStudy(fit, estimates(likelihood, fitter, fit, errors), goodness);
            }
            // The profile has found a lower minimum than the fit: that one is the fit.
            fitter.start(finder.better());
            fitter.freeFit();
        }
        return new FitStudy(fitter.result(), List.of(), GoodnessOfFit.of(likelihood, fitter.nll()));
    }

    /** Parameters by the size of their impact, the largest first; those below 1e-4 of it are left out. */
    public List<ParameterEstimate> byImpact() {
        double largest =
                estimates.stream().mapToDouble(e -> e.impact().size()).max().orElse(0);
        return estimates.stream()
                .filter(e -> e.impact().size() > NOTHING * largest)
                .sorted(Comparator.comparingDouble(e -> -e.impact().size()))
                .toList();
    }

    private static List<ProfileErrors> errors(ProfileFinder finder, FitResult fit) {
        List<ProfileErrors> errors = new ArrayList<>();
        for (int i = 0; i < fit.parameters().size(); i++) {
            boolean held = fit.parameters().get(i).fixed();
            errors.add(held ? ProfileErrors.none("fixed") : finder.errors(i, fit.error(i)));
        }
        return errors;
    }

    private static List<ParameterEstimate> estimates(
            Likelihood likelihood, Fitter fitter, FitResult fit, List<ProfileErrors> errors) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < fit.parameters().size(); i++) {
            Parameter parameter = fit.parameters().get(i);
            boolean nuisance = likelihood.hasPoi() && i != likelihood.poi() && !parameter.fixed();
            Impact impact = nuisance ? impact(likelihood.poi(), fitter, fit, i, errors.get(i)) : Impact.NONE;
            estimates.add(new ParameterEstimate(parameter, fit.value(i), fit.error(i), errors.get(i), impact));
        }
        return estimates;
    }

    private static Impact impact(int poi, Fitter fitter, FitResult fit, int position, ProfileErrors errors) {
        double prefit = ParameterEstimate.prefitError(fit.parameters().get(position));
        return new Impact(
                change(poi, fitter, fit, position, -prefit),
                change(poi, fitter, fit, position, prefit),
                change(poi, fitter, fit, position, -errors.down()),
                change(poi, fitter, fit, position, errors.up()));
    }

    private static double change(int poi, Fitter fitter, FitResult fit, int position, double shift) {
        if (Double.isNaN(shift)) {
            return Double.NaN;
        }
        fitter.start(fit.values());
        FitStatus status = fitter.conditionalFit(position, fit.value(position) + shift);
        return status == FitStatus.FAILED ? Double.NaN : fitter.values()[poi] - fit.value(poi);
    }
}
