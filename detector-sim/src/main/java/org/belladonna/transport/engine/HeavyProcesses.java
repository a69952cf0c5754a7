package org.belladonna.transport.engine;

import java.util.List;
import org.belladonna.transport.process.KnockOn;
import org.belladonna.transport.process.PhysicsProcess;

/** Which processes a kind of heavier particle has. */
final class HeavyProcesses {
    private HeavyProcesses() {}

    static List<PhysicsProcess> of(Region region, Species species) {
        return List.of(new KnockOn(region.medium(), region.cuts(), species.mass(), species.spinHalf()));
    }

    /** Mean loss by what these processes do below the cuts, beyond collisions; GeV/mm. */
    static double softLoss(List<PhysicsProcess> processes, double kinetic) {
        return 0;
    }
}
