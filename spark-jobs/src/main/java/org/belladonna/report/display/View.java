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

    private final Plane plane;
    private final Panel panel;
    private final double centre;
    private final double scale;
    private final double sideX;
    private final double sideY;

    private View(Plane plane, Panel panel, double centre, double scale, double azimuth) {
        this.plane = plane;
        this.panel = panel;
        this.centre = centre;
        this.scale = scale;
        sideX = Math.cos(azimuth);
        sideY = Math.sin(azimuth);
    }

    /** The transverse plane, the z axis in the middle of the panel. */
    static View transverse(Panel panel, double pixelsPerMm) {
        return new View(Plane.TRANSVERSE, panel, 0, pixelsPerMm, 0);
    }

    /**
     * The distance from the z axis against z.
     *
     * @param centre z in the middle of the panel
     * @param azimuth middle of the half that is drawn above, rad
     */
    static View longitudinal(Panel panel, double centre, double pixelsPerMm, double azimuth) {
        return new View(Plane.LONGITUDINAL, panel, centre, pixelsPerMm, azimuth);
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

    /** Pixel of a horizontal place in the plane. */
    double pixelX(double across) {
        return panel.left() + 0.5 * panel.width() + scale * (across - centre);
    }

    /** Pixel of a vertical place in the plane. */
    double pixelY(double up) {
        return panel.top() + 0.5 * panel.height() - scale * up;
    }

    /** A closed polygon of corners (across, up) in the plane. */
    Outline polygon(double... corners) {
        Outline outline = new Outline();
        polygon(outline, corners);
        return outline;
    }

    /** Adds a closed polygon. */
    void polygon(Outline outline, double... corners) {
        outline.moveTo(pixelX(corners[0]), pixelY(corners[1]));
        for (int i = 2; i < corners.length; i += 2) {
            outline.lineTo(pixelX(corners[i]), pixelY(corners[i + 1]));
        }
        outline.lineTo(pixelX(corners[0]), pixelY(corners[1]));
    }

    /** Adds a rectangle of the plane. */
    void rectangle(Outline outline, double a1, double b1, double a2, double b2) {
        polygon(outline, a1, b1, a2, b1, a2, b2, a1, b2);
    }

    /** Adds a straight line of the plane. */
    void segment(Outline outline, double a1, double b1, double a2, double b2) {
        outline.moveTo(pixelX(a1), pixelY(b1)).lineTo(pixelX(a2), pixelY(b2));
    }

    /** A circle about the middle of the transverse plane. */
    Outline circle(double radius) {
        return Outline.polygon(pixelX(0), pixelY(0), pixels(radius), 180);
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
            boolean jumps = plane == Plane.LONGITUDINAL && newSide != side && Math.hypot(newX, newY) > AXIS;
            double a = pixelX(across(newX, newZ));
            double b = pixelY(up(newX, newY));
            if (side == 0 || jumps) {
                outline.moveTo(a, b);
            } else {
                outline.lineTo(a, b);
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
