package org.belladonna.generator.amplitude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.belladonna.error.UserException;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.PairBosonPhaseSpace;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeAmplitudeTest {
    private static final double SQRT_S = 10.58;
    private static final double CHARGE2 = 4 * Math.PI * PhysicalConstants.ALPHA;

    private final EventStream stream = new EventStream(5, "amplitude").at(0, Stage.BENCHMARK);

    private static Model model(String name, String coupling, double value, double mass) {
        return ModelLibrary.instantiate(ModelLibrary.builtIn(name), Map.of(coupling, value), OptionalDouble.of(mass));
    }

    private static Model qed() {
        return ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
    }

    /** A random point of e- e+ -> f- f+ X. */
    private PairBosonPhaseSpace point(double fermionMass, double bosonMass) {
        PairBosonPhaseSpace space = new PairBosonPhaseSpace(fermionMass, bosonMass);
        space.setEnergy(SQRT_S);
        double lowest = Math.max(bosonMass, 0.5);
        space.setBoson(stream.uniform(lowest, space.largestEnergy()), space.t(stream.uniform(-0.99, 0.99)));
        space.setPair(stream.uniform(-1, 1), stream.uniform(0, 2 * Math.PI));
        space.build();
        return space;
    }

    /** Section "Born cross-section" of any text: e^4 [1 + cos^2 + (4 m^2/s) sin^2] for a massless electron. */
    @Test
    void muonPairHasClosedForm() {
        TreeAmplitude amplitude = new TreeAmplitude(qed(), "e- e+ -> mu- mu+");
        double s = SQRT_S * SQRT_S;
        double mu = PhysicalConstants.MUON_MASS;
        for (int i = 0; i < 20; i++) {
            double cosine = stream.uniform(-1, 1);
            double[] p = pair(cosine, stream.uniform(0, 6), PhysicalConstants.MUON_MASS);
            double born = CHARGE2 * CHARGE2 * (1 + cosine * cosine + 4 * mu * mu / s * (1 - cosine * cosine));
            assertEquals(1, amplitude.squared(p) / born, 1e-7);
        }
    }

    private static double[] pair(double cosine, double phi, double mass) {
        double electron = PhysicalConstants.ELECTRON_MASS;
        double energy = SQRT_S / 2;
        double beam = Math.sqrt(energy * energy - electron * electron);
        double momentum = Math.sqrt(energy * energy - mass * mass);
        double sine = Math.sqrt(1 - cosine * cosine);
        double x = momentum * sine * Math.cos(phi);
        double y = momentum * sine * Math.sin(phi);
        double z = momentum * cosine;
        return new double[] {0, 0, beam, energy, 0, 0, -beam, energy, x, y, z, energy, -x, -y, -z, energy};
    }

    /**
     * Bhabha scattering at high energy: 2 e^4 [u^2 (1/s + 1/t)^2 + (t/s)^2 + (s/t)^2]; holds only with the right sign
     * between annihilation and exchange. The electron mass is of relative order m^2/t.
     */
    @Test
    void bhabhaHasTheRightRelativeSign() {
        TreeAmplitude amplitude = new TreeAmplitude(qed(), "e- e+ -> e- e+");
        double s = SQRT_S * SQRT_S;
        for (int i = 0; i < 20; i++) {
            double cosine = stream.uniform(-0.9, 0.9);
            double t = -s / 2 * (1 - cosine);
            double u = -s / 2 * (1 + cosine);
            double born = 2
                    * CHARGE2
                    * CHARGE2
                    * (u * u * (1 / s + 1 / t) * (1 / s + 1 / t) + t * t / (s * s) + s * s / (t * t));
            double squared = amplitude.squared(pair(cosine, 1, PhysicalConstants.ELECTRON_MASS));
            assertEquals(1, squared / born, 1e-6);
        }
    }

    /** Two photons: 2 e^4 (u/t + t/u); the second fermion line has a propagator in between. */
    @Test
    void annihilationToPhotonsHasClosedForm() {
        TreeAmplitude amplitude = new TreeAmplitude(qed(), "e- e+ -> gamma gamma");
        for (int i = 0; i < 20; i++) {
            double cosine = stream.uniform(-0.9, 0.9);
            double ratio = (1 + cosine) / (1 - cosine);
            double born = 2 * CHARGE2 * CHARGE2 * (ratio + 1 / ratio);
            assertEquals(1, amplitude.squared(pair(cosine, 2, 0)) / born, 1e-6);
        }
    }

    /**
     * The lepton tensor of e- e+ -> f- f+ X contracted with -g, against N / (d1 d2)^2 with the numerators of the vector,
     * scalar and pseudoscalar. The mean over three orthogonal beam directions, exact for a tensor of rank 2, makes the
     * contraction from full amplitudes.
     */
    @ParameterizedTest
    @CsvSource({"lmu-ltau, gprime, zprime, mu", "muonphilic-scalar, gS, scalar, mu", "alp, cll, alp, tau"})
    void mediatorHasClosedForm(String name, String coupling, String boson, String lepton) {
        double mediator = 1.7;
        double strength = 0.3;
        Model model = model(name, coupling, strength, mediator);
        double mass = model.field(lepton + "-").mass();
        double g = name.equals("alp") ? strength * mass / 1000 : strength;
        TreeAmplitude amplitude = new TreeAmplitude(model, "e- e+ -> " + lepton + "- " + lepton + "+ " + boson);
        for (int i = 0; i < 20; i++) {
            double[] p = point(mass, mediator).momenta;
            double s = SQRT_S * SQRT_S;
            double d1 = s - 2 * SQRT_S * p[15];
            double d2 = s - 2 * SQRT_S * p[11];
            double tensor = numerator(name, d1, d2, mass * mass, mediator * mediator, s) / (d1 * d1 * d2 * d2);
            double closed = CHARGE2 * CHARGE2 * g * g * tensor / (3 * s);
            // The closed form has no mediator off the electrons, whose coupling relative to the tau's is m_e / m_tau.
            assertEquals(1, meanOverBeamDirections(amplitude, p) / closed, name.equals("alp") ? 1e-5 : 1e-6);
        }
    }

    private static double meanOverBeamDirections(TreeAmplitude amplitude, double[] p) {
        RestFrame frame = new RestFrame().set(0, 0, 0, SQRT_S, SQRT_S);
        double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double sum = 0;
        for (double[] axis : axes) {
            double[] turned = p.clone();
            frame.orient(axis[0], axis[1], axis[2], 0);
            frame.leave(turned, 0);
            frame.leave(turned, 4);
            sum += amplitude.squared(turned);
        }
        return sum / 3;
    }

    private static double numerator(String name, double d1, double d2, double m2, double mm2, double s) {
        double sum = d1 + d2;
        double product = d1 * d2;
        double squares = d1 * d1 + d2 * d2;
        double common = 4 * product * sum * sum - 8 * mm2 * product * sum + 8 * mm2 * mm2 * product;
        return switch (name) {
            case "muonphilic-scalar" ->
                common
                        + 32 * m2 * product * sum
                        - 8 * m2 * mm2 * squares
                        - 48 * m2 * mm2 * product
                        + 32 * m2 * m2 * sum * sum
                        - 4 * s * mm2 * squares
                        + 16 * s * m2 * sum * sum;
            case "alp" -> common - 8 * m2 * mm2 * sum * sum - 4 * s * mm2 * squares;
            default ->
                8 * product * squares
                        - 16 * mm2 * product * sum
                        + 16 * mm2 * mm2 * product
                        - 32 * m2 * product * sum
                        - 16 * m2 * mm2 * squares
                        - 32 * m2 * m2 * sum * sum
                        - 16 * s * product * sum
                        - 8 * s * mm2 * squares
                        + 32 * s * mm2 * product
                        - 16 * s * m2 * squares
                        + 16 * s * s * product;
        };
    }

    @Test
    void photonCouplesToAConservedCurrent() {
        TreeAmplitude amplitude = new TreeAmplitude(qed(), "e- e+ -> tau- tau+ gamma");
        for (int i = 0; i < 20; i++) {
            double[] p = point(PhysicalConstants.TAU_MASS, 0).momenta;
            double physical = amplitude.squared(p);
            double gauge = amplitude.squaredWithGaugeVector(p, 4);
            assertTrue(gauge < 1e-18 * physical * p[19] * p[19] || gauge < 1e-15 * physical, gauge + " of " + physical);
        }
    }

    @Test
    void doesNotDependOnTheFrame() {
        TreeAmplitude amplitude = new TreeAmplitude(qed(), "e- e+ -> mu- mu+ gamma");
        RestFrame frame = new RestFrame();
        for (int i = 0; i < 20; i++) {
            double[] p = point(PhysicalConstants.MUON_MASS, 0).momenta;
            double[] moved = p.clone();
            frame.set(1, -2, 3, Math.sqrt(SQRT_S * SQRT_S + 14), SQRT_S).orient(0.3, -0.5, 0.1, 0.7);
            for (int leg = 0; leg < 5; leg++) {
                frame.leave(moved, 4 * leg);
            }
            assertEquals(1, amplitude.squared(moved) / amplitude.squared(p), 1e-6);
        }
    }

    @Test
    void isInvariantUnderChargeConjugation() {
        TreeAmplitude amplitude = new TreeAmplitude(qed(), "e- e+ -> mu- mu+ gamma");
        for (int i = 0; i < 20; i++) {
            double[] p = point(PhysicalConstants.MUON_MASS, 0).momenta;
            double[] conjugate = p.clone();
            System.arraycopy(p, 0, conjugate, 4, 4);
            System.arraycopy(p, 4, conjugate, 0, 4);
            System.arraycopy(p, 8, conjugate, 12, 4);
            System.arraycopy(p, 12, conjugate, 8, 4);
            assertEquals(1, amplitude.squared(conjugate) / amplitude.squared(p), 1e-8);
        }
    }

    /** Summing the decay over all directions gives the production back, times the trace of the decay tensor over three. */
    @Test
    void decayAddsUpToProduction() {
        Model model = model("lmu-ltau", "gprime", 1, 3);
        TreeAmplitude amplitude = new TreeAmplitude(model, "e- e+ -> mu- mu+ zprime");
        double[] p = point(PhysicalConstants.MUON_MASS, 3).momenta;
        double production = amplitude.squared(p);
        double mu = PhysicalConstants.MUON_MASS;
        DecayCurrent decay = new DecayCurrent(mu, 1, 1);
        RestFrame rest = new RestFrame().set(p[16], p[17], p[18], p[19], 3);
        double momentum = Math.sqrt(2.25 - mu * mu);
        double[] current = new double[8];
        double sum = 0;
        double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (double[] axis : axes) {
            double[] daughters = {
                momentum * axis[0], momentum * axis[1], momentum * axis[2], 1.5,
                -momentum * axis[0], -momentum * axis[1], -momentum * axis[2], 1.5
            };
            rest.leave(daughters, 0);
            rest.leave(daughters, 4);
            for (int state = 0; state < DecayCurrent.STATES; state++) {
                decay.compute(daughters, state, current);
                sum += amplitude.squaredWithDecay(4, current) / 3;
            }
        }
        // Trace of the decay tensor: 4 (M^2 + 2 m^2).
        assertEquals(1, sum / (production * 4 * (9 + 2 * mu * mu) / 3), 1e-9);
    }

    @Test
    void refusesWhatTheModelCannotDo() {
        assertThrows(UserException.class, () -> new TreeAmplitude(qed(), "e- e+ -> mu- tau+"));
        assertThrows(UserException.class, () -> new TreeAmplitude(qed(), "e- e+ -> mu- zprime"));
        assertThrows(UserException.class, () -> new TreeAmplitude(qed(), "e- e+"));
    }

    /** Total cross-sections in pb with |cos(theta)| below 0.95 of every particle, MadGraph5_aMC@NLO 3.2.0. */
    @ParameterizedTest
    @CsvSource({
        "dark-photon, gamma darkphoton, 1e-3, 0.5, 6.341031e-03, 8.15e-07",
        "dark-photon, gamma darkphoton, 1e-3, 3, 7.299023e-03, 8.41e-07",
        "dark-photon, gamma darkphoton, 1e-3, 9, 4.640080e-02, 4.85e-06",
        "dark-photon, gamma gamma, 0, 1, 3158.220, 0.0979",
        "dark-photon, e- e+, 0, 1, 78805.52, 18.3"
    })
    void twoBodyTotalsAgreeWithReference(
            String name, String products, double coupling, double mass, double reference, double error) {
        Model model = model(name, "epsilon", coupling, mass);
        TreeAmplitude amplitude = new TreeAmplitude(model, "e- e+ -> " + products);
        double m1 = amplitude.mass(2);
        double m2 = amplitude.mass(3);
        double s = SQRT_S * SQRT_S;
        double e1 = (s + m1 * m1 - m2 * m2) / (2 * SQRT_S);
        double k = Math.sqrt(e1 * e1 - m1 * m1);
        double[] p = pair(0, 0, PhysicalConstants.ELECTRON_MASS);
        double integral = new IterativeLegendreGaussIntegrator(30, 1e-9, 1e-12)
                .integrate(
                        10_000,
                        cosine -> {
                            double sine = k * Math.sqrt(1 - cosine * cosine);
                            System.arraycopy(new double[] {sine, 0, k * cosine, e1}, 0, p, 8, 4);
                            System.arraycopy(new double[] {-sine, 0, -k * cosine, SQRT_S - e1}, 0, p, 12, 4);
                            return amplitude.squared(p);
                        },
                        -0.95,
                        0.95);
        double identical = products.equals("gamma gamma") ? 0.5 : 1;
        double pb = identical * PhysicalConstants.HBARC2_FB * 1e-3 * integral * 2 * k / SQRT_S / (32 * Math.PI * s);
        assertEquals(reference, pb, 3 * error);
    }

    /**
     * Six particles: close to the pole of the Z' the full amplitude is that of production and decay joined by the
     * propagator. Tests the recursion at one more level, the spin correlation, and the signs of two fermion pairs.
     */
    @Test
    void poleOfTheMediatorFactorises() {
        double mass = 3;
        Model model = ModelLibrary.instantiate(
                        ModelLibrary.builtIn("lmu-ltau"), Map.of("gprime", 0.4, "gD", 1.0), OptionalDouble.of(mass))
                .withWidth("zprime", 0);
        TreeAmplitude production = new TreeAmplitude(model, "e- e+ -> tau- tau+ zprime");
        TreeAmplitude full = new TreeAmplitude(model, "e- e+ -> tau- tau+ chi anti-chi");
        DecayCurrent decay = new DecayCurrent(0, 1, 1);
        RestFrame rest = new RestFrame();
        double[] current = new double[8];
        for (int i = 0; i < 20; i++) {
            double offShell = mass * (1 + 1e-7);
            double[] p = point(PhysicalConstants.TAU_MASS, offShell).momenta;
            double cosine = stream.uniform(-1, 1);
            double sine = Math.sqrt(1 - cosine * cosine);
            double half = offShell / 2;
            double[] daughters = {half * sine, 0, half * cosine, half, -half * sine, 0, -half * cosine, half};
            rest.set(p[16], p[17], p[18], p[19], offShell);
            rest.leave(daughters, 0);
            rest.leave(daughters, 4);
            double[] six = java.util.Arrays.copyOf(p, 24);
            System.arraycopy(daughters, 0, six, 16, 8);
            production.squared(p);
            double sum = 0;
            for (int state = 0; state < DecayCurrent.STATES; state++) {
                decay.compute(daughters, state, current);
                sum += production.squaredWithDecay(4, current);
            }
            double propagator = offShell * offShell - mass * mass;
            assertEquals(1, full.squared(six) / (sum / (propagator * propagator)), 1e-5);
        }
    }
}
