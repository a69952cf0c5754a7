package org.belladonna.statistics.interval;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Observation;
import org.belladonna.statistics.workspace.ParameterSettings;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;

/** Workspaces of one bin that are counting experiments: mu is the signal s. */
final class CountingWorkspace {
    private final double observed;
    private final double background;
    private double sideband = Double.NaN;
    private double sigma = Double.NaN;
    private double efficiency = 1;
    private double efficiencySigma = Double.NaN;

    CountingWorkspace(double observed, double background) {
        this.observed = observed;
        this.background = background;
    }

    /** The background has been counted: this many events in a sideband. */
    CountingWorkspace sideband(double count) {
        sideband = count;
        return this;
    }

    /** The background has a normal uncertainty. */
    CountingWorkspace gauss(double deviation) {
        sigma = deviation;
        return this;
    }

    /** The efficiency, with a normal uncertainty. */
    CountingWorkspace efficiency(double mean, double deviation) {
        efficiency = mean;
        efficiencySigma = deviation;
        return this;
    }

    Likelihood likelihood() {
        List<Modifier> ofSignal = new ArrayList<>(List.of(new Modifier.NormFactor("mu")));
        List<Modifier> ofBackground = new ArrayList<>();
        List<ParameterSettings> settings = new ArrayList<>();
        settings.add(ParameterSettings.range("mu", 1, 0, 50));
        if (!Double.isNaN(efficiencySigma)) {
            ofSignal.add(new Modifier.Lumi("lumi"));
            settings.add(ParameterSettings.measured("lumi", 1, efficiencySigma / efficiency));
        }
        if (!Double.isNaN(sideband)) {
            ofBackground.add(new Modifier.ShapeSys("sideband", new double[] {background / Math.sqrt(sideband)}));
        }
        if (!Double.isNaN(sigma)) {
            ofBackground.add(new Modifier.StatError("background", new double[] {sigma}));
        }
        Sample signal = new Sample("signal", new double[] {efficiency}, ofSignal);
        Sample known = new Sample("background", new double[] {background}, ofBackground);
        return Likelihood.compile(
                new Workspace(
                        List.of(new Channel("sr", List.of(signal, known))),
                        List.of(new Observation("sr", new double[] {observed})),
                        List.of(new Measurement("m", "mu", settings))),
                "m");
    }
}
