package org.belladonna.interpretation;

import org.apache.commons.math3.analysis.integration.TrapezoidIntegrator;
import org.belladonna.configuration.Key;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * The coupling with which a vector boson explains the anomalous magnetic moment of the muon.
 *
 * <p>One loop, pure vector coupling g' to the muon (J. P. Leveille, Nucl. Phys. B 137 (1978) 63; for L_mu - L_tau: S. Baek,
 * N. G. Deshpande, X.-G. He, P. Ko, Phys. Rev. D 64 (2001) 055006):
 *
 * <pre>  delta a_mu = g'^2 / (8 pi^2) integral_0^1 dz 2 m^2 z^2 (1 - z) / (m^2 z^2 + M^2 (1 - z)),   m = m_mu</pre>
 *
 * which is g'^2 / (8 pi^2) for M much below m and g'^2 m^2 / (12 pi^2 M^2) for M much above it.
 */
public final class MuonAnomaly {
    /**
     * Measured minus predicted anomaly.
     *
     * @param difference a_mu(experiment) - a_mu(Standard Model)
     * @param error its one-sigma error
     */
    public record Settings(
            @Key(meaning = "measured minus predicted a_mu") double difference,

            @Key(meaning = "one-sigma error of the difference", min = Double.MIN_NORMAL)
            double error,

            @Key(meaning = "what a legend says") String label,

            @Key(meaning = "measurement and prediction that the difference is made of")
            String source) {}

    /** A range of couplings. */
    public record Range(double low, double high) {}

    /**
     * The couplings within one and two standard deviations against mass; arrays of the same length, not copied.
     *
     * @param mass in GeV, ascending
     */
    public record Band(double[] mass, double[] innerLow, double[] innerHigh, double[] outerLow, double[] outerHigh) {}

    private static final int MAXIMAL_EVALUATIONS = 100_000;
    private static final int MINIMAL_HALVINGS = 6;
    private static final int MAXIMAL_HALVINGS = 14;
    private static final double PRECISION = 1e-11;
    private static final double RANGE = 40;

    private final Settings settings;

    public MuonAnomaly(Settings settings) {
        this.settings = settings;
    }

    /**
     * delta a_mu at g' = 1; it grows with the square of the coupling. Relative accuracy 1e-9 for masses up to 1 TeV.
     *
     * @param mass mass of the vector in GeV, zero or positive
     */
    public static double contribution(double mass) {
        if (!(mass >= 0)) {
            throw new IllegalArgumentException("mass " + mass + " GeV is negative");
        }
        double ratio = mass / PhysicalConstants.MUON_MASS;
        double integral = new TrapezoidIntegrator(PRECISION, Double.MIN_NORMAL, MINIMAL_HALVINGS, MAXIMAL_HALVINGS)
                .integrate(MAXIMAL_EVALUATIONS, t -> integrand(t, ratio * ratio), -RANGE, RANGE);
        return integral / (8 * Math.PI * Math.PI);
    }

    /**
     * The integrand in t = ln(z / (1 - z)): there the structure that a light or a heavy vector makes close to an end of z
     * has a width of order one, and the trapezoidal rule converges exponentially.
     */
    private static double integrand(double t, double ratio2) {
        double z = 1 / (1 + Math.exp(-t));
        double rest = 1 / (1 + Math.exp(t));
        return 2 * z * z * rest / (z * z + ratio2 * rest) * z * rest;
    }

    /**
     * The couplings that bring prediction and measurement together within some standard deviations.
     *
     * @param mass mass of the vector in GeV, zero or positive
     * @param sigmas width of the interval in standard deviations, zero or positive
     * @return lower and upper coupling; the lower one is zero when no new particle is needed, and both are NaN when a
     *     vector, whose contribution is positive, cannot help
     */
    public Range couplings(double mass, double sigmas) {
        double low = settings.difference() - sigmas * settings.error();
        double high = settings.difference() + sigmas * settings.error();
        if (high < 0) {
            return new Range(Double.NaN, Double.NaN);
        }
        double unit = contribution(mass);
        return new Range(low <= 0 ? 0 : Math.sqrt(low / unit), Math.sqrt(high / unit));
    }

    /**
     * The couplings within one and two standard deviations at evenly spaced masses from {@code highest / points} on.
     *
     * @param highest mass in GeV, positive
     * @param points number of masses, positive
     */
    public Band band(double highest, int points) {
        Band band = new Band(
                new double[points], new double[points], new double[points], new double[points], new double[points]);
        for (int i = 0; i < points; i++) {
            band.mass[i] = highest * (i + 1) / points;
            Range inner = couplings(band.mass[i], 1);
            Range outer = couplings(band.mass[i], 2);
            band.innerLow[i] = inner.low();
            band.innerHigh[i] = inner.high();
            band.outerLow[i] = outer.low();
            band.outerHigh[i] = outer.high();
        }
        return band;
    }

    /** The settings that this was made with. */
    public Settings settings() {
        return settings;
    }
}
