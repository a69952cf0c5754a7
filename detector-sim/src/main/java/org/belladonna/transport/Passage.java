package org.belladonna.transport;

import org.belladonna.detector.Detector;
import org.belladonna.detector.TransportSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Bremsstrahlung;
import org.belladonna.transport.process.Ionisation;
import org.belladonna.transport.process.MultipleScattering;
import org.belladonna.transport.process.Species;

/**
 * A particle on its way through matter: loss, scattering and radiation on a path through one material, and the mean free paths that are left to its next
 * interaction, drawn once and spent on all of its way. One per thread.
 */
final class Passage {
    /** Below this the Bethe formula does not hold, and what is left of the range is below a tenth of a millimetre of silicon. */
    private static final double LEAST_BETA_GAMMA = 0.05;

    private static final int ELECTRON = 11;

    private final TransportSettings cuts;
    private final ParticleStack stack;
    private final TrackerInteractions interactions;
    private final StoppingPowers stopping;

    ParticleState particle;
    EventStream stream;
    /** Whether it has ended: absorbed, or stopped. */
    boolean ended;

    private int kind;
    private boolean electron;
    private double slowest;
    /** Material crossed so far, in radiation lengths. */
    private double crossed;

    private double freePaths;

    Passage(Detector detector, ParticleStack stack) {
        cuts = detector.description().transport();
        stopping = new StoppingPowers(detector.materialCount());
        interactions = new TrackerInteractions(detector, stack);
        this.stack = stack;
    }

    void begin(ParticleState state, EventStream eventStream) {
        particle = state;
        stream = eventStream;
        ended = false;
        crossed = 0;
        kind = Species.kind(state.pdg);
        electron = Math.abs(state.pdg) == ELECTRON;
        freePaths = stream.exponential();
        stopping.begin(state.mass);
        if (state.charge == 0) {
            slowest = 0;
        } else if (electron) {
            slowest = Math.sqrt(cuts.electronCut() * (cuts.electronCut() + 2 * PhysicalConstants.ELECTRON_MASS));
        } else {
            slowest = Math.max(cuts.minimumMomentum(), LEAST_BETA_GAMMA * state.mass);
        }
    }

    /** Whether a particle is too slow or too late to be followed at all. */
    boolean lost(ParticleState state) {
        return interactions.lost(state);
    }

    /** Whether it is too slow to fly on. */
    boolean stopped() {
        return particle.momentum() < slowest;
    }

    /** Mean free paths per mm. */
    double perMm(Material material) {
        return interactions.perMm(material, kind, particle.kineticEnergy());
    }

    /** Mean free paths left. */
    double freePaths() {
        return freePaths;
    }

    void spend(double number) {
        freePaths -= number;
    }

    /** Lets it interact where it is; returns the energy left there, GeV. */
    double interact(Material material) {
        freePaths = stream.exponential();
        ended = !interactions.interact(particle, material, stream) || lost(particle);
        return interactions.local;
    }

    /** Ends it where it is, as something that has stopped; returns the energy left there beside its own, GeV. */
    double stop(Material material) {
        ended = true;
        interactions.stop(particle, material, stream);
        return interactions.local;
    }

    /**
     * Scatters and radiates on a path (mm), loses the energy of electrons that leave the layer, and returns the energy that is left in the layer (GeV),
     * not yet taken from the particle.
     */
    double cross(Material material, double path) {
        if (particle.charge == 0 || stopped()) {
            return 0;
        }
        double deposit = ionise(material, path, cuts.deltaRayCut());
        lose(above(material, path, cuts.deltaRayCut()));
        if (!stopped()) {
            radiateAndScatter(material, path);
        }
        return deposit;
    }

    /** Energy (GeV) left on a path by transfers below a cut, not yet taken from the particle. */
    double ionise(Material material, double path, double largest) {
        double cut = Math.min(largest, Ionisation.largestTransfer(particle.mass, particle.momentum()));
        stopping.find(material, particle.momentum(), cut);
        return Math.min(Ionisation.drawBelow(material, path * stopping.below, cut, stream), particle.kineticEnergy());
    }

    /** Mean loss per mm of all transfers, of the material of the last {@link #ionise}. */
    double meanLoss() {
        return stopping.total;
    }

    /** Mean loss per mm of all transfers. */
    double meanLoss(Material material, double largest) {
        double cut = Math.min(largest, Ionisation.largestTransfer(particle.mass, particle.momentum()));
        stopping.find(material, particle.momentum(), cut);
        return stopping.total;
    }

    /** Energy (GeV) of electrons from a cut to that from which they are particles, which are lost. */
    double above(Material material, double path, double cut) {
        return Ionisation.drawAbove(
                material, particle.mass, particle.momentum(), path, cut, cuts.electronCut(), stream);
    }

    void radiateAndScatter(Material material, double path) {
        double thickness = path / material.radiationLength;
        double momentum = particle.momentum();
        double beta = momentum / particle.energy();
        if (electron) {
            stack.making(Flights.BREMSSTRAHLUNG);
            double cut = cuts.bremsstrahlungCut();
            lose(Bremsstrahlung.meanLossBelow(particle.energy(), thickness, cut));
            Bremsstrahlung.radiate(particle, material, thickness, cut, stack, stream);
        }
        MultipleScattering.deflect(particle, MultipleScattering.variance(crossed, thickness, momentum, beta), stream);
        crossed += thickness;
    }

    /** Takes an energy (GeV) from the particle; it may stop. */
    void lose(double loss) {
        double momentum = particle.momentum();
        double energy = particle.energy() - loss;
        double left = energy * energy - particle.mass * particle.mass;
        // A particle that would stop keeps a momentum below every cut, and is ended by that.
        double scale = energy > particle.mass ? Math.sqrt(left) / momentum : 1e-6;
        particle.px *= scale;
        particle.py *= scale;
        particle.pz *= scale;
    }
}
