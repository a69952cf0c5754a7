package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

/**
 * Cross-sections by plain sampling of phase space, without channels and adaptive grids: three photons and e- e+ gamma with the
 * amplitudes without masses of F. A. Berends et al., Nucl. Phys. B 206 (1982) 61, which share nothing with ours; four taus with our
 * amplitude in flat phase space.
 *
 * <p>They decide where the integration of MadEvent is 2% below ours: 176.6 +- 1.4 pb (three photons), 3884 +- 38 pb (e- e+ gamma).
 */
class IndependentIntegrationTest {
    private static final double SQRT_S = 10.58;
    private static final double S = SQRT_S * SQRT_S;
    private static final double CHARGE2 = 4 * Math.PI * PhysicalConstants.ALPHA;
    private static final double LARGEST_COS = 0.95;
    private static final double SOFTEST = 0.1;

    private final double[] p = new double[20];

    /** Sum of the weights of points, and of their squares. */
    private static final class Mean {
        private double sum;
        private double squares;
        private int count;

        void add(double weight) {
            sum += weight;
            squares += weight * weight;
            count++;
        }

        double value() {
            return sum / count;
        }

        double error() {
            return Math.sqrt((squares / count - value() * value()) / count);
        }
    }

    private interface Squared {
        double at(double[] p);
    }

    @Test
    void threePhotons() {
        Mean mean = integrate(1_000_000, this::threePhotonsSquared);
        double ours = ElectrodynamicsTest.prepare(
                        "ee->gamma-gamma-gamma",
                        null,
                        false,
                        0.003,
                        Map.of("photonCos", LARGEST_COS, "photonEnergy", SOFTEST))
                .crossSection()
                .valueFb();
        assertEquals(1, ours / (mean.value() / 6), 0.009 + 3 * mean.error() / mean.value());
    }

    @Test
    void electronsWithAPhoton() {
        Mean mean = integrate(2_000_000, this::bhabhaWithPhotonSquared);
        double ours = ElectrodynamicsTest.prepare(
                        "ee->ee-gamma",
                        "mass(e-,e+) > 0.2 && mass(e-,gamma) > 0.2 && mass(e+,gamma) > 0.2",
                        false,
                        0.004,
                        Map.of("electronCos", LARGEST_COS, "photonCos", LARGEST_COS, "electronEnergy", 0.2))
                .crossSection()
                .valueFb();
        assertEquals(1, ours / mean.value(), 0.012 + 3 * mean.error() / mean.value());
    }

    /** Cross-section in fb, but for identical particles. */
    private Mean integrate(int points, Squared squared) {
        EventStream stream = new EventStream(4, "independent").at(0, Stage.INTEGRATION);
        Mean mean = new Mean();
        double factor = PhysicalConstants.HBARC2_FB / (2 * S) / (8 * Math.pow(2 * Math.PI, 5));
        for (int i = 0; i < points; i++) {
            double volume = threeMassless(stream);
            double value = volume > 0 ? squared.at(p) : 0;
            mean.add(value > 0 ? factor * volume * value : 0);
        }
        return mean;
    }

    /**
     * A point of three particles without mass, all within the cut on the angle: the last has an energy uniform in its logarithm. Returns the volume
     * element dE1 dE3 dOmega3 dpsi over the density of points.
     */
    private double threeMassless(EventStream stream) {
        double range = Math.log(SQRT_S / 2 / SOFTEST);
        double e3 = SOFTEST * Math.exp(range * stream.uniform());
        double e1 = SQRT_S / 2 - e3 * stream.uniform();
        double e2 = SQRT_S - e1 - e3;
        double cosine = stream.uniform(-LARGEST_COS, LARGEST_COS);
        double opening = (e2 * e2 - e1 * e1 - e3 * e3) / (2 * e1 * e3);
        if (Math.abs(opening) > 1) {
            return 0;
        }
        double psi = 2 * Math.PI * stream.uniform();
        double sine = Math.sqrt(1 - cosine * cosine);
        double across = Math.sqrt(1 - opening * opening);
        set(0, 0, 0, SQRT_S / 2, SQRT_S / 2);
        set(4, 0, 0, -SQRT_S / 2, SQRT_S / 2);
        set(16, e3 * sine, 0, e3 * cosine, e3);
        double x = opening * sine + across * Math.cos(psi) * cosine;
        double z = opening * cosine - across * Math.cos(psi) * sine;
        set(8, e1 * x, e1 * across * Math.sin(psi), e1 * z, e1);
        set(12, -p[8] - p[16], -p[9] - p[17], -p[10] - p[18], e2);
        boolean inside = Math.abs(z) < LARGEST_COS && Math.abs(p[14]) < LARGEST_COS * e2;
        return inside ? range * e3 * e3 * 2 * LARGEST_COS * 4 * Math.PI * Math.PI : 0;
    }

    private void set(int at, double px, double py, double pz, double e) {
        p[at] = px;
        p[at + 1] = py;
        p[at + 2] = pz;
        p[at + 3] = e;
    }

    private double dot(int a, int b) {
        return p[4 * a + 3] * p[4 * b + 3]
                - p[4 * a] * p[4 * b]
                - p[4 * a + 1] * p[4 * b + 1]
                - p[4 * a + 2] * p[4 * b + 2];
    }

    private double threePhotonsSquared(double[] momenta) {
        double sum = 0;
        double product = 1;
        for (int i = 2; i < 5; i++) {
            if (momenta[4 * i + 3] < SOFTEST) {
                return 0;
            }
            double a = dot(0, i);
            double b = dot(1, i);
            sum += a * b * (a * a + b * b);
            product *= a * b;
        }
        return CHARGE2 * CHARGE2 * CHARGE2 * S * sum / product;
    }

    private double bhabhaWithPhotonSquared(double[] momenta) {
        double s1 = 2 * dot(2, 3);
        double nearest = Math.min(s1, 2 * Math.min(dot(2, 4), dot(3, 4)));
        if (momenta[11] < 0.2 || momenta[15] < 0.2 || nearest < 0.04) {
            return 0;
        }
        double t = -2 * dot(0, 2);
        double t1 = -2 * dot(1, 3);
        double u = -2 * dot(0, 3);
        double u1 = -2 * dot(1, 2);
        double hard = (S * s1 * (S * S + s1 * s1) + t * t1 * (t * t + t1 * t1) + u * u1 * (u * u + u1 * u1))
                / (S * s1 * t * t1);
        double a = dot(0, 4);
        double b = dot(1, 4);
        double c = dot(2, 4);
        double d = dot(3, 4);
        double soft = S / (a * b) + s1 / (c * d) - t / (a * c) - t1 / (b * d) + u / (a * d) + u1 / (b * c);
        return CHARGE2 * CHARGE2 * CHARGE2 * hard * soft;
    }

    @Test
    void fourTausInFlatPhaseSpace() {
        TreeAmplitude amplitude = new TreeAmplitude(
                ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty()),
                "e- e+ -> tau- tau+ tau- tau+");
        EventStream stream = new EventStream(5, "flat").at(0, Stage.INTEGRATION);
        Mean mean = new Mean();
        for (int i = 0; i < 30_000; i++) {
            double[] q = new double[24];
            double volume = fourEqual(stream, PhysicalConstants.TAU_MASS, q);
            double flux = 4 * q[2] * SQRT_S;
            mean.add(PhysicalConstants.HBARC2_FB / flux / 4 * volume * amplitude.squared(q));
        }
        double ours = ElectrodynamicsTest.prepare("ee->tautau-tautau", null, false, 0.005, Map.of())
                .crossSection()
                .valueFb();
        assertEquals(1, ours / mean.value(), 0.009 + 3 * mean.error() / mean.value());
    }

    /** Four equal masses by decays in turn, 1234 to 123 and 4 and so on; returns the volume of phase space of the point. */
    private static double fourEqual(EventStream stream, double m, double[] q) {
        double electron = PhysicalConstants.ELECTRON_MASS;
        q[2] = Math.sqrt(S / 4 - electron * electron);
        q[6] = -q[2];
        q[3] = SQRT_S / 2;
        q[7] = SQRT_S / 2;
        double spare = SQRT_S - 4 * m;
        double first = stream.uniform();
        double second = stream.uniform();
        double three = 3 * m + spare * Math.max(first, second);
        double two = 2 * m + spare * Math.min(first, second);
        // Each two-body decay has the volume p/(4 pi M), each intermediate mass dM^2/(2 pi).
        double volume = spare * spare / 2 * three * two / (Math.PI * Math.PI);
        double[] masses = {SQRT_S, three, two, m};
        double[] system = {0, 0, 0, SQRT_S};
        for (int i = 0; i < 3; i++) {
            double momentum = momentum(masses[i], masses[i + 1], m);
            volume *= momentum / (4 * Math.PI * masses[i]);
            decay(stream, system, masses[i], momentum, q, 20 - 4 * i, m);
        }
        System.arraycopy(system, 0, q, 8, 4);
        return volume;
    }

    private static double momentum(double mass, double a, double b) {
        return Math.sqrt((mass * mass - (a + b) * (a + b)) * (mass * mass - (a - b) * (a - b))) / (2 * mass);
    }

    private static void decay(
            EventStream stream, double[] system, double mass, double momentum, double[] q, int at, double m) {
        RestFrame frame = new RestFrame().set(system[0], system[1], system[2], system[3], mass);
        double cosine = stream.uniform(-1, 1);
        double phi = 2 * Math.PI * stream.uniform();
        double sine = Math.sqrt(1 - cosine * cosine);
        q[at] = momentum * sine * Math.cos(phi);
        q[at + 1] = momentum * sine * Math.sin(phi);
        q[at + 2] = momentum * cosine;
        q[at + 3] = Math.sqrt(momentum * momentum + m * m);
        frame.leave(q, at);
        for (int k = 0; k < 4; k++) {
            system[k] -= q[at + k];
        }
    }
}
