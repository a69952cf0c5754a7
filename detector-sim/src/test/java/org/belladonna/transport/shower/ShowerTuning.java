package org.belladonna.transport.shower;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.ShowerSettings;
import org.belladonna.material.Material;
import org.belladonna.transport.shower.ShowerMoments.Beam;

/**
 * Makes the constants of the parametrised shower in {@code calorimeter.conf} again: brings its moments to those of the full transport. Arguments: a
 * detector's folder, showers of full transport per point (1500 take a minute), evaluations (0 compares only). Prints the constants and the comparison.
 */
public final class ShowerTuning {
    private static final double[] ENERGIES = {0.1, 0.3, 1, 3, 7};
    /** Accuracies that count as one in the sum that is made least: means and cells, logarithms of widths, depth in mm. */
    private static final double MEAN = 0.004;

    private static final double CELL = 0.006;
    private static final double WIDTH = 0.06;
    private static final double DEPTH = 1.5;

    private final Material crystal;
    private final List<Beam> beams = new ArrayList<>();
    private final List<ShowerMoments> full = new ArrayList<>();

    private ShowerTuning(Material crystal, int events) {
        this.crystal = crystal;
        for (int pdg : new int[] {22, 11}) {
            for (double energy : ENERGIES) {
                Beam beam = new Beam(pdg, energy);
                beams.add(beam);
                full.add(ShowerMoments.full(beam, crystal, energy < 0.5 ? 4 * events : events));
            }
        }
    }

    private static int events(Beam beam) {
        return beam.energy() < 0.5 ? 1500 : 600;
    }

    private double distance(ShowerSettings settings) {
        double sum = 0;
        for (int i = 0; i < beams.size(); i++) {
            ShowerMoments ours = ShowerMoments.parametrised(beams.get(i), settings, crystal, events(beams.get(i)));
            ShowerMoments wanted = full.get(i);
            sum += square((ours.mean() - wanted.mean()) / MEAN);
            for (int cell = 0; cell < 3; cell++) {
                sum += square((ours.cells()[cell] / wanted.cells()[cell] - 1) / CELL);
            }
            sum += square(Math.log(ours.halfWidth() / wanted.halfWidth()) / WIDTH);
            sum += square(Math.log(ours.rms() / wanted.rms()) / WIDTH);
            sum += square(Math.log(ours.wander() / wanted.wander()) / WIDTH);
            sum += square((ours.depth() - wanted.depth()) / DEPTH);
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] point(ShowerSettings s) {
        return new double[] {
            Math.log(s.fluctuationScale()),
            Math.log(s.depthScale()),
            Math.log(s.tailFraction()),
            Math.log(s.tailLength()),
            Math.log(s.hardTailProbability()),
            Math.log(s.hardTailFraction()),
            Math.log(s.haloScale()),
            s.haloExponent(),
            Math.log(s.strandEnergy())
        };
    }

    private static ShowerSettings settings(ShowerSettings start, double[] p) {
        return new ShowerSettings(
                start.effectiveZ(),
                start.effectiveA(),
                start.lowestEnergy(),
                start.fluctuationEnergy(),
                Math.exp(p[0]),
                start.spotScale(),
                Math.exp(p[8]),
                Math.exp(p[1]),
                Math.exp(p[2]),
                Math.exp(p[3]),
                Math.min(1, Math.exp(p[4])),
                Math.min(1, Math.exp(p[5])),
                Math.exp(p[6]),
                p[7],
                start.albedoNumber(),
                start.albedoEnergy(),
                start.albedoDepth());
    }

    private ShowerSettings tune(ShowerSettings start, int evaluations) {
        double[] steps = {0.1, 0.03, 0.2, 0.15, 0.2, 0.2, 0.06, 0.03, 0.2};
        double[] best = point(start);
        // A fresh simplex half-way, where the first one got to.
        for (int search = 0; search < 2; search++) {
            try {
                PointValuePair found = new SimplexOptimizer(1e-3, 1e-3)
                        .optimize(
                                new ObjectiveFunction(p -> remember(start, p)),
                                GoalType.MINIMIZE,
                                new InitialGuess(best),
                                new NelderMeadSimplex(steps),
                                new MaxEval(evaluations / 2));
                best = found.getPoint();
            } catch (org.apache.commons.math3.exception.TooManyEvaluationsException enough) {
                best = bestPoint.clone();
            }
        }
        return settings(start, best);
    }

    private double[] bestPoint;
    private double bestValue = Double.POSITIVE_INFINITY;

    private double remember(ShowerSettings start, double[] p) {
        double value = distance(settings(start, p));
        if (value < bestValue) {
            bestValue = value;
            bestPoint = p.clone();
        }
        return value;
    }

    private void compare(ShowerSettings settings) {
        System.out.printf(
                "distance %.0f%nparametrised / full: mean, rms, half width, 1, 9, 25 cells, depth, wander%n",
                distance(settings));
        for (int i = 0; i < beams.size(); i++) {
            ShowerMoments ours = ShowerMoments.parametrised(beams.get(i), settings, crystal, 3 * events(beams.get(i)));
            ShowerMoments wanted = full.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "%3d %.1f GeV  %.4f / %.4f  %.4f / %.4f  %.4f / %.4f  %.3f / %.3f  %.3f / %.3f  %.3f / %.3f  %.1f / %.1f  %.2f / %.2f%n",
                    beams.get(i).pdg(),
                    beams.get(i).energy(),
                    ours.mean(),
                    wanted.mean(),
                    ours.rms(),
                    wanted.rms(),
                    ours.halfWidth(),
                    wanted.halfWidth(),
                    ours.cells()[0],
                    wanted.cells()[0],
                    ours.cells()[1],
                    wanted.cells()[1],
                    ours.cells()[2],
                    wanted.cells()[2],
                    ours.depth(),
                    wanted.depth(),
                    ours.wander(),
                    wanted.wander());
        }
    }

    public static void main(String[] arguments) {
        OuterDescription detector = OuterDescription.read(Path.of(arguments[0]));
        ShowerTuning tuning = new ShowerTuning(detector.crystal(), Integer.parseInt(arguments[1]));
        ShowerSettings settings = detector.calorimeter().shower();
        tuning.compare(settings);
        int evaluations = Integer.parseInt(arguments[2]);
        if (evaluations > 0) {
            settings = tuning.tune(settings, evaluations);
            System.out.println(settings);
            tuning.compare(settings);
        }
    }
}
