package org.belladonna.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The random numbers of one stage of one event. They are a function of (seed, sample, event, stage, draw) alone: the key of
 * the counter-based generator is (seed, name of the sample), the counter is (draw / 4, event, stage, 0).
 *
 * <p>An object is a cursor: {@link #at} places it, the draws move it. It holds no other state, allocates nothing after
 * construction and belongs to one thread.
 */
public final class EventStream {
    /** 2^-53: distance of neighbouring values of {@link #uniform}. */
    private static final double ULP = 0x1.0p-53;

    private final long seed;
    private final long sampleKey;
    private final long[] block = new long[4];
    private long event;
    private int stageCode;
    private long blockIndex;
    private int next;
    private double spareGaussian;
    private boolean hasSpareGaussian;

    /**
     * @param seed seed of the campaign
     * @param sample name of the sample
     */
    public EventStream(long seed, String sample) {
        this.seed = seed;
        this.sampleKey = digest(sample);
        at(0, Stage.GENERATOR);
    }

    /** Places the cursor at the first draw of a stage of an event, and returns this. */
    public EventStream at(long eventNumber, Stage stage) {
        event = eventNumber;
        stageCode = stage.code;
        blockIndex = 0;
        next = 4;
        hasSpareGaussian = false;
        return this;
    }

    /** Number of the event that the cursor is at. */
    public long event() {
        return event;
    }

    /** 64 random bits. */
    public long bits() {
        if (next == 4) {
            Philox.block(blockIndex++, event, stageCode, 0L, seed, sampleKey, block);
            next = 0;
        }
        return block[next++];
    }

    /** Uniform in the open interval (0, 1): 2^53 values, symmetric about 1/2. */
    public double uniform() {
        return ((bits() >>> 11) + 0.5) * ULP;
    }

    /** Uniform in (low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform integer in [0, bound); bound from 1 to 2^31 - 1. */
    public int integer(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** Exponential with mean 1. */
    public double exponential() {
        return -Math.log(uniform());
    }

    /** Standard normal, by the polar method (Marsaglia and Bray, SIAM Review 6 (1964) 260). */
    public double gaussian() {
        if (hasSpareGaussian) {
            hasSpareGaussian = false;
            return spareGaussian;
        }
        double u;
        double v;
        double r2;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            r2 = u * u + v * v;
        } while (r2 >= 1);
        double factor = Math.sqrt(-2 * Math.log(r2) / r2);
        spareGaussian = v * factor;
        hasSpareGaussian = true;
        return u * factor;
    }

    /**
     * Poisson with the given mean, from 0 up: by multiplication below 30, by halving with a gamma variate above
     * (Ahrens and Dieter, Computing 12 (1974) 223).
     */
    public long poisson(double mean) {
        long count = 0;
        double rest = mean;
        while (rest > 30) {
            long order = (long) Math.floor(rest * 7 / 8);
            double time = gamma(order);
            if (time > rest) {
                return count + binomial(order - 1, rest / time);
            }
            count += order;
            rest -= time;
        }
        double limit = Math.exp(-rest);
        double product = uniform();
        while (product > limit) {
            count++;
            product *= uniform();
        }
        return count;
    }

    /** Gamma variate of the given shape (1 or more) and scale 1 (Marsaglia and Tsang, ACM TOMS 26 (2000) 363). */
    public double gamma(double shape) {
        double d = shape - 1.0 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            if (Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private long binomial(long trials, double probability) {
        long successes = 0;
        for (long i = 0; i < trials; i++) {
            if (uniform() < probability) {
                successes++;
            }
        }
        return successes;
    }

    private static long digest(String sample) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sample.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
