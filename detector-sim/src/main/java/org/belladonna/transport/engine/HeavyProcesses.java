package org.belladonna.transport.engine;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.transport.process.KnockOn;
import org.belladonna.transport.process.MuonBremsstrahlung;
import org.belladonna.transport.process.MuonPairProduction;
import org.belladonna.transport.process.PhysicsProcess;

/** Which processes a kind of heavier particle has: the place where further ones join, as hadronic interactions. */
final class HeavyProcesses {
    private HeavyProcesses() {}

    static List<PhysicsProcess> of(Region region, Species species) {
        List<PhysicsProcess> processes = new ArrayList<>();
        processes.add(new KnockOn(region.medium(), region.cuts(), species.mass(), species.spinHalf()));
        if (Math.abs(species.pdg()) == 13) {
            processes.add(new MuonBremsstrahlung(region.medium(), region.cuts(), species.mass()));
            processes.add(new MuonPairProduction(region.medium(), region.cuts(), species.mass()));
        }
        return List.copyOf(processes);
    }
}
