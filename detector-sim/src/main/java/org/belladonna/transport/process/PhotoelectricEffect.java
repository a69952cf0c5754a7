package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Photoelectric absorption: total from the tables of Biggs and Lighthill, angle of the electron from F. Sauter, Ann. Phys. 11 (1931)
 * 454 with the sampling of the Geant4 Physics Reference Manual. The electron takes all of the energy: what the atom gives back as
 * fluorescence and Auger electrons (33 keV in CsI) is left with it, 0.4 mm from where it belongs at most.
 */
public final class PhotoelectricEffect implements PhysicsProcess {
    private final Material medium;
    private final ProductionCuts cuts;

    public PhotoelectricEffect(Material medium, ProductionCuts cuts) {
        this.medium = medium;
        this.cuts = cuts;
    }

    @Override
    public String name() {
        return "photoelectric";
    }

    @Override
    public double perMm(double energy) {
        return PhotoelectricAbsorption.perMm(medium, energy);
    }

    @Override
    public double interact(Track photon, TrackStack stack, EventStream stream) {
        double energy = photon.kinetic;
        double local = energy;
        if (energy > cuts.electron()) {
            stack.drawAzimuth(stream);
            stack.product(photon, Track.ELECTRON, energy, cosine(energy, stream), stack.cosPhi, stack.sinPhi);
            local = 0;
        }
        photon.end();
        return local;
    }

    private static double cosine(double kinetic, EventStream stream) {
        double gamma = 1 + kinetic / PhysicalConstants.ELECTRON_MASS;
        if (gamma > 5) {
            return 1;
        }
        double beta = Math.sqrt(gamma * gamma - 1) / gamma;
        double b = 0.5 * gamma * (gamma - 1) * (gamma - 2);
        double most = gamma * gamma * (gamma < 2 ? 1 + b - beta * b : 1 + b + beta * b);
        while (true) {
            double r = 1 - 2 * stream.uniform();
            double cosine = (r + beta) / (r * beta + 1);
            double term = 1 - beta * cosine;
            if ((1 - cosine * cosine) * (1 + b * term) / (term * term) >= stream.uniform() * most) {
                return cosine;
            }
        }
    }
}
