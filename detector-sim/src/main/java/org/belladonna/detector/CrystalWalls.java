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
    private final double wrappingSeen;
    private final double halfFin;
    private final double finSeen;

    /**
     * @param crystals where they are; in the barrel the first and the second in azimuth have a sheet on their outer sides, and so on
     * @param settings thickness and loss
     */
    public CrystalWalls(CrystalLayout crystals, CalorimeterSettings.Walls settings) {
        this.crystals = crystals;
        wrapping = settings.wrapping();
        wrappingSeen = 1 - settings.wrappingLoss();
        halfFin = 0.5 * settings.fin();
        finSeen = 1 - settings.finLoss();
    }

    /** Share of a deposit at a point (mm) of a cell that is left in its crystal, 0 to 1. */
    public double seen(int cell, double x, double y, double z) {
        double rho = Math.sqrt(x * x + y * y);
        int ring = crystals.ringOf(cell);
        CrystalRing row = crystals.ring(ring);
        double nearest = Math.min(crystals.fromLowerWall(ring, rho, z), crystals.fromUpperWall(ring, rho, z));
        double across = crystals.acrossPhi(cell, x, y);
        double width = 2 * Math.PI * rho / row.crystals();
        boolean first = (crystals.phiIndex(cell) & 1) == 0;
        double outer = width * (first ? across : 1 - across);
        nearest = Math.min(nearest, width - outer);
        if (row.region() == CrystalRing.Region.BARREL) {
            if (outer < halfFin) {
                return finSeen;
            }
            outer -= halfFin;
        }
        return Math.min(nearest, outer) < wrapping ? wrappingSeen : 1;
    }
}
