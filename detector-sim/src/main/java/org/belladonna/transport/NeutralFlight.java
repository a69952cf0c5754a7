package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Navigator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.DecayInFlight;

/** A neutral particle on straight lines to the calorimeter: photons and hadrons interact in the layers that they cross, K_S, K_L and hyperons decay. */
final class NeutralFlight {
    private final DriftGeometry drift;
    private final Navigator navigator;
    private final ParticleStack stack;
    private final TrackerLayers layers;
    private final Passage passage;
    private final LayerCrossing solid;
    private final DecayInFlight decay = new DecayInFlight();

    NeutralFlight(Detector detector, Navigator navigator, ParticleStack stack, TrackerLayers layers, Passage passage) {
        drift = detector.tracker().drift;
        this.layers = layers;
        this.navigator = navigator;
        this.stack = stack;
        this.passage = passage;
        solid = new LayerCrossing(detector, layers, passage);
    }

    /** Follows a particle; whether it has reached the limit of the tracking volume, where its state then is. */
    boolean follow(ParticleState particle, EventStream stream, TrackerHits hits) {
        passage.begin(particle, stream);
        if (particle.inLayer) {
            solid.cross(hits);
            if (passage.ended) {
                return false;
            }
            layers.leave(particle);
        }
        // Decay length left in units of beta gamma.
        double lifeLeft = DecayInFlight.decays(particle.pdg)
                ? DecayInFlight.meanLength(particle.pdg, particle.mass) * stream.exponential()
                : Double.POSITIVE_INFINITY;
        start(particle);
        // Arc of the place where the particle is taken to be: surfaces that do nothing are passed without moving it.
        double placed = navigator.arc;
        while (true) {
            double arc = navigator.next();
            double norm = Math.sqrt(1 + navigator.helix.tanLambda * navigator.helix.tanLambda);
            double life = (arc - placed) * norm * particle.mass / particle.momentum();
            if (life > lifeLeft) {
                place(particle, placed + lifeLeft * particle.momentum() / (particle.mass * norm));
                stack.making(Flights.DECAY);
                decay.decay(particle, stack, stream);
                return false;
            }
            navigator.pass();
            if (navigator.kind == Navigator.EXIT) {
                place(particle, navigator.arc);
                return true;
            }
            double freePaths = freePaths(particle);
            if (freePaths <= passage.freePaths()) {
                passage.spend(freePaths);
                continue;
            }
            lifeLeft -= life;
            place(particle, navigator.arc);
            interact(particle, hits);
            if (passage.ended) {
                return false;
            }
            layers.leave(particle);
            start(particle);
            placed = navigator.arc;
        }
    }

    private void start(ParticleState particle) {
        FlightStart.avoidAxis(particle);
        navigator.start(particle.x, particle.y, particle.z, particle.px, particle.py, particle.pz, 0);
    }

    /** Mean number of interactions in the surface just crossed. */
    private double freePaths(ParticleState particle) {
        if (navigator.kind == Navigator.DRIFT_LAYER) {
            return passage.perMm(drift.gasAndWires) * navigator.path(drift.height[navigator.index]);
        }
        particle.layerKind = navigator.kind;
        particle.layerIndex = navigator.index;
        double sum = 0;
        for (int part = 0; part < layers.parts(particle); part++) {
            sum += passage.perMm(layers.material(particle, part)) * layers.thickness(particle, part);
        }
        return navigator.path(sum);
    }

    private void interact(ParticleState particle, TrackerHits hits) {
        layers.enter(particle, navigator);
        if (navigator.kind == Navigator.DRIFT_LAYER) {
            passage.interact(drift.gasAndWires);
        } else {
            solid.cross(hits);
        }
    }

    private void place(ParticleState particle, double arc) {
        double x = navigator.helix.x(arc);
        double y = navigator.helix.y(arc);
        double z = navigator.helix.z(arc);
        double length = Math.sqrt((x - particle.x) * (x - particle.x)
                + (y - particle.y) * (y - particle.y)
                + (z - particle.z) * (z - particle.z));
        particle.t += length * particle.energy() / (particle.momentum() * PhysicalConstants.SPEED_OF_LIGHT);
        particle.x = x;
        particle.y = y;
        particle.z = z;
    }
}
