package org.belladonna.transport.engine;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.transport.process.KnockOn;
import org.belladonna.transport.process.MuonBremsstrahlung;
import org.belladonna.transport.process.MuonPairProduction;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.RadiativeProcess;
import org.belladonna.transport.process.RestProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.hadronic.CaptureAtRest;
import org.belladonna.transport.process.hadronic.Decay;
import org.belladonna.transport.process.hadronic.HadronElastic;
import org.belladonna.transport.process.hadronic.HadronInelastic;

/** Which processes a kind of particle other than electrons and photons has: the place where further ones join. */
final class HeavyProcesses {
    private HeavyProcesses() {}

    static List<PhysicsProcess> of(Region region, Species species, Physics physics) {
        List<PhysicsProcess> processes = new ArrayList<>();
        if (species.charge() != 0) {
            processes.add(new KnockOn(region.medium(), region.cuts(), species));
        }
        if (Math.abs(species.pdg()) == 13) {
            processes.add(new MuonBremsstrahlung(region.medium(), region.cuts(), species.mass()));
            processes.add(new MuonPairProduction(region.medium(), region.cuts(), species.mass()));
        }
        if (physics == Physics.FULL) {
            if (species.hadron()) {
                processes.add(new HadronInelastic(region.medium(), region.cuts(), species));
                processes.add(new HadronElastic(region.medium(), species));
            }
            if (Decay.happensTo(species)) {
                processes.add(new Decay(region.cuts(), species));
            }
        }
        return List.copyOf(processes);
    }

    /** What happens to a stopped one; null when nothing does. */
    static RestProcess atRest(Region region, Species species, Physics physics) {
        if (physics == Physics.EM) {
            return null;
        }
        if (CaptureAtRest.happensTo(species)) {
            return new CaptureAtRest(region.medium(), region.cuts(), species);
        }
        return Decay.happensTo(species) ? new Decay(region.cuts(), species) : null;
    }

    /** Mean loss by what these processes do below the cuts, beyond collisions; GeV/mm. */
    static double softLoss(List<PhysicsProcess> processes, double kinetic) {
        double sum = 0;
        for (PhysicsProcess process : processes) {
            if (process instanceof RadiativeProcess radiative) {
                sum += radiative.softLoss(kinetic);
            }
        }
        return sum;
    }
}
