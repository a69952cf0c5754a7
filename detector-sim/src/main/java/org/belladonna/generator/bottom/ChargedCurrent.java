package org.belladonna.generator.bottom;

/**
 * A lepton and its neutrino. With helicity amplitudes H of the W and sigma = -1 for a left-handed lepton, 0 for one turned by its mass, the
 * rate is
 *
 * <pre>sqrt(w^2 - 1) (1 - m^2/q^2)^2 q^2 sum |H_h d_{h sigma}(theta)|^2</pre>
 *
 * with sigma = 0 suppressed by m^2/(2 q^2) and the timelike amplitude subtracted there (J. Koerner, G. Schuler, Z. Phys. C 46 (1990) 93).
 */
final class ChargedCurrent implements LeptonCurrent {
    private static final double ROOT_HALF = Math.sqrt(0.5);

    private final double relativeMass;
    private final HelicityAmplitudes amplitudes;
    private final double[] h = new double[4];

    /**
     * @param meson mass of the B, GeV
     * @param lepton mass of the lepton, GeV
     */
    ChargedCurrent(double meson, double lepton, HelicityAmplitudes amplitudes) {
        relativeMass = lepton / meson;
        this.amplitudes = amplitudes;
    }

    @Override
    public int spins() {
        return 2;
    }

    @Override
    public double rate(double w, double r, double c, double[][] t) {
        double q2 = HelicityAmplitudes.q2(w, r);
        double ratio = relativeMass * relativeMass / q2;
        if (!(q2 > 0 && ratio < 1)) {
            return 0;
        }
        amplitudes.evaluate(w, r, h);
        double s = Math.sqrt((1 - c) * (1 + c));
        t[0][0] = h[0] * 0.5 * (1 - c);
        t[0][1] = -h[1] * s * ROOT_HALF;
        t[0][2] = h[2] * 0.5 * (1 + c);
        double turn = Math.sqrt(0.5 * ratio);
        t[1][0] = -turn * h[0] * s * ROOT_HALF;
        t[1][1] = turn * (h[1] * c - h[3]);
        t[1][2] = turn * h[2] * s * ROOT_HALF;
        double sum = 0;
        for (double[] spin : t) {
            sum += spin[0] * spin[0] + spin[1] * spin[1] + spin[2] * spin[2];
        }
        return Math.sqrt((w - 1) * (w + 1)) * (1 - ratio) * (1 - ratio) * q2 * sum;
    }
}
