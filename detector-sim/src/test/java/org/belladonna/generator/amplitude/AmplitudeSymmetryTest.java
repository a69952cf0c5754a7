package org.belladonna.generator.amplitude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.DiagramPhaseSpace;
import org.belladonna.generator.phasespace.Region;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gauge invariance, charge conjugation, crossing, identical particles and polarised beams. */
class AmplitudeSymmetryTest {
    private static final double SQRT_S = 10.58;
    private static final double CHARGE2 = 4 * Math.PI * PhysicalConstants.ALPHA;
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private static Model model(String name, Map<String, Double> couplings, double mass) {
        return ModelLibrary.instantiate(
                ModelLibrary.builtIn(name), couplings, mass > 0 ? OptionalDouble.of(mass) : OptionalDouble.empty());
    }

    /** A point of a process that is not close to any edge. */
    private static double[] point(TreeAmplitude amplitude, EventStream stream) {
        double[] masses = new double[amplitude.legs()];
        for (int leg = 0; leg < masses.length; leg++) {
            masses[leg] = amplitude.mass(leg);
        }
        DiagramPhaseSpace space =
                new DiagramPhaseSpace(masses, amplitude.topologies(), Region.withBosons(masses.length, 0.3));
        space.setEnergy(SQRT_S);
        double[] u = new double[space.dimensions()];
        for (int i = 0; i < u.length; i++) {
            u[i] = stream.uniform(0.75, 0.95);
        }
        space.map(stream.integer(space.channels()), u);
        return space.momenta();
    }

    /** A photon's polarisation replaced by its momentum gives nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "qed: e- e+ -> gamma gamma",
                "qed: e- e+ -> e- e+ gamma",
                "qed: e- e+ -> gamma gamma gamma",
                "qed: e- e+ -> mu- mu+ gamma gamma",
                "qed: e- e+ -> e- e+ e- e+ gamma",
                "alp: e- e+ -> alp gamma",
                "alp: e- e+ -> mu- mu+ alp gamma",
                "dark-photon: e- e+ -> darkphoton gamma"
            })
    void photonsCoupleToConservedCurrents(String text) {
        String name = text.substring(0, text.indexOf(':'));
        Map<String, Double> couplings = switch (name) {
            case "alp" -> Map.of("cll", 1.0, "gagg", 1e-3);
            case "dark-photon" -> Map.of("epsilon", 1e-3);
            default -> Map.of();
        };
        TreeAmplitude amplitude = new TreeAmplitude(
                model(name, couplings, name.equals("qed") ? 0 : 1.5), text.substring(name.length() + 2));
        EventStream stream = new EventStream(1, text).at(0, Stage.BENCHMARK);
        for (int i = 0; i < 10; i++) {
            double[] p = point(amplitude, stream);
            int photon = amplitude.legs() - 1;
            double physical = amplitude.squared(p);
            double gauge = amplitude.squaredWithGaugeVector(p, photon);
            double energy = p[4 * photon + 3];
            assertTrue(gauge < 1e-14 * physical * Math.max(1, energy * energy), gauge + " of " + physical);
        }
    }

    /** Exchanging all particles with their antiparticles changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"mu- mu+ gamma", "e- e+ gamma", "e- e+ mu- mu+", "e- e+ e- e+", "tau- tau+ mu- mu+ gamma"})
    void chargeConjugation(String products) {
        Model qed = model("qed", Map.of(), 0);
        TreeAmplitude amplitude = new TreeAmplitude(qed, "e- e+ -> " + products);
        EventStream stream = new EventStream(2, products).at(0, Stage.BENCHMARK);
        for (int i = 0; i < 10; i++) {
            double[] p = point(amplitude, stream);
            double[] conjugate = p.clone();
            for (int leg = 0; leg + 1 < amplitude.legs(); leg += 2) {
                System.arraycopy(p, 4 * leg, conjugate, 4 * leg + 4, 4);
                System.arraycopy(p, 4 * leg + 4, conjugate, 4 * leg, 4);
            }
            assertEquals(1, amplitude.squared(conjugate) / amplitude.squared(p), 1e-7);
        }
    }

    /** Equal particles can be exchanged: the signs of fermions cancel in the square. */
    @Test
    void identicalParticlesCanBeExchanged() {
        TreeAmplitude amplitude = new TreeAmplitude(model("qed", Map.of(), 0), "e- e+ -> mu- mu- mu+ mu+ gamma");
        EventStream stream = new EventStream(3, "identical").at(0, Stage.BENCHMARK);
        for (int i = 0; i < 10; i++) {
            double[] p = point(amplitude, stream);
            double[] exchanged = p.clone();
            System.arraycopy(p, 8, exchanged, 12, 4);
            System.arraycopy(p, 12, exchanged, 8, 4);
            assertEquals(1, amplitude.squared(exchanged) / amplitude.squared(p), 1e-8);
        }
    }

    private static double[] scattering(double cosine) {
        double energy = SQRT_S / 2;
        double k = Math.sqrt(energy * energy - ELECTRON * ELECTRON);
        double sine = k * Math.sqrt(1 - cosine * cosine);
        return new double[] {
            0, 0, k, energy, 0, 0, -k, energy, sine, 0, k * cosine, energy, -sine, 0, -k * cosine, energy
        };
    }

    /**
     * Moller scattering at high energy: 2 e^4 [(s^2 + u^2)/t^2 + (s^2 + t^2)/u^2 + 2 s^2/(t u)], which is Bhabha scattering
     * with s and u exchanged. M. E. Peskin and D. V. Schroeder, problem 5.3.
     */
    @Test
    void mollerScatteringIsCrossedBhabha() {
        TreeAmplitude amplitude = new TreeAmplitude(model("qed", Map.of(), 0), "e- e- -> e- e-");
        double s = SQRT_S * SQRT_S;
        for (double cosine : new double[] {-0.8, -0.1, 0.3, 0.7}) {
            double t = -s / 2 * (1 - cosine);
            double u = -s / 2 * (1 + cosine);
            double closed = 2
                    * CHARGE2
                    * CHARGE2
                    * ((s * s + u * u) / (t * t) + (s * s + t * t) / (u * u) + 2 * s * s / (t * u));
            assertEquals(1, amplitude.squared(scattering(cosine)) / closed, 1e-6);
        }
    }

    /**
     * Compton scattering, the crossed annihilation, for an electron at rest (Klein and Nishina): 2 e^4 [w'/w + w/w' - sin^2].
     * M. E. Peskin and D. V. Schroeder, equation 5.91.
     */
    @Test
    void comptonScatteringIsKleinNishina() {
        TreeAmplitude amplitude = new TreeAmplitude(model("qed", Map.of(), 0), "gamma e- -> gamma e-");
        double w = 2e-3;
        for (double cosine : new double[] {-0.9, 0, 0.5, 0.95}) {
            double scattered = w / (1 + w / ELECTRON * (1 - cosine));
            double sine = Math.sqrt(1 - cosine * cosine);
            double x = scattered * sine;
            double z = scattered * cosine;
            double energy = Math.sqrt(x * x + (w - z) * (w - z) + ELECTRON * ELECTRON);
            double[] p = {0, 0, w, w, 0, 0, 0, ELECTRON, x, 0, z, scattered, -x, 0, w - z, energy};
            double closed = 2 * CHARGE2 * CHARGE2 * (scattered / w + w / scattered - sine * sine);
            assertEquals(1, amplitude.squared(p) / closed, 1e-9);
        }
    }

    /** A virtual photon couples to beams of opposite helicity only; at high energy the rate is 1 - P P'. */
    @Test
    void polarisedBeamsAnnihilateWithOppositeHelicity() {
        TreeAmplitude amplitude = new TreeAmplitude(model("qed", Map.of(), 0), "e- e+ -> mu- mu+");
        double[] p = scattering(0.4);
        double energy = SQRT_S / 2;
        double k = Math.sqrt(energy * energy - Math.pow(PhysicalConstants.MUON_MASS, 2));
        System.arraycopy(new double[] {k * 0.6, 0, k * 0.8, energy, -k * 0.6, 0, -k * 0.8, energy}, 0, p, 8, 8);
        double mean = amplitude.squared(p);
        assertEquals(1, amplitude.squared(p, 0, 0) / mean, 1e-12);
        assertEquals(0, amplitude.squared(p, 1, 1) / mean, 1e-6);
        assertEquals(1 + 0.8 * 0.3, amplitude.squared(p, 0.8, -0.3) / mean, 1e-6);
    }

    /** With one helicity of the first particle the sum over all spins is the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "qed: e- e+ -> e- e+ mu- mu+",
                "qed: e- e+ -> gamma gamma gamma",
                "lmu-ltau: e- e+ -> mu- mu+ zprime",
                "leptophilic-scalar: e- e+ -> tau- tau+ scalar",
                "alp: e- e+ -> tau- tau+ alp",
                "lmu-ltau: e- e+ -> mu- mu+ nu_mu anti-nu_mu"
            })
    void spinSumsNeedOneHelicityWhereParityIsConserved(String text) {
        String name = text.substring(0, text.indexOf(':'));
        Map<String, Double> couplings = switch (name) {
            case "alp" -> Map.of("cll", 1.0);
            case "lmu-ltau" -> Map.of("gprime", 0.1);
            case "leptophilic-scalar" -> Map.of("xi", 1.0);
            default -> Map.of();
        };
        Model model = model(name, couplings, name.equals("qed") ? 0 : 1.5);
        String process = text.substring(name.length() + 2);
        TreeAmplitude full = new TreeAmplitude(model, process);
        TreeAmplitude sums = TreeAmplitude.forSpinSums(model, process);
        EventStream stream = new EventStream(1, text).at(0, Stage.BENCHMARK);
        for (int i = 0; i < 10; i++) {
            double[] p = point(full, stream);
            double expected = full.squared(p);
            assertEquals(expected, sums.squared(p), 1e-9 * expected);
        }
    }
}
