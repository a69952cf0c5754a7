package org.belladonna.generator;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.generator.amplitude.DecayCurrent;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.ModelSettings.Spin;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;

/**
 * How a mediator decays, in the narrow-width approximation: into a pair of fermions, with the full spin correlation to its
 * production for a vector, isotropically for a scalar; a scalar also into two photons.
 *
 * @param name name, as in the settings
 * @param fermions PDG codes of the fermions, one of which is drawn with equal probability; empty for a stable mediator
 * @param mass mass of the fermion, GeV
 * @param left left-handed coupling relative to the others
 * @param right right-handed coupling
 */
record MediatorDecay(String name, List<Integer> fermions, double mass, double left, double right)
        implements Serializable {
    private static final int PHOTON = 22;

    private static final List<MediatorDecay> ALL = List.of(
            new MediatorDecay("invisible", List.of(52), 0, 1, 1),
            new MediatorDecay("neutrinos", List.of(14, 16), 0, 1, 0),
            new MediatorDecay("ee", List.of(11), PhysicalConstants.ELECTRON_MASS, 1, 1),
            new MediatorDecay("mumu", List.of(13), PhysicalConstants.MUON_MASS, 1, 1),
            new MediatorDecay("tautau", List.of(15), PhysicalConstants.TAU_MASS, 1, 1),
            new MediatorDecay("gamma-gamma", List.of(PHOTON), 0, 1, 1),
            new MediatorDecay("stable", List.of(), 0, 0, 0));

    /** The decay of a name, which must be kinematically open at a mediator's mass (GeV). */
    static MediatorDecay find(String name, double mediatorMass) {
        MediatorDecay decay =
                ALL.stream().filter(d -> d.name.equals(name)).findFirst().orElseThrow();
        if (!decay.fermions.isEmpty() && 2 * decay.mass >= mediatorMass) {
            throw UserException.of(
                    "decay '" + name + "' is closed at the mass of " + mediatorMass + " GeV",
                    "decay",
                    "a mass above " + 2 * decay.mass + " GeV",
                    "choose another decay or mass");
        }
        return decay;
    }

    /** The code of the second of a pair whose first has a given code. */
    static int partner(int pdg) {
        return pdg == PHOTON ? PHOTON : -pdg;
    }

    /** Whether the fermions are charged leptons. */
    boolean charged() {
        return mass > 0;
    }

    /** Draws decays; one per thread. */
    static final class Sampler {
        private final MediatorDecay decay;
        private final double mediatorMass;
        private final Optional<DecayCurrent> correlated;
        private final double[] current = new double[8];
        private final RestFrame frame = new RestFrame();
        /** Momenta of fermion and antifermion of the last decay, GeV. */
        final double[] daughters = new double[8];

        Sampler(MediatorDecay decay, Spin spin, double mediatorMass) {
            this.decay = decay;
            this.mediatorMass = mediatorMass;
            correlated = spin == Spin.VECTOR
                    ? Optional.of(new DecayCurrent(decay.mass, decay.left, decay.right))
                    : Optional.empty();
        }

        /** Draws which fermion it is. */
        int fermion(EventStream stream) {
            return decay.fermions.get(decay.fermions.size() == 1 ? 0 : stream.integer(decay.fermions.size()));
        }

        /**
         * Draws the daughters' momenta in the frame of the mediator's.
         *
         * @param amplitude amplitude of the production, evaluated at the event
         * @param squared its squared amplitude
         * @param p momenta of the production with the mediator's at index {@code at}
         */
        void sample(EventStream stream, TreeAmplitude amplitude, double squared, double[] p, int at) {
            frame.set(p[at], p[at + 1], p[at + 2], p[at + 3], mediatorMass);
            if (correlated.isEmpty()) {
                isotropic(stream);
                return;
            }
            DecayCurrent pair = correlated.get();
            double largest = squared * pair.largestSquare(mediatorMass);
            double sum;
            do {
                isotropic(stream);
                sum = 0;
                for (int state = 0; state < DecayCurrent.STATES; state++) {
                    pair.compute(daughters, state, current);
                    sum += amplitude.squaredWithDecay(at / 4, current);
                }
            } while (stream.uniform() * largest > sum);
        }

        private void isotropic(EventStream stream) {
            double cosine = 2 * stream.uniform() - 1;
            double phi = 2 * Math.PI * stream.uniform();
            double energy = mediatorMass / 2;
            double momentum = Math.sqrt((energy - decay.mass) * (energy + decay.mass));
            double transverse = momentum * Math.sqrt((1 - cosine) * (1 + cosine));
            for (int i = 0; i < 2; i++) {
                double sign = i == 0 ? 1 : -1;
                daughters[4 * i] = sign * transverse * Math.cos(phi);
                daughters[4 * i + 1] = sign * transverse * Math.sin(phi);
                daughters[4 * i + 2] = sign * momentum * cosine;
                daughters[4 * i + 3] = energy;
                frame.leave(daughters, 4 * i);
            }
        }
    }
}
