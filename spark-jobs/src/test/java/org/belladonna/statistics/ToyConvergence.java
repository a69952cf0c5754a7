package org.belladonna.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.belladonna.statistics.fit.Fitter;
import org.belladonna.statistics.likelihood.AuxiliaryData;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.PseudoExperiment;
import org.belladonna.statistics.minimization.FitStatus;

/**
 * How many fits of pseudo-experiments fail: counts and auxiliary data of each reference workspace drawn at its starting
 * values, fitted freely and with the parameter of interest at 1. Arguments: experiments for workspaces below 30 bins, for the
 * others, and optionally a part of the names. Not a test: it takes some minutes with 100 000.
 */
public final class ToyConvergence {
    private static final int FEW_BINS = 30;
    private static final long SEED = 20261124;

    private ToyConvergence() {}

    public static void main(String[] arguments) {
        int few = Integer.parseInt(arguments[0]);
        int many = Integer.parseInt(arguments[1]);
        String part = arguments.length > 2 ? arguments[2] : "";
        long fits = 0;
        long failures = 0;
        for (String name : ReferenceCase.names()) {
            ReferenceCase reference = ReferenceCase.of(name);
            if (!name.contains(part) || !reference.likelihood().hasPoi()) {
                continue;
            }
            int toys = reference.likelihood().bins() < FEW_BINS ? few : many;
            Map<String, Integer> reasons = failures(reference.likelihood(), toys);
            int failed = reasons.values().stream().mapToInt(Integer::intValue).sum();
            System.out.printf(
                    "%-50s %3d bins %8d experiments %3d failed %s%n",
                    name, reference.likelihood().bins(), toys, failed, reasons);
            fits += 2L * toys;
            failures += failed;
        }
        System.out.println(fits + " fits, " + failures + " failed");
    }

    private static Map<String, Integer> failures(Likelihood likelihood, int toys) {
        Map<String, Integer> reasons = new TreeMap<>();
        Fitter fitter = new Fitter(likelihood);
        PseudoExperiment experiment = new PseudoExperiment(likelihood, AuxiliaryData.DRAWN, SEED, "convergence");
        double[] expected = likelihood.expectedData(likelihood.inits());
        double[] data = new double[likelihood.dataLength()];
        for (int i = 0; i < toys; i++) {
            experiment.draw(expected, i, data);
            fitter.use(data);
            fitter.restart();
            if (fitter.freeFit() == FitStatus.FAILED) {
                reasons.merge("free: " + fitter.reason(), 1, Integer::sum);
                fitter.restart();
            }
            if (fitter.conditionalFit(likelihood.poi(), 1) == FitStatus.FAILED) {
                reasons.merge("at 1: " + fitter.reason(), 1, Integer::sum);
            }
        }
        return reasons;
    }
}
