package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.TransportSettings;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.EndedParticles;
import org.belladonna.transport.engine.Tally;
import org.belladonna.transport.process.DecayInFlight;

/**
 * A charged particle on its helix to the calorimeter, from surface to surface: matter acts at each ({@link LayerCrossing}, {@link GasCrossing}), decay between them.
 */
final class ChargedFlight {
    /** Surfaces after which a particle is ended, whatever its turns: fifty times those of the longest track of a B-factory. */
    private static final int MOST_SURFACES = 100_000;

    private final TransportSettings cuts;
    private final Navigator navigator;
    private final ParticleStack stack;
    private final TrackerLayers layers;
    private final Passage passage;
    private final LayerCrossing solid;
    private final GasCrossing gas;
    private final DecayInFlight decay = new DecayInFlight();
    private final HelixPoint point = new HelixPoint();
    /** Null where the field is uniform. */
    private final MapFlight map;

    private final Tally tally = new Tally();

    private ParticleState particle;
    private TrackerHits hits;

    ChargedFlight(Detector detector, Navigator navigator, ParticleStack stack, TrackerLayers layers, Passage passage) {
        cuts = detector.description().transport();
        this.layers = layers;
        this.navigator = navigator;
        this.stack = stack;
        this.passage = passage;
        solid = new LayerCrossing(detector, layers, passage);
        gas = new GasCrossing(detector, navigator, layers, passage);
        map = detector.flightMap() == null ? null : new MapFlight(detector.flightMap());
    }

    /** Particles ended by a bound so far. */
    EndedParticles ended() {
        return tally.ended();
    }

    /** Follows a particle; whether it has reached the limit of the tracking volume, where its state then is. */
    boolean follow(ParticleState state, EventStream stream, TrackerHits trackerHits) {
        if (!begin(state, stream, trackerHits)) {
            return false;
        }
        // Decay length left in units of beta gamma, which the loss of energy changes on the way.
        double lifeLeft = DecayInFlight.decays(state.pdg)
                ? DecayInFlight.meanLength(state.pdg, state.mass) * stream.exponential()
                : Double.POSITIVE_INFINITY;
        int halfTurns = 0;
        for (int surfaces = 0; surfaces < MOST_SURFACES; surfaces++) {
            double arc = navigator.next();
            double norm = Math.sqrt(1 + navigator.helix.tanLambda * navigator.helix.tanLambda);
            boolean onTheWay = map != null && (arc - navigator.here) * norm > MapFlight.LONGEST_STEP;
            if (onTheWay) {
                arc = navigator.here + MapFlight.LONGEST_STEP / norm;
            }
            double life = (arc - navigator.here) * norm * state.mass / state.momentum();
            if (life > lifeLeft) {
                move(navigator.here + lifeLeft * state.momentum() / (state.mass * norm));
                stack.making(Flights.DECAY);
                decay.decay(state, stack, stream);
                return false;
            }
            lifeLeft -= life;
            move(arc);
            if (onTheWay) {
                map.anchor(navigator, arc, particle);
                continue;
            }
            navigator.pass();
            if (map != null && navigator.kind != Navigator.TURN) {
                map.anchor(navigator, navigator.arc, particle);
            }
            if (navigator.kind == Navigator.EXIT) {
                return true;
            }
            if (navigator.kind == Navigator.TURN) {
                halfTurns++;
            } else if (!act()) {
                return false;
            }
            if (halfTurns >= cuts.maximumHalfTurns()) {
                tally.endedByTurns++;
                tally.endedEnergy += particle.kineticEnergy();
                return false;
            }
        }
        tally.endedBySteps++;
        tally.endedEnergy += particle.kineticEnergy();
        return false;
    }

    /** Takes a particle; one that was made within a layer goes through the rest of it. Whether there is one to follow then. */
    private boolean begin(ParticleState state, EventStream stream, TrackerHits trackerHits) {
        particle = state;
        hits = trackerHits;
        passage.begin(state, stream);
        gas.begin();
        if (state.inLayer) {
            solid.cross(hits);
            if (passage.ended) {
                return false;
            }
            layers.leave(state);
        }
        start();
        return true;
    }

    private void start() {
        FlightStart.avoidAxis(particle);
        navigator.start(particle.x, particle.y, particle.z, particle.px, particle.py, particle.pz, particle.charge);
        if (map != null) {
            map.anchor(navigator, navigator.arc, particle);
        }
    }

    /** Moves the state along the helix. */
    private void move(double arc) {
        double norm = Math.sqrt(1 + navigator.helix.tanLambda * navigator.helix.tanLambda);
        if (map != null) {
            map.fly(particle, (arc - navigator.here) * norm);
            return;
        }
        double pt = Math.sqrt(particle.px * particle.px + particle.py * particle.py);
        double velocity = particle.momentum() / particle.energy() * PhysicalConstants.SPEED_OF_LIGHT;
        point.at(navigator.helix, arc);
        particle.t += (arc - navigator.here) * norm / velocity;
        particle.x = point.x;
        particle.y = point.y;
        particle.z = point.z;
        particle.px = pt * point.cosPhi;
        particle.py = pt * point.sinPhi;
    }

    /** Matter of the surface just reached; whether the particle flies on. */
    private boolean act() {
        boolean turned;
        boolean redirected = true;
        if (navigator.kind == Navigator.DRIFT_LAYER) {
            gas.cross(navigator.index, hits);
            turned = gas.turned;
            redirected = gas.acted;
        } else {
            layers.enter(particle, navigator);
            solid.cross(hits);
            turned = solid.turned;
        }
        if (passage.ended) {
            return false;
        }
        if (turned) {
            layers.leave(particle);
            start();
        } else {
            particle.inLayer = false;
            if (redirected) {
                navigator.redirect(
                        particle.x, particle.y, particle.z, particle.px, particle.py, particle.pz, particle.charge);
            }
        }
        return true;
    }
}
