package org.belladonna.report.display;

import org.belladonna.report.plot.Outline;

/**
 * A projection of the laboratory (mm) onto a rectangle of the figure (pixels). In the transverse plane x grows to the right and y upwards. In
 * r-z, z grows to the right; the halves above and below hold what lies on the two sides of a plane through the z axis.
 */
final class View {
    /** What is seen. */
    enum Plane {
        TRANSVERSE,
        LONGITUDINAL
    }

    /** Rectangle of the figure, in pixels. */
    record Panel(double left, double top, double width, double height) {}

    /**
     * The iron outside of some limits is drawn smaller, so that the rest has room; straight plates stay straight.
     *
     * @param sectors of the barrel
     * @param distance from the z axis, along the normal of a sector, where the iron begins, mm
     * @param zMin where the iron begins backward, mm
     * @param zMax where the iron begins forward, mm
     * @param factor by which lengths outside are smaller
     */
    record Squeeze(int sectors, double distance, double zMin, double zMax, double factor) {
        double radial(double length) {
            return Math.min(length, distance + factor * (length - distance));
        }

        double axial(double z) {
            return z > zMax ? zMax + factor * (z - zMax) : z < zMin ? zMin + factor * (z - zMin) : z;
        }

        /** Distance from the z axis along the normal of the sector that a point is in. */
        double alongNormal(double x, double y) {
            double step = 2 * Math.PI / sectors;
            double azimuth = Math.atan2(y, x);
            return Math.hypot(x, y) * Math.cos(azimuth - step * Math.rint(azimuth / step));
        }
    }

    /** A place in the figure. */
    record Pixel(double x, double y) {}

    private final Plane plane;
    private final Panel panel;
    private final Squeeze squeeze;
    private final double centre;
    private final double scale;
    private final double sideX;
    private final double sideY;

    private View(Plane plane, Panel panel, Squeeze squeeze, double centre, double scale, double azimuth) {
        this.squeeze = squeeze;
        this.plane = plane;
        this.panel = panel;
        this.centre = centre;
        this.scale = scale;
        sideX = Math.cos(azimuth);
        sideY = Math.sin(azimuth);
    }

    /** The transverse plane, the z axis in the middle of the panel. */
    static View transverse(Panel panel, Squeeze squeeze, double pixelsPerMm) {
        return new View(Plane.TRANSVERSE, panel, squeeze, 0, pixelsPerMm, 0);
    }

    /**
     * The distance from the z axis against z.
     *
     * @param centre z in the middle of the panel, after the squeeze
     * @param azimuth middle of the half that is drawn above, rad
     */
    static View longitudinal(Panel panel, Squeeze squeeze, double centre, double pixelsPerMm, double azimuth) {
        return new View(Plane.LONGITUDINAL, panel, squeeze, centre, pixelsPerMm, azimuth);
    }

    Plane plane() {
        return plane;
    }

    Panel panel() {
        return panel;
    }

    /** Pixels of a length in mm. */
    double pixels(double length) {
        return scale * length;
    }

    /** Pixels of a length in the iron. */
    double pixelsInIron(double length) {
        return scale * squeeze.factor() * length;
    }

    /** +1 for points whose distance from the z axis is drawn upwards, -1 for the others. */
    int side(double x, double y) {
        return x * sideX + y * sideY >= 0 ? 1 : -1;
    }

    /** Horizontal place of a point, mm in the plane. */
    double across(double x, double z) {
        return plane == Plane.TRANSVERSE ? x : z;
    }

    /** Vertical place of a point, mm in the plane. */
    double up(double x, double y) {
        return plane == Plane.TRANSVERSE ? y : side(x, y) * Math.hypot(x, y);
    }

    /** The pixel of a place in the plane. */
    Pixel pixel(double across, double up) {
        double a = across;
        double b = up;
        if (plane == Plane.LONGITUDINAL) {
            a = squeeze.axial(across);
            b = Math.signum(up) * squeeze.radial(Math.abs(up));
        } else {
            double along = squeeze.alongNormal(across, up);
            if (along > squeeze.distance()) {
                a *= squeeze.radial(along) / along;
                b *= squeeze.radial(along) / along;
            }
        }
        return new Pixel(
                panel.left() + 0.5 * panel.width() + scale * (a - centre),
                panel.top() + 0.5 * panel.height() - scale * b);
    }

    /** The pixel of a point of the laboratory. */
    Pixel project(double x, double y, double z) {
        return pixel(across(x, z), up(x, y));
    }

    /** A closed polygon of corners (across, up) in the plane. */
    Outline polygon(double... corners) {
        Outline outline = new Outline();
        polygon(outline, corners);
        return outline;
    }

    /** Adds a closed polygon. */
    void polygon(Outline outline, double... corners) {
        Pixel first = pixel(corners[0], corners[1]);
        outline.moveTo(first.x(), first.y());
        for (int i = 2; i < corners.length; i += 2) {
            Pixel next = pixel(corners[i], corners[i + 1]);
            outline.lineTo(next.x(), next.y());
        }
        outline.lineTo(first.x(), first.y());
    }

    /** Adds a rectangle of the plane. */
    void rectangle(Outline outline, double a1, double b1, double a2, double b2) {
        polygon(outline, a1, b1, a2, b1, a2, b2, a1, b2);
    }

    /** Adds a straight line of the plane. */
    void segment(Outline outline, double a1, double b1, double a2, double b2) {
        Pixel from = pixel(a1, b1);
        Pixel to = pixel(a2, b2);
        outline.moveTo(from.x(), from.y()).lineTo(to.x(), to.y());
    }

    /** A circle about the middle of the transverse plane, inside of the iron. */
    Outline circle(double radius) {
        Pixel middle = pixel(0, 0);
        return Outline.polygon(middle.x(), middle.y(), pixels(radius), 180);
    }

    /** A line through points of the laboratory. */
    Curve curve() {
        return new Curve();
    }

    /** A line through points of the laboratory; where it changes the half of the r-z plane away from the axis, the pen is lifted. */
    final class Curve {
        /** Closer to the axis (mm) a change of the half is a passage through the axis. */
        private static final double AXIS = 30;

        private final Outline outline = new Outline();
        private int side;
        private double x;
        private double y;

        Curve to(double newX, double newY, double newZ) {
            int newSide = side(newX, newY);
            double nearest = Math.min(Math.hypot(x, y), Math.hypot(newX, newY));
            boolean jumps = plane == Plane.LONGITUDINAL && newSide != side && nearest > AXIS;
            Pixel next = project(newX, newY, newZ);
            if (side == 0 || jumps) {
                outline.moveTo(next.x(), next.y());
            } else {
                outline.lineTo(next.x(), next.y());
            }
            side = newSide;
            x = newX;
            y = newY;
            return this;
        }

        /** Azimuth of the last point, rad. */
        double azimuth() {
            return Math.atan2(y, x);
        }

        Outline outline() {
            return outline;
        }
    }
}
