package org.belladonna.transport.outer;

import java.util.IdentityHashMap;
import java.util.Map;
import org.belladonna.detector.HadronSettings;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.HadronTables;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * Hadronic interactions, decays and captures outside the tracker: the processes of full transport, between flights here and tracks there. One per
 * thread.
 */
final class OuterHadrons {
    /** No electrons are made by these processes but those of decays. */
    private static final double ELECTRON_CUT = 1e-3;

    private static final int NEUTRON = 2112;
    private static final int LIGHT_IONS = 1_000_000_000;

    private final HadronSettings settings;
    private final ScintillationLight light;
    private final Map<Absorber, HadronTables> tables = new IdentityHashMap<>();
    private final Track track = new Track();
    private final TrackStack stack = new TrackStack();

    /** Energy left at the place of the last interaction, GeV; of light ions as the energy of an electron with as much light in a crystal. */
    double local;

    OuterHadrons(HadronSettings settings, Absorber crystal) {
        this.settings = settings;
        light = new ScintillationLight(crystal.material, settings.light());
    }

    /** What a particle that has slowed down (to a kinetic energy in GeV) leaves in a crystal, in energy of an electron with as much light. */
    double light(Flight flight, double after) {
        return light.between(flight.mass, flight.charge, flight.kineticEnergy(), after);
    }

    /** The tables of a material. */
    HadronTables of(Absorber absorber) {
        HadronTables found = tables.get(absorber);
        if (found == null) {
            found = new HadronTables(
                    new Region(absorber.material, new ProductionCuts(ELECTRON_CUT, settings.softestPhoton())));
            tables.put(absorber, found);
        }
        return found;
    }

    /** Whether a particle is too slow or too late to matter. */
    boolean lost(Flight flight) {
        return flight.t > settings.latest()
                || (flight.pdg == NEUTRON && flight.kineticEnergy() < settings.slowestNeutron());
    }

    /** Lets a hadron in flight interact or decay; whether it flies on, then with its new energy and direction. */
    boolean interact(Flight flight, Absorber absorber, EventStream stream, FlightStack secondaries) {
        take(flight);
        track.kinetic = flight.kineticEnergy();
        local = of(absorber).interact(track, stack, stream);
        collect(secondaries);
        if (track.kinetic == 0) {
            return false;
        }
        flight.setKineticEnergy(track.kinetic);
        flight.direction(track.ux, track.uy, track.uz);
        return true;
    }

    /** Ends a hadron that has stopped. */
    void stop(Flight flight, Absorber absorber, EventStream stream, FlightStack secondaries) {
        local = 0;
        int kind = Species.kind(flight.pdg);
        if (kind >= 0 && Species.ALL.get(kind).hadron()) {
            take(flight);
            track.kinetic = 0;
            local = of(absorber).atRest(track, stack, stream);
            collect(secondaries);
        }
    }

    private void take(Flight flight) {
        track.kind = Species.kind(flight.pdg);
        track.particle = flight.particle;
        track.x = flight.x;
        track.y = flight.y;
        track.z = flight.z;
        track.t = flight.t;
        track.ux = flight.ux;
        track.uy = flight.uy;
        track.uz = flight.uz;
    }

    /** Light ions stop within a millimetre; everything else flies. */
    private void collect(FlightStack secondaries) {
        double ux = track.ux;
        double uy = track.uy;
        double uz = track.uz;
        double kinetic = track.kinetic;
        while (!stack.isEmpty()) {
            stack.pop(track);
            Species species = Species.ALL.get(track.kind);
            if (species.pdg() > LIGHT_IONS) {
                local += light.between(species.mass(), species.charge(), track.kinetic, 0);
            } else {
                secondaries.push(track);
            }
        }
        track.ux = ux;
        track.uy = uy;
        track.uz = uz;
        track.kinetic = kinetic;
    }
}
