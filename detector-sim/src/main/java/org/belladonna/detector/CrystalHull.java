package org.belladonna.detector;

/** Boxes in (rho, z) around the regions of a calorimeter, to look for crystals from outside in long strides. Immutable. */
public final class CrystalHull {
    /** Room for the corners of crystals, which stand out beyond the corners made of the middles of faces, mm. */
    private static final double MARGIN = 30;

    private static final int BOUNDS = 4;
    /** Lowest and highest rho, lowest and highest z of each region, mm. */
    private final double[] boxes;

    public CrystalHull(CrystalLayout crystals) {
        int regions = 0;
        for (int i = 0; i < crystals.rings(); i++) {
            regions += begins(crystals, i) ? 1 : 0;
        }
        boxes = new double[BOUNDS * regions];
        int box = -BOUNDS;
        for (int i = 0; i < crystals.rings(); i++) {
            if (begins(crystals, i)) {
                box += BOUNDS;
                boxes[box] = Double.POSITIVE_INFINITY;
                boxes[box + 1] = Double.NEGATIVE_INFINITY;
                boxes[box + 2] = Double.POSITIVE_INFINITY;
                boxes[box + 3] = Double.NEGATIVE_INFINITY;
            }
            extend(box, crystals, i, i + 1 < crystals.rings() && !begins(crystals, i + 1) ? i + 1 : i - 1);
        }
    }

    private static boolean begins(CrystalLayout crystals, int ring) {
        return ring == 0
                || crystals.ring(ring).region() != crystals.ring(ring - 1).region();
    }

    /** By the corners of a ring: half of the way to its neighbour, to both sides. */
    private void extend(int box, CrystalLayout crystals, int ring, int neighbour) {
        CrystalRing here = crystals.ring(ring);
        CrystalRing there = crystals.ring(neighbour);
        for (double part : new double[] {-0.5, 0.5}) {
            extend(
                    box,
                    here.frontRho() + part * (there.frontRho() - here.frontRho()),
                    here.frontZ() + part * (there.frontZ() - here.frontZ()));
            extend(
                    box,
                    here.backRho() + part * (there.backRho() - here.backRho()),
                    here.backZ() + part * (there.backZ() - here.backZ()));
        }
    }

    private void extend(int box, double rho, double z) {
        boxes[box] = Math.min(boxes[box], rho - MARGIN);
        boxes[box + 1] = Math.max(boxes[box + 1], rho + MARGIN);
        boxes[box + 2] = Math.min(boxes[box + 2], z - MARGIN);
        boxes[box + 3] = Math.max(boxes[box + 3], z + MARGIN);
    }

    /** A lower bound of the distance in mm from a point to the nearest crystal; 0 in the boxes. */
    public double distance(double x, double y, double z) {
        double rho = Math.sqrt(x * x + y * y);
        double least = Double.POSITIVE_INFINITY;
        for (int box = 0; box < boxes.length; box += BOUNDS) {
            double across = Math.max(0, Math.max(boxes[box] - rho, rho - boxes[box + 1]));
            double along = Math.max(0, Math.max(boxes[box + 2] - z, z - boxes[box + 3]));
            least = Math.min(least, across * across + along * along);
        }
        return Math.sqrt(least);
    }
}
