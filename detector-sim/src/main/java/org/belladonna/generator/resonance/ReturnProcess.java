package org.belladonna.generator.resonance;

import java.io.Serializable;
import org.belladonna.generator.phasespace.SampledProcess;
import org.belladonna.generator.radiation.InitialStateRadiation;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * sigma = integral dm^2 / s D(1 - m^2/s) sigma_0(m^2): the radiator of both beams times the cross-section at what is left. A
 * resonance has sigma_0 = 12 pi Gamma_ee Gamma_f / ((m^2 - M^2)^2 + M^2 Gamma^2), pions pi alpha^2 beta^3 / (3 m^2) |F|^2.
 */
final class ReturnProcess implements SampledProcess {
    /**
     * What is made.
     *
     * @param resonance the resonance; for pions the rho, whose curve is that of the sampling
     * @param pions whether all pairs of pions are made rather than a resonance
     * @param fraction fraction of the decay, 1 for all
     * @param lowest smallest mass, GeV
     * @param highest largest mass, GeV
     */
    record Reaction(ResonanceTable.Resonance resonance, boolean pions, double fraction, double lowest, double highest)
            implements Serializable {}

    private final Reaction reaction;
    private final InitialStateRadiation radiation;
    private final PionFormFactor formFactor;
    private final double scale;
    private final double pole;
    private double s;
    private double low;
    private double range;
    private double angle;

    ReturnProcess(Reaction reaction, ResonanceTable.Pion pion) {
        this.reaction = reaction;
        ResonanceTable.Resonance resonance = reaction.resonance();
        radiation = new InitialStateRadiation(reaction.highest());
        formFactor = new PionFormFactor(pion);
        scale = resonance.mass() * resonance.width();
        pole = resonance.mass() * resonance.mass();
    }

    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void setEnergy(double sqrtS) {
        s = sqrtS * sqrtS;
        radiation.setEnergy(sqrtS);
        low = Math.atan((reaction.lowest() * reaction.lowest() - pole) / scale);
        range = Math.atan((reaction.highest() * reaction.highest() - pole) / scale) - low;
    }

    @Override
    public void point(int channel, double[] u) {
        angle = low + range * u[0];
    }

    @Override
    public double density(int channel, double[] u) {
        u[0] = Math.min((angle - low) / range, Math.nextDown(1.0));
        double distance = mass2() - pole;
        return scale / ((distance * distance + scale * scale) * range);
    }

    @Override
    public double value() {
        double mass2 = mass2();
        double x = 1 - mass2 / s;
        if (!(x > InitialStateRadiation.SMALLEST_FRACTION)) {
            return 0;
        }
        return PhysicalConstants.HBARC2_FB * radiation.density(x) / s * (reaction.pions() ? pions(mass2) : line(mass2));
    }

    private double line(double mass2) {
        ResonanceTable.Resonance resonance = reaction.resonance();
        double distance = mass2 - pole;
        return 12
                * Math.PI
                * resonance.electronWidth()
                * resonance.width()
                * reaction.fraction()
                / (distance * distance + scale * scale);
    }

    private double pions(double mass2) {
        double ratio = 4 * PhysicalConstants.PION_MASS * PhysicalConstants.PION_MASS / mass2;
        double alpha = PhysicalConstants.ALPHA;
        return Math.PI * alpha * alpha / (3 * mass2) * Math.pow(1 - ratio, 1.5) * formFactor.square(mass2);
    }

    private double mass2() {
        return pole + scale * Math.tan(angle);
    }

    /** Mass of the hadrons or the resonance at the current point, GeV. */
    double mass() {
        return Math.sqrt(mass2());
    }
}
