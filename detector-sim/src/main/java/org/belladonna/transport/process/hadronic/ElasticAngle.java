package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;

/**
 * Angle of two hadrons that scatter elastically or exchange charge, in their rest frame: an exponential in the momentum transfer t. Slopes: nucleons J. Cugnon et
 * al., Nucl. Instrum. Meth. B 111 (1996) 215; others rounded from V. Flaminio et al., CERN-HERA 83-01 to 84-01. Pions on the Delta: 1 + 3 cos^2.
 */
final class ElasticAngle {
    private static final double DELTA_REGION = 0.45;
    /** Share of neutrons and protons, above the isotropic region, that exchange their charge. */
    private static final double EXCHANGED = 0.3;

    /** The cosine. */
    double cosine(int hadron, int nucleon, double laboratory, double momentum, EventStream stream) {
        if (Hadrons.pion(hadron) && laboratory < DELTA_REGION) {
            double cosine;
            do {
                cosine = 2 * stream.uniform() - 1;
            } while (4 * stream.uniform() > 1 + 3 * cosine * cosine);
            return cosine;
        }
        double cosine = exponential(slope(hadron, laboratory), momentum, stream);
        boolean unlike = Hadrons.nucleon(hadron) && hadron != nucleon;
        return unlike && stream.uniform() < EXCHANGED ? -cosine : cosine;
    }

    /** In 1/GeV^2. */
    private static double slope(int hadron, double p) {
        if (Hadrons.nucleon(hadron)) {
            double power = Math.pow(Math.min(p, 2), 8);
            return p < 2 ? 5.5 * power / (7.7 + power) : 5.334 + 0.67 * (Math.min(p, 6) - 2);
        }
        if (Hadrons.pion(hadron)) {
            return p < 1 ? 4 : 7.5;
        }
        if (hadron < -1000) {
            return 12;
        }
        if (hadron > 1000) {
            return p < 0.6 ? 0.5 : 5;
        }
        boolean antikaon = hadron == -321 || hadron == -311;
        return p < 0.6 ? 0.1 : p < 1.5 ? (antikaon ? 3.5 : 1.5) : antikaon ? 7 : 4.5;
    }

    /** Draws from exp(b t). */
    static double exponential(double slope, double momentum, EventStream stream) {
        double range = 4 * slope * momentum * momentum;
        if (range < 1e-4) {
            return 2 * stream.uniform() - 1;
        }
        return 1 + 2 * Math.log1p(stream.uniform() * Math.expm1(-range)) / range;
    }
}
