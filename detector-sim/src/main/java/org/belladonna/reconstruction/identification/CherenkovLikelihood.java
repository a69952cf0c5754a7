package org.belladonna.reconstruction.identification;

import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.transport.ParticleState;

/** Velocity: Gaussian in energy over momentum, with wide wings for outliers. */
final class CherenkovLikelihood {
    /** Largest distance of a measurement from the track at the front of the calorimeter, mm. */
    private static final double MATCH_DISTANCE = 60;
    /** Share of the wings and their width; the wings keep one bad measurement from deciding. */
    private static final double WING_SHARE = 0.02;

    private static final double WING_SCALE = 10;

    /**
     * Adds to the five logarithms the nearest measurement of each detector that the particle crossed; nothing when there is none.
     *
     * @param front the track at the front of the calorimeter
     * @param momentum momentum of the track there, GeV
     */
    void add(CherenkovDigits digits, ParticleState front, double momentum, double[] logLikelihood) {
        int best = -1;
        double nearest2 = MATCH_DISTANCE * MATCH_DISTANCE;
        for (int i = 0; i < digits.size(); i++) {
            double dx = digits.x[i] - front.x;
            double dy = digits.y[i] - front.y;
            double dz = digits.z[i] - front.z;
            double distance2 = dx * dx + dy * dy + dz * dz;
            if (distance2 < nearest2) {
                nearest2 = distance2;
                best = i;
            }
        }
        if (best < 0) {
            return;
        }
        for (int i = 0; i < digits.size(); i++) {
            // Detectors that lie behind each other measure the same particle at the same place.
            if (digits.x[i] == digits.x[best] && digits.y[i] == digits.y[best] && digits.z[i] == digits.z[best]) {
                addMeasurement(digits.inverseBeta[i], digits.sigma[i], momentum, logLikelihood);
            }
        }
    }

    private static void addMeasurement(double inverseBeta, double sigma, double momentum, double[] logLikelihood) {
        for (int h = 0; h < Hypothesis.COUNT; h++) {
            double mass = Hypothesis.of(h).mass;
            double expected = Math.sqrt(1 + mass * mass / (momentum * momentum));
            double pull = (inverseBeta - expected) / sigma;
            double wide = pull / WING_SCALE;
            double density = (1 - WING_SHARE) * Math.exp(-0.5 * pull * pull)
                    + WING_SHARE / WING_SCALE * Math.exp(-0.5 * wide * wide);
            logLikelihood[h] += Math.log(Math.max(density, Double.MIN_NORMAL));
        }
    }
}
