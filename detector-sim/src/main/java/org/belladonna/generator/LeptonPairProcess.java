package org.belladonna.generator;

import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PairBosonPhaseSpace;
import org.belladonna.generator.phasespace.PairEmission;
import org.belladonna.generator.phasespace.SampledProcess;
import org.belladonna.generator.radiation.InitialStateRadiation;
import org.belladonna.generator.radiation.PairCorrection;
import org.belladonna.generator.radiation.VacuumPolarization;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * e- e+ -> f- f+ with photons, without the interference of photons of the beams with those of the pair: the beams lose a
 * fraction x of s by the exponentiated radiator, then the pair is made at s' = s (1 - x), with one photon by the exact tree
 * amplitude of radiation off the pair above a cut-off, and with the order-alpha soft and virtual correction below, both with
 * soft photons summed to all orders.
 *
 * <p>Channels: (no photon of the pair, one) x (soft photons of the beams, radiative return to low s').
 */
final class LeptonPairProcess implements SampledProcess {
    /** Name of the photon that couples to the final leptons only. */
    private static final String FINAL_PHOTON = "gamma-of-pair";

    /**
     * What is sampled.
     *
     * @param fermion name of the final fermion
     * @param antifermion name of its antiparticle
     * @param radiation whether the beams radiate
     * @param running whether alpha runs
     * @param cutOff energy of the photons of the pair above which they are explicit, in units of sqrt(s')/2
     */
    record Reaction(
            String fermion,
            String antifermion,
            GeneratorSettings.Switch radiation,
            GeneratorSettings.Switch running,
            double cutOff)
            implements java.io.Serializable {}

    private final Reaction reaction;
    private final double mass;
    private final TreeAmplitude amplitude;
    private final PairBosonPhaseSpace space;
    private final PairCorrection correction;
    private final InitialStateRadiation radiation;
    private final double[] unused = new double[3];
    private double sqrtS;
    private double radiated;
    private double radiatorUnit;
    private boolean withPhoton;
    private double cosTheta;

    LeptonPairProcess(Model qed, Reaction reaction) {
        this.reaction = reaction;
        Model model = qed.withCopy(FINAL_PHOTON, "gamma", reaction.fermion());
        amplitude = new TreeAmplitude(
                model, "e- e+ -> " + reaction.fermion() + " " + reaction.antifermion() + " " + FINAL_PHOTON);
        mass = qed.field(reaction.fermion()).mass();
        space = new PairBosonPhaseSpace(mass, 0);
        correction = new PairCorrection(mass);
        radiation = new InitialStateRadiation(1);
    }

    @Override
    public int dimensions() {
        return radiates() ? 5 : 4;
    }

    @Override
    public int channels() {
        return radiates() ? 4 : 2;
    }

    private boolean radiates() {
        return reaction.radiation() == GeneratorSettings.Switch.ON;
    }

    @Override
    public void setEnergy(double energy) {
        sqrtS = energy;
        radiation.setEnergy(energy);
        radiated = 0;
        space.setEnergy(energy);
    }

    @Override
    public void point(int channel, double[] u) {
        if (radiates()) {
            radiate(channel >= 2, u[4]);
            space.setEnergy(reducedEnergy());
        }
        withPhoton = channel % 2 == 1;
        if (withPhoton && lowest() < space.largestEnergy()) {
            PairEmission.FROM_PAIR.map(space, lowest(), u);
        } else {
            cosTheta = 2 * u[0] - 1;
            System.arraycopy(u, 1, unused, 0, unused.length);
        }
    }

    private void radiate(boolean toLowMass, double u) {
        if (toLowMass) {
            radiated = -Math.expm1(-u * returnRange());
            radiatorUnit = Math.pow(radiated / largestFraction(), radiation.beta());
        } else {
            radiated = largestFraction() * Math.pow(u, 1 / radiation.beta());
            radiatorUnit = u;
        }
    }

    private double returnRange() {
        return -Math.log1p(-largestFraction());
    }

    private double largestFraction() {
        double ratio = 2 * mass / sqrtS;
        return 1 - ratio * ratio;
    }

    private double lowest() {
        return 0.5 * reaction.cutOff() * reducedEnergy();
    }

    @Override
    public double density(int channel, double[] u) {
        if ((channel % 2 == 1) != withPhoton) {
            return 0;
        }
        double result = 0.5;
        if (withPhoton) {
            result = PairEmission.FROM_PAIR.density(space, lowest(), u);
        } else {
            u[0] = 0.5 * (1 + cosTheta);
            System.arraycopy(unused, 0, u, 1, unused.length);
        }
        if (!radiates()) {
            return result;
        }
        if (channel < 2) {
            u[4] = radiatorUnit;
            return result;
        }
        u[4] = -Math.log1p(-radiated) / returnRange();
        return result * radiated / (radiation.beta() * radiatorUnit * (1 - radiated) * returnRange());
    }

    @Override
    public double value() {
        double factor = radiates() ? radiation.densityInUnit(radiatorUnit, largestFraction()) : 1;
        double s = reducedEnergy() * reducedEnergy();
        if (reaction.running() == GeneratorSettings.Switch.ON) {
            double alpha = VacuumPolarization.factor(s);
            factor *= alpha * alpha;
        }
        if (withPhoton && lowest() >= space.largestEnergy()) {
            return 0;
        }
        correction.setSquaredMass(s);
        if (!withPhoton) {
            return factor * withoutPhoton(s);
        }
        factor *= correction.withPhoton(2 * space.energy() / space.sqrtS());
        space.build();
        return factor * space.crossSectionFactor() * amplitude.squared(space.momenta);
    }

    /** dsigma/dcos(theta) with photons below the cut-off, fb. */
    private double withoutPhoton(double s) {
        double ratio = 4 * mass * mass / s;
        double cos2 = cosTheta * cosTheta;
        double born = PhysicalConstants.HBARC2_FB
                * Math.PI
                * PhysicalConstants.ALPHA
                * PhysicalConstants.ALPHA
                / (2 * s)
                * Math.sqrt(1 - ratio)
                * (1 + cos2 + ratio * (1 - cos2));
        return born * correction.withoutPhoton(reaction.cutOff(), cosTheta);
    }

    /** Fraction of s that the beams radiated at the current point; 0 when it is not worth a photon. */
    double fraction() {
        return radiated < InitialStateRadiation.SMALLEST_FRACTION ? 0 : radiated;
    }

    /** Whether there is a photon of the pair at the current point. */
    boolean withPhoton() {
        return withPhoton;
    }

    /** Fraction of its squared mass that the pair loses to its hardest photon; the cut-off when there is none above. */
    double hardest() {
        return withPhoton ? 2 * space.energy() / space.sqrtS() : reaction.cutOff();
    }

    /** Energy at which the pair is made, GeV. */
    double reducedEnergy() {
        return sqrtS * Math.sqrt(1 - fraction());
    }

    /**
     * Momenta of the current point in the frame in which the pair is made.
     *
     * @param p set to the momenta (px, py, pz, E) of f-, f+ and, when there is one, the photon
     */
    void momenta(double[] p) {
        if (withPhoton) {
            System.arraycopy(space.momenta, 8, p, 0, 12);
            return;
        }
        double energy = reducedEnergy() / 2;
        double momentum = Math.sqrt((energy - mass) * (energy + mass));
        double transverse = momentum * Math.sqrt((1 - cosTheta) * (1 + cosTheta));
        for (int i = 0; i < 2; i++) {
            double sign = i == 0 ? 1 : -1;
            p[4 * i] = sign * transverse;
            p[4 * i + 1] = 0;
            p[4 * i + 2] = sign * momentum * cosTheta;
            p[4 * i + 3] = energy;
        }
    }
}
