package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.TransportSettings;
import org.belladonna.detector.WireApproach;

/**
 * Takes a charged particle through layers of drift cells and leaves their hits. The gas acts in groups of layers, each group at its middle by halves
 * carried over; interactions happen at the wires. One per thread.
 */
final class GasCrossing {
    private final DriftGeometry drift;
    private final TransportSettings cuts;
    private final Navigator navigator;
    private final Passage passage;
    private final TrackerLayers tracker;
    private final WireApproach wire;
    /** Null where the tracker is where it is taken to be. */
    private final DisplacedTracker displaced;

    /** Gas crossed since it last acted, and the half of the group before that waits, in mm; loss so far in GeV. */
    private double path;

    private double waiting;
    private double loss;
    private int layers;

    /** Whether it has interacted in the last layer, and flies in a new direction if it has not ended. */
    boolean turned;
    /** Whether the gas has acted in the last layer. */
    boolean acted;

    GasCrossing(Detector detector, Navigator navigator, TrackerLayers tracker, Passage passage) {
        drift = detector.tracker().drift;
        cuts = detector.description().transport();
        wire = new WireApproach(drift);
        this.navigator = navigator;
        this.tracker = tracker;
        this.passage = passage;
        displaced = detector.misalignment() == null
                ? null
                : new DisplacedTracker(detector.misalignment(), detector.tracker().silicon);
    }

    /** Begins with another particle. */
    void begin() {
        path = 0;
        waiting = 0;
        loss = 0;
        layers = 0;
    }

    /** Crosses a layer at whose wires the particle is. */
    void cross(int layer, TrackerHits hits) {
        double step = navigator.path(drift.height[layer]);
        double deposit = passage.ionise(drift.gas, step, cuts.deltaRayCutGas());
        double ofGas = passage.meanLoss();
        hit(layer, deposit, hits);
        // The wires are part of the material, though not of the signal: their share is lost in the mean.
        double wires = passage.meanLoss(drift.gasAndWires, cuts.deltaRayCutGas()) - ofGas;
        loss += deposit + passage.above(drift.gas, step, cuts.deltaRayCutGas()) + Math.max(0, wires) * step;
        path += step;
        layers++;
        turned = false;
        acted = layers == drift.settings.layersPerScattering();
        if (acted) {
            act();
        }
        if (passage.stopped()) {
            passage.stop(drift.gasAndWires);
            return;
        }
        interact(passage.perMm(drift.gasAndWires) * step);
    }

    private void interact(double freePaths) {
        if (freePaths > passage.freePaths()) {
            tracker.enter(passage.particle, navigator);
            passage.interact(drift.gasAndWires);
            turned = true;
        } else {
            passage.spend(freePaths);
        }
    }

    private void hit(int layer, double deposit, TrackerHits hits) {
        ParticleState particle = passage.particle;
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
    private void act() {
        double length = 0.5 * path + waiting;
        waiting = 0.5 * path;
        passage.lose(loss);
        if (!passage.stopped()) {
            passage.radiateAndScatter(drift.gasAndWires, length);
        }
        path = 0;
        loss = 0;
        layers = 0;
    }
}
