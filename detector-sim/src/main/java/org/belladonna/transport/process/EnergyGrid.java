package org.belladonna.transport.process;

/**
 * The common grid of all tables in the kinetic energy: 16 nodes in each factor of two, evenly spaced within it, from 0.95 keV to
 * 128 GeV. The place of an energy comes from the bits of the number (exponent and first four digits of the fraction), without a
 * logarithm.
 */
public final class EnergyGrid {
    private static final int SHIFT = 48;
    private static final long MASK = (1L << SHIFT) - 1;
    private static final double SCALE = 1.0 / (1L << SHIFT);
    private static final int BASE = (int) (Double.doubleToRawLongBits(0x1p-20) >>> SHIFT);

    /** Number of nodes. */
    public static final int NODES = 16 * 27 + 1;

    private EnergyGrid() {}

    /** Energy of a node in GeV. */
    public static double energy(int node) {
        return Double.longBitsToDouble((long) (node + BASE) << SHIFT);
    }

    /** Node at or below an energy; the first or the last interval if it lies outside. */
    public static int node(double energy) {
        int node = (int) (Double.doubleToRawLongBits(energy) >>> SHIFT) - BASE;
        return node < 0 ? 0 : Math.min(node, NODES - 2);
    }

    /** Part of the way from its node to the next. */
    public static double fraction(double energy) {
        return (Double.doubleToRawLongBits(energy) & MASK) * SCALE;
    }
}
