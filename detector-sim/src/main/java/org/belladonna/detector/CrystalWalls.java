package org.belladonna.detector;

/**
 * What wrapping and metal sheets between crystals take from showers. {@link CrystalLayout} has crystals that touch, and showers are made as if all were
 * crystal; of what falls closer to a wall than the dead material is thick, the share is lost that the material would absorb on that length. The rest goes
 * on in the crystals behind, here into the same crystal. That the material is also thinner in radiation lengths, by 1 % of the whole, is left out.
 * Immutable.
 */
public final class CrystalWalls {
    private final CrystalLayout crystals;
    private final double wrapping;
    private final double wrappingLoss;
    private final double halfFin;
    private final double finLoss;

    /**
     * @param crystals where they are; in the barrel the first and the second in azimuth have a sheet on their outer sides, and so on
     * @param settings thickness and loss
     */
    public CrystalWalls(CrystalLayout crystals, CalorimeterSettings.Walls settings) {
        this.crystals = crystals;
        wrapping = settings.wrapping();
        wrappingLoss = settings.wrappingLoss();
        halfFin = 0.5 * settings.fin();
        finLoss = settings.finLoss();
    }

    /**
     * Share of a deposit that is left in its crystal, 0 to 1.
     *
     * @param cell the crystal of its middle, which is at x, y, z (mm)
     * @param spread how far it reaches to both sides of the middle, evenly, mm; 0 for a point
     */
    public double seen(int cell, double x, double y, double z, double spread) {
        double rho = Math.sqrt(x * x + y * y);
        int ring = crystals.ringOf(cell);
        CrystalRing row = crystals.ring(ring);
        double nearest = Math.min(crystals.fromLowerWall(ring, rho, z), crystals.fromUpperWall(ring, rho, z));
        double across = crystals.acrossPhi(cell, x, y);
        double width = 2 * Math.PI * rho / row.crystals();
        boolean first = (crystals.phiIndex(cell) & 1) == 0;
        double outer = width * (first ? across : 1 - across);
        nearest = Math.min(nearest, width - outer);
        double lost = wrappingLoss * within(nearest, wrapping, spread);
        double fin = row.region() == CrystalRing.Region.BARREL ? halfFin : 0;
        double inFin = within(outer, fin, spread);
        double inWrapping = within(outer, fin + wrapping, spread) - inFin;
        return 1 - Math.max(lost, finLoss * inFin + wrappingLoss * inWrapping);
    }

    /** Share of what reaches evenly to both sides of a place that is within a thickness of a wall, on this side or the other. */
    private static double within(double distance, double thickness, double spread) {
        if (spread == 0) {
            return distance < thickness ? 1 : 0;
        }
        double inside = Math.min(distance + spread, thickness) - Math.max(distance - spread, -thickness);
        return Math.max(0, inside) / (2 * spread);
    }
}
