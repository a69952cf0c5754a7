package org.belladonna.detector;

import java.util.List;
import org.belladonna.error.UserException;

/**
 * The crystals of a calorimeter, compiled for arithmetic: from a point to the crystal that holds it and back. Cells are
 * numbered from 1, ring by ring and in each ring by azimuth from phi = 0.
 *
 * <p>In (rho, z) the wall between two rings of one region is the straight line through the middles between their faces; the
 * free side of the first and last ring is the mirror image of its other wall. In azimuth a crystal is a wedge that turns
 * with depth by the tilt of its axis. Crystals touch; what their wrapping takes is a matter of {@link CrystalWalls}. Immutable.
 */
public final class CrystalLayout {
    private static final int BINS = 4096;

    private final int rings;
    private final CrystalRing[] ring;
    private final int[] firstCell;
    private final int[] ringOfCell;
    private final double[] axisRho;
    private final double[] axisZ;
    private final double[] length;
    private final double[] tangentTilt;
    /** Cosine and sine of the azimuth of the middle of each cell. */
    private final double[] cosine;

    private final double[] sine;
    /** Walls of each ring: inner side first. A wall is a point (rho, z) and a normal that points to larger theta. */
    private final Wall[] lower;

    private final Wall[] upper;
    private final int[] guess = new int[BINS];
    private final int[] firstOfRegion;
    private final int[] lastOfRegion;

    private record Wall(double rho, double z, double normalRho, double normalZ) {
        /** Wall through two points, with the normal towards larger theta (smaller z at the same rho). */
        static Wall through(double rho1, double z1, double rho2, double z2) {
            double directionRho = rho2 - rho1;
            double directionZ = z2 - z1;
            double norm = Math.hypot(directionRho, directionZ);
            return new Wall(rho1, z1, directionZ / norm, -directionRho / norm);
        }

        double distance(double r, double zed) {
            return (r - rho) * normalRho + (zed - z) * normalZ;
        }
    }

    public CrystalLayout(List<CrystalRing> table) {
        rings = table.size();
        ring = table.toArray(new CrystalRing[0]);
        firstCell = new int[rings + 1];
        axisRho = new double[rings];
        axisZ = new double[rings];
        length = new double[rings];
        tangentTilt = new double[rings];
        lower = new Wall[rings];
        upper = new Wall[rings];
        firstCell[0] = 1;
        for (int i = 0; i < rings; i++) {
            firstCell[i + 1] = firstCell[i] + ring[i].crystals();
            double dRho = ring[i].backRho() - ring[i].frontRho();
            double dZ = ring[i].backZ() - ring[i].frontZ();
            length[i] = Math.hypot(dRho, dZ);
            axisRho[i] = dRho / length[i];
            axisZ[i] = dZ / length[i];
            tangentTilt[i] = Math.tan(ring[i].phiTilt());
        }
        ringOfCell = new int[firstCell[rings]];
        for (int i = 0; i < rings; i++) {
            java.util.Arrays.fill(ringOfCell, firstCell[i], firstCell[i + 1], i);
        }
        cosine = new double[firstCell[rings]];
        sine = new double[firstCell[rings]];
        for (int cell = 1; cell < firstCell[rings]; cell++) {
            cosine[cell] = Math.cos(phiOf(cell));
            sine[cell] = Math.sin(phiOf(cell));
        }
        buildWalls();
        buildGuess();
        firstOfRegion = new int[rings];
        lastOfRegion = new int[rings];
        for (int i = 0; i < rings; i++) {
            firstOfRegion[i] = sameRegion(i, i - 1) ? firstOfRegion[i - 1] : i;
        }
        for (int i = rings - 1; i >= 0; i--) {
            lastOfRegion[i] = sameRegion(i, i + 1) ? lastOfRegion[i + 1] : i;
        }
    }

    private void buildWalls() {
        for (int i = 0; i + 1 < rings; i++) {
            if (ring[i].region() == ring[i + 1].region()) {
                Wall wall = between(ring[i], ring[i + 1]);
                upper[i] = wall;
                lower[i + 1] = wall;
            }
        }
        for (int i = 0; i < rings; i++) {
            if (lower[i] == null && upper[i] == null) {
                throw new UserException("a region of the calorimeter needs two rings or more; ring " + i + " is alone");
            }
            if (lower[i] == null) {
                lower[i] = mirrored(ring[i], ring[i + 1]);
            }
            if (upper[i] == null) {
                upper[i] = mirrored(ring[i], ring[i - 1]);
            }
        }
    }

    private static Wall between(CrystalRing a, CrystalRing b) {
        return Wall.through(
                0.5 * (a.frontRho() + b.frontRho()),
                0.5 * (a.frontZ() + b.frontZ()),
                0.5 * (a.backRho() + b.backRho()),
                0.5 * (a.backZ() + b.backZ()));
    }

    /** The wall of {@code a} on the side away from {@code b}. */
    private static Wall mirrored(CrystalRing a, CrystalRing b) {
        return Wall.through(
                1.5 * a.frontRho() - 0.5 * b.frontRho(),
                1.5 * a.frontZ() - 0.5 * b.frontZ(),
                1.5 * a.backRho() - 0.5 * b.backRho(),
                1.5 * a.backZ() - 0.5 * b.backZ());
    }

    private void buildGuess() {
        int current = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double slope = 1 - 2 * (bin + 0.5) / BINS;
            double theta = Math.atan2(1 - Math.abs(slope), slope);
            while (current + 1 < rings && theta > 0.5 * (ring[current].thetaMax() + ring[current + 1].thetaMin())) {
                current++;
            }
            guess[bin] = current;
        }
    }

    /** Number of rings. */
    public int rings() {
        return rings;
    }

    /** Number of crystals; cells run from 1 to this. */
    public int cells() {
        return firstCell[rings] - 1;
    }

    /** The row of a ring. */
    public CrystalRing ring(int index) {
        return ring[index];
    }

    /** Ring of a cell. */
    public int ringOf(int cell) {
        return ringOfCell[cell];
    }

    /** Index of a cell in its ring, from 0. */
    public int phiIndex(int cell) {
        return cell - firstCell[ringOfCell[cell]];
    }

    /** Cell by ring and index in the ring; the index may be any whole number and is wrapped. */
    public int cell(int ringIndex, int phiIndex) {
        return firstCell[ringIndex] + Math.floorMod(phiIndex, ring[ringIndex].crystals());
    }

    /** Length of the crystals of a ring, mm. */
    public double length(int ringIndex) {
        return length[ringIndex];
    }

    /** The cell that holds the point (mm), or 0 when it lies in no crystal. */
    public int locate(double x, double y, double z) {
        double rho = Math.sqrt(x * x + y * y);
        int found = ringAt(rho, z);
        return found < 0 ? 0 : cellInRing(found, Azimuth.of(y, x), rho);
    }

    /**
     * A lower bound of the distance in mm from a point to the surface of the crystals of its region, good to a millimetre near the
     * steps between the faces of neighbouring rings; 0 outside.
     */
    public double clearance(double x, double y, double z) {
        double rho = Math.sqrt(x * x + y * y);
        int i = ringAt(rho, z);
        if (i < 0) {
            return 0;
        }
        double depth = (rho - ring[i].frontRho()) * axisRho[i] + (z - ring[i].frontZ()) * axisZ[i];
        double alongAxis = Math.min(depth, length[i] - depth);
        double across = Math.min(lower[firstOfRegion[i]].distance(rho, z), -upper[lastOfRegion[i]].distance(rho, z));
        return Math.max(0, Math.min(alongAxis, across));
    }

    private int cellInRing(int index, double phi, double rho) {
        double centre = 0.5 * (ring[index].frontRho() + ring[index].backRho());
        double turned = phi - tangentTilt[index] * (1 - centre / rho);
        int n = ring[index].crystals();
        return cell(index, (int) Math.floor(turned * n / (2 * Math.PI)));
    }

    private int ringAt(double rho, double z) {
        // Falls with the polar angle from 1 to -1, and needs no arc tangent.
        double slope = z / (rho + Math.abs(z));
        int i = guess[Math.min(BINS - 1, (int) ((1 - slope) * (BINS / 2)))];
        if (lower[i].distance(rho, z) < 0) {
            while (sameRegion(i, i - 1) && lower[i].distance(rho, z) < 0) {
                i--;
            }
        } else {
            while (sameRegion(i, i + 1) && upper[i].distance(rho, z) >= 0) {
                i++;
            }
        }
        if (contains(i, rho, z)) {
            return i;
        }
        // Not in the region that the polar angle says: perhaps in the edge ring on the other side of a gap.
        if (i > 0 && !sameRegion(i, i - 1) && contains(i - 1, rho, z)) {
            return i - 1;
        }
        return i + 1 < rings && !sameRegion(i, i + 1) && contains(i + 1, rho, z) ? i + 1 : -1;
    }

    private boolean sameRegion(int i, int next) {
        return next >= 0 && next < rings && ring[next].region() == ring[i].region();
    }

    /** Whether a point (rho, z), mm, is in a ring, whatever other rings say. */
    public boolean holds(int ringIndex, double rho, double z) {
        return contains(ringIndex, rho, z);
    }

    private boolean contains(int i, double rho, double z) {
        double depth = (rho - ring[i].frontRho()) * axisRho[i] + (z - ring[i].frontZ()) * axisZ[i];
        return depth >= 0 && depth <= length[i] && lower[i].distance(rho, z) >= 0 && upper[i].distance(rho, z) < 0;
    }

    /** Writes the point on the axis of a cell at a depth (mm, from the front face) into {@code out[0..2]}. */
    public void pointAt(int cell, double depth, double[] out) {
        int i = ringOfCell[cell];
        double rho = ring[i].frontRho() + depth * axisRho[i];
        double centre = 0.5 * (ring[i].frontRho() + ring[i].backRho());
        double phi = (phiIndex(cell) + 0.5) * 2 * Math.PI / ring[i].crystals() + tangentTilt[i] * (1 - centre / rho);
        out[0] = rho * Math.cos(phi);
        out[1] = rho * Math.sin(phi);
        out[2] = ring[i].frontZ() + depth * axisZ[i];
    }

    /** How deep a point (mm) is in the crystal of a cell that holds it, in lengths of the crystal: 0 at the front, 1 at the back. */
    public double relativeDepth(int cell, double x, double y, double z) {
        int i = ringOfCell[cell];
        double rho = Math.sqrt(x * x + y * y);
        return ((rho - ring[i].frontRho()) * axisRho[i] + (z - ring[i].frontZ()) * axisZ[i]) / length[i];
    }

    /** Distance of a point (rho, z) from the wall of a ring on the side of the smaller polar angle, mm; negative beyond it. */
    public double fromLowerWall(int ringIndex, double rho, double z) {
        return lower[ringIndex].distance(rho, z);
    }

    /** Distance of a point (rho, z) from the wall of a ring on the side of the larger polar angle, mm; negative beyond it. */
    public double fromUpperWall(int ringIndex, double rho, double z) {
        return -upper[ringIndex].distance(rho, z);
    }

    /** How far a point (mm) is across a cell in azimuth, in widths of the crystal: 0 and 1 at its walls. Good within some crystals about the cell. */
    public double acrossPhi(int cell, double x, double y) {
        int i = ringOfCell[cell];
        double rho = Math.sqrt(x * x + y * y);
        double s = (y * cosine[cell] - x * sine[cell]) / rho;
        double centre = 0.5 * (ring[i].frontRho() + ring[i].backRho());
        // The arc sine of an angle of some crystals.
        double phi = s * (1 + s * s * (1.0 / 6 + s * s * (3.0 / 40))) - tangentTilt[i] * (1 - centre / rho);
        return 0.5 + phi * ring[i].crystals() / (2 * Math.PI);
    }

    /** Azimuth of the middle of a cell, rad in (0, 2 pi). */
    public double phiOf(int cell) {
        return (phiIndex(cell) + 0.5) * 2 * Math.PI / ring[ringOfCell[cell]].crystals();
    }
}
