package org.belladonna.transport.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.TestMedia;
import org.junit.jupiter.api.Test;

class CoulombScatteringTest {
    private static final double MUON = 0.1056583755;

    /** Two ways to the same number: Moliere's series, and the mean cosine of Goudsmit and Saunderson. */
    @Test
    void scaleOfSmallAnglesIsThatOfTheMeanCosine() {
        for (double b : new double[] {3, 6, 9, 12}) {
            for (double wanted : new double[] {1e-3, 3e-3, 1e-2}) {
                double collisions = Math.exp(b) * 1.167;
                double a = screening(collisions, wanted);
                double direct = collisions * a * MoliereTable.INSTANCE.expansion(b);
                assertEquals(1, LargeAngles.INSTANCE.scale(b, wanted) / direct, 0.02, b + " " + wanted);
            }
        }
    }

    /** Screening parameter for which a number of collisions has a mean of sin^2(theta/2). */
    private static double screening(double collisions, double wanted) {
        double low = -60;
        double high = 0;
        for (int i = 0; i < 100; i++) {
            double a = Math.exp(0.5 * (low + high));
            double mean = collisions * a * ((1 + a) * Math.log((1 + a) / a) - 1);
            if (-0.5 * Math.expm1(-2 * mean) < wanted) {
                low = 0.5 * (low + high);
            } else {
                high = 0.5 * (low + high);
            }
        }
        return Math.exp(low);
    }

    /** Moliere's f0 + f1/B + f2/B^2 at zero angle; H. Bethe (1953), table II. */
    @Test
    void functionsOfMoliere() {
        MoliereFunctions functions = new MoliereFunctions();
        assertEquals(0.8456, functions.first(0), 2e-3);
        assertEquals(2.4929, functions.second(0), 2e-2);
    }

    /**
     * What electrons add below a cut and what those knocked out above it add is the same in sum for every cut; B. Rossi (1952): the mean square of
     * the transverse momentum is the sum of 2 m T (1 - T/Tmax).
     */
    @Test
    void softAndHardElectronsAddUp() {
        Material silicon = TestMedia.get("Si");
        double kinetic = kinetic(0.5);
        double gamma = 1 + kinetic / MUON;
        double beta2 = 1 - 1 / (gamma * gamma);
        double largest = CollisionLoss.largestTransfer(MUON, gamma * gamma - 1);
        double all = scattering(silicon, 1).byElectronsPerMm(kinetic);
        for (double cut : new double[] {1e-5, 1e-4, 1e-3}) {
            double r = cut / largest;
            double span = -Math.log(r) - (1 + beta2) * (1 - r) + 0.5 * beta2 * (1 - r * r);
            double hard = silicon.betheScale * PhysicalConstants.ELECTRON_MASS / beta2 * span / 0.25;
            assertEquals(1, (scattering(silicon, cut).byElectronsPerMm(kinetic) + hard) / all, 5e-3, "cut " + cut);
        }
    }

    /** A doubly charged particle has four times the collisions and chi_c^2 of a single one of its velocity and momentum. */
    @Test
    void theChargeCountsTwice() {
        Species alpha = Species.named("alpha");
        Species single = new Species(0, "heavy", alpha.mass(), 1, false);
        Material silicon = TestMedia.get("Si");
        CoulombScattering twice = new CoulombScattering(silicon, alpha, 1e-3);
        CoulombScattering once = new CoulombScattering(silicon, single, 1e-3);
        assertEquals(4, twice.chi2PerMm(1) / once.chi2PerMm(1), 1e-12);
        assertEquals(4, twice.transportPerMm(1) / once.transportPerMm(1), 0.15);
    }

    @Test
    void halvingTheStepChangesNothing() {
        double one = width("Fe", 10, 1, 1, 3);
        assertEquals(1, width("Fe", 10, 1, 2, 3) / one, 0.01);
        assertEquals(1, width("Fe", 10, 1, 16, 3) / one, 0.01);
        // Down to single collisions.
        double gas = width("HeC2H6", 1000, 1, 1, 3);
        assertEquals(1, width("HeC2H6", 1000, 1, 100, 3) / gas, 0.015);
    }

    private static CoulombScattering scattering(Material medium, double cut) {
        return new CoulombScattering(medium, Species.named("mu-"), cut);
    }

    private static double kinetic(double momentum) {
        return Math.sqrt(momentum * momentum + MUON * MUON) - MUON;
    }

    /** Half width of the central 68.27 % of the projected angle, rad. */
    private static double width(String name, double thickness, double momentum, int steps, long seed) {
        Material medium = TestMedia.get(name);
        CoulombScattering scattering = scattering(medium, 5e-4);
        EventStream stream = new EventStream(seed, "scattering");
        double kinetic = kinetic(momentum);
        double path = thickness / steps;
        int events = 40_000;
        double[] angles = new double[events];
        double chi2 = path * scattering.chi2PerMm(kinetic);
        double collisions = path * scattering.collisionsPerMm(kinetic);
        double transport = path * scattering.transportPerMm(kinetic);
        for (int i = 0; i < events; i++) {
            stream.at(i, Stage.TRANSPORT);
            double sum = 0;
            for (int s = 0; s < steps; s++) {
                double mu = scattering.draw(chi2, collisions, transport, momentum * momentum, stream);
                sum += 2 * Math.sqrt(mu) * Math.cos(2 * Math.PI * stream.uniform());
            }
            angles[i] = Math.abs(sum);
        }
        java.util.Arrays.sort(angles);
        return angles[(int) (0.6827 * events)];
    }
}
