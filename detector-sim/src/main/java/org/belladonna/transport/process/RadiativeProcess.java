package org.belladonna.transport.process;

/** A process that also loses energy smoothly, to what is below the production cuts. */
public interface RadiativeProcess extends PhysicsProcess {
    /** Mean loss to what is below the cuts, GeV/mm. */
    double softLoss(double kineticEnergy);
}
