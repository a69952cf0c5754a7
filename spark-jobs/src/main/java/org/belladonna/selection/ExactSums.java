package org.belladonna.selection;

import java.io.Serializable;

/**
 * Many sums of doubles that do not depend on the order of their terms: each is a fixed-point number of 256 bits, from 2^-160
 * to 2^95, in eight digits of 32 bits. Terms are cut below 2^-160, each for itself, so that this too does not depend on the
 * order. Without it, histograms would differ in their last bits with the number of partitions.
 *
 * <p>Idea: R. M. Neal, "Fast exact summation using small and large superaccumulators", arXiv:1505.05571.
 */
final class ExactSums implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 8;
    private static final int BITS = 32;
    private static final long MASK = 0xFFFFFFFFL;
    /** Exponent of the lowest bit of the lowest digit. */
    private static final int LOWEST = -160;
    /** A digit holds so many carries without overflow. */
    private static final int MAX_TERMS = 1 << 29;

    private final long[] digits;
    private final int size;
    private int terms;

    /** So many sums, all 0. */
    ExactSums(int size) {
        this.size = size;
        digits = new long[size * DIGITS];
    }

    /** Adds a value to sum i; finite, below 2^90 in size. */
    void add(int i, double value) {
        if (value == 0) {
            return;
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) ((bits >>> 52) & 0x7FF);
        if (exponent == 0x7FF || exponent > 1023 + 90) {
            throw new ArithmeticException("cannot sum " + value);
        }
        long mantissa = bits & 0xFFFFFFFFFFFFFL | (exponent == 0 ? 0 : 0x10000000000000L);
        int shift = Math.max(exponent, 1) - 1075 - LOWEST;
        if (shift < 0) {
            mantissa = shift <= -64 ? 0 : mantissa >>> -shift;
            shift = 0;
        }
        int digit = i * DIGITS + shift / BITS;
        int inside = shift % BITS;
        long low = (mantissa & MASK) << inside;
        long high = (mantissa >>> BITS) << inside;
        long sign = bits < 0 ? -1 : 1;
        digits[digit] += sign * (low & MASK);
        digits[digit + 1] += sign * ((low >>> BITS) + (high & MASK));
        if (high >>> BITS != 0) {
            digits[digit + 2] += sign * (high >>> BITS);
        }
        if (++terms == MAX_TERMS) {
            normalise();
        }
    }

    /** Adds the sums of another object to these, one by one, and returns this. */
    ExactSums merge(ExactSums other) {
        normalise();
        other.normalise();
        for (int i = 0; i < digits.length; i++) {
            digits[i] += other.digits[i];
        }
        terms = 1;
        normalise();
        return this;
    }

    /** Sum i, rounded to a double. */
    double value(int i) {
        normalise();
        double result = 0;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            result += Math.scalb((double) digits[i * DIGITS + digit], LOWEST + BITS * digit);
        }
        return result;
    }

    private void normalise() {
        if (terms == 0) {
            return;
        }
        for (int i = 0; i < size; i++) {
            long carry = 0;
            for (int digit = i * DIGITS; digit < (i + 1) * DIGITS - 1; digit++) {
                long value = digits[digit] + carry;
                digits[digit] = value & MASK;
                carry = value >> BITS;
            }
            digits[(i + 1) * DIGITS - 1] += carry;
        }
        terms = 0;
    }
}
