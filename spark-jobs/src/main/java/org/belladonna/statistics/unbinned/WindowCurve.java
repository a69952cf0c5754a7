package org.belladonna.statistics.unbinned;

/** Densities of a fitted window, for plots: events per unit of the observable. */
public final class WindowCurve {
    private WindowCurve() {}

    /** Signal and background at these places. */
    public static double[] total(WindowModel model, double[] parameters, double[] places) {
        return WindowLikelihood.densities(model, parameters, places);
    }

    /** Background of the same fit. */
    public static double[] background(WindowModel model, double[] parameters, double[] places) {
        double[] withoutSignal = parameters.clone();
        withoutSignal[model.signalIndex()] = 0;
        return WindowLikelihood.densities(model, withoutSignal, places);
    }
}
