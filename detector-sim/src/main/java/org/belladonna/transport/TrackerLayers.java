package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.material.Material;

/**
 * The layers of matter that surfaces of the tracker stand for: a tube has one part, a sensor two, the silicon and what it carries, in the order in which a particle
 * enters from either side. A layer of drift cells has none: it acts where its surface is.
 */
final class TrackerLayers {
    /** As of the navigator: at grazing incidence a path is at most this many thicknesses. */
    private static final double LEAST_COSINE = 1.0 / 20;

    /** Distance (mm) along the normal by which a particle on a helix leaves the surface: more than rounding, less than anything else. */
    private static final double OFF_THE_SURFACE = 1e-6;

    private final SiliconGeometry silicon;
    private final PassiveTubes tubes;
    private final DriftGeometry drift;

    TrackerLayers(Detector detector) {
        silicon = detector.tracker().silicon;
        tubes = detector.tracker().tubes;
        drift = detector.tracker().drift;
    }

    /** Puts a particle that has come to the surface of the navigator to the beginning of the layer. */
    void enter(ParticleState particle, Navigator navigator) {
        particle.layerKind = navigator.kind;
        particle.layerIndex = navigator.index;
        particle.layerDepth = 0;
        particle.layerSense = cosine(particle) < 0 ? -1 : 1;
        particle.inLayer = true;
    }

    /** Number of parts of the layer that a particle is in. */
    int parts(ParticleState particle) {
        return switch (particle.layerKind) {
            case Navigator.PASSIVE -> 1;
            case Navigator.SENSOR -> 2;
            default -> 0;
        };
    }

    Material material(ParticleState particle, int part) {
        int i = particle.layerIndex;
        return switch (particle.layerKind) {
            case Navigator.PASSIVE -> tubes.material[i];
            case Navigator.SENSOR -> part == 0 ? silicon.silicon : silicon.backing[i];
            default -> drift.gasAndWires;
        };
    }

    /** mm. */
    double thickness(ParticleState particle, int part) {
        int i = particle.layerIndex;
        if (particle.layerKind == Navigator.PASSIVE) {
            return tubes.thickness[i];
        }
        return part == 0 ? silicon.thickness[i] : silicon.backingThickness[i];
    }

    /** Whether a part makes a hit. */
    boolean sensitive(ParticleState particle, int part) {
        return particle.layerKind == Navigator.SENSOR && part == 0;
    }

    /** Whether the particle flies in the sense in which the layer was entered. */
    boolean onward(ParticleState particle) {
        return cosine(particle) * particle.layerSense >= 0;
    }

    /** Path per thickness in the direction of the particle. */
    double slope(ParticleState particle) {
        return 1 / Math.max(Math.abs(cosine(particle)), LEAST_COSINE);
    }

    /** Distance (mm) from the z axis of a particle within a cylinder behind the drift chamber; NaN when it is not within one. */
    double radiusBehindWires(ParticleState particle) {
        int i = particle.layerIndex;
        boolean behind = particle.inLayer
                && particle.layerKind == Navigator.PASSIVE
                && tubes.cylinder[i]
                && tubes.place[i] > drift.high[drift.layers - 1]
                && particle.layerSense > 0;
        return behind ? tubes.place[i] - 0.5 * tubes.thickness[i] + particle.layerDepth : Double.NaN;
    }

    /**
     * Moves a particle a little off the surface that stands for its layer, to the side to which it flies: it is not to cross it again. A step in a field map
     * ends some micrometres in front of the surface.
     */
    void leave(ParticleState particle) {
        double sense = cosine(particle) < 0 ? -1 : 1;
        double way =
                (OFF_THE_SURFACE + Math.max(0, -sense * offSurface(particle))) * slope(particle) / particle.momentum();
        particle.x += way * particle.px;
        particle.y += way * particle.py;
        particle.z += way * particle.pz;
        particle.inLayer = false;
    }

    /** Distance (mm) from the surface that stands for the layer, along its normal. */
    private double offSurface(ParticleState particle) {
        int i = particle.layerIndex;
        if (particle.layerKind == Navigator.SENSOR) {
            return silicon.wx[i] * (particle.x - silicon.cx[i])
                    + silicon.wy[i] * (particle.y - silicon.cy[i])
                    + silicon.wz[i] * (particle.z - silicon.cz[i]);
        }
        if (particle.layerKind == Navigator.PASSIVE && !tubes.cylinder[i]) {
            return particle.z - tubes.place[i];
        }
        double r = Math.sqrt(particle.x * particle.x + particle.y * particle.y);
        return particle.layerKind == Navigator.PASSIVE ? r - tubes.place[i] : 0;
    }

    /** Of the angle between the direction of the particle and the normal of its layer. */
    private double cosine(ParticleState particle) {
        int i = particle.layerIndex;
        double along;
        if (particle.layerKind == Navigator.SENSOR) {
            along = silicon.wx[i] * particle.px + silicon.wy[i] * particle.py + silicon.wz[i] * particle.pz;
        } else if (particle.layerKind == Navigator.PASSIVE && !tubes.cylinder[i]) {
            along = particle.pz;
        } else {
            double r = Math.sqrt(particle.x * particle.x + particle.y * particle.y);
            along = (particle.x * particle.px + particle.y * particle.py) / r;
        }
        return along / particle.momentum();
    }
}
