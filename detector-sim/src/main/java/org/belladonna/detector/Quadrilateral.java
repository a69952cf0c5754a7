package org.belladonna.detector;

/** The plane face of a sensor, four corners in space, to see whether two of them cut each other. mm. Immutable. */
final class Quadrilateral {
    private static final int CORNERS = 4;

    private final double[][] corner;
    private final double[] centre;
    private final double[] normal;
    private final double reach;

    private Quadrilateral(double[][] corner, double[] centre, double[] normal) {
        this.corner = corner;
        this.centre = centre;
        this.normal = normal;
        double farthest = 0;
        for (double[] point : corner) {
            farthest = Math.max(farthest, distance(point, centre));
        }
        reach = farthest;
    }

    static Quadrilateral ofSensor(SiliconGeometry silicon, int i) {
        double[][] corner = new double[CORNERS][];
        for (int k = 0; k < CORNERS; k++) {
            double v = k < 2 ? -silicon.halfLength[i] : silicon.halfLength[i];
            double half = silicon.halfWidth[i] + silicon.halfWidthSlope[i] * v;
            // Around the face, not across it.
            double u = k == 0 || k == CORNERS - 1 ? -half : half;
            corner[k] = new double[] {
                silicon.cx[i] + u * silicon.ux[i] + v * silicon.vx[i],
                silicon.cy[i] + u * silicon.uy[i] + v * silicon.vy[i],
                silicon.cz[i] + v * silicon.vz[i]
            };
        }
        return new Quadrilateral(corner, new double[] {silicon.cx[i], silicon.cy[i], silicon.cz[i]}, new double[] {
            silicon.wx[i], silicon.wy[i], silicon.wz[i]
        });
    }

    /** Whether two faces have a point in common; those in one plane only touch. */
    boolean meets(Quadrilateral other) {
        return distance(centre, other.centre) < reach + other.reach && (cuts(other) || other.cuts(this));
    }

    /** Whether an edge of this goes through the face of another. */
    private boolean cuts(Quadrilateral other) {
        for (int k = 0; k < CORNERS; k++) {
            double[] a = corner[k];
            double[] b = corner[(k + 1) % CORNERS];
            double da = other.height(a);
            double db = other.height(b);
            if (da * db < 0) {
                double part = da / (da - db);
                double[] point = {a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]), a[2] + part * (b[2] - a[2])
                };
                if (other.holds(point)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double height(double[] point) {
        return (point[0] - centre[0]) * normal[0]
                + (point[1] - centre[1]) * normal[1]
                + (point[2] - centre[2]) * normal[2];
    }

    /** Whether a point of the plane is in the face: on the same side of all edges. */
    private boolean holds(double[] point) {
        double sign = 0;
        for (int k = 0; k < CORNERS; k++) {
            double[] a = corner[k];
            double[] b = corner[(k + 1) % CORNERS];
            double side = side(a, b, point);
            if (sign * side < 0) {
                return false;
            }
            sign = side == 0 ? sign : side;
        }
        return true;
    }

    /** Triple product of an edge, the way to a point, and the normal. */
    private double side(double[] a, double[] b, double[] p) {
        double ex = b[0] - a[0];
        double ey = b[1] - a[1];
        double ez = b[2] - a[2];
        double px = p[0] - a[0];
        double py = p[1] - a[1];
        double pz = p[2] - a[2];
        return (ey * pz - ez * py) * normal[0] + (ez * px - ex * pz) * normal[1] + (ex * py - ey * px) * normal[2];
    }

    private static double distance(double[] a, double[] b) {
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        double dz = a[2] - b[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
