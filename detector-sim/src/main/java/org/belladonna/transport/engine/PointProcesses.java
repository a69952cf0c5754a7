package org.belladonna.transport.engine;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Annihilation;
import org.belladonna.transport.process.ComptonScattering;
import org.belladonna.transport.process.ElectronCollision;
import org.belladonna.transport.process.GammaConversion;
import org.belladonna.transport.process.KnockOn;
import org.belladonna.transport.process.PhotoelectricEffect;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.RestProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;
import org.belladonna.transport.process.hadronic.HadronElastic;
import org.belladonna.transport.process.hadronic.HadronInelastic;

/**
 * All that happens to a particle at one point of a region, for a transport that has its own mean loss, scattering, radiation and decay on the way: interactions of
 * hadrons, knocked-out electrons, annihilation, what photons do; and the end of what has stopped. The same processes as in full transport. The tables of
 * a kind are made when it is first asked for. One per thread.
 */
public final class PointProcesses {
    private final Region region;
    private final boolean hadronic;
    private final ProcessTable[] tables = new ProcessTable[Species.ALL.size()];
    private final RestProcess[] atRest = new RestProcess[Species.ALL.size()];

    /**
     * @param region medium and cuts
     * @param hadronic whether hadrons interact with nuclei
     */
    public PointProcesses(Region region, boolean hadronic) {
        this.region = region;
        this.hadronic = hadronic;
    }

    private ProcessTable table(int kind) {
        if (tables[kind] == null) {
            Species species = Species.ALL.get(kind);
            tables[kind] = new ProcessTable(processes(kind, species));
            atRest[kind] = rest(kind, species);
        }
        return tables[kind];
    }

    private List<PhysicsProcess> processes(int kind, Species species) {
        var medium = region.medium();
        var cuts = region.cuts();
        return switch (kind) {
            case Track.PHOTON ->
                List.of(
                        new ComptonScattering(medium, cuts),
                        new GammaConversion(medium, cuts),
                        new PhotoelectricEffect(medium, cuts));
            case Track.ELECTRON -> List.of(new ElectronCollision(medium, cuts, kind));
            case Track.POSITRON -> List.of(new ElectronCollision(medium, cuts, kind), new Annihilation(medium, cuts));
            default -> heavy(species);
        };
    }

    private List<PhysicsProcess> heavy(Species species) {
        List<PhysicsProcess> processes = new ArrayList<>();
        if (species.charge() != 0) {
            processes.add(new KnockOn(region.medium(), region.cuts(), species));
        }
        if (species.hadron() && hadronic) {
            processes.add(new HadronInelastic(region.medium(), region.cuts(), species));
            processes.add(new HadronElastic(region.medium(), species));
        }
        return processes;
    }

    private RestProcess rest(int kind, Species species) {
        return switch (kind) {
            case Track.PHOTON, Track.ELECTRON -> null;
            case Track.POSITRON -> new Annihilation(region.medium(), region.cuts());
            default -> HeavyProcesses.atRest(region, species, Physics.FULL);
        };
    }

    /** Interactions per mm of a kind at a kinetic energy (GeV). */
    public double perMm(int kind, double kinetic) {
        return table(kind).perMm(kinetic);
    }

    /** What happens next to a particle, chosen by the rates; its name and action are the process's. */
    public PhysicsProcess choose(Track track, EventStream stream) {
        return table(track.kind).choose(track.kinetic, stream);
    }

    /** Ends a particle that has stopped; returns the energy left at the spot, GeV. */
    public double atRest(Track track, TrackStack stack, EventStream stream) {
        table(track.kind);
        RestProcess process = atRest[track.kind];
        return process == null ? 0 : process.atRest(track, stack, stream);
    }
}
