package org.belladonna.detector;

import java.util.List;

/**
 * How much light of a deposit reaches the photodiodes at the back of a crystal, by its depth, over that from the front, less what {@link CrystalWalls}
 * take. The same for all crystals. Immutable.
 */
public final class LightYield {
    private final CrystalLayout crystals;
    private final double[] points;
    private final CrystalWalls walls;

    /**
     * @param crystals where they are
     * @param points relative light at equal steps from the front face to the back, two or more; linear between
     * @param walls what is between the crystals
     */
    public LightYield(CrystalLayout crystals, List<Double> points, CrystalWalls walls) {
        this.crystals = crystals;
        this.walls = walls;
        this.points = points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Relative light from a point (mm) in a cell. */
    public double at(int cell, double x, double y, double z) {
        return at(cell, x, y, z, 0);
    }

    /**
     * Relative light from about a point in a cell.
     *
     * @param spread how far about it, to both sides, mm
     */
    public double at(int cell, double x, double y, double z, double spread) {
        double step = crystals.relativeDepth(cell, x, y, z) * (points.length - 1);
        // The point may lie a rounding error outside of the crystal.
        int i = Math.max(0, Math.min(points.length - 2, (int) step));
        double part = Math.max(0, Math.min(1, step - i));
        return (points[i] + part * (points[i + 1] - points[i])) * walls.seen(cell, x, y, z, spread);
    }
}
