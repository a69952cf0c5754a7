package org.belladonna.generator;

import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PairBosonPhaseSpace;
import org.belladonna.generator.phasespace.SampledProcess;
import org.belladonna.generator.radiation.InitialStateRadiation;

/**
 * e- e+ -> f- f+ X with all tree diagrams. Channels: X radiated by the pair, and, for a photon, by the beams. With initial-
 * state radiation the reaction takes place at the reduced energy sqrt(s (1 - x)); x is the last coordinate.
 */
final class PairBosonProcess implements SampledProcess {
    /** Index of X among the legs of the amplitude. */
    static final int BOSON = 4;

    private static final int FROM_PAIR = 0;

    /**
     * What is sampled.
     *
     * @param fermion name of the final fermion (mu-)
     * @param antifermion name of its antiparticle
     * @param boson name of X
     * @param radiation whether the beams radiate by the leading-logarithm radiator
     * @param smallestEnergy smallest energy of X in GeV; 0 for a massive X
     * @param largestCos largest |cos(theta)| of X
     */
    record Reaction(
            String fermion,
            String antifermion,
            String boson,
            GeneratorSettings.Switch radiation,
            double smallestEnergy,
            double largestCos)
            implements java.io.Serializable {}

    private final TreeAmplitude amplitude;
    private final PairBosonPhaseSpace space;
    private final InitialStateRadiation radiation;
    private final Reaction reaction;
    private final double threshold;
    private final double bosonMass;
    private double sqrtS;
    private double fraction;
    private double radiatorUnit;
    private double lowest;
    private double squared;

    PairBosonProcess(Model model, Reaction reaction) {
        this.reaction = reaction;
        amplitude = new TreeAmplitude(
                model, "e- e+ -> " + reaction.fermion() + " " + reaction.antifermion() + " " + reaction.boson());
        double fermionMass = model.field(reaction.fermion()).mass();
        bosonMass = model.field(reaction.boson()).mass();
        threshold = 2 * fermionMass + bosonMass;
        space = new PairBosonPhaseSpace(fermionMass, bosonMass);
        radiation = reaction.radiation() == GeneratorSettings.Switch.ON ? new InitialStateRadiation(threshold) : null;
        lowest = Math.max(bosonMass, reaction.smallestEnergy());
    }

    /** Sets the smallest energy of X, GeV. */
    void setSmallestEnergy(double energy) {
        lowest = energy;
    }

    @Override
    public int dimensions() {
        return radiation == null ? 4 : 5;
    }

    @Override
    public int channels() {
        return bosonMass > 0 ? 1 : 2;
    }

    @Override
    public void setEnergy(double energy) {
        sqrtS = energy;
        fraction = 0;
        space.setEnergy(energy);
        if (radiation != null) {
            radiation.setEnergy(energy);
        }
    }

    @Override
    public void point(int channel, double[] u) {
        if (radiation != null) {
            radiatorUnit = u[4];
            fraction = radiation.fraction(u[4], largestFraction());
            space.setEnergy(reducedEnergy());
        }
        if (channel == FROM_PAIR) {
            double energy = lowest * Math.pow(space.largestEnergy() / lowest, u[0]);
            space.setBoson(energy, space.t(2 * u[1] - 1));
            double b = space.collinearity();
            double a = atanh(b);
            space.setPair(b < 1e-6 ? 2 * u[2] - 1 : Math.tanh(a * (2 * u[2] - 1)) / b, 2 * Math.PI * u[3]);
        } else {
            space.setBoson(returnEnergy(u[0]), space.largestT() * (2 * u[1] - 1));
            space.setPair(2 * u[2] - 1, 2 * Math.PI * u[3]);
        }
    }

    @Override
    public double density(int channel, double[] u) {
        u[3] = space.phiPair() / (2 * Math.PI);
        if (radiation != null) {
            u[4] = radiatorUnit;
        }
        double result = 1 / (2 * Math.PI);
        if (channel == FROM_PAIR) {
            double range = Math.log(space.largestEnergy() / lowest);
            u[0] = Math.log(space.energy() / lowest) / range;
            double cosPerT = space.cosPerT();
            u[1] = 0.5 * (1 + cosine());
            result *= cosPerT / 2 / (space.energy() * range);
            double b = space.collinearity();
            double a = atanh(b);
            double bc = b * space.cosPair();
            u[2] = b < 1e-6 ? 0.5 * (1 + space.cosPair()) : 0.5 * (1 + atanh(bc) / a);
            return result * (b < 1e-6 ? 0.5 : b / (2 * a * (1 - bc) * (1 + bc)));
        }
        double low = logReturn(lowest);
        double range = logReturn(space.largestEnergy()) - low;
        u[0] = (logReturn(space.energy()) - low) / range;
        u[1] = 0.5 * (1 + space.t() / space.largestT());
        u[2] = 0.5 * (1 + space.cosPair());
        double s = reducedEnergy() * reducedEnergy();
        return result * s / (space.energy() * space.pairMass2() * range) / (2 * space.largestT()) / 2;
    }

    /** The coordinate in which 1/(E m^2), m the mass of the pair, is flat: radiative return to a low mass. */
    private double logReturn(double energy) {
        double s = reducedEnergy();
        return Math.log(energy / (s * s - 2 * s * energy));
    }

    private double returnEnergy(double u) {
        double low = logReturn(lowest);
        double ratio = Math.exp(low + u * (logReturn(space.largestEnergy()) - low));
        double s = reducedEnergy();
        return ratio * s * s / (1 + 2 * s * ratio);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    @Override
    public double value() {
        if (reaction.largestCos() < 1 && Math.abs(cosine()) > reaction.largestCos()) {
            return 0;
        }
        double factor = space.crossSectionFactor();
        if (radiation != null) {
            factor *= radiation.densityInUnit(radiatorUnit, largestFraction());
        }
        if (factor == 0) {
            return 0;
        }
        space.build();
        squared = amplitude.squared(space.momenta);
        return factor * squared;
    }

    private double cosine() {
        return Math.tanh(space.t()) / space.velocity();
    }

    private double largestFraction() {
        double ratio = threshold / sqrtS;
        return 1 - ratio * ratio;
    }

    /** Fraction of the squared collision energy that the beams radiated at the current point. */
    double fraction() {
        return fraction;
    }

    /** Energy of the reaction at the current point, GeV. */
    double reducedEnergy() {
        return sqrtS * Math.sqrt(1 - fraction);
    }

    /** Momenta of e-, e+, f-, f+, X at the current point in the frame of the reaction, GeV; a view. */
    double[] momenta() {
        return space.momenta;
    }

    /** Squared amplitude at the current point. */
    double squared() {
        return squared;
    }

    TreeAmplitude amplitude() {
        return amplitude;
    }
}
