package org.belladonna.transport.process;

import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/** Electrons that a heavier particle knocks out above the cut; B. Rossi, High Energy Particles (1952), section 2.3. */
public final class KnockOn implements PhysicsProcess {
    private final double scale;
    private final double cut;
    private final double mass;
    private final boolean spinHalf;

    public KnockOn(Material medium, ProductionCuts cuts, Species species) {
        scale = medium.betheScale * species.charge() * species.charge();
        cut = cuts.electron();
        mass = species.mass();
        spinHalf = species.spinHalf();
    }

    @Override
    public String name() {
        return "knocked-out electron";
    }

    @Override
    public double perMm(double kinetic) {
        double gamma = 1 + kinetic / mass;
        double largest = CollisionLoss.largestTransfer(mass, gamma * gamma - 1);
        if (largest <= cut) {
            return 0;
        }
        double beta2 = 1 - 1 / (gamma * gamma);
        double energy = kinetic + mass;
        double spin = spinHalf ? 0.5 * (largest - cut) / (energy * energy) : 0;
        return 0.5 * scale / beta2 * (1 / cut - 1 / largest - beta2 / largest * Math.log(largest / cut) + spin);
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        double gamma = 1 + track.kinetic / mass;
        double largest = CollisionLoss.largestTransfer(mass, gamma * gamma - 1);
        if (largest <= cut) {
            return 0;
        }
        double beta2 = 1 - 1 / (gamma * gamma);
        double energy = track.kinetic + mass;
        double spin = spinHalf ? 0.5 / (energy * energy) : 0;
        double span = 1 / cut - 1 / largest;
        double bound = 1 + spin * largest * largest;
        double transfer;
        do {
            transfer = 1 / (1 / cut - span * stream.uniform());
        } while (1 - beta2 * transfer / largest + spin * transfer * transfer < bound * stream.uniform());
        stack.drawAzimuth(stream);
        Knock.out(track, mass, transfer, stack.cosPhi, stack.sinPhi, stack);
        return 0;
    }
}
