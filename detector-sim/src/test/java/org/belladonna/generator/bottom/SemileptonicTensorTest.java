package org.belladonna.generator.bottom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;

/**
 * B to D tau nu against the contraction of currents: with J the hadron's current, rate ~ p p_l (2 (J.l)(J.n) - J^2 (l.n)), the current f+ (P +
 * p) + (f0 - f+) (M^2 - m^2)/q^2 q made from the same form factors but without helicities.
 */
class SemileptonicTensorTest {
    private static final double B = ParticleTable.get(521).mass();
    private static final double D = ParticleTable.get(421).mass();
    private static final double TAU = ParticleTable.get(15).mass();

    @Test
    void ratesAreThoseOfTheCurrents() {
        FormFactorSettings settings = FormFactorSettings.standard();
        HadronDecayer masses = new HadronDecayer(CharmedHadrons.modes());
        HelicityAmplitudes amplitudes = HelicityAmplitudes.to(-421, settings);
        SemileptonicShape shape = new SemileptonicShape(
                B,
                new int[] {-421, -15, 16},
                new ChargedCurrent(B, TAU, amplitudes),
                masses,
                new VectorDecays(CharmedHadrons.modes(), masses));
        EventStream stream = new EventStream(1, "tensor");
        double ratio = 0;
        for (int i = 0; i < 100; i++) {
            double w = 1.01 + (shape.largestW(D) - 1.02) * stream.uniform();
            double cosine = stream.uniform(-1, 1);
            double now = shape.rate(w, D / B, cosine) / contraction(w, cosine, amplitudes);
            if (i > 0) {
                assertEquals(1, now / ratio, 1e-9);
            }
            ratio = now;
        }
    }

    private static double contraction(double w, double cosine, HelicityAmplitudes amplitudes) {
        double[] h = new double[4];
        amplitudes.evaluate(w, D / B, h);
        double momentum = D * Math.sqrt(w * w - 1);
        double q2 = B * B + D * D - 2 * B * D * w;
        double q = Math.sqrt(q2);
        // h = 2 M p f+/q and (M^2 - m^2) f0/q.
        double plus = h[HelicityAmplitudes.ZERO] * q / (2 * B * momentum);
        double zero = h[HelicityAmplitudes.TIME] * q / (B * B - D * D);
        double[] d = {0, 0, -momentum, D * w};
        double[] boson = {0, 0, momentum, B - D * w};
        double inside = (q2 - TAU * TAU) / (2 * q);
        double sine = Math.sqrt(1 - cosine * cosine);
        double[] lepton = {inside * sine, 0, inside * cosine, q - inside};
        double[] neutrino = {-inside * sine, 0, -inside * cosine, inside};
        for (double[] p : List.of(lepton, neutrino)) {
            Kinematics.boost(p, boson, q);
        }
        double[] current = new double[4];
        for (int k = 0; k < 4; k++) {
            double total = boson[k] + 2 * d[k];
            current[k] = plus * total + (zero - plus) * (B * B - D * D) / q2 * boson[k];
        }
        double contracted = 2 * Kinematics.product(current, lepton) * Kinematics.product(current, neutrino)
                - Kinematics.product(current, current) * Kinematics.product(lepton, neutrino);
        return momentum * (1 - TAU * TAU / q2) * contracted;
    }
}
