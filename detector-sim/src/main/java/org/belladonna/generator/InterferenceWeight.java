package org.belladonna.generator;

import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.radiation.VacuumPolarization;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;

/**
 * The weight that adds the interference of photons of the beams with photons of the pair to events without it. For the hardest
 * photon, of energy k, it is the exact tree squared amplitude over the sum of those of beams and pair alone; photons softer
 * than k cancel against the virtual interference, and their absence above k gives the factor (2 k / sqrt(s))^g with
 * g = (2 alpha/pi) ln[(p1 q1)(p2 q2) / ((p1 q2)(p2 q1))]. Without a photon above the cut-off only that factor is left.
 *
 * <p>Sources: D. R. Yennie, S. C. Frautschi, H. Suura, Ann. Phys. 13 (1961) 379 (exponent); the weight is its expansion about
 * the hardest photon. The part of the two-photon box diagrams that has no soft logarithm is left out: it changes angular
 * distributions at the order of alpha/pi and the total not at all.
 */
final class InterferenceWeight {
    private static final double EXPONENT = 2 * PhysicalConstants.ALPHA / Math.PI;

    private final TreeAmplitude all;
    private final TreeAmplitude beams;
    private final TreeAmplitude pair;
    private final double mass;
    private final double cutOff;
    private final double[] p = new double[20];
    private final RestFrame frame = new RestFrame();

    InterferenceWeight(Model qed, LeptonPairProcess.Reaction reaction) {
        String process = "e- e+ -> " + reaction.fermion() + " " + reaction.antifermion() + " ";
        boolean running = reaction.running() == GeneratorSettings.Switch.ON;
        all = amplitude(qed, process + "gamma", running);
        beams = amplitude(qed.withCopy("gamma-of-beams", "gamma", "e-"), process + "gamma-of-beams", running);
        pair = amplitude(
                qed.withCopy("gamma-of-pair", "gamma", reaction.fermion()), process + "gamma-of-pair", running);
        mass = qed.field(reaction.fermion()).mass();
        cutOff = reaction.cutOff();
    }

    private static TreeAmplitude amplitude(Model model, String process, boolean running) {
        return running
                ? new TreeAmplitude(model, process, VacuumPolarization::factor)
                : new TreeAmplitude(model, process);
    }

    /**
     * The weight of an event.
     *
     * @param sqrtS collision energy, GeV
     * @param leptons momenta (px, py, pz, E) of f- and f+, GeV
     * @param photons momenta of the photons, GeV
     * @param count number of photons
     */
    double of(double sqrtS, double[] leptons, double[] photons, int count) {
        int hardest = 0;
        for (int i = 4; i < 4 * count; i += 4) {
            hardest = photons[i + 3] > photons[hardest + 3] ? i : hardest;
        }
        double fraction = count == 0 ? cutOff : Math.max(2 * photons[hardest + 3] / sqrtS, cutOff);
        double ratio = 1;
        setBeams(sqrtS);
        if (fraction > cutOff) {
            System.arraycopy(photons, hardest, p, 16, 4);
            project(sqrtS, leptons);
            double total = all.squared(p);
            ratio = total / (beams.squared(p) + pair.squared(p));
        } else {
            System.arraycopy(leptons, 0, p, 8, 8);
        }
        double exponent = Math.log(product(0, 8) * product(4, 12) / (product(0, 12) * product(4, 8)));
        return ratio * Math.pow(fraction, EXPONENT * exponent);
    }

    private void setBeams(double sqrtS) {
        double energy = sqrtS / 2;
        double electron = PhysicalConstants.ELECTRON_MASS;
        double momentum = Math.sqrt((energy - electron) * (energy + electron));
        p[2] = momentum;
        p[3] = energy;
        p[6] = -momentum;
        p[7] = energy;
    }

    /** Gives the leptons what the hardest photon leaves over, with their direction in the rest frame of the pair. */
    private void project(double sqrtS, double[] q) {
        double px = q[0] + q[4];
        double py = q[1] + q[5];
        double pz = q[2] + q[6];
        double energy = q[3] + q[7];
        frame.set(px, py, pz, energy, Math.sqrt(energy * energy - px * px - py * py - pz * pz));
        System.arraycopy(q, 0, p, 8, 4);
        frame.enter(p, 8);
        double length = Math.sqrt(p[8] * p[8] + p[9] * p[9] + p[10] * p[10]);
        double rest = Math.sqrt(sqrtS * (sqrtS - 2 * p[19]));
        double momentum = Math.sqrt(Math.max(0, (rest / 2 - mass) * (rest / 2 + mass)));
        for (int i = 0; i < 3; i++) {
            p[8 + i] *= momentum / length;
            p[12 + i] = -p[8 + i];
        }
        p[11] = rest / 2;
        p[15] = rest / 2;
        frame.set(-p[16], -p[17], -p[18], sqrtS - p[19], rest);
        frame.leave(p, 8);
        frame.leave(p, 12);
    }

    private double product(int a, int b) {
        return p[a + 3] * p[b + 3] - p[a] * p[b] - p[a + 1] * p[b + 1] - p[a + 2] * p[b + 2];
    }
}
