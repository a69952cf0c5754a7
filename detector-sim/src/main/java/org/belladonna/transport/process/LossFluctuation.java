package org.belladonna.transport.process;

import org.belladonna.random.EventStream;

/**
 * Draws what transfers below a cut leave on a path by the two-level model of L. Urban (K. Lassila-Perini, L. Urban, NIM A 362 (1995) 416, with the
 * constants of the Geant4 Physics Reference Manual), and a normal or gamma distribution where collisions are many.
 */
public final class LossFluctuation {
    // Constants of the Urban model as tuned in Geant4.
    private static final double IONISATION_SHARE = 0.56;
    private static final double LEVEL_WIDTH = 4;
    private static final double WIDTH_SCALE = 42;
    private static final double SMALLEST_TRANSFER = 10e-9;
    private static final double MANY = 8;
    private static final double SCALE_ENERGY = 0.5e-6;
    private static final double LARGEST_SCALE = 1.5;

    private LossFluctuation() {}

    /**
     * @param excitation mean excitation energy, GeV
     * @param mean mean loss, GeV
     * @param cut largest transfer counted, GeV: the cut or the kinematic limit
     * @param variance variance of the loss in GeV^2 that holds when collisions are many; see {@link #variance}
     */
    public static double draw(double excitation, double mean, double cut, double variance, EventStream stream) {
        if (mean >= 10 * cut && variance > 0) {
            double sigma = Math.sqrt(variance);
            return positiveGaussian(mean, sigma, stream);
        }
        return few(excitation, mean, cut, stream);
    }

    /**
     * Variance in GeV^2: Bohr's with the spectrum of relativistic collisions, PDG 2022, section 34.2.
     *
     * @param betheScale of the medium, GeV/mm
     * @param path mm
     * @param cut largest transfer counted, GeV
     * @param largest largest transfer of the kinematics, GeV
     */
    public static double variance(double betheScale, double path, double beta2, double cut, double largest) {
        double up = Math.min(cut, largest);
        return 0.5 * betheScale * path / beta2 * up * (1 - 0.5 * beta2 * up / largest);
    }

    /** The two-level model, where collisions are few or many. */
    static double few(double excitation, double mean, double cut, EventStream stream) {
        if (mean < SMALLEST_TRANSFER || cut <= SMALLEST_TRANSFER) {
            return mean;
        }
        double scale = Math.min(1 + SCALE_ENERGY / cut, LARGEST_SCALE);
        double scaledMean = mean / scale;
        double loss = excitations(excitation, scaledMean, stream) + ionisations(scaledMean, cut, stream);
        return loss * scale;
    }

    private static double excitations(double level, double mean, EventStream stream) {
        double count = mean * (1 - IONISATION_SHARE) / level;
        double energy = level;
        double f = count < WIDTH_SCALE ? 0.1 + (LEVEL_WIDTH - 0.1) * Math.sqrt(count / WIDTH_SCALE) : LEVEL_WIDTH;
        count /= f;
        energy *= f;
        if (count > MANY) {
            return positiveGaussian(count * energy, Math.sqrt(count) * energy, stream);
        }
        long n = stream.poisson(count);
        return n == 0 ? 0 : (n + 1 - 2 * stream.uniform()) * energy;
    }

    private static double ionisations(double mean, double cut, EventStream stream) {
        double ratio = cut / SMALLEST_TRANSFER;
        double count =
                IONISATION_SHARE * mean * (cut - SMALLEST_TRANSFER) / (SMALLEST_TRANSFER * cut * Math.log(ratio));
        double lower = SMALLEST_TRANSFER;
        double loss = 0;
        if (count > MANY) {
            double alpha = ratio * (MANY + count) / (MANY * ratio + count);
            double meanLog = alpha * Math.log(alpha) / (alpha - 1);
            double many = count * ratio * (alpha - 1) / ((ratio - 1) * alpha);
            double variance = lower * lower * many * (alpha - meanLog * meanLog);
            loss = positiveGaussian(many * lower * meanLog, Math.sqrt(variance), stream);
            count -= many;
            lower *= alpha;
        }
        double width = (cut - lower) / cut;
        for (long n = stream.poisson(count); n > 0; n--) {
            loss += lower / (1 - width * stream.uniform());
        }
        return loss;
    }

    /** Gaussian between 0 and twice its mean, or a gamma variate of the same moments when it is broad. */
    private static double positiveGaussian(double mean, double sigma, EventStream stream) {
        if (mean < 2 * sigma) {
            double shape = mean * mean / (sigma * sigma);
            return shape < 1 ? mean * stream.exponential() : mean / shape * stream.gamma(shape);
        }
        return gaussian(mean, sigma, stream);
    }

    /** Gaussian between 0 and twice its mean, which is to be two standard deviations or more. */
    public static double gaussian(double mean, double sigma, EventStream stream) {
        double value;
        do {
            value = mean + sigma * stream.gaussian();
        } while (value <= 0 || value >= 2 * mean);
        return value;
    }
}
