package org.belladonna.transport.process.hadronic;

import org.belladonna.material.Element;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/** Inelastic interactions of one kind of hadron in a medium: {@link NuclearCrossSections} and {@link HadronicInteraction}. */
public final class HadronInelastic implements PhysicsProcess {
    private final TargetChoice targets;
    private final Species species;
    private final ProductionCuts cuts;

    public HadronInelastic(Material medium, ProductionCuts cuts, Species species) {
        this.species = species;
        this.cuts = cuts;
        targets = TargetChoice.inelastic(medium, species);
    }

    @Override
    public String name() {
        return "inelastic interaction";
    }

    @Override
    public double perMm(double kineticEnergy) {
        return targets.perMm(kineticEnergy);
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        Element element = targets.choose(track.kinetic, stream);
        int nucleons = TargetChoice.nucleons(element, stream);
        HadronicWorkspace room = stack.workspace(HadronicWorkspace.class, HadronicWorkspace::new);
        room.interaction.inelastic(species.pdg(), track.kinetic, nucleons, element.z(), stream);
        double local = room.pusher.push(room.interaction.products(), track, cuts, stack, stream);
        track.end();
        return local;
    }
}
