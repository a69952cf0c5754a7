package org.belladonna.transport.process.hadronic;

import org.belladonna.material.Element;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.RestProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * Capture of a stopped negative particle by an atom and what follows. The atom is chosen by the number of atoms times their atomic number (E. Fermi, E. Teller, Phys.
 * Rev. 72 (1947) 399). Hadrons are taken by the nucleus at once, muons decay or are captured as {@link MuonLifetimes} says. Left out: X-rays of the atomic
 * cascade, which have the binding energy of the muon, and the slowing of the decay electron.
 */
public final class CaptureAtRest implements RestProcess {
    private static final int MUON = 13;

    private final Material medium;
    private final ProductionCuts cuts;
    private final Species species;
    private final Decay decay;

    public CaptureAtRest(Material medium, ProductionCuts cuts, Species species) {
        this.medium = medium;
        this.cuts = cuts;
        this.species = species;
        decay = new Decay(cuts, species);
    }

    /** Whether atoms capture a kind of particle: mu-, pi-, K-, antiprotons. */
    public static boolean happensTo(Species species) {
        return switch (species.pdg()) {
            case MUON, -211, -321, -2212 -> true;
            default -> false;
        };
    }

    @Override
    public double atRest(Track track, TrackStack stack, EventStream stream) {
        Element element = atom(stream);
        if (species.pdg() == MUON) {
            track.t += MuonLifetimes.meanLife(element.z()) * stream.exponential();
            if (stream.uniform() >= MuonLifetimes.captured(element.z()) || element.z() == 1) {
                return decay.interact(track, stack, stream);
            }
        }
        int nucleons = TargetChoice.nucleons(element, stream);
        HadronicWorkspace room = stack.workspace(HadronicWorkspace.class, HadronicWorkspace::new);
        room.interaction.capture(species.pdg(), nucleons, element.z(), stream);
        double local = room.pusher.push(room.interaction.products(), track, cuts, stack, stream);
        track.end();
        return local;
    }

    private Element atom(EventStream stream) {
        double left = stream.uniform() * medium.electrons;
        int last = medium.elementCount() - 1;
        for (int i = 0; i < last; i++) {
            left -= medium.atoms(i) * medium.element(i).z();
            if (left < 0) {
                return medium.element(i);
            }
        }
        return medium.element(last);
    }
}
