package org.belladonna.report.plot;

/** The inside of the frame of a plot, in pixels, with its axes. */
public record PlotArea(double left, double top, double width, double height, Axis x, Axis y) {
    /** Far outside of the frame, and still a number that every renderer draws. */
    private static final double FAR = 5;

    /** Horizontal pixel of a value. */
    public double px(double value) {
        return left + width * within(x.position(value));
    }

    /** Vertical pixel of a value. */
    public double py(double value) {
        return top + height * (1 - within(y.position(value)));
    }

    /** Vertical pixel of the lower side of the frame. */
    public double bottom() {
        return top + height;
    }

    /** True when a point is inside of the frame or on it. */
    public boolean shows(double valueX, double valueY) {
        double atX = x.position(valueX);
        double atY = y.position(valueY);
        return atX >= 0 && atX <= 1 && atY >= 0 && atY <= 1;
    }

    private static double within(double position) {
        return Math.max(-FAR, Math.min(1 + FAR, position));
    }
}
