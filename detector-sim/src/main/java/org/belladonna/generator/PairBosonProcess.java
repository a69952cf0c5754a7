package org.belladonna.generator;

import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.PairBosonPhaseSpace;
import org.belladonna.generator.phasespace.PairEmission;
import org.belladonna.generator.phasespace.SampledProcess;
import org.belladonna.generator.radiation.InitialStateRadiation;

/**
 * e- e+ -> f- f+ X with all tree diagrams. Channels: X radiated by the pair, and, for a photon, by the beams. With initial-
 * state radiation the reaction takes place at the reduced energy sqrt(s (1 - x)); x is the last coordinate.
 */
final class PairBosonProcess implements SampledProcess {
    /** Index of X among the legs of the amplitude. */
    static final int BOSON = 4;

    private static final PairEmission[] CHANNELS = PairEmission.values();

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
    private final double lowest;
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

    @Override
    public int dimensions() {
        return radiation == null ? 4 : 5;
    }

    @Override
    public int channels() {
        return bosonMass > 0 ? 1 : CHANNELS.length;
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
        CHANNELS[channel].map(space, lowest, u);
    }

    @Override
    public double density(int channel, double[] u) {
        if (radiation != null) {
            u[4] = radiatorUnit;
        }
        return CHANNELS[channel].density(space, lowest, u);
    }

    @Override
    public double value() {
        if (reaction.largestCos() < 1 && Math.abs(space.cosTheta()) > reaction.largestCos()) {
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
