package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Knocked-out electrons above the cut of electrons (C. Moller, Ann. Phys. 14 (1932) 531) and positrons (H. Bhabha, Proc. R. Soc. A 154
 * (1936) 195), off electrons at rest.
 */
public final class ElectronCollision implements PhysicsProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final int INTEGRATION_STEPS = 64;

    private final Material medium;
    private final double cut;
    private final boolean moller;

    /** @param kind {@link Track#ELECTRON} or {@link Track#POSITRON} */
    public ElectronCollision(Material medium, ProductionCuts cuts, int kind) {
        this.medium = medium;
        cut = cuts.electron();
        moller = kind == Track.ELECTRON;
    }

    @Override
    public String name() {
        return moller ? "Moller" : "Bhabha";
    }

    private double largest(double kinetic) {
        return moller ? 0.5 * kinetic : kinetic;
    }

    @Override
    public double perMm(double kinetic) {
        double most = largest(kinetic);
        if (most <= cut) {
            return 0;
        }
        double gamma = 1 + kinetic / ELECTRON;
        // In the inverse share the spectrum is flat.
        double from = kinetic / most;
        double width = (kinetic / cut - from) / INTEGRATION_STEPS;
        double sum = 0;
        for (int i = 0; i < INTEGRATION_STEPS; i++) {
            double share = 1 / (from + (i + 0.5) * width);
            sum += weight(gamma, share);
        }
        double radius = PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;
        double beta2 = 1 - 1 / (gamma * gamma);
        return 2 * Math.PI * radius * radius * medium.electrons / (beta2 * (gamma - 1)) * sum * width;
    }

    /** Differential cross-section in the share of the kinetic energy, over its leading term 1/share^2. */
    private double weight(double gamma, double share) {
        double gamma2 = gamma * gamma;
        if (moller) {
            double g = (2 * gamma - 1) / gamma2;
            double other = share / (1 - share);
            return share * share * (gamma - 1) * (gamma - 1) / gamma2 + 1 - share * g + other * (other - share * g);
        }
        double beta2 = 1 - 1 / gamma2;
        double y = 1 / (gamma + 1);
        double a = 1 - 2 * y;
        double b1 = 2 - y * y;
        double b2 = a * (3 + y * y);
        double b4 = a * a * a;
        double b3 = a * a + b4;
        return 1 - beta2 * share * (b1 - share * (b2 - share * (b3 - share * b4)));
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        double kinetic = track.kinetic;
        double gamma = 1 + kinetic / ELECTRON;
        double most = largest(kinetic);
        if (most <= cut) {
            return 0;
        }
        double low = 1 / most;
        double span = 1 / cut - low;
        double bound = Math.max(weight(gamma, cut / kinetic), weight(gamma, most / kinetic));
        double transfer;
        do {
            transfer = 1 / (low + span * stream.uniform());
        } while (weight(gamma, transfer / kinetic) < bound * stream.uniform());
        stack.drawAzimuth(stream);
        Knock.out(track, ELECTRON, transfer, stack.cosPhi, stack.sinPhi, stack);
        return 0;
    }
}
