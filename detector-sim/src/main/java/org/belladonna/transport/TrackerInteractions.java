package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.TransportSettings;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.PointProcesses;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * What happens at one point of the tracker's materials: the processes of full transport, between flights here and tracks there. One per thread.
 */
final class TrackerInteractions {
    private static final int NEUTRON = 2112;
    private static final int LIGHT_IONS = 1_000_000_000;

    private final TransportSettings cuts;
    private final ParticleStack particles;
    /** By the index of the material. */
    private final PointProcesses[] processes;

    private final Track track = new Track();
    private final TrackStack stack = new TrackStack();

    /** Energy left at the place of the last interaction, GeV. */
    double local;

    TrackerInteractions(Detector detector, ParticleStack particles) {
        cuts = detector.description().transport();
        this.particles = particles;
        processes = new PointProcesses[detector.materialCount()];
        ProductionCuts production = new ProductionCuts(cuts.electronCut(), cuts.photonCut());
        detector.materials()
                .forEach(material -> processes[material.index] =
                        new PointProcesses(new Region(material, production), cuts.hadronicInteractions()));
    }

    /** Interactions per mm of a kind of particle ({@link Species}; -1 has none). */
    double perMm(Material material, int kind, double kinetic) {
        return kind < 0 ? 0 : processes[material.index].perMm(kind, kinetic);
    }

    /** Lets a particle interact where it is; what it makes is pushed. Whether it flies on, then with its new energy and direction. */
    boolean interact(ParticleState particle, Material material, EventStream stream) {
        take(particle);
        track.kinetic = particle.kineticEnergy();
        PhysicsProcess process = processes[material.index].choose(track, stream);
        local = process.interact(track, stack, stream);
        double kinetic = track.kinetic;
        if (kinetic > 0) {
            double momentum = Math.sqrt(kinetic * (kinetic + 2 * particle.mass));
            particle.px = momentum * track.ux;
            particle.py = momentum * track.uy;
            particle.pz = momentum * track.uz;
        }
        collect(particle, process.name());
        return kinetic > 0;
    }

    /** Ends a particle that has stopped, where it is. */
    void stop(ParticleState particle, Material material, EventStream stream) {
        local = 0;
        if (Species.kind(particle.pdg) >= 0) {
            take(particle);
            track.kinetic = 0;
            local = processes[material.index].atRest(track, stack, stream);
            particle.t = track.t;
            collect(particle, Flights.AT_REST);
        }
    }

    /** Whether a particle is too slow or too late to be followed. */
    boolean lost(ParticleState particle) {
        return particle.t > cuts.latest()
                || (particle.pdg == NEUTRON && particle.kineticEnergy() < cuts.slowestNeutron());
    }

    private void take(ParticleState particle) {
        double momentum = particle.momentum();
        track.kind = Species.kind(particle.pdg);
        track.x = particle.x;
        track.y = particle.y;
        track.z = particle.z;
        track.t = particle.t;
        // What has stopped altogether has no direction: any will do.
        track.ux = momentum > 0 ? particle.px / momentum : 0;
        track.uy = momentum > 0 ? particle.py / momentum : 0;
        track.uz = momentum > 0 ? particle.pz / momentum : 1;
    }

    /** Light ions stop within a millimetre; everything else flies. */
    private void collect(ParticleState mother, String process) {
        particles.making(process);
        while (!stack.isEmpty()) {
            stack.pop(track);
            Species species = Species.ALL.get(track.kind);
            if (species.pdg() > LIGHT_IONS) {
                local += track.kinetic;
            } else {
                double momentum = Math.sqrt(track.kinetic * (track.kinetic + 2 * species.mass()));
                particles.pushAt(
                        mother,
                        species.pdg(),
                        species.charge(),
                        species.mass(),
                        momentum * track.ux,
                        momentum * track.uy,
                        momentum * track.uz);
            }
        }
    }
}
