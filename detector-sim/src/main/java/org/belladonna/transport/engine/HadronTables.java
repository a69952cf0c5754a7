package org.belladonna.transport.engine;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.RestProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;
import org.belladonna.transport.process.hadronic.Decay;
import org.belladonna.transport.process.hadronic.HadronElastic;
import org.belladonna.transport.process.hadronic.HadronInelastic;

/**
 * Hadronic interactions, decays and captures of all hadrons in one region, for a transport that has its own electromagnetic part. The tables of a kind are made
 * when it is first asked for. One per thread.
 */
public final class HadronTables {
    private final Region region;
    private final ProcessTable[] tables = new ProcessTable[Species.ALL.size()];
    private final RestProcess[] atRest = new RestProcess[Species.ALL.size()];

    public HadronTables(Region region) {
        this.region = region;
    }

    private ProcessTable table(int kind) {
        if (tables[kind] == null) {
            Species species = Species.ALL.get(kind);
            List<PhysicsProcess> processes = new ArrayList<>();
            if (species.hadron()) {
                processes.add(new HadronInelastic(region.medium(), region.cuts(), species));
                processes.add(new HadronElastic(region.medium(), species));
                if (Decay.happensTo(species)) {
                    processes.add(new Decay(region.cuts(), species));
                }
                atRest[kind] = HeavyProcesses.atRest(region, species, Physics.FULL);
            }
            tables[kind] = new ProcessTable(processes);
        }
        return tables[kind];
    }

    /** Interactions and decays per mm of a kind at a kinetic energy (GeV); 0 for what is no hadron. */
    public double perMm(int kind, double kinetic) {
        return table(kind).perMm(kinetic);
    }

    /** Lets a hadron interact or decay; returns the energy left at the spot, GeV. */
    public double interact(Track track, TrackStack stack, EventStream stream) {
        return table(track.kind).interact(track, stack, stream);
    }

    /** Ends a hadron that has stopped; returns the energy left at the spot, GeV. */
    public double atRest(Track track, TrackStack stack, EventStream stream) {
        table(track.kind);
        RestProcess process = atRest[track.kind];
        return process == null ? 0 : process.atRest(track, stack, stream);
    }
}
