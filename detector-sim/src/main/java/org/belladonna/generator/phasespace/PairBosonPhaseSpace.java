package org.belladonna.generator.phasespace;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * Phase space of e- e+ -> f- f+ X in the coordinates energy of X, angle of X to the beam, direction of f- in the rest frame of
 * the pair relative to X; the azimuth about the beam is left at 0. Momenta of the five particles, in this order, are in
 * {@link #momenta} as (px, py, pz, E). Reused; one per thread.
 *
 * <p>The angle to the beam is carried as t with velocity * cos(theta) = tanh(t), which resolves a boson collinear with a beam
 * electron of mass m_e.
 */
public final class PairBosonPhaseSpace {
    /** Momenta of e-, e+, f-, f+, X, GeV. */
    public final double[] momenta = new double[20];

    private final double fermionMass;
    private final double bosonMass;
    private double sqrtS;
    private double electronMass2;
    private double velocity;
    private double largestT;
    private double energy;
    private double t;
    private double cosPair;
    private double phiPair;
    private double pairMass2;
    private double bosonMomentum;
    private double pairVelocity;

    public PairBosonPhaseSpace(double fermionMass, double bosonMass) {
        this.fermionMass = fermionMass;
        this.bosonMass = bosonMass;
    }

    /** Sets the collision energy in GeV, above the threshold. */
    public void setEnergy(double sqrtS) {
        this.sqrtS = sqrtS;
        double mass = 2 * PhysicalConstants.ELECTRON_MASS / sqrtS;
        electronMass2 = mass * mass;
        velocity = Math.sqrt(1 - electronMass2);
        largestT = Math.log((1 + velocity) / mass);
    }

    /** Largest energy of the boson, GeV. */
    public double largestEnergy() {
        return (sqrtS * sqrtS + bosonMass * bosonMass - 4 * fermionMass * fermionMass) / (2 * sqrtS);
    }

    /** Largest t: that of a boson along the beam. */
    public double largestT() {
        return largestT;
    }

    /** dcos(theta)/dt at the current point. */
    public double cosPerT() {
        double tanh = Math.tanh(t);
        return (1 - tanh) * (1 + tanh) / velocity;
    }

    /** Collision energy, GeV. */
    public double sqrtS() {
        return sqrtS;
    }

    /** Cosine of the boson's polar angle. */
    public double cosTheta() {
        return Math.tanh(t) / velocity;
    }

    /** t of a polar angle. */
    public double t(double cosTheta) {
        double x = velocity * cosTheta;
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    /** Sets energy and direction of the boson. */
    public void setBoson(double energy, double t) {
        this.energy = energy;
        this.t = t;
        pairMass2 = sqrtS * sqrtS + bosonMass * bosonMass - 2 * sqrtS * energy;
        bosonMomentum = bosonMass == 0 ? energy : Math.sqrt(Math.max(0, (energy - bosonMass) * (energy + bosonMass)));
        pairVelocity = Math.sqrt(Math.max(0, 1 - 4 * fermionMass * fermionMass / pairMass2));
    }

    /** Sets the direction of f- in the rest frame of the pair: cosine to the boson, azimuth from the beam's plane. */
    public void setPair(double cosPair, double phiPair) {
        this.cosPair = cosPair;
        this.phiPair = phiPair;
    }

    /** The b of the boson's emission off the pair, (p1 + k)^2 - m^2 proportional to 1 - b cosPair. */
    public double collinearity() {
        return pairVelocity * bosonMomentum / energy;
    }

    /** Energy of the boson, GeV. */
    public double energy() {
        return energy;
    }

    /** t of the boson. */
    public double t() {
        return t;
    }

    /** Cosine of f- to the boson in the rest frame of the pair. */
    public double cosPair() {
        return cosPair;
    }

    /** Azimuth of f- in the rest frame of the pair. */
    public double phiPair() {
        return phiPair;
    }

    /** Squared mass of the pair, GeV^2. */
    public double pairMass2() {
        return pairMass2;
    }

    /** Factor of the squared amplitude (GeV^-2) in dsigma/(dE dt dcosPair dphiPair) in fb, per GeV. */
    public double crossSectionFactor() {
        double volume = bosonMomentum * pairVelocity / (256 * Math.pow(Math.PI, 4));
        return PhysicalConstants.HBARC2_FB * volume * cosPerT() / (2 * sqrtS * sqrtS * velocity);
    }

    /** Computes the momenta of the current point. */
    public void build() {
        double beam = sqrtS / 2;
        set(0, 0, 0, beam * velocity, beam);
        set(4, 0, 0, -beam * velocity, beam);
        double tanh = Math.tanh(t);
        double cosTheta = tanh / velocity;
        double sin2 = ((1 - tanh) * (1 + tanh) - electronMass2) / (velocity * velocity);
        double sinTheta = Math.sqrt(Math.max(0, sin2));
        set(16, bosonMomentum * sinTheta, 0, bosonMomentum * cosTheta, energy);
        double mass = Math.sqrt(pairMass2);
        double momentum = 0.5 * mass * pairVelocity;
        double sinPair = Math.sqrt((1 - cosPair) * (1 + cosPair));
        double inPlane = momentum * sinPair * Math.cos(phiPair);
        double outOfPlane = momentum * sinPair * Math.sin(phiPair);
        double gamma = (sqrtS - energy) / mass;
        double gammaV = bosonMomentum / mass;
        for (int i = 0; i < 2; i++) {
            double sign = i == 0 ? 1 : -1;
            double along = sign * momentum * cosPair;
            double parallel = gamma * along - gammaV * 0.5 * mass;
            double e = gamma * 0.5 * mass - gammaV * along;
            set(
                    8 + 4 * i,
                    sign * inPlane * cosTheta + parallel * sinTheta,
                    sign * outOfPlane,
                    -sign * inPlane * sinTheta + parallel * cosTheta,
                    e);
        }
    }

    private void set(int at, double px, double py, double pz, double e) {
        momenta[at] = px;
        momenta[at + 1] = py;
        momenta[at + 2] = pz;
        momenta[at + 3] = e;
    }
}
