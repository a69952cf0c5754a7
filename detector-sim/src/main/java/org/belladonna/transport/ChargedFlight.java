package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.TransportSettings;
import org.belladonna.detector.WireApproach;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.EndedParticles;
import org.belladonna.transport.engine.Tally;
import org.belladonna.transport.process.Bremsstrahlung;
import org.belladonna.transport.process.DecayInFlight;
import org.belladonna.transport.process.Ionisation;
import org.belladonna.transport.process.MultipleScattering;

/**
 * A charged particle on its helix to the calorimeter: ionisation, scattering and radiation at each surface, decay between them. The
 * gas of the drift chamber acts in groups of layers, each group at its middle by halves carried over.
 */
final class ChargedFlight {
    /** Below this the Bethe formula does not hold, and what is left of the range is below a tenth of a millimetre of silicon. */
    private static final double LEAST_BETA_GAMMA = 0.05;

    /** Surfaces after which a particle is ended, whatever its turns: fifty times those of the longest track of a B-factory. */
    private static final int MOST_SURFACES = 100_000;

    private final SiliconGeometry silicon;
    private final DriftGeometry drift;
    private final PassiveTubes tubes;
    private final TransportSettings cuts;
    private final Navigator navigator;
    private final ParticleStack stack;
    private final WireApproach wire;
    private final DecayInFlight decay = new DecayInFlight();

    private final HelixPoint point = new HelixPoint();
    private final StoppingPowers stopping;
    /** Null where the field is uniform. */
    private final MapFlight map;
    /** Null where the tracker is where it is taken to be. */
    private final DisplacedTracker displaced;

    private ParticleState particle;
    private EventStream stream;
    private TrackerHits hits;
    private boolean electron;

    private double slowest;
    /** Material crossed so far, in radiation lengths. */
    private double crossed;
    /** Gas crossed since it last acted, and the half of the group before that waits, in mm; loss so far in GeV. */
    private double gasPath;

    private double gasWaiting;
    private double gasLoss;
    private int gasLayers;
    private final Tally tally = new Tally();

    ChargedFlight(Detector detector, Navigator navigator, ParticleStack stack) {
        silicon = detector.tracker().silicon;
        drift = detector.tracker().drift;
        tubes = detector.tracker().tubes;
        cuts = detector.description().transport();
        wire = new WireApproach(drift);
        stopping = new StoppingPowers(detector.materialCount());
        this.navigator = navigator;
        this.stack = stack;
        map = detector.flightMap() == null ? null : new MapFlight(detector.flightMap());
        displaced = detector.misalignment() == null ? null : new DisplacedTracker(detector.misalignment(), silicon);
    }

    /** Particles ended by a bound so far. */
    EndedParticles ended() {
        return tally.ended();
    }

    /** Follows a particle; whether it has reached the limit of the tracking volume, where its state then is. */
    boolean follow(ParticleState state, EventStream eventStream, TrackerHits trackerHits) {
        begin(state, eventStream, trackerHits);
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
            } else {
                act();
            }
            if (stopped()) {
                return false;
            }
            if (halfTurns >= cuts.maximumHalfTurns()) {
                tally.endedByTurns++;
                tally.endedEnergy += kineticEnergy();
                return false;
            }
        }
        tally.endedBySteps++;
        tally.endedEnergy += kineticEnergy();
        return false;
    }

    private void begin(ParticleState state, EventStream eventStream, TrackerHits trackerHits) {
        particle = state;
        stream = eventStream;
        hits = trackerHits;
        hits.beginFlight();
        electron = Math.abs(state.pdg) == 11;
        slowest = Math.max(cuts.minimumMomentum(), LEAST_BETA_GAMMA * state.mass);
        crossed = 0;
        gasPath = 0;
        gasWaiting = 0;
        gasLoss = 0;
        gasLayers = 0;
        stopping.begin(state.mass);
        FlightStart.avoidAxis(state);
        navigator.start(state.x, state.y, state.z, state.px, state.py, state.pz, state.charge);
        if (map != null) {
            map.anchor(navigator, navigator.arc, state);
        }
    }

    private boolean stopped() {
        return particle.momentum() < slowest;
    }

    /** What a particle that stops can leave at most, GeV. */
    private double kineticEnergy() {
        return particle.energy() - particle.mass;
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

    private void act() {
        int i = navigator.index;
        switch (navigator.kind) {
            case Navigator.PASSIVE -> {
                lose(cross(tubes.material[i], navigator.path(tubes.thickness[i])));
                redirect();
            }
            case Navigator.SENSOR -> sensor(i);
            case Navigator.DRIFT_LAYER -> driftLayer(i);
            default -> throw new IllegalStateException("surface of kind " + navigator.kind);
        }
    }

    private void sensor(int i) {
        double deposit = cross(silicon.silicon, navigator.path(silicon.thickness[i]));
        int subdetector = silicon.pixel[i] ? TrackerHits.PXD : TrackerHits.SVD;
        int hit = hits.add(particle, subdetector, silicon.layer[i], silicon.element[i], deposit);
        if (displaced != null) {
            displaced.moveOnSensor(i, hits, hit);
        }
        lose(deposit);
        lose(cross(silicon.backing[i], navigator.path(silicon.backingThickness[i])));
        redirect();
    }

    /**
     * Scatters and radiates in a layer, loses the energy of knocked-out electrons, and returns the energy that is left in the layer
     * (GeV), not yet taken from the particle. A particle that has stopped before does nothing any more.
     */
    private double cross(Material material, double path) {
        if (stopped()) {
            return 0;
        }
        double momentum = particle.momentum();
        if (momentum < cuts.minimumMomentum()) {
            // It has stopped in an earlier layer of this surface: below the cut no formula here holds.
            return 0;
        }
        double thickness = path / material.radiationLength;
        double beta = momentum / particle.energy();
        double cut = Math.min(cuts.deltaRayCut(), Ionisation.largestTransfer(particle.mass, momentum));
        stopping.find(material, momentum, cut);
        double mean = path * stopping.below;
        double deposit = Math.min(Ionisation.drawBelow(material, mean, cut, stream), kineticEnergy());
        lose(Ionisation.drawAbove(material, particle.mass, momentum, path, cut, stream));
        radiate(material, thickness);
        MultipleScattering.deflect(particle, MultipleScattering.variance(crossed, thickness, momentum, beta), stream);
        crossed += thickness;
        return deposit;
    }

    private void radiate(Material material, double thickness) {
        if (electron) {
            double cut = cuts.bremsstrahlungCut();
            lose(Bremsstrahlung.meanLossBelow(particle.energy(), thickness, cut));
            Bremsstrahlung.radiate(particle, material, thickness, cut, stack, stream);
        }
    }

    private void driftLayer(int layer) {
        double path = navigator.path(drift.height[layer]);
        double momentum = particle.momentum();
        double cut = Math.min(cuts.deltaRayCutGas(), Ionisation.largestTransfer(particle.mass, momentum));
        stopping.find(drift.gas, momentum, cut);
        double total = stopping.total;
        double mean = path * stopping.below;
        double deposit = Math.min(Ionisation.drawBelow(drift.gas, mean, cut, stream), kineticEnergy());
        driftHit(layer, deposit);
        // The wires are part of the material, though not of the signal: their share is lost in the mean.
        stopping.find(drift.gasAndWires, momentum, cut);
        double wires = stopping.total - total;
        gasLoss += deposit
                + Ionisation.drawAbove(drift.gas, particle.mass, momentum, path, cut, stream)
                + Math.max(0, wires) * path;
        gasPath += path;
        gasLayers++;
        if (gasLayers == drift.settings.layersPerScattering()) {
            actOfGas();
        }
    }

    private void driftHit(int layer, double deposit) {
        double arc = navigator.arc;
        double phi = Math.atan2(particle.y, particle.x);
        if (!drift.axial[layer]) {
            double there = navigator.helix.arcToRadius(drift.radiusAt(layer, particle.z));
            if (Double.isNaN(there)) {
                return;
            }
            arc = navigator.arc < 0 ? -there : there;
            phi = Math.atan2(navigator.helix.y(arc), navigator.helix.x(arc));
        }
        int number = drift.nearestWire(layer, phi, navigator.helix.z(arc));
        wire.find(navigator.helix, drift.firstWire[layer] + number, arc);
        int hit = hits.add(particle, TrackerHits.CDC, layer, number, deposit);
        hits.driftDistance[hit] = displaced == null ? wire.distance : displaced.distance(wire, layer);
    }

    /** Applies the gas of half of this group and half of the one before. */
    private void actOfGas() {
        double path = 0.5 * gasPath + gasWaiting;
        gasWaiting = 0.5 * gasPath;
        double thickness = path / drift.gasAndWires.radiationLength;
        double momentum = particle.momentum();
        double beta = momentum / particle.energy();
        lose(gasLoss);
        radiate(drift.gasAndWires, thickness);
        MultipleScattering.deflect(particle, MultipleScattering.variance(crossed, thickness, momentum, beta), stream);
        crossed += thickness;
        gasPath = 0;
        gasLoss = 0;
        gasLayers = 0;
        redirect();
    }

    /** Takes an energy (GeV) from the particle; it may stop. */
    private void lose(double loss) {
        double momentum = particle.momentum();
        double energy = particle.energy() - loss;
        double left = energy * energy - particle.mass * particle.mass;
        // A particle that would stop keeps a momentum below every cut, and is ended by that.
        double scale = energy > particle.mass ? Math.sqrt(left) / momentum : 1e-6;
        particle.px *= scale;
        particle.py *= scale;
        particle.pz *= scale;
    }

    private void redirect() {
        navigator.redirect(particle.x, particle.y, particle.z, particle.px, particle.py, particle.pz, particle.charge);
    }
}
