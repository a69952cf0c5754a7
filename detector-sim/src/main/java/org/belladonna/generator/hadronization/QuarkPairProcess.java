package org.belladonna.generator.hadronization;

import org.belladonna.generator.phasespace.SampledProcess;
import org.belladonna.generator.radiation.InitialStateRadiation;
import org.belladonna.generator.radiation.VacuumPolarization;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * e- e+ -> q qbar by a virtual photon after leading-logarithm radiation of the beams, in the fraction x of s that is radiated and the
 * cosine of the quark's polar angle; charm from 4 GeV on. With beta the velocity of the quark, sigma = (4 pi alpha(s')^2/3 s') 3 e_q^2 beta (3 - beta^2)/2 (1 +
 * a + 1.409 a^2 - 12.8 a^3), a = alpha_s/pi, alpha_s by one loop from 0.118 at the Z (PDG, QCD and section 9.2.1); the angle goes as 1 +
 * cos^2 + (1 - beta^2) sin^2.
 */
final class QuarkPairProcess implements SampledProcess {
    private static final double ALPHA_S_Z = 0.118;
    private static final double Z_MASS = 91.1876;
    private static final double BETA_ZERO = (33 - 2 * 4) / (12 * Math.PI);

    /** Mass of charm in the threshold factor, GeV; that of the others does not matter above the smallest mass. */
    private static final double CHARM_MASS = 1.5;

    /** Two charmed mesons and a pion, GeV: charm is made from there on. */
    static final double LOWEST_CHARM = 4.0;

    private static final int CHARM = 4;

    private final int[] quarks;
    private final double smallestMass;
    private final InitialStateRadiation radiation;
    private final double[] byFlavour;
    private double sqrtS;
    private double unit;
    private double cosine;

    /**
     * @param quarks codes of the quarks, 1 to 4
     * @param smallestMass smallest mass of the hadrons, GeV
     * @param radiate whether the beams radiate
     */
    QuarkPairProcess(int[] quarks, double smallestMass, boolean radiate) {
        this.quarks = quarks.clone();
        this.smallestMass = smallestMass;
        radiation = radiate ? new InitialStateRadiation(smallestMass) : null;
        byFlavour = new double[quarks.length];
    }

    @Override
    public int dimensions() {
        return radiation == null ? 1 : 2;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void setEnergy(double energy) {
        sqrtS = energy;
        if (radiation != null) {
            radiation.setEnergy(energy);
        }
    }

    @Override
    public void point(int channel, double[] u) {
        cosine = 2 * u[0] - 1;
        unit = radiation == null ? 0 : u[1];
    }

    @Override
    public double density(int channel, double[] u) {
        u[0] = 0.5 * (1 + cosine);
        if (radiation != null) {
            u[1] = unit;
        }
        return 0.5;
    }

    @Override
    public double value() {
        double mass2 = sqrtS * sqrtS * (1 - fraction());
        double sum = 0;
        for (int i = 0; i < quarks.length; i++) {
            boolean open = quarks[i] < CHARM || mass2 > LOWEST_CHARM * LOWEST_CHARM;
            byFlavour[i] = open ? born(quarks[i], mass2) * angular(quarks[i], mass2) : 0;
            sum += byFlavour[i];
        }
        return radiation == null ? sum : sum * radiation.densityInUnit(unit, largestFraction());
    }

    private static double velocity(int quark, double mass2) {
        double mass = quark == CHARM ? CHARM_MASS : 0;
        return Math.sqrt(Math.max(0, 1 - 4 * mass * mass / mass2));
    }

    /** Cross-section without radiation at a squared mass of the hadrons (GeV^2), fb. */
    static double born(int quark, double mass2) {
        double charge2 = (quark % 2 == 0 ? 4 : 1) / 9.0;
        double beta = velocity(quark, mass2);
        double alpha = PhysicalConstants.ALPHA * VacuumPolarization.factor(mass2);
        double strong = ALPHA_S_Z / (1 + ALPHA_S_Z * BETA_ZERO * Math.log(mass2 / (Z_MASS * Z_MASS))) / Math.PI;
        double correction = 1 + strong * (1 + strong * (1.409 - 12.8 * strong));
        double point = 4 * Math.PI * alpha * alpha / (3 * mass2) * PhysicalConstants.HBARC2_FB;
        return point * 3 * charge2 * beta * (3 - beta * beta) / 2 * correction;
    }

    private double angular(int quark, double mass2) {
        double beta = velocity(quark, mass2);
        double rest = 1 - beta * beta;
        double sin2 = (1 - cosine) * (1 + cosine);
        return (2 - sin2 + rest * sin2) / (8.0 / 3 + 4.0 / 3 * rest);
    }

    private double largestFraction() {
        double ratio = smallestMass / sqrtS;
        return 1 - ratio * ratio;
    }

    /** Fraction of the squared collision energy that the beams radiated at the current point. */
    double fraction() {
        return radiation == null ? 0 : radiation.fraction(unit, largestFraction());
    }

    /** Cosine between quark and electron in the rest frame of the hadrons at the current point. */
    double cosine() {
        return cosine;
    }

    /** Chooses a flavour at the current point, after {@link #value}. */
    int quark(double uniform) {
        double sum = 0;
        for (double value : byFlavour) {
            sum += value;
        }
        double rest = uniform * sum;
        int i = 0;
        while (i < quarks.length - 1 && rest >= byFlavour[i]) {
            rest -= byFlavour[i];
            i++;
        }
        return quarks[i];
    }
}
