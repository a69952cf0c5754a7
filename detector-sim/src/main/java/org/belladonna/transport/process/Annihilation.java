package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Annihilation of positrons with electrons at rest into two photons, in flight and where they stop. W. Heitler, The Quantum Theory of
 * Radiation (1954), section 27. One and three photons are left out.
 */
public final class Annihilation implements PhysicsProcess, RestProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private final Material medium;
    private final ProductionCuts cuts;

    public Annihilation(Material medium, ProductionCuts cuts) {
        this.medium = medium;
        this.cuts = cuts;
    }

    @Override
    public String name() {
        return "annihilation";
    }

    @Override
    public double perMm(double kinetic) {
        double gamma = 1 + Math.max(kinetic, 1e-6) / ELECTRON;
        double root = Math.sqrt(gamma * gamma - 1);
        double radius = PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;
        return medium.electrons
                * Math.PI
                * radius
                * radius
                / (gamma + 1)
                * ((gamma * gamma + 4 * gamma + 1) / (gamma * gamma - 1) * Math.log(gamma + root) - (gamma + 3) / root);
    }

    @Override
    public double interact(Track positron, TrackStack stack, EventStream stream) {
        double gamma = 1 + positron.kinetic / ELECTRON;
        double root = Math.sqrt((gamma - 1) / (gamma + 1));
        double low = 0.5 * (1 - root);
        double ratio = Math.log((1 + root) / (1 - root));
        double square = (gamma + 1) * (gamma + 1);
        double share;
        do {
            share = low * Math.exp(ratio * stream.uniform());
        } while (1 - share + (2 * gamma * share - 1) / (share * square) < stream.uniform());
        double total = positron.kinetic + 2 * ELECTRON;
        double momentum = Math.sqrt(positron.kinetic * total);
        double first = share * total;
        double second = total - first;
        stack.drawAzimuth(stream);
        double cosPhi = stack.cosPhi;
        double sinPhi = stack.sinPhi;
        // Two-body kinematics: p^2 + k1^2 - 2 p k1 cos = k2^2.
        double cosine = (momentum * momentum + (first - second) * total) / (2 * momentum * first);
        double opposite = (momentum * momentum + (second - first) * total) / (2 * momentum * second);
        double local = photon(positron, first, bounded(cosine), cosPhi, sinPhi, stack)
                + photon(positron, second, bounded(opposite), -cosPhi, -sinPhi, stack);
        positron.end();
        // The mass of the electron that it met is counted with the photons, so the medium gives it.
        return local;
    }

    /** Two photons of the electron's mass, back to back. */
    @Override
    public double atRest(Track positron, TrackStack stack, EventStream stream) {
        double cosine = 2 * stream.uniform() - 1;
        stack.drawAzimuth(stream);
        double cosPhi = stack.cosPhi;
        double sinPhi = stack.sinPhi;
        positron.end();
        return photon(positron, ELECTRON, cosine, cosPhi, sinPhi, stack)
                + photon(positron, ELECTRON, -cosine, -cosPhi, -sinPhi, stack);
    }

    private double photon(Track from, double energy, double cosine, double cosPhi, double sinPhi, TrackStack stack) {
        if (energy <= cuts.photon()) {
            return energy;
        }
        stack.product(from, Track.PHOTON, energy, cosine, cosPhi, sinPhi);
        return 0;
    }

    private static double bounded(double cosine) {
        return Math.max(-1, Math.min(1, cosine));
    }
}
