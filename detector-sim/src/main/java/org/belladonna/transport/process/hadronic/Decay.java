package org.belladonna.transport.process.hadronic;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.DecayInFlight;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.RestProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/** Decay of one kind of particle, in flight and where it has stopped, with the channels of {@link DecayInFlight}. Neutrinos are gone. */
public final class Decay implements PhysicsProcess, RestProcess {
    private final Species species;
    private final ProductionCuts cuts;
    private final double cTau;

    public Decay(ProductionCuts cuts, Species species) {
        this.species = species;
        this.cuts = cuts;
        cTau = ParticleTable.get(species.pdg()).cTau();
    }

    /** Whether a kind of particle decays. */
    public static boolean happensTo(Species species) {
        return DecayInFlight.decays(species.pdg());
    }

    @Override
    public String name() {
        return "decay";
    }

    @Override
    public double perMm(double kinetic) {
        return species.mass() / (cTau * Math.sqrt(kinetic * (kinetic + 2 * species.mass())));
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        double momentum = Math.sqrt(track.kinetic * (track.kinetic + 2 * species.mass()));
        return decay(track, momentum, stack, stream);
    }

    @Override
    public double atRest(Track track, TrackStack stack, EventStream stream) {
        track.t += cTau / PhysicalConstants.SPEED_OF_LIGHT * stream.exponential();
        return decay(track, 0, stack, stream);
    }

    private double decay(Track track, double momentum, TrackStack stack, EventStream stream) {
        HadronicWorkspace room = stack.workspace(HadronicWorkspace.class, HadronicWorkspace::new);
        ParticleState state = room.state;
        state.particle = track.particle;
        state.pdg = species.pdg();
        state.charge = species.charge();
        state.mass = species.mass();
        state.px = momentum * track.ux;
        state.py = momentum * track.uy;
        state.pz = momentum * track.uz;
        room.decay.decay(state, room.stack, stream);
        double local = 0;
        double ux = track.ux;
        double uy = track.uy;
        double uz = track.uz;
        while (!room.stack.isEmpty()) {
            room.stack.pop(state);
            local += push(state, track, stack);
        }
        track.ux = ux;
        track.uy = uy;
        track.uz = uz;
        track.end();
        return local;
    }

    /** Pushes a product in its own direction. */
    private double push(ParticleState product, Track track, TrackStack stack) {
        int kind = Species.kind(product.pdg);
        double p = product.momentum();
        if (kind < 0 || p == 0) {
            return 0;
        }
        double kinetic = p * p / (product.energy() + product.mass);
        if (product.pdg == 22 && p <= cuts.photon()) {
            return p;
        }
        track.ux = product.px / p;
        track.uy = product.py / p;
        track.uz = product.pz / p;
        stack.product(track, kind, kinetic, 1, 1, 0);
        return 0;
    }
}
