package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.material.Material;

/**
 * Takes a particle through what lies ahead of it of the layer that it is in, and leaves the hit of a sensor. What is made within a layer begins there, and crosses
 * the rest of it. One per thread.
 */
final class LayerCrossing {
    private final TrackerLayers layers;
    private final Passage passage;
    private final SiliconGeometry silicon;
    /** Null where the tracker is where it is taken to be. */
    private final DisplacedTracker displaced;

    private TrackerHits hits;
    /** Hit on the sensor of the present crossing, -1 for none yet. */
    private int hit;

    /** Whether it has interacted on the last crossing, and flies in a new direction. */
    boolean turned;

    LayerCrossing(Detector detector, TrackerLayers layers, Passage passage) {
        this.layers = layers;
        this.passage = passage;
        silicon = detector.tracker().silicon;
        displaced = detector.misalignment() == null ? null : new DisplacedTracker(detector.misalignment(), silicon);
    }

    /** Goes to where the particle of the passage leaves its layer, or ends. */
    void cross(TrackerHits trackerHits) {
        hits = trackerHits;
        hit = -1;
        turned = false;
        while (interacts()) {
            turned = true;
        }
        if (!passage.ended && passage.stopped()) {
            passage.stop(layers.material(passage.particle, 0));
        }
    }

    /** Goes on as far as there is layer; whether it has interacted before and flies on. */
    private boolean interacts() {
        ParticleState particle = passage.particle;
        boolean onward = layers.onward(particle);
        double slope = layers.slope(particle);
        int parts = layers.parts(particle);
        for (int i = 0; i < parts; i++) {
            int part = onward ? i : parts - 1 - i;
            double low = part == 0 ? 0 : layers.thickness(particle, 0);
            double high = low + layers.thickness(particle, part);
            double depth = particle.layerDepth;
            double way = onward ? high - Math.max(depth, low) : Math.min(depth, high) - low;
            if (way > 0 && part(part, way, slope, onward)) {
                return true;
            }
            if (passage.ended) {
                return false;
            }
        }
        return false;
    }

    /** One part, a way (mm) along the normal; whether it has interacted and flies on. */
    private boolean part(int part, double way, double slope, boolean onward) {
        ParticleState particle = passage.particle;
        Material material = layers.material(particle, part);
        double rate = passage.perMm(material);
        double path = way * slope;
        boolean interacts = rate * path > passage.freePaths();
        if (interacts) {
            path = passage.freePaths() / rate;
        } else {
            passage.spend(rate * path);
        }
        particle.layerDepth += (onward ? path : -path) / slope;
        boolean sensitive = layers.sensitive(particle, part);
        double deposit = passage.cross(material, path);
        leave(deposit, sensitive);
        passage.lose(deposit);
        if (passage.stopped()) {
            double left = particle.kineticEnergy();
            leave(left + passage.stop(material), sensitive);
            return false;
        }
        if (interacts) {
            leave(passage.interact(material), sensitive);
            return !passage.ended;
        }
        return false;
    }

    /** Leaves an energy (GeV) in the present part. */
    private void leave(double deposit, boolean sensitive) {
        if (!sensitive || deposit <= 0) {
            return;
        }
        if (hit >= 0) {
            hits.deposit[hit] += deposit;
            return;
        }
        ParticleState particle = passage.particle;
        int i = particle.layerIndex;
        int subdetector = silicon.pixel[i] ? TrackerHits.PXD : TrackerHits.SVD;
        hit = hits.add(particle, subdetector, silicon.layer[i], silicon.element[i], deposit);
        if (displaced != null) {
            displaced.moveOnSensor(i, hits, hit);
        }
    }
}
