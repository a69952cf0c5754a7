package org.belladonna.detector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which crystals touch. Rings differ in their number of crystals and regions meet at gaps: in the same ring the next one in
 * azimuth is a neighbour, in the next ring (across a gap too) every crystal that overlaps in azimuth or touches at a corner.
 * Immutable.
 */
public final class CrystalNeighbours {
    private static final double TOUCH = 1e-6;

    private final int[][] next;
    private final int[][] window;

    public CrystalNeighbours(CrystalLayout crystals) {
        int n = crystals.cells();
        next = new int[n + 1][];
        window = new int[n + 1][];
        for (int cell = 1; cell <= n; cell++) {
            next[cell] = neighbours(crystals, cell);
        }
        for (int cell = 1; cell <= n; cell++) {
            window[cell] = window(crystals, cell);
        }
    }

    /** The crystals that touch a cell, without itself, in increasing order; not copied. */
    public int[] next(int cell) {
        return next[cell];
    }

    /**
     * The 5x5 crystals without corners about a cell: first itself, then those that touch it, then the outer ones; not
     * copied.
     */
    public int[] window(int cell) {
        return window[cell];
    }

    private static int[] neighbours(CrystalLayout crystals, int cell) {
        List<Integer> found = new ArrayList<>();
        int ring = crystals.ringOf(cell);
        int index = crystals.phiIndex(cell);
        found.add(crystals.cell(ring, index - 1));
        found.add(crystals.cell(ring, index + 1));
        overlapping(crystals, cell, ring - 1, found);
        overlapping(crystals, cell, ring + 1, found);
        return found.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    private static void overlapping(CrystalLayout crystals, int cell, int other, List<Integer> found) {
        if (other < 0 || other >= crystals.rings()) {
            return;
        }
        int n = crystals.ring(crystals.ringOf(cell)).crystals();
        int m = crystals.ring(other).crystals();
        double low = (double) crystals.phiIndex(cell) * m / n - TOUCH;
        double high = (crystals.phiIndex(cell) + 1.0) * m / n + TOUCH;
        for (int k = (int) Math.floor(low); k <= (int) Math.floor(high); k++) {
            found.add(crystals.cell(other, k));
        }
    }

    private int[] window(CrystalLayout crystals, int cell) {
        List<Integer> found = new ArrayList<>();
        found.add(cell);
        Arrays.stream(next[cell]).forEach(found::add);
        int ring = crystals.ringOf(cell);
        for (int near : next[cell]) {
            boolean sameRing = crystals.ringOf(near) == ring;
            for (int far : next[near]) {
                // Corners of the 5x5 square are reached only diagonally from a corner of the 3x3.
                boolean straight = sameRing || isStraight(crystals, cell, far);
                if (straight && !found.contains(far)) {
                    found.add(far);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** True when a crystal is not both two rings and about two crystals away. */
    private static boolean isStraight(CrystalLayout crystals, int cell, int far) {
        if (Math.abs(crystals.ringOf(far) - crystals.ringOf(cell)) < 2) {
            return true;
        }
        double width = 2 * Math.PI / crystals.ring(crystals.ringOf(cell)).crystals();
        double away = Math.abs(Math.IEEEremainder(crystals.phiOf(far) - crystals.phiOf(cell), 2 * Math.PI));
        return away < 1.6 * width;
    }
}
