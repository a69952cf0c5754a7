package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.TestMedia;
import org.belladonna.transport.medium.ProductionCuts;
import org.junit.jupiter.api.Test;

/** Energy and momentum before and after each interaction, to 1e-9 of the energy. */
class ConservationTest {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final ProductionCuts LOW = new ProductionCuts(1e-6, 1e-6);
    private static final Material MEDIUM = TestMedia.get("CsI");
    private static final Species MUON = Species.named("mu-");
    private static final Species PION = Species.named("pi+");
    private static final double[] ENERGIES = {2e-3, 0.03, 0.5, 7};

    private final Track track = new Track();
    private final TrackStack stack = new TrackStack();
    private final EventStream stream = new EventStream(5, "conservation");

    /** Mass of the particle that interacts when it is a heavy one. */
    private double heavyMass;

    private double mass(int kind) {
        return kind == Track.PHOTON ? 0 : kind < Track.FIRST_HEAVY ? ELECTRON : heavyMass;
    }

    private void start(int kind, double kinetic, int event) {
        stream.at(event, Stage.TRANSPORT);
        double cosine = stream.uniform(-1, 1);
        double phi = stream.uniform(0, 2 * Math.PI);
        track.kind = kind;
        track.kinetic = kinetic;
        track.ux = Math.sqrt(1 - cosine * cosine) * Math.cos(phi);
        track.uy = Math.sqrt(1 - cosine * cosine) * Math.sin(phi);
        track.uz = cosine;
    }

    private void add(Track particle, double sign, double[] sum) {
        double mass = mass(particle.kind);
        double momentum = Math.sqrt(particle.kinetic * (particle.kinetic + 2 * mass));
        sum[0] += sign * (particle.kinetic + mass);
        sum[1] += sign * momentum * particle.ux;
        sum[2] += sign * momentum * particle.uy;
        sum[3] += sign * momentum * particle.uz;
    }

    /** Sums after minus before; the masses of electrons that were at rest are given. */
    private double[] balance(PhysicsProcess process, int kind, double kinetic, int event, double restMass) {
        start(kind, kinetic, event);
        double[] sum = new double[4];
        add(track, -1, sum);
        sum[0] -= restMass;
        sum[0] += process.interact(track, stack, stream);
        if (track.kinetic > 0) {
            add(track, 1, sum);
        }
        while (!stack.isEmpty()) {
            stack.pop(track);
            add(track, 1, sum);
        }
        return sum;
    }

    private void conserves(PhysicsProcess process, int kind, double restMass, boolean momentumToo) {
        int complete = 0;
        for (double energy : ENERGIES) {
            for (int event = 0; event < 200; event++) {
                double[] sum = balance(process, kind, energy, event, restMass);
                assertEquals(0, sum[0], 1e-9 * energy, process.name() + " energy at " + energy);
                for (int i = 1; i < 4 && momentumToo; i++) {
                    assertEquals(0, sum[i], 1e-9 * energy, process.name() + " momentum at " + energy);
                }
                complete++;
            }
        }
        assertTrue(complete > 0);
    }

    @Test
    void comptonScattering() {
        conserves(new ComptonScattering(MEDIUM, LOW), Track.PHOTON, ELECTRON, true);
    }

    @Test
    void mollerAndBhabhaScattering() {
        conserves(new ElectronCollision(MEDIUM, LOW, Track.ELECTRON), Track.ELECTRON, ELECTRON, true);
        conserves(new ElectronCollision(MEDIUM, LOW, Track.POSITRON), Track.POSITRON, ELECTRON, true);
    }

    @Test
    void annihilation() {
        conserves(new Annihilation(MEDIUM, LOW), Track.POSITRON, ELECTRON, true);
    }

    @Test
    void knockedOutElectrons() {
        heavyMass = PhysicalConstants.MUON_MASS;
        conserves(new KnockOn(MEDIUM, LOW, MUON), Track.FIRST_HEAVY, ELECTRON, true);
        heavyMass = PION.mass();
        conserves(new KnockOn(MEDIUM, LOW, PION), Track.FIRST_HEAVY, ELECTRON, true);
    }

    /** The nucleus takes momentum, but next to no energy. */
    @Test
    void radiationAndPairsConserveEnergy() {
        conserves(new ElectronRadiation(MEDIUM, LOW, false), Track.ELECTRON, 0, false);
        conserves(new ElectronRadiation(MEDIUM, LOW, true), Track.POSITRON, 0, false);
        conserves(new GammaConversion(MEDIUM, LOW), Track.PHOTON, 0, false);
        heavyMass = PhysicalConstants.MUON_MASS;
        conserves(new MuonBremsstrahlung(MEDIUM, LOW, heavyMass), Track.FIRST_HEAVY, 0, false);
        conserves(new MuonPairProduction(MEDIUM, LOW, heavyMass), Track.FIRST_HEAVY, 0, false);
    }

    /** The electron takes all: its kinetic energy is that of the photon, what the atom spends and gives back included. */
    @Test
    void photoelectricEffectConservesKineticEnergy() {
        conserves(new PhotoelectricEffect(MEDIUM, LOW), Track.PHOTON, ELECTRON, false);
    }
}
