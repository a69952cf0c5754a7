package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.DecayInFlight;
import org.belladonna.transport.process.PairProduction;

/** A neutral particle on its straight line to the calorimeter: photons may convert, K_S and Lambda decay, others fly on. */
final class NeutralFlight {
    private static final int PHOTON = 22;

    private final Detector detector;
    private final Navigator navigator;
    private final ParticleStack stack;
    private final DecayInFlight decay = new DecayInFlight();

    NeutralFlight(Detector detector, Navigator navigator, ParticleStack stack) {
        this.detector = detector;
        this.navigator = navigator;
        this.stack = stack;
    }

    /** Follows a particle; whether it has reached the limit of the tracking volume, where its state then is. */
    boolean follow(ParticleState particle, EventStream stream) {
        FlightStart.avoidAxis(particle);
        navigator.start(particle.x, particle.y, particle.z, particle.px, particle.py, particle.pz, 0);
        double left = Double.POSITIVE_INFINITY;
        if (DecayInFlight.decays(particle.pdg)) {
            double length = DecayInFlight.meanLength(particle.pdg, particle.momentum()) * stream.exponential();
            left = navigator.arc + length / Math.sqrt(1 + navigator.helix.tanLambda * navigator.helix.tanLambda);
        }
        double depth = particle.pdg == PHOTON ? stream.exponential() : Double.POSITIVE_INFINITY;
        while (true) {
            double arc = navigator.next();
            if (arc > left) {
                place(particle, left);
                decay.decay(particle, stack, stream);
                return false;
            }
            navigator.pass();
            if (navigator.kind == Navigator.EXIT) {
                place(particle, navigator.arc);
                return true;
            }
            if (particle.pdg == PHOTON) {
                depth -= interactions(particle.momentum());
                if (depth < 0) {
                    place(particle, navigator.arc);
                    PairProduction.convert(particle, crossed(), stack, stream);
                    return false;
                }
            }
        }
    }

    /** Mean number of conversions in the surface just crossed. */
    private double interactions(double energy) {
        SiliconGeometry silicon = detector.tracker().silicon;
        int i = navigator.index;
        return switch (navigator.kind) {
            case Navigator.PASSIVE -> {
                PassiveTubes tubes = detector.tracker().tubes;
                yield layer(tubes.material[i], tubes.thickness[i], energy);
            }
            case Navigator.SENSOR ->
                layer(silicon.silicon, silicon.thickness[i], energy)
                        + layer(silicon.backing[i], silicon.backingThickness[i], energy);
            case Navigator.DRIFT_LAYER ->
                layer(detector.tracker().drift.gasAndWires, detector.tracker().drift.height[i], energy);
            default -> 0;
        };
    }

    private double layer(Material material, double thickness, double energy) {
        return PairProduction.meanNumber(material, energy, navigator.path(thickness) / material.radiationLength);
    }

    /** Material of the surface just crossed. */
    private Material crossed() {
        int i = navigator.index;
        return switch (navigator.kind) {
            case Navigator.PASSIVE -> detector.tracker().tubes.material[i];
            case Navigator.SENSOR -> detector.tracker().silicon.silicon;
            default -> detector.tracker().drift.gasAndWires;
        };
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
