package org.belladonna.generator;

import java.util.function.DoubleUnaryOperator;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.generator.radiation.VacuumPolarization;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;

/**
 * The weight that makes the hardest photon of an event exact, interference of beams and pair included.
 *
 * <p>For the hardest photon, of energy k, it is the squared tree amplitude over the density with which such photons are
 * generated: that of radiation off the pair plus that of radiation off the beams. Photons softer than k cancel against the virtual
 * interference, and the absence of interference above k gives the factor (2 k / sqrt(s))^g with g = (2 alpha/pi) ln[(p1 q1)(p2 q2)
 * / ((p1 q2)(p2 q1))]. Without a photon above the cut-off only that factor is left.
 *
 * <p>Sources: D. R. Yennie, S. C. Frautschi, H. Suura, Ann. Phys. 13 (1961) 379 (exponent); the weight is its expansion about
 * the hardest photon. The part of the two-photon box diagrams that has no soft logarithm is left out: it changes angular
 * distributions at the order of alpha/pi and the total not at all.
 */
final class OnePhotonWeight {
    private static final double EXPONENT = 2 * PhysicalConstants.ALPHA / Math.PI;

    private final TreeAmplitude all;
    private final TreeAmplitude pair;
    private final DoubleUnaryOperator running;
    private final double mass;
    private final double cutOff;
    private final double[] p = new double[20];
    private final double[] beam = new double[8];
    private final RestFrame frame = new RestFrame();
    private double angular;

    OnePhotonWeight(Model qed, LeptonPairProcess.Reaction reaction) {
        String process = "e- e+ -> " + reaction.fermion() + " " + reaction.antifermion() + " ";
        running = reaction.running() == GeneratorSettings.Switch.ON ? VacuumPolarization::factor : q2 -> 1;
        all = new TreeAmplitude(qed, process + "gamma", running);
        pair = new TreeAmplitude(
                qed.withCopy("gamma-of-pair", "gamma", reaction.fermion()), process + "gamma-of-pair", running);
        mass = qed.field(reaction.fermion()).mass();
        cutOff = reaction.cutOff();
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
            ratio = total / (beams(sqrtS) + pair.squared(p));
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
        angular = angular(momentum, rest);
        frame.leave(p, 8);
        frame.leave(p, 12);
    }

    /**
     * The angular factor 1 + cos^2 + (4 m^2/s) sin^2 of Born in the frame that is set, as the mean over the two beams with
     * their squared energies as weights.
     */
    private double angular(double momentum, double rest) {
        System.arraycopy(p, 0, beam, 0, 8);
        double ratio = 4 * mass * mass / (rest * rest);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < 8; i += 4) {
            frame.enter(beam, i);
            double length2 = beam[i] * beam[i] + beam[i + 1] * beam[i + 1] + beam[i + 2] * beam[i + 2];
            double along = beam[i] * p[8] + beam[i + 1] * p[9] + beam[i + 2] * p[10];
            double cos2 = momentum > 0 ? along * along / (length2 * momentum * momentum) : 0;
            double weight = beam[i + 3] * beam[i + 3];
            sum += weight * (1 + cos2 + ratio * (1 - cos2));
            weights += weight;
        }
        return sum / weights;
    }

    /**
     * Squared amplitude, averaged over initial spins, for which a photon of the beams would have the distribution that
     * {@link org.belladonna.generator.radiation.BeamPhotons} gives it to first order: in the soft limit the eikonal factor
     * times Born.
     */
    double beams(double sqrtS) {
        double x = 2 * p[19] / sqrtS;
        double sin2 = (p[16] * p[16] + p[17] * p[17]) / (p[19] * p[19]);
        double electron = 2 * PhysicalConstants.ELECTRON_MASS / sqrtS;
        double s = sqrtS * sqrtS * (1 - x);
        double charge2 = 4 * Math.PI * PhysicalConstants.ALPHA;
        double alpha = running.applyAsDouble(s);
        double born = charge2 * charge2 * alpha * alpha * angular;
        double emission = BeamPhotons.angularDensity(x, sin2, electron * electron) * (x * x - 2 * x + 2) / (x * x);
        return 8 * charge2 * emission * born / s;
    }

    private double product(int a, int b) {
        return p[a + 3] * p[b + 3] - p[a] * p[b] - p[a + 1] * p[b + 1] - p[a + 2] * p[b + 2];
    }
}
