package org.belladonna.transport.outer;

import org.belladonna.detector.HadronSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * Final state of an inelastic interaction of a hadron with a heavy nucleus, parametrised: either one nucleon is knocked out and
 * the projectile flies on, or pions share what nucleons and binding leave. Flavour is not followed: pions stand for all
 * produced hadrons, neutrons are lost. Mean numbers are configuration ({@link HadronSettings}).
 */
final class HadronicInteraction {
    private static final double NEUTRAL_PION_MASS = 0.1349768;
    private static final int MAX_PIONS = 24;
    /** Weight of the leading hadron's share of the energy relative to the others. */
    private static final double LEADING_WEIGHT = 3;

    private final HadronSettings settings;
    private final double[] share = new double[MAX_PIONS];
    private FlightStack secondaries;

    /** Energy left at the place of the interaction by nucleons, GeV; set by {@link #interact}. */
    double localDeposit;

    HadronicInteraction(HadronSettings settings) {
        this.settings = settings;
    }

    /**
     * Samples the interaction of the particle in flight; secondaries are pushed onto the stack.
     *
     * @param state projectile at the place of interaction
     */
    void interact(Flight state, EventStream stream, FlightStack stack) {
        secondaries = stack;
        double kinetic = state.kineticEnergy();
        boolean antinucleon = state.pdg == -2212 || state.pdg == -2112;
        if (!antinucleon && stream.uniform() < settings.quasiElasticFraction()) {
            quasiElastic(state, kinetic, stream);
        } else {
            production(state, antinucleon ? kinetic + 2 * PhysicalConstants.PROTON_MASS : kinetic, stream);
        }
    }

    private void quasiElastic(Flight state, double kinetic, EventStream stream) {
        double lost = Math.min(0.9, settings.quasiElasticLoss() * stream.exponential()) * kinetic;
        localDeposit = settings.nuclearVisible() * lost;
        double left = kinetic - lost;
        push(state, state.pdg, state.charge, state.mass, left, stream);
    }

    private void production(Flight state, double energy, EventStream stream) {
        double nuclear = energy * Math.min(1, 2 * settings.nuclearFraction() * stream.uniform());
        double available = energy - nuclear;
        double mean = settings.pionMultiplicity() * Math.pow(energy, settings.multiplicityExponent());
        int pions = (int) Math.min(MAX_PIONS, stream.poisson(mean));
        pions = (int) Math.min(pions, available / (0.5 * PhysicalConstants.PION_MASS));
        if (pions == 0) {
            localDeposit = settings.nuclearVisible() * energy;
            return;
        }
        localDeposit = settings.nuclearVisible() * nuclear;
        double sum = 0;
        for (int i = 0; i < pions; i++) {
            share[i] = stream.exponential() * (i == 0 ? LEADING_WEIGHT : 1);
            sum += share[i];
        }
        for (int i = 0; i < pions; i++) {
            pion(state, available * share[i] / sum, i == 0, stream);
        }
    }

    private void pion(Flight state, double energy, boolean leading, EventStream stream) {
        boolean neutral = stream.uniform() < settings.neutralFraction();
        double mass = neutral ? NEUTRAL_PION_MASS : PhysicalConstants.PION_MASS;
        // The leading pion stands for the projectile, whose rest energy is not in the kinetic energy that is shared.
        double kinetic = leading ? energy : energy - mass;
        if (kinetic <= 0) {
            localDeposit += settings.nuclearVisible() * energy;
            return;
        }
        int sign = stream.uniform() < 0.5 ? 1 : -1;
        push(state, neutral ? 111 : sign * 211, neutral ? 0 : sign, mass, kinetic, stream);
    }

    /** Pushes a secondary with an exponential transverse momentum about the projectile's direction. */
    private void push(Flight state, int pdg, double charge, double mass, double kinetic, EventStream stream) {
        double momentum = Math.sqrt(kinetic * (kinetic + 2 * mass));
        double transverse = settings.transverseMomentum() * stream.exponential();
        // Slow secondaries go everywhere: their transverse momentum is not limited by the hard scale but by themselves.
        double cosine = transverse < momentum
                ? Math.sqrt(1 - transverse * transverse / (momentum * momentum))
                : 2 * stream.uniform() - 1;
        secondaries.push(state, pdg, charge, mass, momentum, cosine, 2 * Math.PI * stream.uniform());
    }
}
